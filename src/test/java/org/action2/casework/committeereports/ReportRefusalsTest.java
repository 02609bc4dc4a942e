package org.action2.casework.committeereports;

import static org.action2.casework.committeereports.CommitteeReportDriver.add;
import static org.action2.casework.committeereports.CommitteeReportDriver.leaveOut;
import static org.action2.casework.committeereports.CommitteeReportDriver.shorten;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller;
import org.action2.casework.directory.Directory;
import org.action2.casework.followup.FollowUpDriver;
import org.action2.casework.forms.Submission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people send is held against the registers: nothing of another country, nothing without a source, nothing over the limit. */
@CaseworkTest
class ReportRefusalsTest extends CaseworkServices {

    @Autowired
    private CommitteeReportDriver driver;
    @Autowired
    private FollowUpDriver followUps;
    @Autowired
    private ReportEntries entries;
    @Autowired
    private ReportRecords records;
    @Autowired
    private ReportLimits limits;
    @Autowired
    private Reports reports;
    @Autowired
    private Directory directory;

    @AfterEach
    void endReports() {
        driver.cancelAll();
    }

    @Test
    void documentIsOneOfTheCountryAndNamedByItsSymbolHoweverItIsWritten() {
        var slovene = followUps.register(List.of(FollowUpDriver.recommendation("SVN", "CAT/C/SVN/CO/77", "12", "12. Investigate."))).get(0);
        var document = followUps.document(1);

        assertAskedInVain("ken-focal-point", driver.ofDocument(slovene), "Document: is not a document of this country");
        assertAskedInVain("ohchr-desk", driver.ofDocument(slovene), "Document: is not a document of this country");
        assertAskedInVain("ken-focal-point", driver.ofDocument("CAT/C/KEN/CO/999"), "Document: is not a document of this country");
        assertAskedInVain("ken-focal-point", driver.ofDocument(slovene, "country", "SVN"), "ountry");
        assertAskedInVain("ken-focal-point", driver.ofDocument(""), "Document: is required");
        assertAskedInVain("ken-focal-point", driver.ofDocument(document, "submission", ""), "Kind of submission: is required");
        assertAskedInVain("ken-focal-point", driver.ofDocument(document, "title", "x"), "Title");
        assertAskedInVain("ken-focal-point", driver.ofDocument(document, "reportLanguage", "de"), "Language of the report");
        assertAskedInVain("ken-focal-point", driver.ofDocument(document, "country", ""), null);
        assertThat(driver.ask("ken-focal-point", driver.ofDocument(followUps.document(1).toLowerCase()))).startsWith("CR-KEN-");
    }

    @Test
    void oneReportOfAKindAndLanguageRunsOnADocument() {
        var document = followUps.document(1);
        var key = driver.ask("ken-focal-point", driver.ofDocument(document));

        assertAskedInVain("ohchr-desk", driver.ofDocument(document), "Document: is being reported on already, in a report of the same kind and language: " + key);
        assertAskedInVain("ken-focal-point", driver.ofDocument(document, "submission", "other-report"), null);
        assertAskedInVain("ken-focal-point", driver.ofDocument(document, "reportLanguage", "fr"), null);
        as("manager").post("/api/operations/cancel", Map.of("ids", List.of(key), "reason", "Asked for by mistake."));
        assertAskedInVain("ken-focal-point", driver.ofDocument(document), null);
    }

    @Test
    void periodHasNoMoreRecommendationsThanAReportTakes() {
        followUps.document(2);
        var rule = new RequestReportRule(records, reports, directory, 1);
        var values = period(LocalDate.now().minusMonths(2).toString(), LocalDate.now().toString());

        assertThat(rule.check(new Submission(rule.form(), "ken-focal-point", values, name -> null, Map.of("reportTo", "Last day")))).singleElement()
            .satisfies(fault -> assertThat(fault.toString()).matches("Last day: ends a period with [\\d,]+ recommendations; a report takes at most 1: .*"));
    }

