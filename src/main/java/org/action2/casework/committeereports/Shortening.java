package org.action2.casework.committeereports;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a text is another one with parts of it left out. Each gap is marked with {@value #GAP}, also one at the beginning or
 * the end, so that whoever reads the report sees that something was left out; nothing is worded anew and nothing changes its place.
 */
final class Shortening {

    /** What stands in a shortened text for what was left out. */
    static final String GAP = "[…]";

    private static final Pattern GAPS = Pattern.compile("\\s*\\[(?:…|\\.\\.\\.)\\]\\s*");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private Shortening() {
    }

    static boolean isOf(String original, String shorter) {
        var whole = words(original);
        var parts = Arrays.stream(GAPS.split(shorter.strip(), -1)).map(Shortening::words).toList();
        if (parts.stream().allMatch(List::isEmpty) || parts.size() == 1 && !parts.get(0).equals(whole)) {
            return false;
        }
        var next = 0;
        for (var i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var isLast = i == parts.size() - 1;
            if (part.isEmpty()) {
                if (i > 0 && !isLast) {
                    return false; // two gaps beside each other
                }
                continue;
            }
            var at = i == 0 ? begins(whole, part) ? 0 : -1 : isLast ? lastPlace(whole, part, next) : place(whole, part, next);
            if (at < 0) {
                return false;
            }
            next = at + part.size();
        }
        return true;
    }

    private static boolean begins(List<String> whole, List<String> part) {
        return whole.size() >= part.size() && whole.subList(0, part.size()).equals(part);
    }

    private static int place(List<String> whole, List<String> part, int from) {
        for (var at = from; at + part.size() <= whole.size(); at++) {
            if (whole.subList(at, at + part.size()).equals(part)) {
                return at;
            }
        }
        return -1;
    }

    /** What follows the last gap is the end of the whole. */
    private static int lastPlace(List<String> whole, List<String> part, int from) {
        var at = whole.size() - part.size();
        return at >= from && whole.subList(at, whole.size()).equals(part) ? at : -1;
    }

    private static List<String> words(String text) {
        return BLANKS.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }
}
