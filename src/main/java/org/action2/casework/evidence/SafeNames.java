package org.action2.casework.evidence;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names for files and folders of an archive that every system can unpack: no slashes, no dots at the ends, nothing that
 * cannot be seen, and not too long. Letters of every script stay.
 */
final class SafeNames {

    private static final int LONGEST_BYTES = 120;
    private static final int LONGEST_ENDING = 10;

    private final Set<String> taken = new HashSet<>();

    /** A folder for what is known by a key, another one for each. */
    String folder(String key) {
        var plain = plain(key);
        var name = plain;
        for (var number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = plain + "~" + number;
        }
        return name;
    }

    /** The name of a file of people's, in front of which stands a number that no other of its folder has. */
    static String plain(String given) {
        var name = new StringBuilder();
        Normalizer.normalize(given, Normalizer.Form.NFC).codePoints().forEach(each -> name.appendCodePoint(isFit(each) ? each : '_'));
        var trimmed = name.toString().replaceAll("\\.{2,}", ".").replaceAll("^[. ]+|[. ]+$", "");
        return trimmed.isEmpty() ? "unnamed" : shortened(trimmed);
    }

    private static boolean isFit(int character) {
        return Character.isLetterOrDigit(character) || Character.getType(character) == Character.NON_SPACING_MARK
            || Character.getType(character) == Character.COMBINING_SPACING_MARK || " ._-()@+".indexOf(character) >= 0;
    }

    /** What is too long loses letters before its ending. */
    private static String shortened(String name) {
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        var stem = name.substring(0, name.length() - ending.length());
        while (bytes(stem) + bytes(ending) > LONGEST_BYTES) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + ending;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
