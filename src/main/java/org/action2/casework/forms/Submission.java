package org.action2.casework.forms;

import java.util.Map;
import java.util.function.Function;
import org.action2.casework.refusals.Fault;

/**
 * What was submitted to a form, after each field was found to be as its form asks.
 *
 * @param form the id of the form
 * @param userId who submitted; null when the program itself did
 * @param values by field: text, whole or decimal number, truth value, or a Jackson tree for lists
 * @param dataOfCase a variable of the case before the submission, by its name; null for each at its start
 * @param labels the label of each field, and of the fields of a list's rows under {@code list.field}
 */
public record Submission(String form, String userId, Map<String, Object> values, Function<String, Object> dataOfCase,
                         Map<String, String> labels) {

    /** A variable of the case as it was before the submission; null if it has none of that name. */
    public Object caseData(String name) {
        return dataOfCase.apply(name);
    }

    /**
     * A fault of one of the form's fields, by its label.
     *
     * @param key of the message, such as {@code forms.is-required}
     * @param arguments for its placeholders
     */
    public Fault fault(String field, String key, Object... arguments) {
        return Fault.of(field, label(field), key, arguments);
    }

    /** A fault of a field in a row of a list. @param row from 0 */
    public Fault rowFault(String list, int row, String field, String key, Object... arguments) {
        return Fault.ofRow(list, label(list), row, field, labels.getOrDefault(list + "." + field, field), key, arguments);
    }

    private String label(String field) {
        return labels.getOrDefault(field, field);
    }
}
