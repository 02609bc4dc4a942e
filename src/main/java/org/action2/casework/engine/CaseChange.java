package org.action2.casework.engine;

/**
 * A process that people start to ask a change of a running case, and that is over once the case knows. A bean of this type
 * says which case that is.
 *
 * @param process the key of the process
 * @param caseField the field of its start form that holds the reference of the case
 */
public record CaseChange(String process, String caseField) {
}
