package org.action2.casework.input;

/** Patterns for SQL's {@code like} from what people type, in which nothing is a wildcard. */
public final class LikePattern {

    private LikePattern() {
    }

    /** The text as it stands, to which a pattern may be added. */
    public static String literal(String text) {
        return text.replaceAll("[\\\\%_]", "\\\\$0");
    }

    /** Whatever has the text in it. */
    public static String containing(String text) {
        return "%" + literal(text) + "%";
    }
}
