package org.action2.casework.followup.intake;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;

/**
 * Cuts a stream of JSON in UTF-8 into its records. Records are the objects of a list, of lists in it or one after the
 * other; and those that an object holds which is no record itself, an envelope such as {@code {"total": 2, "data": [...]}},
 * however deep. A record that lost a quote or a brace ends where the next one evidently begins, at a brace before the
 * name of a field that records have.
 */
final class RecordCutter {

    /** The longest record that is read, in bytes; thirty times the longest cell of a workbook. */
    static final int MAX_LENGTH = 2_000_000;

    private static final int DEEPEST = 1_000;
    private static final int LONGEST_NAME = 80;
    private static final int NO_COLUMN = -1;
    private static final int ROOM_FOR_A_BEGINNING = 512; // {, blanks and a name
    private static final int MOST_SIBLINGS = 100_000;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHEST_BITS = 0x8080_8080_8080_8080L;
    private static final int OWN = bit(Column.TEXT) | bit(Column.SYMBOL) | bit(Column.ANNOTATION_ID); // columns that nothing but a record has
    private static final byte[] DOCUMENT_ID = "DocumentId".getBytes(StandardCharsets.US_ASCII);
    private static final Text LOST_QUOTE_OR_BRACE = Sentence.of("followup.record-not-closed");

    /**
     * A record as it was cut. Its bytes are there until the next one is.
     *
     * @param number position in the file, from 1
     * @param place where it begins
     * @param fault what is wrong with it as a whole, null if nothing is
     */
    record Cut(int number, byte[] text, int offset, int length, Supplier<FilePlace> place, Text fault) {
    }

    /** What was cut. @param records all, the broken ones counted @param isClosed whether each list and envelope ended before the file did */
    record Outcome(int records, boolean isClosed) {
    }

    private final InputStream in;
    private final FieldNames names;
    private final Consumer<Cut> records;

    private byte[] text = new byte[1 << 18];
    private int end;
    private int next; // the byte to be looked at
    private int kept = -1; // where the record begins whose bytes are kept
    private FilePlace place = new FilePlace(1, 1); // of the byte at placeAt
    private int placeAt;
    private FilePlace bufferPlace = place; // of the buffer's first byte
    private FilePlace longPlace; // of the record that is too long

    // Open objects and lists, the outermost first. Those below `outside` are no part of a record.
    private final byte[] kinds = new byte[DEEPEST];
    private final int[] begins = new int[DEEPEST];
    private final int[] columns = new int[DEEPEST]; // of an object: those that it has, as bits
    private final int[] members = new int[DEEPEST]; // of an object: the column whose value is being read
    private final boolean[] listsOfRecords = new boolean[DEEPEST];
    private final boolean[] haveScalars = new boolean[DEEPEST];
    private final boolean[] haveEnvelopes = new boolean[DEEPEST + 1]; // at a depth, since its list began
    private int depth;
    private int outside;

    private final int[] siblings = new int[2 * MOST_SIBLINGS]; // where objects began and ended that stand in lists of the record, or of what may be an envelope
    private final int[] siblingDepths = new int[MOST_SIBLINGS];
    private int siblingCount;

    private byte[] firstName = {}; // the field that the first record begins with

    private byte last; // the mark before, 'v' for a value
    private int textBegin = -1;
    private boolean isInText;
    private boolean isTooLong;
    private boolean isStray;
    private int strayLists;
    private int number;

    RecordCutter(InputStream in, FieldNames names, Consumer<Cut> records) {
        this.in = in;
        this.names = names;
        this.records = records;
    }

    /** Cuts all records. @throws UnreadableFileException if it is nested as no export is */
    Outcome cut() throws IOException {
        while (next < end || fill()) {
            if (isInText) {
                text();
            } else {
                mark(text[next]);
            }
        }
        var isClosed = depth == 0;
        if (depth > outside) {
            emit(kept, end, Sentence.of("followup.file-ends-in-record"));
        }
        return new Outcome(number, isClosed);
    }

    /** Goes on within a text, to its end or that of the buffer. */
    private void text() throws IOException {
        for (next = afterPlain(text, next, end); next < end; next = afterPlain(text, next, end)) {
            var b = text[next];
            if (b == '"') {
                next++;
                endText();
                return;
            } else if (b == '\\') {
                if (next + 1 == end && !fill()) {
                    next = end;
                    return;
                }
                next += 2;
            } else if (b == '{' && beginsRecord()) {
                restart();
                return;
            } else {
                next++;
            }
        }
    }

