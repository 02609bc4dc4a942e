package org.action2.casework.followup.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * How a table is written as text: the sign between its cells is the one with which its header is found.
 *
 * @param separator between cells
 * @param isSaid whether the first line says so ("sep=;"), as Excel understands it
 * @param nearest the header, or the row that looks most like it; null if all are blank
 */
record CsvLayout(char separator, boolean isSaid, TableHeader nearest) {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final Pattern SAID = Pattern.compile("\\A\"?sep=(.)\"?[ \\t]*(?=[\\r\\n]|\\z)", Pattern.CASE_INSENSITIVE);
    private static final int SAMPLE = 1 << 18;
    private static final int MOST_UNFIT = 50; // one character in so many that is no text makes a file binary

    /** @throws UnreadableFileException if the file is no text, or none of a certain encoding */
    static CsvLayout of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            if (!isText(DecodedText.beginning(in.readNBytes(SAMPLE)))) {
                throw ForeignFile.notText();
            }
        }
        return of(DecodedText.of(file));
    }

    static CsvLayout of(DecodedText text) throws IOException {
        var sample = sample(text);
        if (!isText(sample)) {
            throw ForeignFile.notText();
        }
        var said = SAID.matcher(sample);
        if (said.find()) {
            var separator = said.group(1).charAt(0);
            return new CsvLayout(separator, true, nearest(sample.substring(said.end()), separator));
        }
        return SEPARATORS.stream().map(separator -> new CsvLayout(separator, false, nearest(sample, separator)))
            .reduce((one, other) -> other.isNearerThan(one) ? other : one).orElseThrow();
    }

    boolean hasHeader() {
        return nearest != null && nearest.isComplete();
    }

    private boolean isNearerThan(CsvLayout other) {
        return nearest != null && (other.nearest == null || nearest.isNearerThan(other.nearest));
    }

    /** The format for the library: lenient with what follows a closing quotation mark, since Excel is as well. */
    CSVFormat format() {
        return format(separator);
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(false).setIgnoreSurroundingSpaces(true).setTrailingData(true).get();
    }

    private static String sample(DecodedText file) throws IOException {
        try (var text = file.reader()) {
            var sample = new char[SAMPLE];
            var length = 0;
            for (var read = 0; read >= 0 && length < SAMPLE; length += Math.max(read, 0)) {
                read = text.read(sample, length, SAMPLE - length);
            }
            return new String(sample, 0, length);
        }
    }

    private static boolean isText(String sample) {
        return sample.chars().filter(CsvLayout::isUnfit).count() <= sample.length() / MOST_UNFIT;
    }

    private static boolean isUnfit(int character) {
        return character < ' ' && character != '\t' && character != '\n' && character != '\r' && character != '\f' || character == '\uFFFD';
    }

    private static TableHeader nearest(String sample, char separator) {
        var table = new TableRows(row -> { });
        try (var parser = CSVParser.builder().setReader(new StringReader(sample)).setFormat(format(separator)).get()) {
            for (var record : parser) {
                CsvReader.put(table, (int) record.getRecordNumber(), record);
                if (table.isExport() || table.isHopeless()) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            return table.nearest(); // the sample ends within quotation marks
        }
        return table.nearest();
    }
}
