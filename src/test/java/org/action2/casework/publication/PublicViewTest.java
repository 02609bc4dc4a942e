package org.action2.casework.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import org.action2.casework.CaseworkServices;
import org.action2.casework.access.Caller;
import org.action2.casework.seedfunding.ModelDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How the public view answers: from memory, without a session, with headers that let others keep it, and with nothing else. */
@WithPublicView
class PublicViewTest extends CaseworkServices {

    @Autowired
    private ModelDriver driver;

    @Autowired
    private Publication publication;

    @Autowired
    private MeterRegistry meters;

    private PublicFiles files;

    @BeforeEach
    void connect() {
        files = new PublicFiles(port);
    }

    @Test
    void whatIsPublishedIsComputedOnceForAllWhoAsk() throws Exception {
        publication.forget();
        var before = computations();
        var at = Executors.newFixedThreadPool(8);
        try {
            var asked = new ArrayList<Callable<Integer>>();
            for (var i = 0; i < 40; i++) {
                var name = PublicFiles.RECORDS.get(i % PublicFiles.RECORDS.size());
                asked.add(() -> files.get("/public/" + name).statusCode());
            }
            for (var answer : at.invokeAll(asked)) {
                assertThat(answer.get()).isIn(200, 404); // of grants there may be none yet
            }
        } finally {
            at.shutdownNow();
        }
        assertThat(computations()).isEqualTo(before + 1);

        new GrantOnItsWay(driver, jdbc, "", Map.of()).steps().subList(0, 6).forEach(step -> step.step().run());
        var kept = files.text("grants.csv");
        assertThat(files.text("grants.csv")).isEqualTo(kept);
        assertThat(computations()).as("nothing is looked at before its time").isEqualTo(before + 1);
        publication.forget();
        assertThat(files.text("grants.csv")).isNotEqualTo(kept);
    }

    @Test
    void requestsAskTheDatabaseForNothing() {
        files.bytes("grants.json");
        var before = connections();
        for (var i = 0; i < 100; i++) {
            files.bytes(PublicFiles.RECORDS.get(i % 2));
            files.send("GET", "/public/", "Cookie", "JSESSIONID=MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw", "Authorization", "Basic bm86Ym9keQ==");
            files.send("GET", "/public/grants.csv", "Cookie", "JSESSIONID=MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw", "Authorization", "Basic bm86Ym9keQ==");
        }
        assertThat(connections() - before).as("those that the program itself uses meanwhile").isLessThan(20);
    }

    @Test
    void whoHasWhatIsPublishedIsToldSo() {
        var first = files.get("/public/grants.csv");
        var etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).isEqualTo("max-age=3600, public");
        assertThat(first.headers().firstValue("Vary").orElseThrow()).contains("Accept-Encoding");

        var again = files.get("/public/grants.csv", "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).hasValue(etag);
        assertThat(files.get("/public/grants.csv", "If-None-Match", "W/\"other\"").statusCode()).isEqualTo(200);

        publication.forget();
        var same = files.get("/public/grants.json", "If-None-Match", files.get("/public/grants.json").headers().firstValue("ETag").orElseThrow());
        publication.forget();
        assertThat(same.statusCode()).as("the same content keeps its tag").isEqualTo(304);
        assertThat(files.get("/public/grants.csv", "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(files.get("/public/", "If-None-Match", "x").headers().firstValue("Cache-Control").orElseThrow()).contains("no-cache");
    }

    @Test
    void contentIsCompressedForWhoTakesItSo() throws IOException {
        var plain = files.get("/public/grants.json", "Accept-Encoding", "identity");
        var zipped = files.get("/public/grants.json", "Accept-Encoding", "br, gzip;q=0.8");
        var refused = files.get("/public/grants.json", "Accept-Encoding", "gzip;q=0");

        assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes()).isEqualTo(plain.body());
        assertThat(refused.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(files.send("HEAD", "/public/grants.json").headers().firstValueAsLong("Content-Length").orElseThrow()).isEqualTo(plain.body().length);
    }

    @Test
    void headersAreThoseOfAProgramThatTrustsNobodyElse() {
        for (var path : List.of("/public/", "/public/index.html", "/public/grants.csv", "/public/grants.json", "/public/summary.json", "/public/words-ar.json")) {
            var answer = files.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Set-Cookie")).as(path).isEmpty();
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'self'", "frame-ancestors 'none'");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        }
        assertThat(files.get("/public/grants.csv").headers().firstValue("Content-Disposition").orElseThrow()).contains("grants.csv");
        assertThat(files.get("/public/grants.csv").headers().firstValue("Content-Type").orElseThrow()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(files.get("/public").headers().firstValue("Location")).hasValue("/public/");
        assertThat(jdbc.sql("select count(*) from spring_session").query(Integer.class).single()).as("no session is made").isEqualTo(sessionsBesides(() -> files.get("/public/")));
    }

    @Test
    void strangersReachNothingElse() {
        for (var path : List.of("/public/../api/requests", "/public/..;/api/requests", "/public/%2e%2e/api/requests", "/public//api/requests", "/public/;x/grants.csv", "/public/grants.csv;x=1",
            "/public/..%2fapi/requests", "/publicity", "/public-x/grants.csv", "/PUBLIC/grants.csv", "/public/x/../../api/requests")) {
            assertThat(files.get(path).statusCode()).as(path).isIn(400, 401, 403, 404);
        }
        for (var path : List.of("/public/nothing.csv", "/public/grants", "/public/grants.xml", "/public/application.yaml", "/public/x/y", "/public/page/index.html", "/public/grants.csv/",
            "/public/GRANTS.CSV")) {
            assertThat(files.get(path).statusCode()).as(path).isEqualTo(404);
        }
        for (var method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE")) {
            for (var path : List.of("/public/", "/public/grants.csv", "/public/summary.json")) {
                assertThat(files.send(method, path).statusCode()).as(method + " " + path).isIn(400, 401, 403, 405);
            }
        }
        for (var path : List.of("/api/requests", "/api/recommendations", "/api/documents", "/api/programme", "/engine-rest/task", "/casework/public/", "/publication/page/index.html")) {
            assertThat(files.get(path).statusCode()).as(path).isIn(401, 403, 404);
        }
        assertThat(files.get("/public/?country=KEN").body()).isEqualTo(files.get("/public/").body());
    }

    @Test
    void whoIsSignedInReadsTheSame() {
        var stranger = files.text("grants.json");

        assertThat(Caller.signedIn(port, "svn-rc").get("/public/grants.json").body()).isEqualTo(stranger);
        assertThat(Caller.basic(port, "manager").get("/public/grants.json").body()).isEqualTo(stranger);
    }

    private int sessionsBesides(Callable<HttpResponse<byte[]>> call) {
        try {
            call.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return jdbc.sql("select count(*) from spring_session").query(Integer.class).single();
    }

    private long computations() {
        return meters.get("casework.publication").timer().count();
    }

    private long connections() {
        return meters.get("hikaricp.connections.acquire").timer().count();
    }
}
