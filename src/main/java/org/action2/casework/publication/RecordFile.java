package org.action2.casework.publication;

import java.io.IOException;

/** A file that is written record by record. */
interface RecordFile<R> {

    void add(Row<R> row) throws IOException;

    /** Ends it. */
    PublishedFile end() throws IOException;
}
