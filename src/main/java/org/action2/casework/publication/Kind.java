package org.action2.casework.publication;

/** What a published value is, and so how it is held back and written. */
enum Kind {

    /** What people wrote: e-mail addresses and names of people who have an account are taken out of it. */
    TEXT("string", "text"),
    /** Several such texts. */
    TEXTS("array", "texts, separated by semicolons in CSV"),
    /** A word of a list, such as {@code terms-declined}; anything else is left out. */
    CODE("string", "code"),
    /** Several such words. */
    CODES("array", "codes, separated by semicolons in CSV"),
    /** An ISO 3166 alpha-3 code; anything else is left out. */
    COUNTRY("string", "ISO 3166 alpha-3 code"),
    /** What identifies a record or a document of the United Nations. */
    KEY("string", "key"),
    /** Several such keys. */
    KEYS("array", "keys, separated by semicolons in CSV"),
    /** A day. */
    DATE("string", "day, ISO 8601"),
    /** US dollars, kept in whole cents. */
    MONEY("string", "US dollars with two decimals");

    private final String type;
    private final String words;

    Kind(String type, String words) {
        this.type = type;
        this.words = words;
    }

    /** The type in JSON. */
    String type() {
        return type;
    }

    /** How values look, for those who read the files. */
    String words() {
        return words;
    }

    boolean isList() {
        return type.equals("array");
    }
}
