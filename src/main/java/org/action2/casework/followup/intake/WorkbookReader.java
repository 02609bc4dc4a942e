package org.action2.casework.followup.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.xml.sax.SAXException;

/**
 * Reads the Excel export cell by cell. Texts that cells share lie in a file beside, not in memory; what unpacks to far
 * more than it was packed from is refused; formulas and macros are never run.
 */
class WorkbookReader implements ExportReader {

    static final String MACROS = "The workbook contains macros; they were not run.";

    private static final double LEAST_PACKED_SHARE = 0.005;
    private static final long MAX_UNPACKED_BYTES = 3L << 30;

    static {
        ZipSecureFile.setMinInflateRatio(LEAST_PACKED_SHARE);
        ZipSecureFile.setMaxEntrySize(MAX_UNPACKED_BYTES);
    }

    @Override
    public FileSummary read(Path file, String sheet, Consumer<RawRecord> rows) throws IOException {
        try (var workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return read(new WorkbookParts(workbook), sheet, RowConsumerException.apart(rows));
        } catch (UnreadableFileException e) {
            throw e;
        } catch (RowConsumerException e) {
            throw e.getCause();
        } catch (SAXException | OpenXML4JException | RuntimeException | IOException e) {
            throw WorkbookFaults.of(e);
        }
    }

    private static FileSummary read(WorkbookParts parts, String sheet, Consumer<RawRecord> rows) throws IOException, OpenXML4JException, SAXException {
        try (var shared = SharedTexts.read(parts.sharedTexts(), WorkbookParts::parse)) {
            var summary = SheetChoice.read(new WorkbookSheets(parts, shared), sheet, rows);
            return parts.hasMacros() ? summary.after(MACROS) : summary;
        }
    }
}
