package org.action2.casework.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Readers of JSON that stop at what no form, query or list of the product needs, before it fills the memory. */
public final class BoundedJson {

    /** Lists in lists; the deepest form has four. */
    public static final int DEEPEST = 50;

    /** Names and values in one text; the longest form of the product has some thousands. */
    public static final int MOST_TOKENS = 100_000;

    static final int MOST_HIDDEN_TOKENS = 50_000;
    static final int LONGEST_HIDDEN = 250_000;
    private static final int LONGEST_TEXT = 2_100_000;
    private static final int LONGEST_NAME = 4_000;
    private static final int LONGEST_NUMBER = 400;

    private BoundedJson() {
    }

    /** For what is read as a stream. */
    public static JsonFactory factory() {
        return factory(MOST_TOKENS, LONGEST_TEXT);
    }

    static JsonFactory hidden() {
        return factory(MOST_HIDDEN_TOKENS, LONGEST_HIDDEN);
    }

    /** For what is read as a whole. */
    public static ObjectMapper mapper() {
        return new ObjectMapper(factory());
    }

    /** Bounds what a reader that somebody else made will read from now on. */
    public static void bound(ObjectMapper mapper) {
        mapper.getFactory().setStreamReadConstraints(constraints(MOST_TOKENS, LONGEST_TEXT));
    }

    private static JsonFactory factory(int tokens, int text) {
        return new JsonFactoryBuilder().streamReadConstraints(constraints(tokens, text)).build();
    }

    private static StreamReadConstraints constraints(int tokens, int text) {
        return StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxTokenCount(tokens).maxStringLength(text)
            .maxNameLength(LONGEST_NAME).maxNumberLength(LONGEST_NUMBER).build();
    }
}
