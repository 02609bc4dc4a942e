package org.action2.casework.followup.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Judges by the first megabyte how many rows a file has, so that people see how much of it is read. */
final class RowEstimate {

    private static final int SAMPLE = 1 << 20;
    private static final Pattern ROW_OF_SHEET = Pattern.compile("</(?:\\w{1,20}:)?row>");

    private RowEstimate() {
    }

    /** @return about how many; empty where the beginning does not tell */
    static OptionalInt of(ExportFormat format, Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var sheet = zip.stream().filter(RowEstimate::isSheet).max(Comparator.comparingLong(ZipEntry::getSize));
            return sheet.isEmpty() ? OptionalInt.empty() : ofSheet(zip, sheet.get());
        } catch (ZipException e) {
            return ofText(format, file);
        }
    }

    private static boolean isSheet(ZipEntry entry) {
        return entry.getName().contains("worksheets/") && entry.getName().endsWith(".xml");
    }

    private static OptionalInt ofSheet(ZipFile zip, ZipEntry sheet) throws IOException {
        try (var in = zip.getInputStream(sheet)) {
            var sample = in.readNBytes(SAMPLE);
            return scaled(ROW_OF_SHEET.matcher(new String(sample, StandardCharsets.ISO_8859_1)).results().count(), sheet.getSize(), sample.length);
        }
    }

    private static OptionalInt ofText(ExportFormat format, Path file) throws IOException {
        var beginning = Files.createTempFile(StoredExports.PREFIX, null);
        try (var in = Files.newInputStream(file)) {
            var sample = in.readNBytes(SAMPLE);
            Files.write(beginning, sample);
            return scaled(rows(format, beginning), Files.size(file), sample.length);
        } finally {
            Files.deleteIfExists(beginning);
        }
    }

    private static int rows(ExportFormat format, Path file) throws IOException {
        var rows = new AtomicInteger();
        try {
            format.reader().read(file, null, row -> rows.incrementAndGet());
        } catch (UnreadableFileException e) {
            return rows.get(); // half a file may be none; the rows that came are a sample all the same
        }
        return rows.get();
    }

    private static OptionalInt scaled(long rows, long whole, long sample) {
        return rows == 0 || sample == 0 ? OptionalInt.empty() : OptionalInt.of((int) Math.min(Integer.MAX_VALUE, rows * Math.max(whole, sample) / sample));
    }
}
