package org.action2.casework.followup;

/** Names of the process {@code document-change}: its key, start form and variables. */
final class DocumentChangeProcess {

    static final String KEY = "document-change";

    static final String CHANGE_DOCUMENT = "change-document";

    static final String DOCUMENT = "document";
    static final String DOCUMENT_CHANGE = "documentChange";
    static final String CHANGE_REASON = "changeReason";

    private DocumentChangeProcess() {
    }
}
