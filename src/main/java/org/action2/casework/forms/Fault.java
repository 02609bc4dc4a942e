package org.action2.casework.forms;

/**
 * What is wrong with one field of a submission.
 *
 * @param field the key of the field
 * @param label the label that people see
 * @param message what is wrong, to be read after the label
 */
public record Fault(String field, String label, String message) {

    @Override
    public String toString() {
        return label + ": " + message + ".";
    }
}
