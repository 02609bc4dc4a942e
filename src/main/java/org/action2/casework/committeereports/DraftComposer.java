package org.action2.casework.committeereports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.action2.casework.committeereports.Entry.Shared;
import org.action2.casework.committeereports.ReportRecords.Action;
import org.action2.casework.committeereports.ReportRecords.Assessment;
import org.action2.casework.committeereports.ReportRecords.Claim;
import org.action2.casework.committeereports.ReportRecords.Document;
import org.action2.casework.committeereports.ReportRecords.Grade;
import org.action2.casework.committeereports.ReportRecords.Grant;
import org.action2.casework.committeereports.ReportRecords.Progress;
import org.action2.casework.committeereports.ReportRecords.Recommendation;
import org.action2.casework.documents.CaseDocuments.Named;
import org.action2.casework.engine.DecisionTables;
import org.action2.casework.followup.FollowUpProcess;
import org.action2.casework.forms.OptionLabels;
import org.action2.casework.language.FormText;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the draft of a report from what the registers know: each statement from one record, by itself, in the order of the
 * paragraphs. What a follow-up of several recommendations says of them all is made for each of them; {@link ReportText} decides
 * which tells it.
 */
@Component
class DraftComposer {

    private static final int CENTS = 2;

    private final ReportRecords records;
    private final OptionLabels labels;
    private final DecisionTables tables;

    DraftComposer(ReportRecords records, OptionLabels labels, DecisionTables tables) {
        this.records = records;
        this.labels = labels;
        this.tables = tables;
    }

    /** @param documents in their order @param language in which the program's own words are written; what people wrote stays as it is */
    List<Entry> compose(List<Document> documents, Locale language) {
        var recommendations = records.recommendations(documents.stream().map(Document::key).toList());
        var draft = new Draft(language, known(recommendations));
        documents.forEach(document -> draft.add(document, recommendations.stream().filter(each -> each.document().equals(document.key())).toList()));
        return draft.entries;
    }

    /** What the registers say now of what a report is about. */
    List<Entry> compose(Report report) {
        return compose(records.documents(report), report.locale());
    }

    private Known known(List<Recommendation> recommendations) {
        var originals = records.originals(recommendations.stream().map(Recommendation::key).toList());
        var keys = Stream.concat(recommendations.stream(), originals.values().stream()).map(Recommendation::key).distinct().toList();
        var followUps = records.followUps(keys);
        var all = followUps.values().stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
        return new Known(originals, followUps, records.progress(keys), records.claims(keys),
            records.actions(all).stream().collect(Collectors.groupingBy(Action::followUp)), records.grants(keys, all), records.assessments(keys), records.grades(keys),
            records.evidence(all));
    }

    /** Each by the keys of recommendations or of follow-ups. */
    private record Known(Map<String, Recommendation> originals, Map<String, List<String>> followUps, Map<String, Progress> progress, Map<String, Claim> claims,
                         Map<String, List<Action>> actions, List<Grant> grants, Map<String, Assessment> assessments, Map<String, List<Grade>> grades,
                         Map<String, List<Named>> evidence) {

        /** A recommendation and, of a duplicate, that which it is one of. */
        List<Recommendation> subjects(Recommendation of) {
            var original = originals.get(of.key());
            return original == null ? List.of(of) : List.of(of, original);
        }

        /** The newest of what is known of some recommendations. */
        static <T, D extends Comparable<D>> Optional<T> newest(List<Recommendation> subjects, Map<String, T> known, Function<T, D> when) {
            return subjects.stream().map(each -> known.get(each.key())).filter(Objects::nonNull).map(Objects::requireNonNull).max(Comparator.comparing(when));
        }
    }

    /**
     * @param lead what the program says @param text what people wrote @param source where it comes from @param record that itself
     * @param topic what it tells, if that is told but once @param elsewhere what stands here where another statement tells that
     */
    private record Said(EntryKind kind, @Nullable Text lead, @Nullable String text, Text source, String record, @Nullable String topic, @Nullable Text elsewhere) {

        Said(EntryKind kind, @Nullable Text lead, @Nullable String text, Text source, String record) {
            this(kind, lead, text, source, record, null, null);
        }

        /** The same, told but once. */
        Said once(String about, @Nullable Text instead) {
            return new Said(kind, lead, text, source, record, about, instead);
        }
    }

    private final class Draft {

        private final Locale language;
        private final Known known;
        private final List<Entry> entries = new ArrayList<>();
        private final Map<String, List<Map<String, Object>>> scales = new HashMap<>();

        Draft(Locale language, Known known) {
            this.language = language;
            this.known = known;
        }

