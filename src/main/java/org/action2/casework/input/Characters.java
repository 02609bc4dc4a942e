package org.action2.casework.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Tells text that can be kept from text that can't: control characters other than tabulator and line breaks, and halves
 * of surrogate pairs. The database takes no NUL, logs and mails are forged with the others, and half a pair is no text.
 */
public final class Characters {

    private static final int CHUNK = 4096;

    private Characters() {
    }

    /** Whether all of a text can be kept. */
    public static boolean areFit(CharSequence text) {
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (Character.isSurrogate(character)) {
                if (!Character.isHighSurrogate(character) || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            } else if (isControl(character)) {
                return false;
            }
        }
        return true;
    }

    /** Whether bytes are well-formed UTF-8 without NUL; what they mean may still be an escape that is not fit. */
    static boolean areUtf8(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder(); // reports what is malformed
        var input = ByteBuffer.wrap(bytes);
        var output = CharBuffer.allocate(CHUNK);
        while (true) {
            var result = decoder.decode(input, output, true);
            output.flip();
            if (result.isError() || output.chars().anyMatch(character -> character == 0)) {
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
            output.clear();
        }
    }

    private static boolean isControl(char character) {
        return Character.isISOControl(character) && character != '\t' && character != '\n' && character != '\r';
    }
}
