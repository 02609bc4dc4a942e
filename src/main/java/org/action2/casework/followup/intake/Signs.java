package org.action2.casework.followup.intake;

/** Small questions about the signs of a {@link Reading}. Every method looks at a few signs only. */
final class Signs {

    private static final String OPENING = "(\"'\u201C\u201E\u00AB\u2018\u300A\u300C\u300E\u3008\u00BF\u00A1[";

    private Signs() {
    }

    static char at(String text, int place) {
        return place >= 0 && place < text.length() ? text.charAt(place) : '\n';
    }

    static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    static boolean isBlank(char sign) {
        return sign == ' ' || sign == '\n';
    }

    static int afterBlanks(String text, int place) {
        var i = place;
        while (i < text.length() && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static int afterSpaces(String text, int place) {
        var i = place;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    /** The place of the last sign before this one that is no blank, or -1. */
    static int beforeBlanks(String text, int place) {
        var i = place - 1;
        while (i >= 0 && isBlank(text.charAt(i))) {
            i--;
        }
        return i;
    }

    static int afterDigits(String text, int place) {
        var i = place;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Where a number of one to three digits ends that begins here; -1 if there is none. */
    static int afterNumber(String text, int place) {
        return at(text, place) == '0' ? -1 : afterPart(text, place);
    }

    /** As {@link #afterNumber}, of a number that may begin with zeros. */
    static int afterPart(String text, int place) {
        var end = place;
        while (end < text.length() && end < place + 4 && isDigit(text.charAt(end))) {
            end++;
        }
        return end > place && end <= place + 3 ? end : -1;
    }

    static int number(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }

    /** Whether a sentence may begin with the sign: a capital, a letter of a script without capitals, an opening bracket or quotation mark. */
    static boolean opensSentence(char sign) {
        return Character.isUpperCase(sign) || isCaseless(sign) || OPENING.indexOf(sign) >= 0;
    }

    static boolean isCaseless(char sign) {
        return sign >= 0x80 && Character.getType(sign) == Character.OTHER_LETTER;
    }

    static boolean isChinese(char sign) {
        return sign >= '\u3400' && sign <= '\u9FFF';
    }

    static boolean isRightToLeft(char sign) {
        return sign >= '\u0590' && sign <= '\u08FF';
    }

    /** Where the word begins whose last letter stands here; one more than the place if there is none. */
    static int wordStart(String text, int last) {
        var i = last;
        while (i >= 0 && Character.isLetter(text.charAt(i))) {
            i--;
        }
        return i + 1;
    }

    static int wordEnd(String text, int first) {
        var i = first;
        while (i < text.length() && Character.isLetter(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
