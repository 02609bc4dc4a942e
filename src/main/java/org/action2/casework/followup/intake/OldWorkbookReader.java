package org.action2.casework.followup.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads workbooks of Excel 97 to 2003 (.xls) record by record; formulas and macros are never run. */
class OldWorkbookReader implements ExportReader {

    private static final String MACROS = "_VBA_PROJECT_CUR";
    private static final int MOST_MEGABYTES = 100; // the texts that its cells share are held in memory

    @Override
    public FileSummary read(Path file, String sheet, Consumer<RawRecord> rows) throws IOException {
        if (Files.size(file) > (long) MOST_MEGABYTES << 20) {
            throw new UnreadableFileException("followup.old-workbook-is-too-large", MOST_MEGABYTES);
        }
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            var summary = SheetChoice.read(OldWorkbookSheets.of(container), sheet, RowConsumerException.apart(rows));
            return container.getRoot().hasEntryCaseInsensitive(MACROS) ? summary.after(WorkbookReader.MACROS) : summary;
        } catch (UnreadableFileException e) {
            throw e;
        } catch (RowConsumerException e) {
            throw e.getCause();
        } catch (RuntimeException | IOException e) {
            throw WorkbookFaults.of(e);
        }
    }
}
