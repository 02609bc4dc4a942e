package org.action2.casework.followup.intake;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be said of a file as a whole once it is read.
 *
 * @param notes what people should know, such as macros that were left alone; sentences
 * @param sheets those that hold rows of an export; empty where a file has no sheets
 */
record FileSummary(List<String> notes, List<Sheet> sheets) {

    /** A sheet. @param rows below its header @param isRead whether it is the one that was read */
    record Sheet(String name, int rows, boolean isRead) {
    }

    /** The same with a note before the others. */
    FileSummary after(String note) {
        return new FileSummary(Stream.concat(Stream.of(note), notes.stream()).toList(), sheets);
    }
}
