package org.action2.casework.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A message that a person with the right to update a case may send to it. A bean of this type opens it; all other
 * messages are sent by the program only.
 *
 * @param name the message
 * @param variables what may come with it: each variable by its name, with the field that asks the same in the form, or,
 *     of a message without a form, with its label
 * @param process the process whose start form asks the same, so that its rules hold; null where no form does
 * @param implied fields of that form that the message itself answers
 * @param caseField the field of that form that names the case
 */
public record OpenMessage(String name, Map<String, String> variables, String process, Map<String, String> implied, String caseField) {

    /** A message with texts that no form asks for, each with its label. */
    public static OpenMessage ofTexts(String name, Map<String, String> labels) {
        return new OpenMessage(name, labels, null, Map.of(), null);
    }

    /** The same message, held against the start form of a process. */
    public OpenMessage like(String process, String caseField, Map<String, String> implied) {
        return new OpenMessage(name, variables, process, implied, caseField);
    }

    /** The form's fields by the variables that answer them, the other way round. */
    public Map<String, String> variablesByField() {
        var byField = new LinkedHashMap<String, String>();
        variables.forEach((variable, field) -> byField.put(field, variable));
        return byField;
    }
}