        void add(Document document, List<Recommendation> recommendations) {
            add(document.key(), null, Text.same(document.symbol()), stateReport(document));
            recommendations.forEach(each -> {
                var place = place(each);
                add(document.key(), each.key(), place, new Said(EntryKind.RECOMMENDATION, null, each.text(), place, each.key()));
                var subjects = known.subjects(each);
                if (subjects.size() > 1) {
                    add(document.key(), each.key(), place, new Said(EntryKind.DUPLICATE, Sentence.of("committeereports.duplicate", place(subjects.get(1))), null, place, each.key()));
                }
                var said = said(subjects).toList();
                said.forEach(one -> add(document.key(), each.key(), place, one));
                if ("not-actionable".equals(each.outcome())) {
                    add(document.key(), each.key(), place, new Said(EntryKind.NOT_ACTIONABLE, Sentence.of("committeereports.not-actionable"), null, place, each.key()));
                } else if (said.isEmpty()) {
                    add(document.key(), each.key(), place, new Said(EntryKind.NOTHING, Sentence.of("committeereports.nothing"), null, place, each.key()));
                }
            });
        }

        private void add(String document, @Nullable String recommendation, Text place, Said said) {
            var shared = said.topic() == null ? Shared.NONE : new Shared(said.topic(), said.elsewhere() == null ? "" : said.elsewhere().in(language));
            entries.add(new Entry(entries.size() + 1, said.kind(), document, recommendation, place.in(language), said.lead() == null ? "" : said.lead().in(language),
                said.text() == null ? "" : said.text().strip(), said.source().in(language), said.record(), shared));
        }

        private Stream<Said> said(List<Recommendation> subjects) {
            var followUps = subjects.stream().flatMap(each -> known.followUps().getOrDefault(each.key(), List.of()).stream()).distinct().toList();
            return Stream.of(claim(subjects), actions(subjects, followUps), grants(subjects, followUps), progress(subjects), assessment(subjects), grades(subjects),
                evidence(followUps)).flatMap(said -> said);
        }

        private Said stateReport(Document document) {
            var date = document.stateReportDate();
            var symbol = document.stateReportSymbol();
            return date == null ? new Said(EntryKind.STATE_REPORT, Sentence.of("committeereports.no-state-report"), null, Text.same(document.symbol()), document.key())
                : new Said(EntryKind.STATE_REPORT, Sentence.of("committeereports.state-report", date), null,
                    Text.same(symbol == null || symbol.isBlank() ? document.symbol() : symbol), document.key());
        }

        private Stream<Said> claim(List<Recommendation> subjects) {
            var newest = Known.newest(subjects, known.claims(), Claim::on);
            if (newest.isPresent()) {
                var claim = newest.get();
                return Stream.of(new Said(EntryKind.STATE_CLAIM, Sentence.of("committeereports.state-claim", claim.on()), claim.claim(),
                    Sentence.of("committeereports.source-progress", claim.followUp(), claim.on()), progressRecord(claim.followUp(), claim.on())));
            }
            return subjects.stream().filter(each -> each.claim() != null && !each.claim().isBlank()).limit(1)
                .map(each -> new Said(EntryKind.STATE_CLAIM, Sentence.of("committeereports.state-claim-undated"), each.claim(), place(each), each.key()));
        }

        /** Of every follow-up that was ever about one of them, by when they were due. */
        private Stream<Said> actions(List<Recommendation> subjects, List<String> followUps) {
            return followUps.stream().flatMap(followUp -> known.actions().getOrDefault(followUp, List.of()).stream()
                    .filter(action -> subjects.stream().anyMatch(each -> wasPartOf(each, followUp) && action.isFor(each.key()))))
                .sorted(Comparator.comparing(Action::due)).flatMap(this::action);
        }

        private boolean wasPartOf(Recommendation each, String followUp) {
            return known.followUps().getOrDefault(each.key(), List.of()).contains(followUp);
        }

        private Stream<Said> action(Action action) {
            var agency = labels.of(FollowUpProcess.PLAN_FOLLOW_UP, "actions.agency", action.agency());
            var status = FormText.ofCode(action.status());
            var source = Sentence.of("committeereports.source-action", action.followUp(), agency, action.due());
            var record = action.followUp() + "/actions/" + action.id();
            var lead = action.endedAt() == null ? Sentence.of("committeereports.action", agency, status)
                : Sentence.of("committeereports.action-ended", agency, status, day(action.endedAt()));
            var said = new Said(EntryKind.ACTION, lead, action.action(), source, record)
                .once(record, Sentence.of("committeereports.see-action", agency, status, Text.same(Entry.PLACE)));
            return action.report() == null || action.report().isBlank() ? Stream.of(said)
                : Stream.of(said, new Said(EntryKind.ACTION_REPORT, Sentence.of("committeereports.action-report", agency), action.report(), source, record)
                    .once(record + "/report", null));
        }

