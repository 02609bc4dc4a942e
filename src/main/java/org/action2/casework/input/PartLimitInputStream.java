package org.action2.casework.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Stops a multipart body that has more parts than any of the engine's forms, as each costs memory however short it is. */
class PartLimitInputStream extends FilterInputStream {

    private static final int MOST = 50;
    private static final int LONGEST_BOUNDARY = 70; // RFC 2046, 5.1.1

    private final byte[] delimiter;
    private final int[] fallback;
    private int matched;
    private int parts;

    PartLimitInputStream(InputStream all, String contentType) throws UnacceptableInputException {
        super(all);
        this.delimiter = ("--" + boundary(contentType)).getBytes(StandardCharsets.ISO_8859_1);
        this.fallback = fallback(delimiter);
    }

    private static String boundary(String contentType) throws UnacceptableInputException {
        try {
            var boundary = MediaType.parseMediaType(contentType).getParameter("boundary");
            var bare = boundary == null ? "" : boundary.replace("\"", "");
            if (!bare.isEmpty() && bare.length() <= LONGEST_BOUNDARY) {
                return bare;
            }
        } catch (InvalidMediaTypeException e) {
            // said below
        }
        throw UnacceptableInputException.malformed("input.no-boundary");
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        if (one >= 0) {
            count((byte) one);
        }
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var read = super.read(bytes, offset, length);
        for (var i = 0; i < read; i++) {
            count(bytes[offset + i]);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(byte next) throws UnacceptableInputException {
        while (matched > 0 && delimiter[matched] != next) {
            matched = fallback[matched - 1];
        }
        matched += delimiter[matched] == next ? 1 : 0;
        if (matched == delimiter.length) {
            matched = 0;
            parts++;
            if (parts > MOST + 1) { // the last ends the body
                throw UnacceptableInputException.malformed("input.too-many-parts", MOST);
            }
        }
    }

    /** How much of the delimiter still matches where its next byte does not, by Knuth, Morris and Pratt. */
    private static int[] fallback(byte[] delimiter) {
        var fallback = new int[delimiter.length];
        for (int i = 1, length = 0; i < delimiter.length; i++) {
            while (length > 0 && delimiter[i] != delimiter[length]) {
                length = fallback[length - 1];
            }
            length += delimiter[i] == delimiter[length] ? 1 : 0;
            fallback[i] = length;
        }
        return fallback;
    }
}
