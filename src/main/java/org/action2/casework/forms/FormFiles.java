package org.action2.casework.forms;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.action2.casework.refusals.Fault;

/** Asked about the documents that come with a form: those that its fields name, and those that it is not sent without. */
public interface FormFiles {

    /** The field of a row that names a document. */
    String DOCUMENT = "document";

    /**
     * A form that is sent with documents.
     *
     * @param processInstanceId the instance whose task it is; null for a start form
     * @param process the key of the process that is started; null for a task
     * @param kinds of documents that the fields take which are shown, by the keys of the fields
     */
    record Sent(Submission submission, String processInstanceId, String process, Map<String, String> kinds) {
    }

    /** What is wrong with them; empty if nothing is. */
    List<Fault> check(Sent sent);

    /** Gives a case, in the transaction of its start, the documents that its start form named. */
    void take(String caseId, String process, String country, String person, List<UUID> documents);
}