    /** The first place with what may be a quote, a brace or a backslash, looked for in eight bytes at once. */
    private static int afterPlain(byte[] text, int from, int end) {
        var i = from;
        while (i + Long.BYTES <= end && !hasAny((long) EIGHT.get(text, i))) {
            i += Long.BYTES;
        }
        while (i < end && text[i] != '"' && text[i] != '\\' && text[i] != '{') {
            i++;
        }
        return i;
    }

    private static boolean hasAny(long bytes) {
        return (zeros(bytes ^ ONES * '"') | zeros(bytes ^ ONES * '\\') | zeros(bytes ^ ONES * '{')) != 0;
    }

    /** Not zero if one of the bytes is, by a carry that a zero alone passes on. */
    private static long zeros(long bytes) {
        return bytes - ONES & ~bytes & HIGHEST_BITS;
    }

    private void endText() {
        isInText = false;
        if (depth > 0 && kinds[depth - 1] == '{' && (last == '{' || last == ',')) {
            var column = textBegin < 0 ? null : names.column(text, textBegin, next - 1);
            members[depth - 1] = column == null ? NO_COLUMN : column.ordinal();
        } else {
            value();
        }
        last = 'v';
    }

    /** A value that is neither an object nor a list ended or began. */
    private void value() {
        if (depth > 0 && kinds[depth - 1] == '[') {
            haveScalars[depth - 1] = true;
        }
    }

    private void mark(byte b) throws IOException {
        switch (b) {
            case ' ', '\n', '\r', '\t', 0x1E -> next++;
            case '{' -> openObject();
            case '[' -> openList();
            case '}', ']' -> close(b);
            case ',' -> {
                last = b;
                next++;
            }
            case ':' -> colon();
            default -> scalar(b);
        }
    }

    private void colon() throws IOException {
        if (isBetweenRecords()) {
            stray();
        } else if (depth > 0 && kinds[depth - 1] == '{' && members[depth - 1] != NO_COLUMN && hasValue(members[depth - 1])) {
            columns[depth - 1] |= 1 << members[depth - 1];
        }
        last = ':';
        next++;
    }

    /** Whether what follows a colon is more than an empty text or null; a list is no text but may hold records. */
    private boolean hasValue(int column) throws IOException {
        var at = afterBlanks(next + 1);
        return at < end && text[at] != 'n' && (text[at] != '"' || at + 1 < end && text[at + 1] != '"')
            && (text[at] != '[' || column != Column.TEXT.ordinal());
    }

    private int afterBlanks(int from) throws IOException {
        if (end - from < ROOM_FOR_A_BEGINNING) {
            var ahead = from - next;
            fill();
            from = next + ahead;
        }
        var at = from;
        while (at < end && at - from < ROOM_FOR_A_BEGINNING / 2 && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t')) {
            at++;
        }
        return at;
    }

    private void scalar(byte b) {
        if (isBetweenRecords() && !isByteOrderMark(b)) {
            stray();
            next++;
        } else if (b == '"') {
            isInText = true;
            next++;
            textBegin = next;
        } else {
            value();
            last = 'v';
            next++;
        }
    }

    private static boolean isByteOrderMark(byte b) {
        return b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF;
    }

    /** Whether only records, blanks and commas may stand here. */
    private boolean isBetweenRecords() {
        return depth == outside && (depth == 0 || listsOfRecords[depth - 1]);
    }

    private void stray() {
        if (!isStray) {
            report(next, next, Sentence.of("followup.between-two-records"));
        }
        isStray = true;
    }

    private void openObject() throws IOException {
        if (depth > outside && !isPlaceOfAValue() && beginsRecord()) {
            restart();
            return;
        }
        if (depth == outside) {
            isStray = false;
            strayLists = 0;
            kept = next;
        }
        open((byte) '{');
    }

    private boolean isPlaceOfAValue() {
        return last == ':' || kinds[depth - 1] == '[' && (last == '[' || last == ',') && !haveScalars[depth - 1];
    }

    private void openList() {
        if (isBetweenRecords()) {
            if (isStray) {
                strayLists++;
                next++;
                return;
            }
            open((byte) '[');
            listsOfRecords[depth - 1] = true;
            outside = depth;
        } else if (depth == outside) {
            open((byte) '[');
            outside = depth;
        } else {
            open((byte) '[');
        }
    }

