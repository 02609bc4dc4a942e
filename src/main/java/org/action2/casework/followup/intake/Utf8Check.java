package org.action2.casework.followup.intake;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Counts what of a file is UTF-8 and what is not, in one pass that holds a buffer of it. A character that the end of the
 * file cuts is neither: a download that stopped is still in its encoding.
 */
final class Utf8Check {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long BEYOND_ASCII = 0x8080_8080_8080_8080L;
    private static final int BUFFER = 1 << 18;
    private static final int ENOUGH = 10_000; // broken places after which no file is in UTF-8

    private long good;
    private long broken;
    private int missing; // bytes of the character that is being read
    private int lowest = 0x80;
    private int highest = 0xBF;

    private Utf8Check() {
    }

    /** What was counted. @param characters beyond ASCII that are right @param broken places that are not UTF-8 */
    record Result(long characters, long broken) {

        boolean isUtf8() {
            return broken == 0;
        }

        /** Whether the file is in UTF-8 and was damaged at places; nine in ten of its characters beyond ASCII are right. */
        boolean isDamagedUtf8() {
            return broken > 0 && characters >= 10 * broken;
        }
    }

    static Result of(InputStream in) throws IOException {
        var check = new Utf8Check();
        var buffer = new byte[BUFFER];
        for (var length = in.read(buffer); length >= 0 && !check.isDecided(); length = in.read(buffer)) {
            check.take(buffer, length);
        }
        return new Result(check.good, check.broken);
    }

    private boolean isDecided() {
        return broken > ENOUGH && broken > good;
    }

    private void take(byte[] buffer, int length) {
        for (var i = 0; i < length; ) {
            if (missing > 0) {
                i += next(buffer[i] & 0xFF) ? 1 : 0;
            } else {
                i = afterAscii(buffer, i, length);
                if (i < length) {
                    first(buffer[i++] & 0xFF);
                }
            }
        }
    }

    private static int afterAscii(byte[] buffer, int from, int length) {
        var i = from;
        while (i + Long.BYTES <= length && ((long) EIGHT.get(buffer, i) & BEYOND_ASCII) == 0) {
            i += Long.BYTES;
        }
        while (i < length && buffer[i] >= 0) {
            i++;
        }
        return i;
    }

    /** The bounds keep out what UTF-8 forbids: longer forms than needed, halves of pairs and what lies beyond Unicode. */
    private void first(int b) {
        if (b >= 0xC2 && b <= 0xDF) {
            expect(1, 0x80, 0xBF);
        } else if (b >= 0xE0 && b <= 0xEF) {
            expect(2, b == 0xE0 ? 0xA0 : 0x80, b == 0xED ? 0x9F : 0xBF);
        } else if (b >= 0xF0 && b <= 0xF4) {
            expect(3, b == 0xF0 ? 0x90 : 0x80, b == 0xF4 ? 0x8F : 0xBF);
        } else {
            broken++;
        }
    }

    private void expect(int bytes, int from, int to) {
        missing = bytes;
        lowest = from;
        highest = to;
    }

    private boolean next(int b) {
        if (b < lowest || b > highest) {
            broken++;
            missing = 0;
            return false;
        }
        missing--;
        lowest = 0x80;
        highest = 0xBF;
        good += missing == 0 ? 1 : 0;
        return true;
    }
}