    @Test
    void periodHasTheStrictestLimitOfItsBodies() {
        followUps.document(1);
        var from = LocalDate.now().minusMonths(2).toString();
        var to = LocalDate.now().toString();

        assertThat(limits.of(reports.get(driver.ask("ken-focal-point", period(from, to)))).words()).isNull();
        var values = period(from, to);
        values.put("submission", "follow-up-report");
        assertThat(limits.of(reports.get(driver.ask("ken-focal-point", values))).words()).isEqualTo(3500);
        values.put("submission", "");
        assertAskedInVain("ken-focal-point", values, "Kind of submission: is required");
    }

    @Test
    void deskSaysForWhichCountry() {
        var document = followUps.document(1);

        assertAskedInVain("ohchr-desk", driver.ofDocument(document, "country", ""), "Country: is required");
    }

    @Test
    void periodIsOneInWhichSomethingWasAdopted() {
        assertAskedInVain("ken-focal-point", period("1990-01-01", "1990-12-31"), "Last day: ends a period in which no document");
        assertAskedInVain("ken-focal-point", period("2026-12-31", "2026-01-01"), "Last day: must not be before the first day");
        assertAskedInVain("ken-focal-point", period("", "2026-01-01"), "First day: is required");
    }

    @Test
    void peopleWhoDoNotDraftAskForNothing() {
        var document = followUps.document(1);

        List.of("ken-rc", "undp", "secretariat", "manager").forEach(account ->
            assertThat(as(account).post("/engine-rest/process-definition/key/committee-report/start", Map.of("variables", sent(driver.ofDocument(document)))).status()).as(account).isIn(403, 404));
    }

    @Test
    void changesAreOfStatementsOfTheReport() {
        var key = asked(2);

        assertRefused(key, List.of(leaveOut(999)), "row 1, Statement: is not a statement of this report");
        assertRefused(key, List.of(Map.of("entry", "two", "change", "leave-out")), "Statement: is not a statement of this report");
        assertRefused(key, List.of(leaveOut(3), shorten(3, "The law […]")), "row 2, Statement: is already in another row");
        assertRefused(key, List.of(Map.of("entry", "2", "change", "reorder")), "Change");
        assertRefused(key, List.of(Map.of("entry", "2", "change", "leave-out", "kind", "x")), "kind");
    }

    @Test
    void textsAreShortenedAndNeverReworded() {
        var key = asked(1);

        assertRefused(key, List.of(shorten(2, "10. The State party should train the police.")), "Text: must be the text on record with parts of it left out, each marked […]");
        assertRefused(key, List.of(shorten(3, "The law was not amended.")), "Text: must be the text on record");
        assertRefused(key, List.of(shorten(1, "The State submitted […]")), "Change: is not possible: this statement is the record’s own");
        assertRefused(key, List.of(shorten(3, "")), "Text: is required");
    }

    @Test
    void sentencesOfOnesOwnHaveASource() {
        var key = asked(1);
        var foreign = entries.of(asked(1)).get(2).record();

        assertRefused(key, List.of(Map.of("entry", "2", "change", "add", "text", "All is well.")), "Kind of source: is required");
        assertRefused(key, List.of(add(2, "All is well.", "citation", "")), "Source: is required");
        assertRefused(key, List.of(add(2, "All is well.", "citation", "a 1")), "Source: must say where it stands");
        assertRefused(key, List.of(add(2, "All is well.", "record", "FU-SVN-2026-0001/progress/2026-01-01")), "Source: is not a record of this report");
        assertRefused(key, List.of(add(2, "All is well.", "record", foreign)), "Source: is not a record of this report");
        assertRefused(key, List.of(add(2, "", "citation", "Gazette No. 12")), "Text: is required");
        assertRefused(key, List.of(add(2, "All is well.", "record", entries.of(key).get(1).record())), "Source: is the recommendation itself");
        assertRefused(key, List.of(leaveOut(2)), "leave nothing of the report");
        assertRefused(key, List.of(leaveOut(2), add(3, "", "record", "")), "leave nothing of the report");
    }

