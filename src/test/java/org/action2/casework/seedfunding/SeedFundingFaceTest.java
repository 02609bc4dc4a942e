package org.action2.casework.seedfunding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Others know seed funding by its face: they name neither its tables nor, as texts, its processes. */
class SeedFundingFaceTest {

    private static final Path SOURCES = Path.of("src/main/java/org/action2/casework");
    private static final Pattern TABLE = Pattern.compile("create table (\\w+)");
    private static final List<String> MIGRATIONS = List.of("V2__seed_funding_register.sql", "V49__request_endorsement.sql");

    @Test
    void nobodyElseNamesItsTables() throws IOException {
        var tables = new TreeSet<String>();
        for (var migration : MIGRATIONS) {
            TABLE.matcher(Files.readString(Path.of("src/main/resources/db/migration", migration))).results().forEach(found -> tables.add(found.group(1)));
        }

        assertThat(tables).contains("funding_request", "grant_report", "grant_ledger_entry", "request_endorsement");
        assertThat(othersThatSay("\\b(" + String.join("|", tables.stream().filter(table -> !table.equals("fund")).toList()) + ")\\b")).isEmpty();
    }

    @Test
    void nobodyElseWritesItsProcessKeys() throws IOException {
        assertThat(othersThatSay("\"seed-funding-(request|review|report|amendment|change)\"")).isEmpty();
    }

    private static List<String> othersThatSay(String expression) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.startsWith(SOURCES.resolve("seedfunding")))
                .flatMap(file -> Pattern.compile(expression).matcher(text(file)).results().map(found -> SOURCES.relativize(file) + ": " + found.group())).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
