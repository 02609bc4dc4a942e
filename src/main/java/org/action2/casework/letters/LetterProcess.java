package org.action2.casework.letters;

/** Names of the process {@code letter}: its key and variables. */
final class LetterProcess {

    static final String KEY = "letter";
    static final String LETTER_ID = "letterId";
    static final String LETTER_NUMBER = "letterNumber";

    /** In a model that sends a letter, the kind of letter: an input of the step. */
    static final String LETTER = "letter";

    private LetterProcess() {
    }
}
