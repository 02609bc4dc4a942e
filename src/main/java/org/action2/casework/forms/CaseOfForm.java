package org.action2.casework.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * The case that a form is opened for.
 *
 * @param form the id of the form
 * @param processDefinitionId the version of the model that the case runs by
 * @param variables a variable of the case by its name, as plain text, number, truth value or Jackson tree; null if there is none
 */
public record CaseOfForm(String form, String processDefinitionId, Function<String, Object> variables) {

    /** A text of the case; null where there is none, or something else. */
    public String text(String variable) {
        return variables.apply(variable) instanceof String text ? text : null;
    }

    /** The rows of a list of the case; none where there is no such list. */
    public List<JsonNode> rows(String variable) {
        return variables.apply(variable) instanceof JsonNode list && list.isArray() ? StreamSupport.stream(list.spliterator(), false).toList() : List.of();
    }
}
