package org.action2.casework.followup.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/**
 * A fingerprint of a text that is the same for all texts that a reader can't tell apart: it passes over signs that nobody sees,
 * over the kind and number of blanks and over the way accents are written. Quotation marks and dashes are seen, and count.
 */
final class TextKey {

    private static final int BYTES = 16;

    private TextKey() {
    }

    static String of(String text) {
        var digest = sha256().digest(seen(text).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, BYTES);
    }

    private static String seen(String text) {
        var seen = new StringBuilder(text.length());
        var blank = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (isBlank(c)) {
                blank = true;
            } else if (c < 0x80 || !isInvisible(c)) {
                if (blank && !seen.isEmpty()) {
                    seen.append(' ');
                }
                blank = false;
                seen.append(c);
            }
        }
        return Normalizer.normalize(seen, Normalizer.Form.NFC);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c >= 0x80 && (Character.isSpaceChar(c) || c == '\u0085');
    }

    /** Arabic and Syriac have format signs that are seen. */
    private static boolean isInvisible(char c) {
        return Character.getType(c) == Character.FORMAT ? !isSeenFormat(c)
            : c == '\u034F' || c == '\u115F' || c == '\u1160' || c == '\u17B4' || c == '\u17B5' || c >= '\u180B' && c <= '\u180F' || c >= '\uFE00' && c <= '\uFE0F';
    }

    private static boolean isSeenFormat(char c) {
        return c >= '\u0600' && c <= '\u0605' || c == '\u06DD' || c == '\u070F' || c == '\u08E2' || c == '\u0890' || c == '\u0891';
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
