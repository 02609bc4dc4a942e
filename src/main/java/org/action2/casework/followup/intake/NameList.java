package org.action2.casework.followup.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Lists of names that come with the program, a line of fields each; lines that begin with "#" are remarks. */
final class NameList {

    private NameList() {
    }

    /** A code and the names that stand for it. */
    record Entry(String code, List<String> names) {
    }

    /** The entries of a list whose lines are a code, a semicolon and names with bars between. */
    static List<Entry> entries(String file) {
        return lines(file).stream().map(line -> line.split(";", 2))
            .map(fields -> new Entry(fields[0], List.of(fields[1].split("\\|")))).toList();
    }

    static List<String> lines(String file) {
        try (var in = new BufferedReader(new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The list of names " + file + " can't be read.", e);
        }
    }
}
