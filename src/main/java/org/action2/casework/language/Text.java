package org.action2.casework.language;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What people read, in each language that the program speaks. */
public interface Text {

    /** The text in a language of {@link ReaderLanguage#KNOWN}; in English where it has no translation. */
    String in(Locale language);

    /** The text as logs and records have it. */
    default String inEnglish() {
        return in(Locale.ENGLISH);
    }

    /** The text without its full stop, where another sentence goes on. */
    default Text withoutStop() {
        return language -> in(language).replaceFirst("\\.$", "");
    }

    /** What reads the same in every language, such as a name. */
    static Text same(String text) {
        return new Same(text);
    }

    /** One text after the other. @param separator what stands between them */
    static Text joined(String separator, Text... parts) {
        return new Joined(separator, List.of(parts));
    }

    /** @param text the same in every language */
    record Same(String text) implements Text {

        @Override
        public String in(Locale language) {
            return text;
        }
    }

    /** @param parts in their order */
    record Joined(String separator, List<Text> parts) implements Text {

        @Override
        public String in(Locale language) {
            return parts.stream().map(part -> part.in(language)).collect(Collectors.joining(separator));
        }
    }
}
