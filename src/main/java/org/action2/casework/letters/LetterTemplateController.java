package org.action2.casework.letters;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.action2.casework.directory.Viewer;
import org.action2.casework.engine.ChangeRecorder;
import org.action2.casework.engine.NotAllowedException;
import org.action2.casework.language.FormText;
import org.action2.casework.language.ReaderLanguage;
import org.action2.casework.letters.TemplateText.Wrong;
import org.action2.casework.paper.Paper.Block;
import org.action2.casework.paper.PdfPapers;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The texts of letters, for the staff whom the table {@code letters} names. */
@RestController
@RequestMapping("/api/letters/templates")
class LetterTemplateController {

    private static final int LONGEST = 20_000;
    private static final String FIELD = "text";
    private static final String LABEL = "Text";

    private final LetterTemplates templates;
    private final LetterComposer composer;
    private final LetterTables tables;
    private final ChangeRecorder changes;
    private final RecipientNames names;
    private final PdfPapers pdf;
    private final Viewer viewer;
    private final Clock clock;

    LetterTemplateController(LetterTemplates templates, LetterComposer composer, LetterTables tables, ChangeRecorder changes, RecipientNames names,
                             PdfPapers pdf, Viewer viewer, Clock clock) {
        this.names = names;
        this.pdf = pdf;
        this.templates = templates;
        this.composer = composer;
        this.tables = tables;
        this.changes = changes;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** A letter whose text the person may change. */
    record Listed(String kind, String label, List<String> recipients, List<Version> languages) {
    }

    /** @param version 0 for the text that comes with the program */
    record Version(String language, int version, @Nullable String savedBy, @Nullable Instant savedAt) {

        private static Version of(LetterTemplate template) {
            return new Version(template.language().getLanguage(), template.version(), template.savedBy(), template.savedAt());
        }
    }

    /** @param entries of a list: what each of its entries has */
    record Field(String name, String shape, String about, List<Field> entries) {

        private static Field of(LetterField field, Locale reader) {
            return new Field(field.name(), field.shape().name().toLowerCase(Locale.ROOT), field.about().in(reader), field.entries().stream().map(each -> of(each, reader)).toList());
        }
    }

    /** @param shipped the text that comes with the program @param earlier what was saved before, the newest first */
    record Text(String kind, String label, String language, int version, String text, String shipped, List<Saved> earlier, List<Field> fields) {
    }

    record Saved(int version, String text, @Nullable String savedBy, @Nullable Instant savedAt) {
    }

    /** @param version that the text was made of; absent where it is not saved */
    record Written(@Nullable String text, @Nullable Integer version) {
    }

    /** @param unprintable the letters that the PDF would not show, as no font has them */
    record Shown(String subject, List<Block> blocks, List<String> unprintable) {
    }

    @GetMapping
    List<Listed> all() {
        var mine = mine();
        var reader = ReaderLanguage.current();
        return mine.stream().map(row -> new Listed(row.kind().id(), new FormText(row.label()).in(reader), names.of(row.recipients(), reader),
            ReaderLanguage.KNOWN.stream().map(language -> Version.of(templates.newest(row.kind(), language))).toList())).toList();
    }

    @GetMapping("/{kind}/{language}")
    Text text(@PathVariable String kind, @PathVariable String language) {
        var row = mine(kind);
        return answer(row, templates.newest(row.kind(), known(language)));
    }

    /** Saves the text as the next version; letters that were sent stay as they are. */
    @PutMapping("/{kind}/{language}")
    @Transactional
    public Text save(@PathVariable String kind, @PathVariable String language, @RequestBody Written written) {
        var row = mine(kind);
        var before = templates.newest(row.kind(), known(language));
        var text = checked(new LetterTemplate(row.kind(), before.language(), before.version(), given(written.text()), null, null));
        if (written.version() == null || written.version() != before.version()) {
            throw LetterRefusedException.clash("letters.saved-meanwhile");
        }
        var saved = templates.save(row.kind(), before.language(), before.version(), text.text(), viewer.id())
            .orElseThrow(() -> LetterRefusedException.clash("letters.saved-meanwhile"));
        changes.record(List.of(new ChangeRecorder.Change(clock.instant(), viewer.id(), "Save", "Letter text", row.kind().id() + "/" + language + "/" + saved.version(),
            null, null, row.kind().id(), before.text(), saved.text(), null)));
        return answer(row, saved);
    }

    /** What a letter of the text would look like, with the names of fields in place of what they stand for. */
    @PostMapping("/{kind}/{language}/preview")
    Shown preview(@PathVariable String kind, @PathVariable String language, @RequestBody Written written) {
        var row = mine(kind);
        var template = checked(new LetterTemplate(row.kind(), known(language), 0, given(written.text()), null, null));
        var shown = composer.compose(template, SampleFacts.of(composer.fields(row.kind())));
        return new Shown(shown.subject(), shown.blocks(), pdf.unprintable(shown.subject(), shown.blocks()));
    }

    private Text answer(LetterTables.Row row, LetterTemplate template) {
        var reader = ReaderLanguage.current();
        return new Text(row.kind().id(), new FormText(row.label()).in(reader), template.language().getLanguage(), template.version(), template.text(),
            templates.shipped(row.kind(), template.language()).text(),
            templates.saved(row.kind(), template.language()).stream().map(each -> new Saved(each.version(), each.text(), each.savedBy(), each.savedAt())).toList(),
            composer.fields(row.kind()).stream().map(field -> Field.of(field, reader)).toList());
    }

    private LetterTemplate checked(LetterTemplate template) {
        if (template.text().isBlank()) {
            throw new InputRefusedException(List.of(Fault.of(FIELD, LABEL, "forms.is-required")));
        }
        if (template.text().length() > LONGEST) {
            throw new InputRefusedException(List.of(Fault.of(FIELD, LABEL, "forms.at-most-characters", LONGEST)));
        }
        var faults = composer.faults(template).stream().map(LetterTemplateController::fault).toList();
        if (!faults.isEmpty()) {
            throw new InputRefusedException(faults);
        }
        return template;
    }

    private static Fault fault(Wrong wrong) {
        return Fault.of(FIELD, LABEL, wrong.key(), wrong.line(), wrong.what(), wrong.instead());
    }

    private List<LetterTables.Row> mine() {
        var mine = tables.all().stream().filter(this::isMine).toList();
        if (mine.isEmpty()) {
            throw new NotAllowedException("letters.not-yours");
        }
        return mine;
    }

    private LetterTables.Row mine(String kind) {
        var mine = mine();
        var wanted = LetterKind.of(kind).orElseThrow(() -> LetterRefusedException.notThere("letters.no-such-letter"));
        return mine.stream().filter(row -> row.kind() == wanted).findFirst().orElseThrow(() -> new NotAllowedException("letters.not-yours"));
    }

    private boolean isMine(LetterTables.Row row) {
        return viewer.isInOneOf(row.editedBy());
    }

    private static Locale known(String language) {
        return ReaderLanguage.KNOWN.stream().filter(each -> each.getLanguage().equals(language)).findFirst()
            .orElseThrow(() -> LetterRefusedException.notThere("letters.no-such-language"));
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n]]", " ").strip() + "\n";
    }
}