    private void open(byte kind) {
        if (depth == DEEPEST) {
            throw new UnreadableFileException("followup.nested-too-deep", DEEPEST);
        }
        kinds[depth] = kind;
        begins[depth] = next;
        columns[depth] = 0;
        members[depth] = NO_COLUMN;
        listsOfRecords[depth] = false;
        haveScalars[depth] = false;
        depth++;
        haveEnvelopes[depth] = false;
        last = kind;
        next++;
    }

    private void close(byte b) {
        if (depth == outside) {
            closeOutside(b);
        } else {
            closeInside(b);
        }
    }

    private void closeOutside(byte b) {
        if (b == ']' && strayLists > 0) {
            strayLists--;
        } else if (depth > 0 && kinds[depth - 1] == opening(b)) {
            depth--;
            outside = depth;
            isStray = false;
        } else if (isBetweenRecords()) {
            stray();
        }
        last = 'v';
        next++;
    }

    private void closeInside(byte b) {
        next++;
        var at = depth - 1;
        while (at >= outside && kinds[at] != opening(b) && (b == '}' || kinds[at] == '[')) {
            at--;
        }
        last = 'v';
        if (at < outside || kinds[at] != opening(b)) {
            return; // it closes nothing; the record is not JSON there
        }
        depth = at;
        forgetSiblings(depth + 1);
        if (b == '}') {
            closeObject();
        }
    }

    private static byte opening(byte closing) {
        return (byte) (closing == '}' ? '{' : '[');
    }

    /** The object at the depth ended before the next byte. */
    private void closeObject() {
        if (depth == outside) {
            if (isRecordHere()) {
                emit(kept, next, isTooLong ? Sentence.of("followup.record-too-long", MAX_LENGTH / 1_000_000) : null);
            } else {
                forget();
            }
            return;
        }
        if (!isTooLong && isLikeARecord(columns[depth]) && isNoneAround()) {
            takeOut();
        } else if (kinds[depth - 1] == '[' && siblingCount < MOST_SIBLINGS && !isTooLong) {
            siblings[2 * siblingCount] = begins[depth];
            siblings[2 * siblingCount + 1] = next;
            siblingDepths[siblingCount] = depth;
            siblingCount++;
        }
    }

    /** Beside a list of records an envelope has objects of its own, such as the number of pages; one of a record's columns tells a record. */
    private boolean isRecordHere() {
        return isTooLong || (columns[depth] & OWN) != 0 || isBetweenRecords() && !(haveEnvelopes[depth] && columns[depth] == 0);
    }

    /** Whether these are the columns of an export: its text and two of the three others that each needs. */
    static boolean isLikeARecord(int columns) {
        return (columns & bit(Column.TEXT)) != 0
            && Integer.bitCount(columns & (bit(Column.COUNTRIES) | bit(Column.BODY) | bit(Column.SYMBOL))) >= 2;
    }

    private static int bit(Column column) {
        return 1 << column.ordinal();
    }

    private boolean isNoneAround() {
        for (var i = outside; i < depth; i++) {
            if (kinds[i] == '{' && isLikeARecord(columns[i])) {
                return false;
            }
        }
        return true;
    }

    /** What looked like a record is an envelope, or a record that was not closed, around the one that just ended. */
    private void takeOut() {
        var begin = begins[depth];
        if (isValueOfAColumn()) {
            var end = next;
            emit(kept, begin, LOST_QUOTE_OR_BRACE);
            emit(begin, end, null);
            return;
        }
        var inner = depth;
        haveEnvelopes[outside] = true;
        outside = depth;
        if (kinds[depth - 1] == '[') {
            listsOfRecords[depth - 1] = true;
            for (var i = 0; i < siblingCount; i++) {
                if (siblingDepths[i] == inner) {
                    report(siblings[2 * i], siblings[2 * i + 1], null);
                }
            }
        }
        emit(begin, next, null);
    }

    /** Whether the object stands where a column of an object that has others already wants its value; in a list it is one of many. */
    private boolean isValueOfAColumn() {
        var around = depth - 1;
        return kinds[around] == '{' && members[around] != NO_COLUMN && (columns[around] & ~(1 << members[around])) != 0;
    }

    private void forgetSiblings(int from) {
        while (siblingCount > 0 && siblingDepths[siblingCount - 1] >= from) {
            siblingCount--;
        }
    }

