package org.action2.casework.followup.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Reads an export from its beginning to its end, never holding more than a row of it. */
interface ExportReader {

    /**
     * Hands over each row of the file as it comes.
     *
     * @return what people should know of the file as a whole, such as macros that were left alone
     * @throws UnreadableFileException if the file as a whole is no export
     */
    List<String> read(Path file, Consumer<RawRecord> rows) throws IOException;
}
