package org.action2.casework.forms;

/** A submission was refused by the rules of its form. @param form the id of the form */
public record SubmissionRefused(String form) {
}
