package org.action2.casework.followup.intake;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** The text of a table from one of its lines on; a row that goes on and on is stopped before it fills the memory. */
final class CsvText extends FilterReader {

    private static final int LONGEST_ROW = 1 << 20;

    private int sinceRow;

    /** A row is longer than any that makes sense. */
    static final class RowHasNoEnd extends IOException {
    }

    /** @param skipped lines before the one to begin with */
    CsvText(Reader text, long skipped) throws IOException {
        super(text);
        for (var line = 0L; line < skipped; line++) {
            skipLine();
        }
    }

    private void skipLine() throws IOException {
        for (var character = in.read(); character >= 0 && character != '\n'; character = in.read()) {
            if (character == '\r') {
                in.mark(1);
                if (in.read() != '\n') {
                    in.reset();
                }
                return;
            }
        }
    }

    /** The row is complete. */
    void rowEnds() {
        sinceRow = 0;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (sinceRow > LONGEST_ROW) {
            throw new RowHasNoEnd();
        }
        var read = super.read(buffer, offset, length);
        sinceRow += Math.max(read, 0);
        return read;
    }
}
