package org.action2.casework.followup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.action2.casework.refusals.Fault;
import org.springframework.stereotype.Component;

/** Triage says of each recommendation of a document that waits for it what becomes of it, and never selects more than the body does. */
@Component
class TriageDocumentRule implements SubmissionRule {

    private static final String ROWS = DocumentReviewProcess.RECOMMENDATIONS;
    private static final int LONGEST_LABEL = 20;
    private static final Pattern LIKE_A_KEY = Pattern.compile("(?i)FU-.*");

    private final Documents documents;
    private final RecommendationRegister register;
    private final FollowUps followUps;
    private final DocumentDatesCheck dates;

    TriageDocumentRule(Documents documents, RecommendationRegister register, FollowUps followUps, DocumentDatesCheck dates) {
        this.documents = documents;
        this.register = register;
        this.followUps = followUps;
        this.dates = dates;
    }

    @Override
    public String form() {
        return DocumentReviewProcess.TRIAGE_DOCUMENT;
    }

    @Override
    public List<Fault> check(Submission submission) {
        if (documents.find((String) submission.caseData(DocumentReviewProcess.REFERENCE)).isEmpty()) {
            return List.of(submission.fault(DocumentReviewProcess.RECOMMENDATIONS, "followup.case-of-no-document"));
        }
        var document = documents.get((String) submission.caseData(DocumentReviewProcess.REFERENCE));
        var all = register.ofDocument(document.key());
        var faults = new ArrayList<>(dates.of(submission));
        faults.addAll(RowPerRecommendation.faults(submission, ROWS,
            all.stream().filter(each -> !each.standing().triage().isDone()).toList(), "followup.not-to-be-triaged"));
        faults.addAll(new Rows(submission, document).faults());
        selectionFault(submission, all).ifPresent(faults::add);
        return faults;
    }

    /** Those that earlier triages of the document selected count too. */
    private static Optional<Fault> selectionFault(Submission submission, List<Recommendation> all) {
        if (!(submission.caseData(DocumentReviewProcess.FOLLOW_UP_RULE) instanceof JsonNode rule) || !rule.path("selects").isNumber()
            || SubmittedAnswers.isGiven(submission, DocumentReviewProcess.SELECTION_REASON)) {
            return Optional.empty();
        }
        var selected = all.stream().filter(each -> each.standing().triage().isDone() && each.standing().triage().selected()).count()
            + SubmittedAnswers.list(submission, ROWS).stream().filter(row -> row.path("selected").asBoolean()).count();
        var most = rule.path("selects").intValue();
        return selected <= most ? Optional.empty()
            : Optional.of(submission.fault(DocumentReviewProcess.SELECTION_REASON, "followup.why-more-are-selected", selected, most));
    }

    /** The rows of one submission, each by itself and beside the others. */
    private final class Rows {

        private final Submission submission;
        private final Documents.Entry document;
        private final List<JsonNode> rows;
        private final Set<String> duplicates;
        private final Set<String> superseded = new HashSet<>();
        private final List<Fault> faults = new ArrayList<>();

        Rows(Submission submission, Documents.Entry document) {
            this.submission = submission;
            this.document = document;
            this.rows = SubmittedAnswers.list(submission, ROWS);
            this.duplicates = rows.stream().filter(row -> SubmittedAnswers.cell(row, "outcome").equals("duplicate")).map(row -> SubmittedAnswers.cell(row, "key"))
                .collect(Collectors.toSet());
        }

        List<Fault> faults() {
            for (var i = 0; i < rows.size(); i++) {
                switch (SubmittedAnswers.cell(rows.get(i), "outcome")) {
                    case "follow-up" -> followedUp(i, rows.get(i));
                    case "duplicate" -> duplicate(i, rows.get(i));
                    default -> { }
                }
            }
            return faults;
        }

        private void followedUp(int row, JsonNode given) {
            need(row, given, "priority");
            if (!need(row, given, "followUp")) {
                return;
            }
            var followUp = SubmittedAnswers.cell(given, "followUp");
            var running = followUps.find(followUp).filter(FollowUps.Entry::isRunning).filter(known -> known.country().equals(document.country()));
            if (running.isEmpty() && LIKE_A_KEY.matcher(followUp).matches()) {
                refuse(row, "followUp", "followup.no-running-follow-up", document.country());
            } else if (running.isEmpty() && followUp.codePointCount(0, followUp.length()) > LONGEST_LABEL) {
                refuse(row, "followUp", "followup.label-or-follow-up", LONGEST_LABEL);
            }
            if (!SubmittedAnswers.cell(given, "supersedes").isEmpty()) {
                supersedes(row, SubmittedAnswers.cell(given, "supersedes"), running.map(FollowUps.Entry::key).orElse(""));
            }
        }

        private void supersedes(int row, String older, String followUp) {
            var isThere = register.find(older).filter(known -> !known.document().equals(document.key()))
                .filter(known -> known.standing().supersededBy() == null && followUp.equals(known.standing().followUp()));
            if (isThere.isEmpty()) {
                refuse(row, "supersedes", "followup.older-of-the-same-follow-up");
            } else if (!superseded.add(older)) {
                refuse(row, "supersedes", "followup.superseded-in-another-row");
            }
        }

        private void duplicate(int row, JsonNode given) {
            if (!need(row, given, "duplicateOf")) {
                return;
            }
            var other = SubmittedAnswers.cell(given, "duplicateOf");
            if (other.equals(SubmittedAnswers.cell(given, "key"))) {
                refuse(row, "duplicateOf", "followup.another-recommendation");
            } else if (register.find(other).filter(known -> known.country().equals(document.country())).isEmpty()) {
                refuse(row, "duplicateOf", "followup.known-recommendation");
            } else if (duplicates.contains(other) || register.find(other).map(known -> known.standing().triage().duplicateOf()).isPresent()) {
                refuse(row, "duplicateOf", "followup.is-a-duplicate-itself");
            }
        }

        private boolean need(int row, JsonNode given, String column) {
            var isGiven = !SubmittedAnswers.cell(given, column).isEmpty();
            if (!isGiven) {
                refuse(row, column, "forms.is-required");
            }
            return isGiven;
        }

        private void refuse(int row, String column, String key, Object... arguments) {
            faults.add(submission.rowFault(ROWS, row, column, key, arguments));
        }
    }
}
