package org.action2.casework.followup.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.action2.casework.language.Sentence;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.NotOfficeXmlFileException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads the Excel export cell by cell. Texts that cells share lie in a file beside, not in memory; what unpacks to far
 * more than it was packed from is refused; formulas and macros are never run.
 */
class WorkbookReader implements ExportReader {

    private static final double LEAST_PACKED_SHARE = 0.005;
    private static final long MAX_UNPACKED_BYTES = 3L << 30;

    static {
        ZipSecureFile.setMinInflateRatio(LEAST_PACKED_SHARE);
        ZipSecureFile.setMaxEntrySize(MAX_UNPACKED_BYTES);
    }

    @Override
    public FileSummary read(Path file, String sheet, Consumer<RawRecord> rows) throws IOException {
        try (var workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return read(workbook, row -> hand(row, rows));
        } catch (UnreadableFileException e) {
            throw e;
        } catch (NotOfTheFile e) {
            throw e.getCause();
        } catch (SAXException e) {
            throw new UnreadableFileException("followup.workbook-damaged", sentence(e));
        } catch (OpenXML4JException | RuntimeException e) {
            throw isBomb(e) ? bomb() : new UnreadableFileException("followup.no-complete-workbook", sentence(e));
        } catch (IOException e) {
            throw isBomb(e) ? bomb() : new UnreadableFileException("followup.workbook-incomplete", sentence(e));
        }
    }

    /** Keeps failures of whoever takes the rows apart from those of the file. */
    private static void hand(RawRecord row, Consumer<RawRecord> rows) {
        try {
            rows.accept(row);
        } catch (RuntimeException e) {
            throw new NotOfTheFile(e);
        }
    }

    private static final class NotOfTheFile extends RuntimeException {

        NotOfTheFile(RuntimeException cause) {
            super(cause);
        }

        @Override
        public RuntimeException getCause() {
            return (RuntimeException) super.getCause();
        }
    }

    private static FileSummary read(OPCPackage workbook, Consumer<RawRecord> rows) throws IOException, OpenXML4JException, SAXException {
        var reader = new XSSFReader(workbook);
        var faults = new ArrayList<FileFault>();
        try (var shared = SharedTexts.read(reader.getSharedStringsData(), WorkbookReader::parse)) {
            var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (var sheet = sheets.next()) {
                    var handler = new SheetHandler(shared, rows);
                    parse(sheet, handler);
                    if (handler.isExport()) {
                        return new FileSummary(notes(workbook, name(sheets), handler, sheets.hasNext()),
                            List.of(new FileSummary.Sheet(name(sheets), handler.rows(), true)));
                    }
                    faults.addAll(handler.faults(name(sheets)));
                }
            }
        }
        throw new UnreadableFileException(Sentence.of("followup.no-sheet-of-an-export"),
            faults.isEmpty() ? List.of(FileFault.of(null, null, "followup.no-sheets")) : faults);
    }

    private static String name(XSSFReader.SheetIterator sheets) {
        return Objects.requireNonNullElse(sheets.getSheetName(), "");
    }

    private static List<String> notes(OPCPackage workbook, String sheet, SheetHandler handler, boolean moreSheets) {
        if (handler.rows() == 0) {
            throw new UnreadableFileException("followup.no-row-below-the-header", sheet);
        }
        var notes = new ArrayList<String>();
        if (hasMacros(workbook)) {
            notes.add("The workbook holds macros; they were not run.");
        }
        if (moreSheets) {
            notes.add("Only the sheet \"" + sheet + "\" was read.");
        }
        return notes;
    }

    private static boolean hasMacros(OPCPackage workbook) {
        try {
            return workbook.getParts().stream().anyMatch(part -> part.getPartName().getName().endsWith("vbaProject.bin"));
        } catch (InvalidFormatException e) {
            return false;
        }
    }

    static void parse(InputStream xml, ContentHandler handler) throws IOException, SAXException {
        try {
            var reader = XMLHelper.newXMLReader();
            reader.setContentHandler(handler);
            reader.parse(new InputSource(xml));
        } catch (javax.xml.parsers.ParserConfigurationException e) {
            throw new IllegalStateException("No XML parser is set up.", e);
        }
    }

    private static boolean isBomb(Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && cause.getMessage().contains("Zip bomb")) {
                return true;
            }
        }
        return false;
    }

    private static UnreadableFileException bomb() {
        return new UnreadableFileException("followup.unpacks-to-far-more");
    }

    private static String sentence(Exception e) {
        var message = e instanceof NotOfficeXmlFileException || e.getMessage() == null ? "its parts can't be found" : e.getMessage();
        var line = message.lines().findFirst().orElse("").replaceAll("'?/[^ ']*/[^ ']*'?", "").strip();
        return line.endsWith(".") ? line : line + ".";
    }
}
