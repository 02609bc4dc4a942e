package org.action2.casework.followup.intake;

import java.io.IOException;
import java.io.Reader;

/**
 * Cuts a stream of JSON into its records: the objects of the outermost list. A record that lost a quote or a brace ends
 * where the next one evidently begins, at a brace before the name of a field that records have.
 */
class RecordCutter {

    /** The longest record that is read, in characters; thirty times the longest cell of a workbook. */
    static final int MAX_LENGTH = 1_000_000;

    private static final int LONGEST_NAME = 40;

    /** Takes each record. */
    interface Sink {

        /**
         * @param number position in the file, from 1
         * @param line the line that it begins at, from 1
         * @param fault what is wrong with it as a whole, null if nothing is
         */
        void accept(int number, long line, CharSequence record, String fault);
    }

    private enum Start { NONE, BRACE, NAME, NAMED }

    private final Reader text;
    private final StringBuilder record = new StringBuilder();
    private final StringBuilder candidate = new StringBuilder();
    private final StringBuilder name = new StringBuilder();
    private Start start = Start.NONE;
    private int depth;
    private int number;
    private long line = 1;
    private long recordLine = 1;
    private long candidateLine = 1;
    private boolean inText;
    private boolean escaped;
    private boolean tooLong;
    private boolean stray;

    RecordCutter(Reader text) {
        this.text = text;
    }

    /** Cuts all records. @return how many there were, the broken ones counted */
    int cut(Sink sink) throws IOException {
        var buffer = new char[1 << 14];
        for (var length = text.read(buffer); length >= 0; length = text.read(buffer)) {
            for (var i = 0; i < length; i++) {
                take(buffer[i], sink);
            }
        }
        if (depth > 0) {
            emit(sink, "the file ends in the middle of this record.");
        }
        return number;
    }

    private void take(char c, Sink sink) {
        if (c == '\n') {
            line++;
        }
        if (depth == 0) {
            between(c, sink);
            return;
        }
        append(c);
        if (looksLikeStart(c)) {
            restart(sink);
        } else if (escaped) {
            escaped = false;
        } else if (inText) {
            escaped = c == '\\';
            inText = c != '"';
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            depth++;
        } else if (c == '}' || c == ']') {
            depth--;
            if (depth == 0) {
                emit(sink, tooLong ? "the record has more than " + MAX_LENGTH + " characters." : null);
            }
        }
    }

    private void between(char c, Sink sink) {
        if (c == '{') {
            begin(c);
        } else if (!Character.isWhitespace(c) && ",[]\uFEFF".indexOf(c) < 0) {
            if (!stray) {
                number++;
                sink.accept(number, line, "", "there is something between two records that belongs to neither.");
            }
            stray = true;
        }
    }

    private void begin(char c) {
        stray = false;
        depth = 1;
        recordLine = line;
        record.append(c);
        start = Start.NONE;
    }

    private void append(char c) {
        if (record.length() < MAX_LENGTH) {
            record.append(c);
        } else {
            tooLong = true;
        }
    }

    private boolean looksLikeStart(char c) {
        if (c == '{' && !escaped) {
            start = Start.BRACE;
            candidate.setLength(0);
            candidateLine = line;
        }
        if (start == Start.NONE) {
            return false;
        }
        candidate.append(c);
        switch (start) {
            case BRACE -> {
                if (c == '"') {
                    start = Start.NAME;
                    name.setLength(0);
                } else if (c != '{' && !Character.isWhitespace(c)) {
                    start = Start.NONE;
                }
            }
            case NAME -> {
                if (c == '"') {
                    start = isField(name) ? Start.NAMED : Start.NONE;
                } else if (Character.isLetter(c) && name.length() < LONGEST_NAME) {
                    name.append(c);
                } else {
                    start = Start.NONE;
                }
            }
            default -> {
                if (c == ':') {
                    return true;
                }
                if (!Character.isWhitespace(c)) {
                    start = Start.NONE;
                }
            }
        }
        return false;
    }

    private static boolean isField(CharSequence name) {
        var text = name.toString();
        return Column.named(text).isPresent() || text.equals("DocumentId");
    }

    private void restart(Sink sink) {
        var next = candidate.toString();
        var nextLine = candidateLine;
        emit(sink, "the record is not closed before the next one begins; a quote or a brace is missing.");
        record.append(next);
        recordLine = nextLine;
        depth = 1;
    }

    private void emit(Sink sink, String fault) {
        number++;
        sink.accept(number, recordLine, record, fault);
        record.setLength(0);
        depth = 0;
        inText = false;
        escaped = false;
        tooLong = false;
        start = Start.NONE;
    }
}