    @Test
    void whatWasAddedToALeftOutRecommendationWaits() {
        var key = asked(2);
        var second = entries.of(key).stream().filter(Entry::isQuotation).skip(1).findFirst().orElseThrow().number();

        driver.draft(key, "ken-focal-point", List.of(leaveOut(second), add(second, "The inquiry is open.", "record", "")));

        assertThat(shown(key)).doesNotContain("The inquiry is open.");
        assertThat(entries.changes(key)).extracting(Change::text).contains("The inquiry is open.");
    }

    @Test
    void wordsAreGuardedByTheLimitOfTheBody() {
        var key = asked(1);
        var long_ = "word ".repeat(3_490).strip();

        assertRefused(key, List.of(add(2, long_, "citation", "Gazette No. 12")), "words; the limit is 3,500");
        driver.draft(key, "ken-focal-point", List.of(add(2, "word ".repeat(3_000).strip(), "citation", "Gazette No. 12")));
        assertThat(shown(key)).contains("of at most 3,500", "Chairs of the treaty bodies");
        driver.agree(key);

        var other = driver.ask("ken-focal-point", driver.ofDocument(followUps.document(1), "submission", "other-report"));
        driver.draft(other, "ken-focal-point", List.of(add(2, long_ + " " + "word ".repeat(500), "citation", "Gazette No. 12")));
        driver.agree(other);
    }

    @Test
    void draftIsReadByThoseOfItsCountryOnly() {
        var key = asked(1);
        var task = driver.only(key, "draft-committee-report").getId();

        var draft = as("ken-focal-point").get("/api/committee-reports/draft?task=" + task);
        assertThat(draft.status()).as(draft.toString()).isEqualTo(200);
        assertThat(draft.json().path("limit").asInt()).isEqualTo(3500);
        assertThat(draft.json().path("statements").get(1).path("quotation").asBoolean()).isTrue();
        assertThat(draft.json().path("statements").get(2).path("source").asText()).startsWith("FU-KEN-");
        assertThat(as("svn-focal-point").get("/api/committee-reports/draft?task=" + task).status()).isEqualTo(404);
        assertThat(as("undp").get("/api/committee-reports/draft?task=" + task).status()).isEqualTo(404);
        assertThat(as("ken-focal-point").get("/api/committee-reports/draft?task=nothing").status()).isEqualTo(404);
        assertThat(Caller.stranger(port).get("/api/committee-reports/draft?task=" + task).status()).isEqualTo(401);
        assertThat(as("svn-focal-point").post("/engine-rest/task/" + task + "/submit-form", Map.of("variables", Map.of())).status()).isIn(403, 404, 400);
    }

    private String asked(int recommendations) {
        return driver.ask("ken-focal-point", driver.ofDocument(driver.reportedOn(recommendations)));
    }

    private String shown(String key) {
        return as("ken-rc").get("/engine-rest/task/" + driver.only(key, "review-committee-report").getId() + "/form-variables").body();
    }

    private static Map<String, Object> period(String from, String to) {
        return CommitteeReportDriver.variables("title", "Report on a period", "country", "KEN", "reportScope", "period", "reportFrom", from, "reportTo", to, "submission", "other-report",
            "reportLanguage", "en");
    }

    private static Map<String, Object> sent(Map<String, Object> values) {
        var sent = new HashMap<String, Object>();
        values.forEach((name, value) -> sent.put(name, Map.of("value", value)));
        return sent;
    }

    /** @param message null if it is not refused at all */
    private void assertAskedInVain(String account, Map<String, Object> values, String message) {
        if (message == null) {
            assertThat(driver.ask(account, values)).startsWith("CR-KEN-");
        } else {
            assertThatThrownBy(() -> driver.ask(account, values)).hasMessageContaining(message);
        }
    }

    private void assertRefused(String key, List<Map<String, String>> changes, String message) {
        assertThatThrownBy(() -> driver.draft(key, "ken-focal-point", changes)).hasMessageContaining(message);
        assertThat(driver.open(key, "draft-committee-report")).hasSize(1);
    }

    private Caller as(String account) {
        return Caller.basic(port, account);
    }
}