    /** Whether a record begins at the next byte: a brace, a name of a field in quotes and a colon. */
    private boolean beginsRecord() throws IOException {
        var at = afterBlanks(next + 1);
        if (at >= end || text[at] != '"') {
            return false;
        }
        var begin = at + 1;
        var stop = begin;
        while (stop < end && stop - begin <= LONGEST_NAME && text[stop] != '"' && text[stop] != '{') {
            stop++;
        }
        if (stop >= end || text[stop] != '"' || !isField(begin, stop)) {
            return false;
        }
        var colon = stop + 1;
        while (colon < end && text[colon] == ' ') {
            colon++;
        }
        return colon < end && text[colon] == ':';
    }

    private boolean isField(int from, int to) {
        return names.column(text, from, to) != null || Arrays.equals(text, from, to, DOCUMENT_ID, 0, DOCUMENT_ID.length)
            || Arrays.equals(text, from, to, firstName, 0, firstName.length);
    }

    /** Ends the record before the brace that the next one begins with. */
    private void restart() {
        if (depth > outside) {
            emit(kept, next, LOST_QUOTE_OR_BRACE);
        }
        isInText = false;
        isStray = false;
        strayLists = 0;
        kept = next;
        open((byte) '{');
    }

    private void emit(int from, int to, Text fault) {
        if (fault == null && firstName.length == 0 && isLikeARecord(columns[depth])) {
            rememberFirstName(from, to);
        }
        report(from, isTooLong ? from : to, fault);
        forget();
    }

    private void report(int from, int to, Text fault) {
        number++;
        records.accept(new Cut(number, text, from, to - from, () -> place(from), fault));
    }

    private void rememberFirstName(int from, int to) {
        var begin = from;
        while (begin < to && text[begin] != '"') {
            begin++;
        }
        var stop = begin + 1;
        while (stop < to && text[stop] != '"') {
            stop++;
        }
        if (stop < to && stop - begin <= LONGEST_NAME) {
            firstName = Arrays.copyOfRange(text, begin + 1, stop);
        }
    }

    private void forget() {
        depth = outside;
        kept = -1;
        siblingCount = 0;
        isTooLong = false;
        last = 'v';
    }

    private FilePlace place(int at) {
        if (isTooLong) {
            return longPlace;
        }
        if (at < placeAt) {
            place = bufferPlace;
            placeAt = 0;
        }
        place = place.after(text, placeAt, at);
        placeAt = at;
        return place;
    }

    /** Reads on. Bytes before the record go; those of a record that is too long go as well. @return whether there is a byte to be looked at */
    private boolean fill() throws IOException {
        if (kept >= 0 && !isTooLong && next - kept > MAX_LENGTH) {
            shorten();
        }
        var from = kept < 0 || isTooLong ? next : kept;
        if (isInText && textBegin >= 0 && next - textBegin <= LONGEST_NAME) {
            from = Math.min(from, textBegin);
        }
        drop(from);
        if (end == text.length) {
            text = Arrays.copyOf(text, 2 * text.length);
        }
        while (end < text.length) {
            var length = in.read(text, end, text.length - end);
            if (length < 0) {
                break;
            }
            end += length;
        }
        return next < end;
    }

    /** An object with lists of objects is taken for an envelope, anything else for a record that is too long. */
    private void shorten() {
        for (var i = outside + 1; i < depth && !isLikeARecord(columns[outside]); i++) {
            if (kinds[i] == '{' && kinds[i - 1] == '[' && next - begins[i] < MAX_LENGTH) {
                outside = i;
                kept = begins[i];
                siblingCount = 0;
                return;
            }
        }
        longPlace = place(kept);
        isTooLong = true;
    }

    private void drop(int count) {
        bufferPlace = count < placeAt ? bufferPlace.after(text, 0, count) : place.after(text, placeAt, count);
        place = bufferPlace;
        placeAt = 0;
        System.arraycopy(text, count, text, 0, end - count);
        end -= count;
        next -= count;
        kept = kept < 0 ? kept : Math.max(0, kept - count);
        textBegin = textBegin < count ? -1 : textBegin - count;
        for (var i = outside; i < depth; i++) {
            begins[i] = Math.max(0, begins[i] - count);
        }
        for (var i = 0; i < 2 * siblingCount; i++) {
            siblings[i] -= count;
        }
        if (isTooLong) {
            siblingCount = 0;
        }
    }
}
