package org.action2.casework.followup.intake;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The texts that cells of a workbook share, in a file with an index to it. Programs number them in the order in which
 * cells use them, so a stretch of the file is read at once; short ones, which many rows share, stay at hand.
 */
class SharedTexts implements Closeable {

    private static final int AT_HAND = 4_000;
    private static final int LONGEST_AT_HAND = 400; // bytes
    private static final int STRETCH = 1 << 16;
    private static final int MAX_TEXTS = 1 << 23;

    private final Path path;
    private final RandomAccessFile file;
    private final long[] ends;
    private final int count;
    private byte[] stretch = new byte[STRETCH];
    private long stretchBegin;
    private int stretchLength;
    private final Map<Integer, String> atHand = new LinkedHashMap<>(AT_HAND, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
            return size() > AT_HAND;
        }
    };

    /** Parses a part of the workbook. */
    interface Parser {
        void parse(InputStream xml, ContentHandler handler) throws IOException, SAXException;
    }

    private SharedTexts(Path path, long[] ends, int count) throws IOException {
        this.path = path;
        this.file = new RandomAccessFile(path.toFile(), "r");
        this.ends = ends;
        this.count = count;
    }

    /** @param xml the part of the workbook; null if it has none */
    static SharedTexts read(InputStream xml, Parser parser) throws IOException, SAXException {
        var path = Files.createTempFile("casework-texts", null);
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
                var handler = new Handler(out);
                if (xml != null) {
                    try (xml) {
                        parser.parse(xml, handler);
                    }
                }
                out.flush();
                return new SharedTexts(path, handler.ends, handler.count);
            }
        } catch (IOException | SAXException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /** The text of that number; null if there is none. */
    String get(int number) {
        if (number < 0 || number >= count) {
            return null;
        }
        var begin = number == 0 ? 0 : ends[number - 1];
        var length = (int) (ends[number] - begin);
        if (length > LONGEST_AT_HAND) {
            return load(begin, length);
        }
        var text = atHand.get(number);
        if (text == null) {
            text = load(begin, length);
            atHand.put(number, text);
        }
        return text;
    }

    private String load(long begin, int length) {
        if (begin < stretchBegin || begin + length > stretchBegin + stretchLength) {
            try {
                readStretch(begin, length);
            } catch (IOException e) {
                throw new UncheckedIOException("The texts of a workbook can't be read back.", e);
            }
        }
        return new String(stretch, (int) (begin - stretchBegin), length, StandardCharsets.UTF_8);
    }

    private void readStretch(long begin, int length) throws IOException {
        if (length > stretch.length) {
            stretch = new byte[length];
        }
        stretchBegin = begin;
        stretchLength = (int) Math.min(stretch.length, ends[count - 1] - begin);
        file.seek(begin);
        file.readFully(stretch, 0, stretchLength);
    }

    @Override
    public void close() throws IOException {
        file.close();
        Files.deleteIfExists(path);
    }

    private static final class Handler extends DefaultHandler {

        private final OutputStream out;
        private final CellText text = new CellText();
        private long[] ends = new long[1024];
        private int count;
        private long end;
        private boolean inText;
        private boolean inReading;

        Handler(OutputStream out) {
            this.out = out;
        }

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes) {
            switch (localName) {
                case "si" -> text.clear();
                case "rPh" -> inReading = true;
                case "t" -> inText = !inReading;
                default -> { }
            }
        }

        @Override
        public void endElement(String uri, String localName, String qName) throws SAXException {
            switch (localName) {
                case "si" -> add();
                case "rPh" -> inReading = false;
                case "t" -> inText = false;
                default -> { }
            }
        }

        @Override
        public void characters(char[] chars, int start, int length) {
            if (inText) {
                text.append(chars, start, length);
            }
        }

        private void add() throws SAXException {
            if (count == MAX_TEXTS) {
                throw new UnreadableFileException("followup.too-many-texts", MAX_TEXTS);
            }
            if (count == ends.length) {
                ends = Arrays.copyOf(ends, count * 2);
            }
            var bytes = text.value().getBytes(StandardCharsets.UTF_8);
            try {
                out.write(bytes);
            } catch (IOException e) {
                throw new SAXException(e);
            }
            end += bytes.length;
            ends[count++] = end;
        }
    }
}
