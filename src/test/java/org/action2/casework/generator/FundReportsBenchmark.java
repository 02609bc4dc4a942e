package org.action2.casework.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.benchmark.Report;
import org.action2.casework.directory.Directory;
import org.action2.casework.engine.BatchScope;
import org.action2.casework.engine.SystemIdentity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** How long the reports of the fund take with many requests, and in how much memory: {@code -Drequests=50000}. */
@CaseworkTest
@TestPropertySource(properties = "casework.mail.directory=target/mail-fund-reports-benchmark")
class FundReportsBenchmark extends CaseworkServices {

    private static final int REQUESTS = Integer.getInteger("requests", 50_000);
    private static final int RECOMMENDATIONS = 10_000;

    @Autowired
    private List<CaseSource> sources;
    @Autowired
    private CasePlayer player;
    @Autowired
    private CaseCopies copies;
    @Autowired
    private Directory directory;
    @Autowired
    private BatchScope batch;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private SystemIdentity system;
    @Autowired
    private Clock clock;

    @Test
    void reportsAreMadeInBoundedTime() throws Exception {
        fill();
        var requests = jdbc.sql("select count(*) from funding_request").query(Long.class).single();
        assertThat(requests).isGreaterThanOrEqualTo(REQUESTS);
        var paid = jdbc.sql("select count(*) from funding_request where disbursed_cents is not null").query(Long.class).single();
        var settings = requests + " requests, " + paid + " paid grants, heap of at most " + Runtime.getRuntime().maxMemory() / 1048576 + " MB, over HTTP with sign-in";
        var year = LocalDate.now(ZoneOffset.UTC).getYear() - 1;
        for (var period : List.of(String.valueOf(year), year + "-Q4")) {
            for (var format : List.of("json", "pdf", "docx", "xlsx")) {
                var start = System.nanoTime();
                var answer = get("/api/fund-reports/" + period + "?format=" + format);
                var seconds = (System.nanoTime() - start) / 1e9;
                Report.add("Report of the fund " + period + " as " + format, settings + ", " + answer.length / 1024 + " KB", "under 60 s", "s", seconds);
                assertThat(seconds).isLessThan(60);
            }
        }
        var start = System.nanoTime();
        get("/api/fund-reports/" + year + "?country=KEN&format=pdf&view=donors&language=ar");
        Report.add("Country sheet of a year as pdf", settings, "under 60 s", "s", (System.nanoTime() - start) / 1e9);
    }

    private void fill() {
        var ofFollowUps = sources.stream().filter(source -> source.share() == 80).toList();
        var ofRequests = sources.stream().filter(source -> source.share() == 20).toList();
        system.run(() -> {
            generator(ofFollowUps).generate(RECOMMENDATIONS, RECOMMENDATIONS);
            generator(ofRequests).generate(REQUESTS * 3, REQUESTS * 2); // a fifth of them
        });
        jdbc.sql("""
            with followed as (select business_key, country, row_number() over (partition by country order by business_key) as n, count(*) over (partition by country) as all_of
                from recommendation where follow_up is not null and superseded_by is null),
            paid as (select reference, country, row_number() over (partition by country order by reference) as n from funding_request where disbursed_cents is not null)
            update funding_request q set recommendation = f.business_key
            from paid p join followed f on f.country = p.country and f.n = 1 + p.n * 7919 % f.all_of where q.reference = p.reference and p.n % 5 > 1
            """).update();
        jdbc.sql("analyze").update();
    }

    private CaseGenerator generator(List<CaseSource> of) {
        return new CaseGenerator(of, player, copies, directory, batch, jdbc, transaction, clock);
    }

    private byte[] get(String path) throws Exception {
        var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("manager:action2".getBytes(StandardCharsets.UTF_8))).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(() -> new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(200);
        return answer.body();
    }
}
