package org.action2.casework.followup.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.action2.casework.engine.Actor;
import org.action2.casework.engine.GroupIds;
import org.action2.casework.input.Characters;
import org.action2.casework.input.Page;
import org.action2.casework.input.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The upload of exports and what became of them; for the OHCHR desk, managers may read. */
@RestController
@RequestMapping("/api/recommendations/intake")
class IntakeController {

    private static final int MOST_ROWS = 1000;
    private static final int LATEST = 20;
    private static final int LONGEST_SHEET_NAME = 1_000; // Excel ends at 31 characters, others do not

    private final ReceiveExport exports;
    private final Intakes intakes;
    private final IntakeRows rows;
    private final StopIntake stopIntake;
    private final Actor actor;

    IntakeController(ReceiveExport exports, Intakes intakes, IntakeRows rows, StopIntake stopIntake, Actor actor) {
        this.exports = exports;
        this.intakes = intakes;
        this.rows = rows;
        this.stopIntake = stopIntake;
        this.actor = actor;
    }

    /**
     * An intake and how far it is.
     *
     * @param progress per cent of the file while it is read, then of what was taken on
     * @param older rows that were left as they are, since a file that was uploaded later has brought what the register says
     * @param sheets of the file that hold rows of an export
     * @param refusal why the file is no export, null if it is one
     */
    record IntakeStatus(Intakes.Intake intake, Map<String, Integer> counts, int taken, int registered, int older, int progress, JsonNode sheets,
                        @JsonInclude(JsonInclude.Include.NON_NULL) JsonNode refusal) {
    }

    /** The part is taken from the request only after the group is checked, so that nobody else's file is stored. */
    @PostMapping
    ResponseEntity<ReceiveExport.Received> upload(HttpServletRequest request) throws IOException {
        check(GroupIds.OHCHR_DESK);
        if (request.getContentType() == null || !request.getContentType().startsWith("multipart/form-data")) {
            throw new UnreadableFileException("followup.send-in-parts");
        }
        var part = part(request, "file");
        if (part == null) {
            throw new UnreadableFileException("followup.no-part-file");
        }
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(receive(part, sheet(part(request, "sheet"))));
    }

    private static Part part(HttpServletRequest request, String name) {
        try {
            return request.getPart(name);
        } catch (IOException | ServletException | IllegalStateException e) { // parts that are broken, too many or too large
            throw new UnreadableFileException("followup.parts-incomplete");
        }
    }

    private static String sheet(Part part) throws IOException {
        if (part == null) {
            return null;
        }
        try (var in = part.getInputStream()) {
            var name = new String(in.readNBytes(LONGEST_SHEET_NAME + 1), StandardCharsets.UTF_8);
            if (name.length() > LONGEST_SHEET_NAME || !Characters.areFit(name)) {
                throw new UnreadableFileException("followup.no-name-of-a-sheet");
            }
            return name.isEmpty() ? null : name;
        }
    }

    private ReceiveExport.Received receive(Part part, String sheet) throws IOException {
        var file = Files.createTempFile(StoredExports.PREFIX, null);
        try {
            part.write(file.toAbsolutePath().toString());
            return exports.receive(file, name(part), sheet);
        } finally {
            Files.deleteIfExists(file);
            part.delete();
        }
    }

    private static String name(Part part) {
        var sent = part.getSubmittedFileName();
        if (sent != null && !Characters.areFit(sent)) {
            throw new UnreadableFileException("followup.unfit-file-name");
        }
        var name = sent == null || sent.isBlank() ? "export" : Path.of(sent.replace('\\', '/')).getFileName();
        var text = String.valueOf(name).replaceAll("\\p{Cntrl}", "");
        return text.length() <= 200 ? text : text.substring(0, 200);
    }

    @GetMapping
    List<IntakeStatus> latest() {
        check(GroupIds.OHCHR_DESK, GroupIds.MANAGERS);
        return intakes.latest(LATEST).stream().map(this::status).toList();
    }

    @GetMapping("/{id}")
    IntakeStatus show(@PathVariable UUID id) {
        check(GroupIds.OHCHR_DESK, GroupIds.MANAGERS);
        return status(find(id));
    }

    @GetMapping("/{id}/rows")
    Page<IntakeRows.Line> rows(@PathVariable UUID id, @RequestParam(required = false) RowStatus status,
                               @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        check(GroupIds.OHCHR_DESK, GroupIds.MANAGERS);
        find(id);
        var asked = PageRequest.of(page, size, MOST_ROWS);
        var counts = rows.counts(id);
        var total = status == null ? counts.values().stream().mapToInt(Integer::intValue).sum() : counts.getOrDefault(status.key(), 0);
        return asked.of(rows.page(id, status == null ? null : status.key(), asked.offset(), asked.size()), total);
    }

    /** Stops the reading of a file, of which nothing is kept then, or the registering of recommendations, of which what is registered stays. */
    @PostMapping("/{id}/stop")
    IntakeStatus stop(@PathVariable UUID id) {
        check(GroupIds.OHCHR_DESK);
        stopIntake.stop(find(id));
        return status(find(id));
    }

    private IntakeStatus status(Intakes.Intake intake) {
        if (intake.isBeingRead()) {
            return new IntakeStatus(intake, Map.of(), 0, 0, 0, intake.percentageRead(), intakes.sheets(intake), null);
        }
        var progress = rows.progress(intake.id());
        return new IntakeStatus(intake, rows.counts(intake.id()), progress.taken(), progress.registered(), progress.older(),
            progress.taken() == 0 && intake.is(IntakeState.TO_CONFIRM) ? 0 : progress.percentage(), intakes.sheets(intake), intakes.refusal(intake));
    }

    private Intakes.Intake find(UUID id) {
        return intakes.find(id).orElseThrow(() -> new IntakeRefusedException(HttpStatus.NOT_FOUND, "followup.no-such-intake", id));
    }

    private void check(String... groups) {
        if (Arrays.stream(groups).noneMatch(actor::isIn)) {
            throw new IntakeRefusedException(HttpStatus.FORBIDDEN, "followup.import-is-for-the-desk");
        }
    }
}
