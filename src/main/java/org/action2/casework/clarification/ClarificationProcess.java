package org.action2.casework.clarification;

/** Names of the process {@code clarification}: its key, elements, variables and message. */
final class ClarificationProcess {

    static final String KEY = "clarification";

    static final String ANSWER_CLARIFICATION = "answer-clarification";
    static final String NO_LONGER_NEEDED = "clarification-no-longer-needed";

    static final String QUESTION = "clarificationQuestion";
    static final String ASKER = "clarificationAsker";
    static final String ASKED_AT = "clarificationTask";
    static final String ANSWER = "clarificationAnswer";

    private ClarificationProcess() {
    }
}
