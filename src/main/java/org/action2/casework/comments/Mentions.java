package org.action2.casework.comments;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds in a text the accounts that it mentions, such as {@code @ken-rc}; an address of mail mentions nobody. */
final class Mentions {

    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}._%+@-])@([\\p{L}\\p{N}_][\\p{L}\\p{N}._%+@-]{0,254})");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[._%+@-]+$");

    private Mentions() {
    }

    /** Those among the names after an at-sign that are accounts, each once, in their order. @param isAccount says which are */
    static List<String> in(String text, Predicate<String> isAccount) {
        return MENTION.matcher(text).results().map(found -> found.group(1)).distinct().flatMap(name -> account(name, isAccount).stream()).distinct().toList();
    }

    private static Optional<String> account(String name, Predicate<String> isAccount) {
        return Stream.of(name, END_OF_SENTENCE.matcher(name).replaceFirst(Matcher.quoteReplacement(""))).filter(each -> !each.isEmpty()).filter(isAccount).findFirst();
    }
}
