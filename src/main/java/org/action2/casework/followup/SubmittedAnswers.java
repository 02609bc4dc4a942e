package org.action2.casework.followup;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.action2.casework.forms.Submission;
import org.action2.casework.refusals.Fault;

/** Reads the answers of a submission, each of which is as its field asks. */
final class SubmittedAnswers {

    private SubmittedAnswers() {
    }

    /** Whether a text was entered. */
    static boolean isGiven(Submission submission, String field) {
        return !text(submission, field).isBlank();
    }

    static String text(Submission submission, String field) {
        return submission.values().get(field) instanceof String text ? text : "";
    }

    static boolean isTrue(Submission submission, String field) {
        return Boolean.TRUE.equals(submission.values().get(field));
    }

    static Optional<LocalDate> date(Submission submission, String field) {
        return isGiven(submission, field) ? Optional.of(LocalDate.parse(text(submission, field))) : Optional.empty();
    }

    /** The rows or entries of a list; none where it was left empty. */
    static List<JsonNode> list(Submission submission, String field) {
        return submission.values().get(field) instanceof JsonNode list && list.isArray()
            ? StreamSupport.stream(list.spliterator(), false).toList() : List.of();
    }

    /** The text of a cell, empty where there is none. */
    static String cell(JsonNode row, String column) {
        return row.path(column).isTextual() ? row.path(column).textValue().strip() : "";
    }

    /** Notes that a field is required where it was left empty. @return whether it was filled in */
    static boolean need(Submission submission, String field, List<Fault> faults) {
        var given = isGiven(submission, field);
        if (!given) {
            faults.add(submission.fault(field, "forms.is-required"));
        }
        return given;
    }
}
