package org.action2.casework.oversight;

import org.action2.casework.language.Sentence;

/** What was asked for is not there, or not for the person who asked; the two look alike from outside. */
public class NotFoundException extends RuntimeException {

    private final transient Sentence said;

    /** @param key of a sentence for people */
    public NotFoundException(String key) {
        this(Sentence.of(key));
    }

    private NotFoundException(Sentence said) {
        super(said.inEnglish());
        this.said = said;
    }

    Sentence said() {
        return said;
    }
}
