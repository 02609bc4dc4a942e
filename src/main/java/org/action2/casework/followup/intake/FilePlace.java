package org.action2.casework.followup.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;

/** A place in a text file. @param line from 1 @param character of the line, from 1 */
record FilePlace(long line, long character) {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHEST_BITS = 0x8080_8080_8080_8080L;

    /** Says something of the place. */
    Text says(Text what) {
        return Sentence.of("followup.at-line-and-character", Long.toString(line), Long.toString(character), what);
    }

    /** Says something of the line. */
    Text lineSays(Text what) {
        return Sentence.of("followup.at-line", Long.toString(line), what);
    }

    /** The place that many bytes of UTF-8 further on. */
    FilePlace after(byte[] text, int from, int to) {
        var lines = line;
        var characters = character;
        var i = from;
        while (i < to) {
            for (; i + Long.BYTES <= to; i += Long.BYTES) {
                var eight = (long) EIGHT.get(text, i);
                var withoutBreaks = eight ^ ONES * '\n';
                if ((withoutBreaks - ONES & ~withoutBreaks & HIGHEST_BITS) != 0) {
                    break;
                }
                characters += Long.BYTES - Long.bitCount(eight & ~(eight << 1) & HIGHEST_BITS); // all but the later bytes of a character
            }
            if (i == to) {
                break;
            }
            if (text[i] == '\n') {
                lines++;
                characters = 1;
            } else if ((text[i] & 0xC0) != 0x80) {
                characters++;
            }
            i++;
        }
        return new FilePlace(lines, characters);
    }
}
