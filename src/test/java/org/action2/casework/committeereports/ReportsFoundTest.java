package org.action2.casework.committeereports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who looks for a report finds it, and who carried it hears that it is issued. */
@CaseworkTest
class ReportsFoundTest extends CaseworkServices {

    @Autowired
    private CommitteeReportDriver driver;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Environment environment;

    @AfterEach
    void endReports() {
        ClockUtil.reset();
        driver.cancelAll();
    }

    @Test
    void reportIsFoundByItsKeyItsTitleAndItsDocumentWithItsTask() {
        var document = driver.reportedOn(1);
        var key = driver.ask("ken-focal-point", driver.ofDocument(document, "title", "Ombudsman in Turkana"));

        for (var typed : List.of(key, key.toLowerCase(), "turkana ombudsman", document)) {
            assertThat(found("ken-rc", typed, "committee-report")).as(typed).contains(key);
        }
        assertThat(found("ken-focal-point", key, "task")).hasSize(1);
        assertThat(found("svn-focal-point", key, "committee-report")).isEmpty();
        assertThat(found("finance", key, "committee-report")).isEmpty();
        var hit = as("ken-rc").get("/api/search?kind=committee-report&q=" + key).json().path("results").get(0);
        assertThat(hit.path("status").asText()).isEqualTo("Drafting");
    }

    @Test
    void reportStandsOnTheStartPageAndHasAPageThatKnowsItsWay() {
        var key = driver.ask("ken-focal-point", driver.ofDocument(driver.reportedOn(1)));

        assertThat(as("ken-focal-point").get("/api/home").json().path("cases").toString()).contains(key);
        var page = as("ken-rc").get("/api/cases/page?key=" + key).json();
        assertThat(page.path("kind").asText()).isEqualTo("committee-report");
        assertThat(page.path("stages").findValuesAsText("stage")).containsExactly("drafting", "review", "clearance", "issued");
    }

    @Test
    void reportAndWhatItIsAboutNameEachOther() {
        var document = driver.reportedOn(1);
        var key = driver.ask("ken-focal-point", driver.ofDocument(document));

        assertThat(links(key)).contains("Reports on " + document);
        for (var reportedOn : List.of(document, document + "#10", driver.followUpOf(document))) {
            assertThat(links(reportedOn)).as(reportedOn).contains("Is reported on in " + key);
        }
    }

    @Test
    void whoCarriedItHearsThatItIsIssued() {
        var key = driver.ask("ken-focal-point", driver.ofDocument(driver.reportedOn(1)));
        driver.draft(key, "ken-focal-point", List.of());
        driver.agree(key);
        driver.clear(key);
        driver.runJobs();

        assertThat(jdbc.sql("select recipient from outbox_message where event = 'committee-report-issued' and reference = :key").param("key", key).query(String.class).list())
            .contains("ken-focal-point", "ken-rc", "ohchr-desk").doesNotContain("svn-focal-point").doesNotHaveDuplicates();
        assertThat(jdbc.sql("select stage from case_stage where reference = :key order by id").param("key", key).query(String.class).list())
            .containsExactly("drafting", "review", "clearance");
    }

    private List<String> found(String account, String typed, String kind) {
        return as(account).get("/api/search?kind=" + kind + "&q=" + encoded(typed)).json().path("results").findValuesAsText("key");
    }

    private List<String> links(String key) {
        var links = as("ohchr-desk").get("/api/cases/page?key=" + encoded(key)).json().path("links");
        return StreamSupport.stream(links.spliterator(), false).map(link -> link.path("relation").asText() + " " + link.path("key").asText()).toList();
    }

    private Caller as(String account) {
        return Caller.basic(environment.getRequiredProperty("local.server.port", Integer.class), account);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
