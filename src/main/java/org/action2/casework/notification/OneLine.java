package org.action2.casework.notification;

/** Makes one line of what people entered, so that it begins no line or header of its own in a mail; a break stays visible. */
final class OneLine {

    private static final String BREAKS = "[\\s\\p{Cntrl}]*[\\r\\n\\f\\u000B\\u0085\\u2028\\u2029][\\s\\p{Cntrl}\\u0085\\u2028\\u2029]*";
    private static final String HIDDEN = "\\p{Cntrl}+|[\\u0080-\\u009F]+";
    private static final String REVERSING = "[\\u202A-\\u202E\\u2066-\\u2069]+";

    private OneLine() {
    }

    static String of(String text) {
        return text == null ? "" : text.strip().replaceAll(BREAKS, " ⏎ ").replaceAll(HIDDEN, " ").replaceAll(REVERSING, "").strip();
    }
}
