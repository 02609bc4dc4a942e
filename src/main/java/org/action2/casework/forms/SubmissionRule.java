package org.action2.casework.forms;

import java.util.List;
import org.action2.casework.refusals.Fault;

/** A rule between the fields of a form, or between a form and its case, which the form's schema can't express. */
public interface SubmissionRule {

    /** The id of the form that the rule holds for. */
    String form();

    /** What is wrong; empty if nothing is. Asked only when each field by itself is right. */
    List<Fault> check(Submission submission);
}
