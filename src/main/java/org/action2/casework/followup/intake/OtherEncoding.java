package org.action2.casework.followup.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * The encodings other than Unicode's in which texts of the six languages are found. One is told only where what it
 * makes of the file is evidently text of its language; a doubtful one is none.
 */
enum OtherEncoding {

    WINDOWS_1252("windows-1252", Script.LATIN),
    WINDOWS_1251("windows-1251", Script.CYRILLIC),
    KOI8_R("KOI8-R", Script.CYRILLIC),
    ISO_8859_5("ISO-8859-5", Script.CYRILLIC),
    CODE_PAGE_866("IBM866", Script.CYRILLIC),
    WINDOWS_1256("windows-1256", Script.ARABIC),
    ISO_8859_6("ISO-8859-6", Script.ARABIC),
    GB18030("GB18030", Script.CHINESE);

    private static final int ENOUGH = 200_000; // characters beyond ASCII, of the first that a file has
    private static final double BY_FAR = 0.85; // of the best, which a second one must not reach

    private final Charset charset;
    private final Script script;

    OtherEncoding(String name, Script script) {
        this.charset = Charset.forName(name);
        this.script = script;
    }

    Charset charset() {
        return charset;
    }

    /** The one that a file is evidently in. */
    static Optional<OtherEncoding> of(Path file) {
        if (WINDOWS_1252.score(file) > 0) {
            return Optional.of(WINDOWS_1252); // accents stand between letters of ASCII, those of other scripts beside each other
        }
        record Judged(OtherEncoding encoding, double score) {
        }
        var judged = Arrays.stream(values()).map(each -> new Judged(each, each.score(file))).filter(each -> each.score > 0)
            .sorted(Comparator.comparingDouble(Judged::score).reversed()).toList();
        var isSure = judged.size() == 1 || judged.size() > 1 && judged.get(1).score < BY_FAR * judged.get(0).score;
        return isSure ? Optional.of(judged.get(0).encoding) : Optional.empty();
    }

    private double score(Path file) {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16); var reader = new InputStreamReader(in, charset.newDecoder())) {
            var judgement = new Judgement(script);
            var buffer = new char[1 << 14];
            for (var length = reader.read(buffer); length >= 0 && judgement.seen() < ENOUGH; length = reader.read(buffer)) {
                judgement.take(buffer, length);
            }
            return judgement.score();
        } catch (CharacterCodingException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What text in a script looks like. */
    private enum Script {

        /** English, French and Spanish. */
        LATIN("éèêëàâäçôöîïùûüÿœæñáíóú", "åãõøßìòý"),
        /** Russian: the ten letters that are two thirds of every text. */
        CYRILLIC("оеаинтсрвл", ""),
        /** The letters that are more than two thirds of every text. */
        ARABIC("اليمنورتبةعدس", ""),
        /** Characters that are a fifth and more of every text on human rights. */
        CHINESE("的和在有人国会委员权法为对以是不所关于约缔报告利儿童妇女采取措施建议府政民保护确各其实行立公及本注到并育教歧视", "");

        private final String usual;
        private final String rare;

        Script(String usual, String rare) {
            this.usual = usual;
            this.rare = rare;
        }
    }

    /** Looks at each character beyond ASCII between its two neighbours. */
    private static final class Judgement {

        private static final String MARKS = "’‘“”«»„‹›–—…•·°ºª§©®™€£¡¿№†\u00a0\u00ad";
        private static final String WITHIN_WORDS = "’–—·…“”«»\u00a0\u00ad";
        private static final int FEWEST_LETTERS = 20; // of a script other than Latin

        private final Script script;
        private char before = ' ';
        private char current = ' ';
        private int seen;
        private int letters;
        private int usual;
        private int rare;
        private int wrong;

        Judgement(Script script) {
            this.script = script;
        }

        int seen() {
            return seen;
        }

        void take(char[] text, int length) {
            for (var i = 0; i < length; i++) {
                if (current > 127) {
                    seen++;
                    judge(text[i]);
                }
                before = current;
                current = text[i];
            }
        }

        private void judge(char after) {
            if (script == Script.LATIN) {
                judgeLatin(after);
            } else if (isOfTheScript(current)) {
                letters++;
                usual += script.usual.indexOf(current) >= 0 ? 1 : 0;
                wrong += Character.isUpperCase(current) && Character.isLowerCase(before) || isCyrillicButNotRussian(current) ? 1 : 0;
            } else if (script == Script.CHINESE ? !isFullWidth(current) : MARKS.indexOf(current) < 0 && !isArabicMark(current) && !isFrench(after)) {
                wrong++;
            }
        }

        private void judgeLatin(char after) {
            var isWithin = Character.isLetter(before) && Character.isLetter(after);
            if (Character.isLetter(current) && current != 'ª' && current != 'º') {
                var small = Character.toLowerCase(current);
                var isUsual = script.usual.indexOf(small) >= 0;
                var isRare = script.rare.indexOf(small) >= 0;
                var isLost = Character.isUpperCase(current) && Character.isLowerCase(before) || before > 191 && after > 191;
                letters++;
                usual += isUsual && !isLost ? 1 : 0;
                rare += isRare && !isLost ? 1 : 0;
                wrong += isLost || !isUsual && !isRare ? 1 : 0;
            } else if (MARKS.indexOf(current) < 0 || isWithin && WITHIN_WORDS.indexOf(current) < 0) {
                wrong++;
            }
        }

        /** French letters stand in the Arabic encodings; in an Arabic word they are wrong. */
        private boolean isFrench(char after) {
            return script == Script.ARABIC && Script.LATIN.usual.indexOf(current) >= 0 && !isOfTheScript(before) && !isOfTheScript(after);
        }

        private static boolean isCyrillicButNotRussian(char c) {
            return c > 'я' && c != 'ё' && c <= 0x4FF || c >= 0x400 && c < 'А' && c != 'Ё';
        }

        private boolean isArabicMark(char c) {
            return script == Script.ARABIC && "،؛؟ـ".indexOf(c) >= 0;
        }

        private static boolean isFullWidth(char c) {
            return c >= 0x3000 && c <= 0x303F || c >= 0xFF00 && c <= 0xFFEF || MARKS.indexOf(c) >= 0;
        }

        private boolean isOfTheScript(char c) {
            return switch (script) {
                case LATIN -> Character.isLetter(c);
                case CYRILLIC -> c >= 0x400 && c <= 0x4FF;
                case ARABIC -> c >= 0x621 && c <= 0x652 && c != 'ـ';
                case CHINESE -> c >= 0x4E00 && c <= 0x9FFF;
            };
        }

        /** From 0, not of this encoding, to 1. */
        double score() {
            if (script == Script.LATIN) {
                var isLikely = seen > 0 && wrong * 50 <= seen && rare * 2 <= letters;
                return isLikely ? 1 - (double) wrong / seen : 0;
            }
            var needed = script == Script.CHINESE ? 0.12 : 0.5;
            var share = letters < FEWEST_LETTERS ? 0 : (double) usual / letters;
            return share >= needed && wrong * 50 <= seen ? Math.min(1, share + (script == Script.CHINESE ? 0.4 : 0)) * (1 - (double) wrong / seen) : 0;
        }
    }
}