        private Stream<Said> grants(List<Recommendation> subjects, List<String> followUps) {
            return known.grants().stream().filter(grant -> subjects.stream().anyMatch(each -> each.key().equals(grant.recommendation()))
                    || grant.followUps().stream().anyMatch(followUps::contains))
                .map(grant -> new Said(EntryKind.GRANT, Sentence.of("committeereports.grant", grant.reference(), BigDecimal.valueOf(grant.approvedCents(), CENTS),
                    FormText.ofCode(grant.stage())), grant.title(), Text.same(grant.reference()), grant.reference()));
        }

        private Stream<Said> progress(List<Recommendation> subjects) {
            var newest = Known.newest(subjects, known.progress(), Progress::on);
            if (newest.isEmpty()) {
                return subjects.stream().filter(each -> each.progress() != null).limit(1).map(each -> new Said(EntryKind.PROGRESS,
                    Text.joined("", progressLabel(Objects.requireNonNull(each.progress())), Text.same(".")), null, place(each), each.key()));
            }
            var progress = newest.get();
            var record = progressRecord(progress.followUp(), progress.on());
            var lead = Sentence.of("committeereports.progress", progressLabel(progress.status()), progress.on());
            var said = new Said(EntryKind.PROGRESS, lead, progress.summary(), Sentence.of("committeereports.source-progress", progress.followUp(), progress.on()), record);
            return Stream.of(progress.summary().isBlank() ? said : said.once(record, lead));
        }

        private Text progressLabel(String status) {
            return labels.of(FollowUpProcess.REPORT_PROGRESS, "recommendations.progressStatus", status);
        }

        private Stream<Said> assessment(List<Recommendation> subjects) {
            return Known.newest(subjects, known.assessments(), Assessment::at).stream().map(assessed -> {
                var on = day(assessed.at());
                var record = assessed.followUp() + "/assessments/" + assessed.cycle();
                var lead = Sentence.of("committeereports.assessment", labels.of(FollowUpProcess.ASSESS_IMPLEMENTATION, "recommendations.assessment", assessed.assessment()), on);
                var said = new Said(EntryKind.ASSESSMENT, lead, assessed.comment(), Sentence.of("committeereports.source-assessment", assessed.followUp(), on), record);
                return assessed.comment() == null || assessed.comment().isBlank() ? said : said.once(record, lead);
            });
        }

        /** Of what a recommendation is a duplicate of the committee graded another paragraph, which is named. */
        private Stream<Said> grades(List<Recommendation> subjects) {
            return subjects.stream().flatMap(each -> known.grades().getOrDefault(each.key(), List.of()).stream().map(grade -> {
                var isOfOther = !each.equals(subjects.get(0));
                var graded = grade.subParagraph().isEmpty() ? place(each) : place(each.symbol(), each.paragraph() + " (" + grade.subParagraph() + ")");
                return new Said(EntryKind.GRADE, grade.subParagraph().isEmpty() && !isOfOther ? Sentence.of("committeereports.grade", inWords(grade), grade.on())
                    : Sentence.of("committeereports.grade-of", graded, inWords(grade), grade.on()), null, Text.same(grade.symbol()), each.key() + "/grades/" + grade.id());
            }));
        }

        /** A grade of one letter with what it means on its body's scale. */
        private Text inWords(Grade grade) {
            var meaning = scales.computeIfAbsent(grade.scale(), scale -> tables.evaluateNewest("grading-scale", Map.of("gradeScale", scale))).stream().filter(row -> grade.grade().equals(row.get("grade")))
                .map(row -> new FormText(String.valueOf(row.get("meaning")))).findFirst();
            return meaning.isEmpty() ? Text.same(grade.grade())
                : grade.grade().length() == 1 ? Text.joined(": ", Text.same(grade.grade()), meaning.get()) : meaning.get();
        }

        private Stream<Said> evidence(List<String> followUps) {
            return followUps.stream().flatMap(followUp -> known.evidence().getOrDefault(followUp, List.of()).stream().map(kept -> {
                var record = followUp + "/documents/" + kept.document();
                return new Said(EntryKind.EVIDENCE, Sentence.of("committeereports.evidence", kept.name(), day(kept.at())), null,
                    Sentence.of("committeereports.source-document", followUp, kept.name()), record).once(record, null);
            }));
        }
    }

    private static Text place(Recommendation each) {
        return place(each.symbol(), each.paragraph());
    }

    static Text place(String symbol, String paragraph) {
        return paragraph.isEmpty() ? Text.same(symbol) : Sentence.of("committeereports.paragraph-of", symbol, paragraph);
    }

    private static String progressRecord(String followUp, LocalDate on) {
        return followUp + "/progress/" + on;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
