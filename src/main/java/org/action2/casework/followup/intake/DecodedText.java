package org.action2.casework.followup.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Reads the bytes of a text file as characters, by what its first bytes say of its encoding. */
final class DecodedText {

    private DecodedText() {
    }

    /** The text of a file. @param in at its beginning, with a mark */
    static Reader of(InputStream in) throws IOException {
        in.mark(4);
        var head = in.readNBytes(3);
        in.reset();
        Charset charset = StandardCharsets.UTF_8;
        if (head.length > 1 && (head[0] & 255) == 0xFF && (head[1] & 255) == 0xFE || head.length > 1 && head[1] == 0 && head[0] != 0) {
            charset = StandardCharsets.UTF_16LE;
        } else if (head.length > 1 && (head[0] & 255) == 0xFE && (head[1] & 255) == 0xFF || head.length > 1 && head[0] == 0) {
            charset = StandardCharsets.UTF_16BE;
        }
        return new BufferedReader(new InputStreamReader(in, charset), 1 << 16);
    }
}
