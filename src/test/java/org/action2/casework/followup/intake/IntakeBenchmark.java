package org.action2.casework.followup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.action2.casework.CaseworkTest;
import org.action2.casework.benchmark.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** How long an export of all countries takes to be read, checked and held against the register, in the heap of the ordinary run. */
@CaseworkTest
@TestPropertySource(properties = "casework.mail.directory=target/mail-intake-benchmark")
class IntakeBenchmark {

    private static final int RECORDS = 267_000;

    @Autowired
    private IntakeDriver intakes;

    @Autowired
    private Countries countries;

    @TempDir
    private Path folder;

    @Test
    void dumpOfAllCountriesIsTakenIn() throws Exception {
        var file = Dump.write(folder.resolve("dump.json"), RECORDS, countryNames());
        var megabytes = Files.size(file) >> 20;

        var first = seconds(file);
        var again = seconds(file);

        var settings = "%,d records, %d MB, heap %d MB".formatted(RECORDS, megabytes, Runtime.getRuntime().maxMemory() >> 20);
        Report.add("Intake of a dump of all countries", settings, "at most 120 s", "s", first, again);
    }

    private double seconds(Path file) {
        var begin = System.nanoTime();
        var receipt = intakes.receive(file);
        var seconds = (System.nanoTime() - begin) / 1e9;
        assertThat(receipt.total()).isEqualTo(RECORDS);
        assertThat(receipt.rejected()).isZero();
        assertThat(receipt.added()).isPositive();
        return seconds;
    }

    private String[] countryNames() {
        return Arrays.stream(Locale.getISOCountries()).map(code -> new Locale("", code)).map(Locale::getISO3Country)
            .filter(code -> countries.code(code).isPresent()).toArray(String[]::new);
    }
}
