package org.action2.casework.oversight;

import java.util.List;
import java.util.Locale;
import org.action2.casework.language.Sentence;
import org.action2.casework.refusals.Refusal;
import org.action2.casework.refusals.RefusedException;

/** What was asked for is not there, or not for the person who asked; the two look alike from outside. */
public class NotFoundException extends RefusedException {

    private static final int NOT_FOUND = 404;

    private final transient Sentence said;

    /** @param key of a sentence for people */
    public NotFoundException(String key) {
        this(Sentence.of(key));
    }

    private NotFoundException(Sentence said) {
        super(said.inEnglish());
        this.said = said;
    }

    @Override
    public int status() {
        return NOT_FOUND;
    }

    @Override
    public Refusal refusal(Locale language) {
        return new Refusal(said.in(language), List.of());
    }
}
