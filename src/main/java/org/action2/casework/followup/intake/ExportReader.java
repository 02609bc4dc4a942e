package org.action2.casework.followup.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads an export from its beginning to its end, never holding more than a row of it. */
interface ExportReader {

    /**
     * Hands over each row of the file as it comes.
     *
     * @param sheet the name of the sheet to read; null for the one that the reader finds
     * @throws UnreadableFileException if the file as a whole is no export
     */
    FileSummary read(Path file, String sheet, Consumer<RawRecord> rows) throws IOException;
}
