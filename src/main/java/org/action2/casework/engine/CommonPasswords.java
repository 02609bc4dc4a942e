package org.action2.casework.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * Passwords that are tried first: those of a list of the most common ones, repetitions, sequences, and the words of this
 * program; also with digits and signs added at the end (NIST SP 800-63B, 3.1.1.2).
 */
class CommonPasswords {

    private static final String LIST = "passwords/common-passwords.txt";
    private static final List<String> CONTEXT = List.of("casework", "action2", "actiontwo", "unitednations", "humanrights", "camunda");
    private static final List<String> SEQUENCES = List.of("abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm",
        "qwertzuiopasdfghjklyxcvbnm", "azertyuiopqsdfghjklmwxcvbn", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p");
    private static final int LONGEST_UNIT = 4;
    private static final int SHORTEST_RUN = 4;

    private final Set<String> list = read();

    boolean has(String password) {
        var plain = password.toLowerCase(Locale.ROOT);
        var bare = plain.replaceAll("[^\\p{L}]+$", "");
        return list.contains(plain) || list.contains(bare) || list.contains(plain.replaceAll("\\P{L}++", "")) && bare.length() < plain.length()
            || isRepetition(plain) || isSequence(plain) || isOfThisProgram(plain);
    }

    /** The same one to four characters, or the same common password, over and over. */
    private boolean isRepetition(String password) {
        for (var unit = 1; unit <= password.length() / 2; unit++) {
            var part = password.substring(0, unit);
            var isRepeated = part.repeat(password.length() / unit + 1).startsWith(password);
            if (isRepeated && (unit <= LONGEST_UNIT || list.contains(part) || list.contains(part.replaceAll("[^\\p{L}]+$", "")))) {
                return true;
            }
        }
        return false;
    }

    /** Made of a few runs of the keyboard, the alphabet or the digits, either way. */
    private static boolean isSequence(String password) {
        var letters = password.replaceAll("[^\\p{L}\\p{N}]", "");
        var at = 0;
        while (at < letters.length()) {
            var run = run(letters, at);
            if (run < SHORTEST_RUN && at + run < letters.length()) {
                return false;
            }
            at += run;
        }
        return letters.length() > 0;
    }

    /** How many characters from there on follow each other. */
    private static int run(String text, int from) {
        var length = 1;
        while (from + length < text.length() && isRun(text.substring(from, from + length + 1))) {
            length++;
        }
        return length;
    }

    private static boolean isRun(String part) {
        var back = new StringBuilder(part).reverse().toString();
        return SEQUENCES.stream().anyMatch(row -> row.contains(part) || row.contains(back));
    }

    /** What is left without the program's own words is no password. */
    private boolean isOfThisProgram(String password) {
        var rest = password.replaceAll("[^\\p{L}\\p{N}]", "");
        var hasAny = false;
        for (var word : CONTEXT) {
            hasAny |= rest.contains(word);
            rest = rest.replace(word, "");
        }
        var letters = rest.replaceAll("[^\\p{L}]", "");
        return hasAny && (letters.length() < SHORTEST_RUN || list.contains(letters));
    }

    private static Set<String> read() {
        try (var content = new ClassPathResource(LIST).getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("# ") && !line.isBlank())
                .map(line -> line.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of common passwords can't be read.", e);
        }
    }
}
