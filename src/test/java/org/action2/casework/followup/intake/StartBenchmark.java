package org.action2.casework.followup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.action2.casework.CaseworkTest;
import org.action2.casework.benchmark.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** How many recommendations are registered in a second once an intake is confirmed, and their documents given to the desk, by the engine's own durable jobs. */
@CaseworkTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
class StartBenchmark {

    private static final int RUNS = Integer.getInteger("runs", 3);
    private static final int RECOMMENDATIONS = Integer.getInteger("recommendations", 3_000);
    private static final int RECORDS = RECOMMENDATIONS / 2 * 3; // of which a third are concerns

    @Autowired
    private IntakeDriver intakes;

    @TempDir
    private Path folder;

    @Test
    void recommendationsAreRegisteredAfterConfirmation() throws Exception {
        var file = Dump.write(folder.resolve("dump.json"), RECORDS, "Kenya", "Nepal", "Iraq", "Peru", "Slovenia", "Australia");
        var rates = new double[RUNS];
        for (var run = 0; run < RUNS; run++) {
            intakes.reset();
            rates[run] = registeredPerSecond(file);
        }
        Report.add("Registration of recommendations after confirmation",
            "%,d recommendations in %d documents, batches of %d".formatted(RECOMMENDATIONS, intakes.reviews().size(), IntakeRegistration.BATCH),
            "at least 100 a second", "1/s", rates);
    }

    private double registeredPerSecond(Path file) throws InterruptedException {
        var receipt = intakes.receive(file);
        var begin = System.nanoTime();
        intakes.confirm(receipt);
        while (!intakes.isEnded(receipt)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        var seconds = (System.nanoTime() - begin) / 1e9;
        assertThat(intakes.registered()).isEqualTo(RECOMMENDATIONS);
        assertThat(intakes.reviews()).hasSize((RECORDS + Dump.PARAGRAPHS - 1) / Dump.PARAGRAPHS);
        return RECOMMENDATIONS / seconds;
    }
}
