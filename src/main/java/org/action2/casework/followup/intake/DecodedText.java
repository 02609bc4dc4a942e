package org.action2.casework.followup.intake;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A text file whose encoding is known: by its byte order mark, by where its zero bytes stand, else by what all of it
 * is. A file of no certain encoding is refused, so that nothing is kept that was read wrongly.
 *
 * @param markLength bytes of the byte order mark
 * @param isDamaged whether it has places that are not UTF-8; they are read as U+FFFD, which no row may hold
 */
record DecodedText(Path file, Charset charset, int markLength, boolean isDamaged) {

    private static final int BUFFER = 1 << 16;
    private static final int HEAD = 4096;
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    private enum Mark {

        UTF_32_LITTLE(UTF_32LE, 0xFF, 0xFE, 0, 0), // before UTF-16, whose mark it begins with
        UTF_32_BIG(UTF_32BE, 0, 0, 0xFE, 0xFF),
        UTF_16_LITTLE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
        UTF_16_BIG(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
        UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF);

        private final Charset charset;
        private final int[] bytes;

        Mark(Charset charset, int... bytes) {
            this.charset = charset;
            this.bytes = bytes;
        }

        private boolean begins(byte[] head) {
            for (var i = 0; i < bytes.length; i++) {
                if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * A file, which is read once for it where it is not in UTF-16 or UTF-32.
     *
     * @throws UnreadableFileException if its encoding can't be told
     */
    static DecodedText of(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        var mark = mark(head);
        var length = mark.map(each -> each.bytes.length).orElse(0);
        var wide = mark.map(each -> each.charset).or(() -> withoutMark(head)).filter(each -> !each.equals(StandardCharsets.UTF_8));
        return wide.isPresent() ? new DecodedText(file, wide.get(), length, false) : ofBytes(file, length);
    }

    private static DecodedText ofBytes(Path file, int markLength) throws IOException {
        Utf8Check.Result check;
        try (var in = Files.newInputStream(file)) {
            check = Utf8Check.of(in);
        }
        if (check.isUtf8() || check.isDamagedUtf8() || markLength > 0) {
            return new DecodedText(file, StandardCharsets.UTF_8, markLength, !check.isUtf8());
        }
        var charset = OtherEncoding.of(file).map(OtherEncoding::charset).orElseThrow(() -> new UnreadableFileException("followup.no-certain-encoding"));
        return new DecodedText(file, charset, 0, false);
    }

    /** The text of a stream in UTF-8, UTF-16 or UTF-32; reading it fails at the first place that is not. @param in at its beginning, with a mark */
    static Reader of(InputStream in) throws IOException {
        in.mark(HEAD);
        var head = in.readNBytes(HEAD);
        in.reset();
        var mark = mark(head);
        in.skipNBytes(mark.map(each -> each.bytes.length).orElse(0));
        return strict(in, mark.map(each -> each.charset).or(() -> withoutMark(head)).orElse(StandardCharsets.UTF_8));
    }

    /** What a file begins with, in Unicode; where it is not, its letters of ASCII. */
    static String beginning(byte[] head) {
        var mark = mark(head);
        var charset = mark.map(each -> each.charset).or(() -> withoutMark(head)).orElse(StandardCharsets.UTF_8);
        var from = mark.map(each -> each.bytes.length).orElse(0);
        return new String(head, from, head.length - from, charset).replace("\0", "").replace("\uFFFD", "");
    }

    private static Optional<Mark> mark(byte[] head) {
        return Arrays.stream(Mark.values()).filter(each -> each.begins(head)).findFirst();
    }

    /** UTF-16 or UTF-32 by where the zero bytes stand: every text has blanks, digits and marks of ASCII. */
    private static Optional<Charset> withoutMark(byte[] head) {
        var zeros = new int[4];
        for (var i = 0; i < head.length; i++) {
            zeros[i % 4] += head[i] == 0 ? 1 : 0;
        }
        var quarter = head.length / 4;
        if (quarter > 0 && zeros[3] >= quarter && 10 * zeros[2] >= 9 * quarter && 2 * zeros[0] < quarter) {
            return Optional.of(UTF_32LE);
        }
        if (quarter > 0 && zeros[0] >= quarter && 10 * zeros[1] >= 9 * quarter && 2 * zeros[3] < quarter) {
            return Optional.of(UTF_32BE);
        }
        var even = zeros[0] + zeros[2];
        var odd = zeros[1] + zeros[3];
        var fewest = Math.max(1, head.length / 20);
        return odd >= fewest && odd > 8 * even ? Optional.of(StandardCharsets.UTF_16LE)
            : even >= fewest && even > 8 * odd ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /** Its characters, without the byte order mark. */
    Reader reader() throws IOException {
        var in = bytes();
        if (!isUnicode()) {
            return strict(in, charset);
        }
        var decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new BufferedReader(new InputStreamReader(in, decoder), BUFFER);
    }

    /** Its characters in UTF-8, whatever its encoding, without the byte order mark. */
    InputStream utf8() throws IOException {
        return charset.equals(StandardCharsets.UTF_8) && !isDamaged ? bytes() : new Utf8Stream(reader());
    }

    /** What people should know of it: a sentence if it is not all in UTF-8. */
    Optional<String> note() {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return isDamaged ? Optional.of("The file is in UTF-8 but damaged in places; damaged rows are rejected.") : Optional.empty();
        }
        return Optional.of(isUnicode() ? "The file is not in UTF-8; it was read as %s.".formatted(charset.name().substring(0, 6))
            : "The file is not in UTF-8; it was read as %s. Check some texts with accents or other special characters.".formatted(charset.name()));
    }

    private boolean isUnicode() {
        return charset.name().startsWith("UTF");
    }

    private InputStream bytes() throws IOException {
        var in = Files.newInputStream(file);
        in.skipNBytes(markLength);
        return in;
    }

    private static Reader strict(InputStream in, Charset charset) {
        return new StrictReader(new BufferedReader(new InputStreamReader(new BufferedInputStream(in, BUFFER), charset.newDecoder()), BUFFER), charset);
    }

    /** Refuses the file at the first place that its encoding does not know. */
    private static final class StrictReader extends FilterReader {

        private final Charset charset;

        StrictReader(Reader in, Charset charset) {
            super(in);
            this.charset = charset;
        }

        @Override
        public int read() throws IOException {
            try {
                return in.read();
            } catch (CharacterCodingException e) {
                throw new UnreadableFileException("followup.not-in-its-encoding", charset.name());
            }
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            try {
                return in.read(buffer, offset, length);
            } catch (CharacterCodingException e) {
                throw new UnreadableFileException("followup.not-in-its-encoding", charset.name());
            }
        }
    }
}
