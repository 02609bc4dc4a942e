package org.action2.casework.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.action2.casework.CaseworkTest;
import org.action2.casework.benchmark.Report;
import org.action2.casework.browser.Chromium;
import org.action2.casework.browser.SignInForm;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.TestPropertySource;

/** How soon the programme page shows something, and all of it, over many cases in a browser. */
@CaseworkTest
@TestPropertySource(properties = "casework.mail.directory=target/mail-paint-benchmark")
class ProgrammePaintBenchmark {

    private static final int FINISHED = Integer.getInteger("finished", 20_000);
    private static final int RUNNING = Integer.getInteger("running", 50_000);
    private static final int RUNS = 7;
    private static final String FIRST_PAINT = "() => performance.getEntriesByName('first-contentful-paint')[0].startTime";

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource database;

    @Test
    void programmePageIsPaintedInTime() throws Exception {
        try (var connection = database.getConnection()) {
            new ManyCases(JdbcClient.create(new SingleConnectionDataSource(connection, true))).add(FINISHED, RUNNING);
        }
        try (var chromium = new Chromium()) {
            var page = SignInForm.signIn(chromium.browser(), "http://localhost:" + port + "/camunda/app/cockpit/", "manager", new Browser.NewContextOptions());
            page.setDefaultTimeout(60_000);
            var first = new double[RUNS];
            var whole = IntStream.range(0, RUNS).mapToDouble(run -> {
                var start = System.nanoTime();
                page.navigate("http://localhost:" + port + "/casework/programme/");
                page.locator(".cw-programme[data-complete]").waitFor();
                first[run] = ((Number) page.evaluate(FIRST_PAINT)).doubleValue();
                return (System.nanoTime() - start) / 1e6;
            }).toArray();
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", "programme-of-many.png")));
            var settings = FINISHED + " finished, " + RUNNING + " running cases, Chromium on the same machine";
            Report.add("Programme page, all figures drawn", settings, "none", "ms", whole);
            assertThat(Report.add("Programme page, first paint", settings, "under 1500 ms", "ms", first).median()).isLessThan(1500);
        }
    }
}
