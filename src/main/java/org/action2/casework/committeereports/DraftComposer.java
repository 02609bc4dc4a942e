package org.action2.casework.committeereports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * paragraphs. What a follow-up of several recommendations says of them all is told once, at the first of them.
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

    private Known known(List<Recommendation> recommendations) {
        var keys = recommendations.stream().map(Recommendation::key).toList();
        var followUps = recommendations.stream().map(Recommendation::followUp).filter(Objects::nonNull).map(Objects::requireNonNull).collect(Collectors.toSet());
        var references = recommendations.stream().map(Recommendation::seedFunding).filter(Objects::nonNull).map(Objects::requireNonNull).collect(Collectors.toSet());
        return new Known(records.progress(keys), records.claims(keys),
            records.actions(followUps).stream().collect(Collectors.groupingBy(Action::followUp, LinkedHashMap::new, Collectors.toList())),
            records.grants(keys, references), records.assessments(keys), records.grades(keys), records.evidence(followUps));
    }

    private record Known(Map<String, Progress> progress, Map<String, Claim> claims, Map<String, List<Action>> actions, List<Grant> grants,
                         Map<String, Assessment> assessments, Map<String, List<Grade>> grades, Map<String, List<Named>> evidence) {
    }

    /** @param lead what the program says @param text what people wrote @param source where it comes from @param record that itself */
    private record Said(EntryKind kind, @Nullable Text lead, @Nullable String text, Text source, String record) {
    }

    private final class Draft {

        private final Locale language;
        private final Known known;
        private final List<Entry> entries = new ArrayList<>();
        private final Map<String, Text> toldAt = new HashMap<>();
        private final Set<String> toldOnce = new HashSet<>();

        Draft(Locale language, Known known) {
            this.language = language;
            this.known = known;
        }

        void add(Document document, List<Recommendation> recommendations) {
            add(document.key(), null, Text.same(document.symbol()), stateReport(document));
            recommendations.forEach(each -> {
                var place = place(each.symbol(), each.paragraph());
                add(document.key(), each.key(), place, new Said(EntryKind.RECOMMENDATION, null, each.text(), place, each.key()));
                var before = entries.size();
                said(each, place).forEach(said -> add(document.key(), each.key(), place, said));
                if (entries.size() == before) {
                    add(document.key(), each.key(), place, new Said(EntryKind.NOTHING, Sentence.of("committeereports.nothing"), null, place, each.key()));
                }
            });
        }

        private void add(String document, @Nullable String recommendation, Text place, Said said) {
            entries.add(new Entry(entries.size() + 1, said.kind(), document, recommendation, place.in(language), said.lead() == null ? "" : said.lead().in(language),
                said.text() == null ? "" : said.text().strip(), said.source().in(language), said.record()));
        }

        private Stream<Said> said(Recommendation each, Text place) {
            return Stream.of(claim(each), actions(each, place), grants(each), progress(each), assessment(each), grades(each, place), evidence(each)).flatMap(said -> said);
        }

        private Said stateReport(Document document) {
            var date = document.stateReportDate();
            var symbol = document.stateReportSymbol();
            return date == null ? new Said(EntryKind.STATE_REPORT, Sentence.of("committeereports.no-state-report"), null, Text.same(document.symbol()), document.key())
                : new Said(EntryKind.STATE_REPORT, Sentence.of("committeereports.state-report", date), null,
                    Text.same(symbol == null || symbol.isBlank() ? document.symbol() : symbol), document.key());
        }

        private Stream<Said> claim(Recommendation each) {
            var claim = known.claims().get(each.key());
            if (claim != null) {
                return Stream.of(new Said(EntryKind.STATE_CLAIM, Sentence.of("committeereports.state-claim", claim.on()), claim.claim(),
                    Sentence.of("committeereports.source-progress", claim.followUp(), claim.on()), progressRecord(claim.followUp(), claim.on())));
            }
            return each.claim() == null || each.claim().isBlank() ? Stream.empty()
                : Stream.of(new Said(EntryKind.STATE_CLAIM, Sentence.of("committeereports.state-claim-undated"), each.claim(), place(each.symbol(), each.paragraph()), each.key()));
        }

        private Stream<Said> actions(Recommendation each, Text place) {
            return known.actions().getOrDefault(String.valueOf(each.followUp()), List.of()).stream().filter(action -> action.isFor(each))
                .flatMap(action -> action(action, place));
        }

        private Stream<Said> action(Action action, Text place) {
            var agency = labels.of(FollowUpProcess.PLAN_FOLLOW_UP, "actions.agency", action.agency());
            var status = FormText.ofCode(action.status());
            var source = Sentence.of("committeereports.source-action", action.followUp(), agency, action.due());
            var record = action.followUp() + "/actions/" + action.id();
            var earlier = toldAt.putIfAbsent(action.id(), place);
            if (earlier != null) {
                return Stream.of(new Said(EntryKind.ACTION, Sentence.of("committeereports.see-action", agency, status, earlier), null, source, record));
            }
            var lead = action.endedAt() == null ? Sentence.of("committeereports.action", agency, status)
                : Sentence.of("committeereports.action-ended", agency, status, day(action.endedAt()));
            var said = Stream.of(new Said(EntryKind.ACTION, lead, action.action(), source, record));
            return action.report() == null || action.report().isBlank() ? said
                : Stream.concat(said, Stream.of(new Said(EntryKind.ACTION_REPORT, Sentence.of("committeereports.action-report", agency), action.report(), source, record)));
        }

        private Stream<Said> grants(Recommendation each) {
            return known.grants().stream().filter(grant -> each.key().equals(grant.recommendation()) || grant.reference().equals(each.seedFunding()))
                .map(grant -> new Said(EntryKind.GRANT, Sentence.of("committeereports.grant", grant.reference(), BigDecimal.valueOf(grant.approvedCents(), CENTS),
                    FormText.ofCode(grant.stage())), grant.title(), Text.same(grant.reference()), grant.reference()));
        }

        private Stream<Said> progress(Recommendation each) {
            var progress = known.progress().get(each.key());
            if (progress == null) {
                return each.progress() == null ? Stream.empty()
                    : Stream.of(new Said(EntryKind.PROGRESS, Text.joined("", progressLabel(each.progress()), Text.same(".")), null, place(each.symbol(), each.paragraph()), each.key()));
            }
            var record = progressRecord(progress.followUp(), progress.on());
            return Stream.of(new Said(EntryKind.PROGRESS, Sentence.of("committeereports.progress", progressLabel(progress.status()), progress.on()),
                toldOnce.add(record) ? progress.summary() : null, Sentence.of("committeereports.source-progress", progress.followUp(), progress.on()), record));
        }

        private Text progressLabel(String status) {
            return labels.of(FollowUpProcess.REPORT_PROGRESS, "recommendations.progressStatus", status);
        }

        private Stream<Said> assessment(Recommendation each) {
            var assessed = known.assessments().get(each.key());
            if (assessed == null) {
                return Stream.empty();
            }
            var on = day(assessed.at());
            var record = assessed.followUp() + "/assessments/" + assessed.cycle();
            return Stream.of(new Said(EntryKind.ASSESSMENT,
                Sentence.of("committeereports.assessment", labels.of(FollowUpProcess.ASSESS_IMPLEMENTATION, "recommendations.assessment", assessed.assessment()), on),
                toldOnce.add(record) ? assessed.comment() : null, Sentence.of("committeereports.source-assessment", assessed.followUp(), on), record));
        }

        private Stream<Said> grades(Recommendation each, Text place) {
            return known.grades().getOrDefault(each.key(), List.of()).stream().map(grade -> new Said(EntryKind.GRADE,
                grade.subParagraph().isEmpty() ? Sentence.of("committeereports.grade", inWords(grade), grade.on())
                    : Sentence.of("committeereports.grade-of", place(each.symbol(), each.paragraph() + " (" + grade.subParagraph() + ")"), inWords(grade), grade.on()),
                null, Text.same(grade.symbol()), each.key() + "/grades/" + grade.id()));
        }

        /** A grade of one letter with what it means on its body's scale. */
        private Text inWords(Grade grade) {
            var meaning = tables.evaluateNewest("grading-scale", Map.of("gradeScale", grade.scale())).stream().filter(row -> grade.grade().equals(row.get("grade")))
                .map(row -> new FormText(String.valueOf(row.get("meaning")))).findFirst();
            return meaning.isEmpty() ? Text.same(grade.grade())
                : grade.grade().length() == 1 ? Text.joined(": ", Text.same(grade.grade()), meaning.get()) : meaning.get();
        }

        private Stream<Said> evidence(Recommendation each) {
            var followUp = each.followUp();
            return followUp == null || !toldOnce.add(followUp + "/documents") ? Stream.empty()
                : known.evidence().getOrDefault(followUp, List.of()).stream().map(kept -> new Said(EntryKind.EVIDENCE,
                    Sentence.of("committeereports.evidence", kept.name(), day(kept.at())), null, Sentence.of("committeereports.source-document", followUp, kept.name()),
                    followUp + "/documents/" + kept.document()));
        }
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
