package org.action2.casework.letters;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.action2.casework.engine.CaseVariables;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a case when a letter is written, or previewed with what a form has been filled in with so far.
 *
 * @param variables a variable by its name, as the engine has it or as a form sends it; null if there is none
 */
public record CaseFacts(Function<String, @Nullable Object> variables) {

    private static final int DAY = 10;

    /** A text; empty where there is none, or something else. */
    public String text(String variable) {
        return variables.apply(variable) instanceof String text ? text.strip() : "";
    }

    /** The day of an ISO date, with or without a time behind it; null where there is none. */
    public @Nullable LocalDate day(String variable) {
        return dayOf(text(variable));
    }

    /** The same for a value that was read already. */
    public static @Nullable LocalDate dayOf(@Nullable Object written) {
        try {
            return written instanceof String text && text.length() >= DAY ? LocalDate.parse(text.substring(0, DAY)) : null;
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    public boolean isTrue(String variable) {
        return Boolean.TRUE.equals(variables.apply(variable));
    }

    /** A whole number; null where there is none. */
    public @Nullable Integer number(String variable) {
        return variables.apply(variable) instanceof Number number ? Integer.valueOf(number.intValue()) : null;
    }

    /** The rows of a list; none where there is no list. */
    public List<JsonNode> rows(String variable) {
        var value = variables.apply(variable);
        if (value == null || value instanceof String) {
            return List.of();
        }
        var tree = value instanceof JsonNode node ? node : CaseVariables.tree(value);
        return tree.isArray() ? StreamSupport.stream(tree.spliterator(), false).toList() : List.of();
    }

    /** The texts of a list. */
    public List<String> texts(String variable) {
        return rows(variable).stream().map(JsonNode::asText).toList();
    }
}
