package org.action2.casework.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.action2.casework.CaseworkTest;
import org.action2.casework.benchmark.Report;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.TestPropertySource;

/** How long each figure takes over many cases, and how much memory a long export. */
@CaseworkTest
@TestPropertySource(properties = "casework.mail.directory=target/mail-programme-benchmark")
class ProgrammeBenchmark {

    private static final int FINISHED = Integer.getInteger("finished", 20_000);
    private static final int RUNNING = Integer.getInteger("running", 50_000);
    private static final int RUNS = 7;

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    @Autowired
    private DataSource database;

    @Test
    void figuresAreCountedAndListsStreamedInTime() throws Exception {
        try (var connection = database.getConnection()) {
            new ManyCases(JdbcClient.create(new SingleConnectionDataSource(connection, true))).add(FINISHED, RUNNING);
        }
        var programme = new Programme(port, management);
        var settings = FINISHED + " finished, " + RUNNING + " running cases, over HTTP with sign-in";
        var slow = new LinkedHashMap<String, Double>();
        for (var offer : programme.get("manager", "/api/programme").body().path("figures")) {
            var id = offer.path("id").asText();
            programme.get("manager", "/api/programme/figures/" + id);
            var millis = IntStream.range(0, RUNS).mapToDouble(run -> {
                var start = System.nanoTime();
                assertThat(programme.get("manager", "/api/programme/figures/" + id).status()).isEqualTo(200);
                return (System.nanoTime() - start) / 1e6;
            }).toArray();
            var figure = Report.add("Figure " + id, settings, "under 300 ms", "ms", millis);
            slow.put(id, figure.median());
        }
        for (var type : new String[] {"csv", "xlsx"}) {
            var before = used();
            var start = System.nanoTime();
            var bytes = download("/api/programme/lists/stages." + type);
            Report.add("Export of all stages as " + type, settings, "streamed", "s", (System.nanoTime() - start) / 1e9);
            Report.add("Heap after the export as " + type + ", more than before", settings + ", " + bytes / 1024 + " KB", "under 50 MB", "MB", Math.max(0, used() - before) / 1048576.0);
        }
        assertThat(slow).allSatisfy((id, median) -> assertThat(median).as(id).isLessThan(300));
    }

    private long download(String path) throws IOException {
        var connection = (HttpURLConnection) URI.create("http://localhost:" + port + path).toURL().openConnection();
        connection.setRequestProperty("Authorization", "Basic " + Base64.getEncoder().encodeToString("manager:action2".getBytes()));
        try (var in = connection.getInputStream()) {
            return in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
