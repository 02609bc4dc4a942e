package org.action2.casework.followup.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Characters as the bytes of UTF-8. Half a pair becomes U+FFFD, as in a file that was damaged. */
final class Utf8Stream extends InputStream {

    private static final int BUFFER = 1 << 14;

    private final Reader text;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder()
        .replaceWith("\uFFFD".getBytes(StandardCharsets.UTF_8)).onMalformedInput(CodingErrorAction.REPLACE);
    private final CharBuffer characters = CharBuffer.allocate(BUFFER).flip();
    private final ByteBuffer bytes = ByteBuffer.allocate(4 * BUFFER).flip();
    private boolean isAtEnd;

    Utf8Stream(Reader text) {
        this.text = text;
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        var some = Math.min(length, bytes.remaining());
        bytes.get(buffer, offset, some);
        return some;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private boolean fill() throws IOException {
        while (!bytes.hasRemaining() && !isAtEnd) {
            characters.compact();
            isAtEnd = text.read(characters) < 0;
            characters.flip();
            bytes.clear();
            encoder.encode(characters, bytes, isAtEnd);
            bytes.flip();
        }
        return bytes.hasRemaining();
    }
}
