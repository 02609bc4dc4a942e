package org.action2.casework.seedfunding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the table of the rules of seed funding to the tests that try them. */
class SeedFundingRulesTest {

    private static final Path TABLE = Path.of("docs/seed-funding-rules.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final int COLUMNS = 4;

    @Test
    void eachRuleIsTriedByTheTestItNames() throws IOException {
        var rows = Files.readAllLines(TABLE).stream().filter(line -> line.startsWith("| ")).skip(1)
            .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|")).map(String::strip).toList()).toList();

        assertThat(rows).hasSizeGreaterThan(30).allSatisfy(row -> assertThat(row).hasSize(COLUMNS));
        for (var row : rows) {
            var named = row.get(COLUMNS - 1).replace("`", "").split("\\.");
            assertThat(source(named[0])).as(row.toString()).containsPattern("@(Test|ParameterizedTest[^\\n]*)[\\s\\S]{0,1500}void " + named[1] + "\\(");
        }
    }

    private static String source(String test) throws IOException {
        try (var files = Files.walk(TESTS)) {
            List<Path> found = files.filter(file -> file.endsWith(test + ".java")).toList();
            assertThat(found).as(test).hasSize(1);
            return Files.readString(found.get(0));
        }
    }
}
