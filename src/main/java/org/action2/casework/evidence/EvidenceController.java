package org.action2.casework.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.action2.casework.directory.Viewer;
import org.action2.casework.engine.GroupIds;
import org.action2.casework.oversight.NotFoundException;
import org.action2.casework.oversight.story.VisibleCases;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands evidence to those who lead the programme and, of the cases that they see, to the secretariat and the OHCHR desk. */
@RestController
@RequestMapping("/api/evidence")
class EvidenceController {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceController.class);
    private static final List<String> TAKERS = List.of(GroupIds.MANAGERS, GroupIds.SECRETARIAT, GroupIds.OHCHR_DESK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Bundles bundles;
    private final VisibleCases cases;
    private final Viewer viewer;
    private final Clock clock;

    EvidenceController(Bundles bundles, VisibleCases cases, Viewer viewer, Clock clock) {
        this.bundles = bundles;
        this.cases = cases;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** @param key percent-encoded where it has slashes, such as {@code CAT%2FC%2FSVN%2FCO%2F4} */
    @GetMapping("/cases/{key}")
    void ofCase(@PathVariable String key, HttpServletResponse response) throws IOException {
        checkTaker();
        var found = cases.ofKey(key).orElseThrow(() -> new NotFoundException("evidence.no-such-case"));
        send(Order.ofCase(key, found.id(), found.country()), response);
    }

    /** All cases that ran on a day of the period. @param country ISO 3166 alpha-3; all where there is none @param from an ISO day @param to the last day */
    @GetMapping
    void ofPeriod(@RequestParam(required = false) @Nullable String country, @RequestParam(required = false) @Nullable String from,
                  @RequestParam(required = false) @Nullable String to, HttpServletResponse response) throws IOException {
        checkTaker();
        var faults = new ArrayList<Fault>();
        var first = day("from", "From", from, faults);
        var last = day("to", "To", to, faults);
        var asked = country == null || country.isBlank() ? null : country.strip();
        if (asked != null && !viewer.countries().contains(asked)) {
            faults.add(Fault.of("country", "Country", "evidence.one-of-yours"));
        }
        if (first != null && last != null && last.isBefore(first)) {
            faults.add(Fault.of("to", "To", "evidence.not-before-the-first-day"));
        }
        if (!faults.isEmpty() || first == null || last == null) {
            throw new InputRefusedException(faults);
        }
        send(Order.ofPeriod(asked, first, last), response);
    }

    private void checkTaker() {
        if (!viewer.isInOneOf(TAKERS)) {
            throw BundleRefusedException.notForYou();
        }
    }

    private static @Nullable LocalDate day(String name, String label, @Nullable String given, List<Fault> faults) {
        if (given == null || given.isBlank()) {
            faults.add(Fault.of(name, label, "forms.is-required"));
            return null;
        }
        try {
            return LocalDate.parse(given.strip());
        } catch (DateTimeException e) {
            faults.add(Fault.of(name, label, "forms.is-date"));
            return null;
        }
    }

    private void send(Order order, HttpServletResponse response) throws IOException {
        var name = "evidence-" + order.name() + "-" + MOMENT.format(clock.instant()) + ".zip";
        try {
            bundles.take(order, () -> {
                response.setContentType("application/zip");
                response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
                response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
                return response.getOutputStream();
            });
        } catch (RuntimeException e) {
            if (!response.isCommitted()) {
                response.resetBuffer();
                response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().build().toString());
                throw e;
            }
            LOG.error("The bundle {} broke off.", name, e);
            throw new IllegalStateException("Nobody is to take half of a bundle for all of it: the connection ends."); // no cause that would be answered
        }
    }
}
