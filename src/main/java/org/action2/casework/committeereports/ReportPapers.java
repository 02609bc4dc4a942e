package org.action2.casework.committeereports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.action2.casework.committeereports.EntryKind.Section;
import org.action2.casework.language.CountryName;
import org.action2.casework.language.DayInWords;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;
import org.action2.casework.paper.Paper;
import org.action2.casework.paper.Paper.Block;
import org.action2.casework.paper.Paper.Fact;
import org.action2.casework.paper.Paper.Facts;
import org.action2.casework.paper.Paper.Heading;
import org.action2.casework.paper.Paper.Paragraph;
import org.action2.casework.paper.Paper.Quotation;
import org.action2.casework.paper.Paper.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets reports as papers: by document, recommendation and who says what; each statement with its source. */
@Component
class ReportPapers {

    private static final int OF_DOCUMENT = 2;
    private static final int OF_RECOMMENDATION = 3;
    private static final int OF_SECTION = 4;

    private final ReportEntries entries;
    private final ReportRecords records;
    private final ReportLimits limits;
    private final Clock clock;

    ReportPapers(ReportEntries entries, ReportRecords records, ReportLimits limits, Clock clock) {
        this.entries = entries;
        this.records = records;
        this.limits = limits;
        this.clock = clock;
    }

    /** The report as it was cleared; before, as it stands, and marked as a draft; of a cancelled one, as it stood, and marked as cancelled. */
    Paper of(Report report) {
        var language = report.locale();
        var text = entries.text(report);
        var country = new CountryName(report.country());
        var head = report.isAt(ReportStage.CANCELLED) ? Sentence.of("committeereports.paper-cancelled", country)
            : report.frozen().isPresent() ? Sentence.of("committeereports.paper-head", country) : Sentence.of("committeereports.paper-draft", country);
        var blocks = new ArrayList<Block>();
        blocks.add(facts(report, text.words()));
        new Setting(language, blocks).set(report, text.lines());
        return new Paper(language, report.title(), Sentence.of("committeereports.paper-about").in(language), head.in(language), report.key(),
            report.frozen().orElseGet(clock::instant), List.copyOf(blocks));
    }

    private Facts facts(Report report, int words) {
        var language = report.locale();
        var facts = new ArrayList<Fact>();
        facts.add(fact(language, Sentence.of("committeereports.fact-number"), Text.same(report.key())));
        facts.add(fact(language, Sentence.of("committeereports.fact-country"), new CountryName(report.country())));
        if (report.document() != null) {
            facts.add(fact(language, Sentence.of("committeereports.fact-document"), Text.same(title(report, report.document()))));
        }
        if (report.periodFrom() != null && report.periodTo() != null) {
            facts.add(fact(language, Sentence.of("committeereports.fact-period"), Sentence.of("committeereports.period", report.periodFrom(), report.periodTo())));
        }
        facts.add(day(language, "committeereports.fact-records", report.recordsAsOf()));
        if (report.isAt(ReportStage.CANCELLED) && report.endedAt() != null) {
            facts.add(day(language, "committeereports.fact-cancelled", LocalDate.ofInstant(report.endedAt(), ZoneOffset.UTC)));
        } else {
            report.frozen().ifPresent(at -> facts.add(day(language, "committeereports.fact-cleared", LocalDate.ofInstant(at, ZoneOffset.UTC))));
        }
        facts.add(fact(language, Sentence.of("committeereports.fact-words"), words(limits.of(report), words)));
        return new Facts(Sentence.of("committeereports.facts").in(language), List.copyOf(facts));
    }

    /** Such as "3,120 of at most 3,500 words". */
    static Text words(ReportLimits.Limit limit, int words) {
        return limit.words() == null ? Sentence.of("committeereports.words", words) : Sentence.of("committeereports.words-of", words, limit.words());
    }

    private String title(Report report, String document) {
        return records.document(document, report.country()).map(ReportRecords.Document::title).orElse(document);
    }

    private static Fact day(Locale language, String name, LocalDate day) {
        return fact(language, Sentence.of(name), Text.same(DayInWords.of(day, language)));
    }

    private static Fact fact(Locale language, Text name, Text value) {
        return new Fact(name.in(language), value.in(language));
    }

    private final class Setting {

        private final Locale language;
        private final List<Block> blocks;
        private String document = "";
        private @Nullable String recommendation;
        private @Nullable Section section;

        Setting(Locale language, List<Block> blocks) {
            this.language = language;
            this.blocks = blocks;
        }

        void set(Report report, List<Entry> lines) {
            lines.forEach(line -> {
                if (!line.document().equals(document)) {
                    document = line.document();
                    recommendation = null;
                    section = null;
                    blocks.add(new Heading(OF_DOCUMENT, title(report, document)));
                }
                if (!Objects.equals(line.recommendation(), recommendation)) {
                    recommendation = line.recommendation();
                    section = null;
                    blocks.add(new Heading(OF_RECOMMENDATION, line.place()));
                }
                set(line);
            });
        }

        private void set(Entry line) {
            if (line.isQuotation()) {
                blocks.add(new Quotation(line.text(), line.source()));
                return;
            }
            if (line.recommendation() != null && line.kind().section() != section) {
                section = line.kind().section();
                blocks.add(new Heading(OF_SECTION, section.heading().in(language)));
            }
            say(line);
        }

        /**
         * What people wrote in a record is quoted below the program's words, in the direction in which it reads; what the program
         * says alone, and what those added who drafted the report, stands with its source in one paragraph.
         */
        private void say(Entry line) {
            if (line.text().isEmpty() || line.kind() == EntryKind.OWN) {
                blocks.add(Paragraph.of((line.lead() + line.text()).strip() + " [" + line.source() + "]"));
                return;
            }
            if (!line.lead().isEmpty()) {
                blocks.add(new Paragraph(List.of(Span.strong(line.lead()))));
            }
            blocks.add(new Quotation(line.text(), line.source()));
        }
    }
}
