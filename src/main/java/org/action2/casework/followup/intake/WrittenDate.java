package org.action2.casework.followup.intake;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A day as exports write it: ISO (the day as it stands there, whatever its time zone), the serial number of a workbook, the
 * milliseconds or seconds of an interface, or a day, month and year in one of the six languages of the United Nations.
 *
 * @param day null if the text is no date or does not tell the day
 * @param doubt why a date does not tell the day, as the end of a sentence; null if it does or is no date
 */
record WrittenDate(LocalDate day, String doubt) {

    private static final WrittenDate NONE = new WrittenDate(null, null);
    private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);
    private static final int FIRST_SERIAL = 10_000; // 1927; anything less is not the date of a UN document
    private static final int LAST_SERIAL = 80_000;
    private static final int FIRST_YEAR = 1927;
    private static final int LAST_YEAR = 2119;
    private static final int LONGEST = 100;
    private static final int ISO_LENGTH = 10;
    private static final long SECONDS_OF_A_DAY = 86_400;
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar", "ar-SY", "ar-DZ", "ar-MA", "ru", "zh", "fr-CA", "es-MX", "en-AU");
    private static final Map<String, Month> MONTHS = new HashMap<>();
    /** Words that may stand in a date, and days of the week, some of which are short names of months as well. */
    private static final Set<String> FILLERS = new HashSet<>(Set.of("de", "del", "du", "of", "the", "le", "el", "al", "er", "st", "nd", "rd", "th", "ro", "o",
        "г", "год", "года", "م", "سنه", "عام", "يوم", "at"));

    static {
        for (var language : LANGUAGES) {
            var locale = Locale.forLanguageTag(language);
            for (var style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                for (var month : Month.values()) {
                    MONTHS.putIfAbsent(plain(month.getDisplayName(style, locale)), month);
                }
                for (var weekday : DayOfWeek.values()) {
                    FILLERS.addAll(Names.words(weekday.getDisplayName(style, locale)));
                }
            }
        }
        Map.of("sept", Month.SEPTEMBER, "set", Month.SEPTEMBER, "setiembre", Month.SEPTEMBER, plain("يونيه"), Month.JUNE, plain("يوليه"), Month.JULY).forEach(MONTHS::putIfAbsent);
        MONTHS.keySet().removeIf(name -> name.isEmpty() || Character.isDigit(name.charAt(0)));
    }

    /** Reads a date; {@link #isDate} tells whether it is one. */
    static WrittenDate of(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return NONE;
        }
        try {
            return isIso(text) ? day(LocalDate.parse(text.substring(0, ISO_LENGTH))) : isNumber(text) ? ofNumber(text) : ofParts(new Parts(text), text);
        } catch (DateTimeException e) {
            return NONE;
        }
    }

    /** Whether the text is a date at all, even one that does not tell the day. */
    boolean isDate() {
        return day != null || doubt != null;
    }

    private static boolean isIso(String text) {
        if (text.length() < ISO_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-' || text.length() > ISO_LENGTH && Character.isDigit(text.charAt(ISO_LENGTH))) {
            return false;
        }
        for (var i = 0; i < ISO_LENGTH; i++) {
            if (i != 4 && i != 7 && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(String text) {
        var points = 0;
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character == '.' && i > 0) {
                points++;
            } else if (!Character.isDigit(character)) {
                return false;
            }
        }
        return points <= 1;
    }

    private static WrittenDate ofNumber(String text) {
        var number = new StringBuilder();
        var whole = text.indexOf('.') < 0 ? text : text.substring(0, text.indexOf('.'));
        whole.chars().map(digit -> Character.digit(digit, 10)).forEach(number::append);
        if (number.length() > 13) {
            return NONE;
        }
        var value = Long.parseLong(number.toString());
        return switch (number.length()) {
            case 5 -> value >= FIRST_SERIAL && value <= LAST_SERIAL ? day(EXCEL_EPOCH.plusDays(value)) : NONE;
            case 4 -> text.indexOf('.') < 0 && isYear((int) value) ? doubtful("names no day") : NONE;
            case 8 -> day((int) (value / 10_000), (int) (value / 100 % 100), (int) (value % 100));
            case 9, 10 -> day(LocalDate.ofEpochDay(Math.floorDiv(value, SECONDS_OF_A_DAY)));
            case 12, 13 -> day(LocalDate.ofInstant(Instant.ofEpochMilli(value), ZoneOffset.UTC));
            default -> NONE;
        };
    }

    private static WrittenDate ofParts(Parts parts, String text) {
        if (text.startsWith("/Date(") || text.startsWith("\\/Date(")) {
            return parts.numbers.isEmpty() ? NONE : ofNumber(parts.numbers.get(0));
        }
        var numbers = parts.numbers.stream().limit(4).map(number -> number.length() > 4 ? -1 : Integer.parseInt(number)).toList();
        if (!parts.areKnown() || numbers.contains(-1) || numbers.isEmpty() || numbers.size() > 3) {
            return NONE;
        }
        var month = parts.month();
        if (month != null) {
            return withMonth(numbers, parts.numbers, month.getValue());
        }
        if (numbers.size() < 3) {
            return numbers.stream().anyMatch(WrittenDate::isYear) && numbers.size() == 2 ? doubtful("names no day") : NONE;
        }
        if (parts.numbers.get(0).length() == 4) {
            return day(numbers.get(0), numbers.get(1), numbers.get(2));
        }
        var year = year(numbers.get(2), parts.numbers.get(2));
        return parts.hasPoints ? day(year, numbers.get(1), numbers.get(0)) : dayOrMonthFirst(numbers.get(0), numbers.get(1), year);
    }

    private static WrittenDate withMonth(List<Integer> numbers, List<String> written, int month) {
        if (numbers.size() == 1) {
            return isYear(numbers.get(0)) || numbers.get(0) > 31 ? doubtful("names no day") : NONE;
        }
        if (numbers.size() > 2) {
            return NONE;
        }
        return written.get(0).length() == 4 ? day(numbers.get(0), month, numbers.get(1))
            : day(year(numbers.get(1), written.get(1)), month, numbers.get(0));
    }

    private static WrittenDate dayOrMonthFirst(int one, int other, int year) {
        if (one > 12 || one == other) {
            return day(year, other, one);
        }
        if (other > 12) {
            return day(year, one, other);
        }
        return doubtful("can be %s or %s".formatted(shown(LocalDate.of(year, other, one)), shown(LocalDate.of(year, one, other))));
    }

    private static String shown(LocalDate day) {
        return day.getDayOfMonth() + " " + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + day.getYear();
    }

    private static WrittenDate day(int year, int month, int day) {
        return day(LocalDate.of(year, month, day));
    }

    private static WrittenDate day(LocalDate day) {
        return isYear(day.getYear()) ? new WrittenDate(day, null) : NONE;
    }

    private static WrittenDate doubtful(String doubt) {
        return new WrittenDate(null, doubt);
    }

    private static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static int year(int number, String written) {
        return written.length() > 2 ? number : number < 70 ? 2000 + number : 1900 + number;
    }

    private static String plain(String name) {
        return String.join("", Names.words(name));
    }

    /** The numbers and words of a date, up to the time of day. */
    private static final class Parts {

        private final List<String> numbers = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private final boolean hasPoints;

        Parts(String text) {
            var read = chineseDigits(beforeTime(text));
            for (var word : Names.words(read)) {
                split(word);
            }
            hasPoints = read.indexOf('.') > 0 && read.indexOf('/') < 0 && read.indexOf('-') < 0;
        }

        /** A word such as "4th", "1er" or "2024年11月4日" is several. */
        private void split(String word) {
            var start = 0;
            for (var i = 1; i <= word.length(); i++) {
                if (i == word.length() || Character.isDigit(word.charAt(i)) != Character.isDigit(word.charAt(start))) {
                    var part = word.substring(start, i);
                    (Character.isDigit(word.charAt(start)) ? numbers : words).add(part);
                    start = i;
                }
            }
        }

        boolean areKnown() {
            return words.stream().allMatch(word -> isMarker(word) || FILLERS.contains(word) || MONTHS.containsKey(word) || isHalf(word));
        }

        /** The month that the words name, once or twice as in "تشرين الثاني/نوفمبر"; null if none, or more than one. */
        Month month() {
            var found = EnumSet.noneOf(Month.class);
            var doubtful = EnumSet.noneOf(Month.class);
            for (var i = 0; i < words.size(); i++) {
                var both = i + 1 < words.size() ? MONTHS.get(words.get(i) + words.get(i + 1)) : null;
                var month = both != null ? both : MONTHS.get(words.get(i));
                if (month != null) {
                    (FILLERS.contains(words.get(i)) && both == null ? doubtful : found).add(month);
                    i += both != null ? 1 : 0;
                }
            }
            var months = found.isEmpty() ? doubtful : found;
            if (months.size() > 1) {
                throw new DateTimeException("Several months");
            }
            return months.isEmpty() ? null : months.iterator().next();
        }

        private boolean isHalf(String word) {
            var at = words.indexOf(word);
            return at + 1 < words.size() && MONTHS.containsKey(word + words.get(at + 1)) || at > 0 && MONTHS.containsKey(words.get(at - 1) + word);
        }

        private static boolean isMarker(String word) {
            return word.equals("年") || word.equals("月") || word.equals("日") || word.equals("号");
        }

        /** Without "T00:00:00Z", "10:30" and what follows. */
        private static String beforeTime(String text) {
            var colon = text.indexOf(':');
            var end = colon < 0 ? text.length() : colon;
            if (colon > 0) {
                while (end > 0 && Character.isDigit(text.charAt(end - 1))) {
                    end--;
                }
                if (end > 0 && (text.charAt(end - 1) == 'T' || text.charAt(end - 1) == 't') && end > 1 && Character.isDigit(text.charAt(end - 2))) {
                    end--;
                }
            }
            return text.substring(0, end);
        }

        /** "二〇二四年十一月四日" in the digits that everybody reads. */
        private static String chineseDigits(String text) {
            if (text.indexOf('年') < 0) {
                return text;
            }
            var read = new StringBuilder();
            for (var i = 0; i < text.length(); i++) {
                var digit = "〇一二三四五六七八九".indexOf(text.charAt(i));
                if (text.charAt(i) == '零') {
                    read.append('0');
                } else if (digit >= 0) {
                    read.append(digit);
                } else if (text.charAt(i) == '十') {
                    read.append(isDigitAt(text, i - 1) ? "" : "1").append(isDigitAt(text, i + 1) ? "" : "0");
                } else {
                    read.append(text.charAt(i));
                }
            }
            return read.toString();
        }

        private static boolean isDigitAt(String text, int i) {
            return i >= 0 && i < text.length() && "一二三四五六七八九".indexOf(text.charAt(i)) >= 0;
        }
    }
}
