package org.action2.casework.followup;

/** Names of the process {@code document-change}: its key, start form and variables. */
final class DocumentChangeProcess {

    static final String KEY = "document-change";

    static final String CHANGE_DOCUMENT = "change-document";

    static final String DOCUMENT = "document";
    static final String DOCUMENT_CHANGE = "documentChange";
    /** A value of the last: what a cancelled follow-up held goes back to the document's triage. */
    static final String TAKE_UP_AGAIN = "take-up-again";

    static final String CHANGE_REASON = "changeReason";

    private DocumentChangeProcess() {
    }
}
