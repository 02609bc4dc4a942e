package org.action2.casework.committeereports;

import static org.action2.casework.committeereports.CommitteeReportDriver.add;
import static org.action2.casework.committeereports.CommitteeReportDriver.leaveOut;
import static org.action2.casework.committeereports.CommitteeReportDriver.shorten;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.MeasuredModels;
import org.action2.casework.access.Caller;
import org.action2.casework.followup.FollowUpDriver;
import org.action2.casework.paper.PdfUnderTest;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** Reports from the request to the frozen text and its papers; together the tests pass every flow node and sequence flow of the model. */
@CaseworkTest
@Import({ProcessEngineCoverageConfiguration.class, CommitteeReportTest.FullCoverage.class})
class CommitteeReportTest extends CaseworkServices {

    @TestConfiguration
    static class FullCoverage {

        @Bean
        @Primary
        ProcessEngineCoverageProperties coverage() {
            return MeasuredModels.allBut("document-review", "document-change", "recommendation-follow-up", "follow-up-change", "partner-action", "seed-funding-draft",
                "escalation", "mail-delivery", "seed-funding-request");
        }
    }

    @Autowired
    private CommitteeReportDriver driver;
    @Autowired
    private FollowUpDriver followUps;
    @Autowired
    private ReportEntries entries;
    @Autowired
    private Reports reports;
    @Autowired
    private ReportPapers papers;
    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void endReports() {
        ClockUtil.reset();
        driver.cancelAll();
    }

    @Test
    void reportIsMadeOfRecordsReviewedClearedFrozenAndKept() throws IOException {
        var document = driver.reportedOn(2);
        var followUp = driver.followUpOf(document);

        var key = driver.ask("ken-focal-point", driver.ofDocument(document));

        assertThat(key).matches("CR-KEN-\\d{4}-\\d{4}");
        assertThat(driver.candidateGroup(driver.only(key, "draft-committee-report"))).isEqualTo("country-team");
        assertThat(driver.only(key, "draft-committee-report").getDueDate()).isNotNull();
        var draft = entries.of(key);
        assertThat(draft).extracting(Entry::kind).startsWith(EntryKind.STATE_REPORT, EntryKind.RECOMMENDATION, EntryKind.STATE_CLAIM, EntryKind.ACTION, EntryKind.ACTION_REPORT,
            EntryKind.PROGRESS, EntryKind.ASSESSMENT, EntryKind.GRADE, EntryKind.RECOMMENDATION);
        assertThat(draft).extracting(Entry::place).contains(document + ", para. 10", document + ", para. 11");
        assertThat(draft).extracting(Entry::record).contains(document, document + "#10", followUp + "/assessments/1").anyMatch(record -> record.matches(followUp + "/progress/\\d{4}-\\d\\d-\\d\\d"));
        assertThat(draft).allSatisfy(entry -> assertThat(entry.source()).isNotBlank());

        driver.draft(key, "ken-focal-point", List.of(shorten(2, "10. The State party should: […] (b) train the police."), leaveOut(5), leaveOut(12),
            add(2, "The ombudsman was appointed in May.", "citation", "Gazette No. 12 of 2026, p. 4"), add(3, "The law is in force.", "record", draft.get(2).record())));
        driver.agree(key);
        driver.clear(key);
        assertThat(reports.get(key).clearedBy()).isEqualTo("ohchr-desk");
        driver.runJobs();

        assertThat(driver.isEnded(key)).isTrue();
        assertThat(reports.get(key).stage()).isEqualTo("issued");
        var files = driver.files(key);
        assertThat(files.keySet()).containsExactlyInAnyOrder(key + ".pdf", key + ".docx");
        var pdf = new PdfUnderTest(files.get(key + ".pdf"));
        assertThat(pdf.faults()).isEmpty();
        assertThat(pdf.text()).contains(key, "Report on " + document, "10. The State party should: […] (b) train the police.", document + ", para. 10",
            "The State says, by the progress report of", "The law was amended.", "UNDP: Delivered", "Train forty officers", "In progress, by the progress report of",
            "Partially implemented, assessed on", "B: Partially satisfactory, published on 2 November 2026", "CCPR/C/140/2/Add.1",
            "The ombudsman was appointed in May. [Gazette No. 12 of 2026, p. 4]", "The law is in force. [" + followUp + ", progress report of", "What the State says", "Grade by the committee")
            .doesNotContain("investigate all allegations of domestic violence; (b) train the police. [", "Forty officers were trained in Mombasa");
        try (var docx = new XWPFDocument(new ByteArrayInputStream(files.get(key + ".docx"))); var text = new XWPFWordExtractor(docx)) {
            assertThat(text.getText()).contains("Report on " + document, "The ombudsman was appointed in May.", "B: Partially satisfactory");
        }
    }

    /** Each sentence of the PDF is a line of the register, and each line stands in the PDF, in its order. */
    @Test
    void paperSaysWhatTheRegisterKeptAndNothingElse() {
        var document = driver.reportedOn(3);
        var key = issued(driver.ofDocument(document), List.of(leaveOut(3)));

        var text = new PdfUnderTest(driver.files(key).get(key + ".pdf")).text().replaceAll(" ?" + key + " · \\d+ ?|Action 2 · Kenya ?", " ").replaceAll("\\s+", " ");
        var next = 0;
        for (var line : entries.frozen(key).lines()) {
            for (var part : List.of(line.lead(), line.text().replaceAll("\\s+", " "), line.source())) {
                var at = text.indexOf(part, next);
                assertThat(at).as("%s after: %s", part, text.substring(next, Math.min(text.length(), next + 300))).isNotNegative();
                next = at + part.length();
            }
        }
        assertThat(next).isGreaterThan(text.length() - 3);
        assertThat(entries.frozen(key).lines()).extracting(Entry::number).doesNotContain(3).isSorted();
    }

    @Test
    void statusesAreKeptApart() {
        var document = driver.reportedOn(1);
        var key = driver.ask("ken-focal-point", driver.ofDocument(document));

        var said = entries.of(key);
        assertThat(of(said, EntryKind.STATE_CLAIM).text()).isEqualTo("The law was amended.");
        assertThat(of(said, EntryKind.PROGRESS).lead()).startsWith("In progress, by the progress report of");
        assertThat(of(said, EntryKind.PROGRESS).text()).isEqualTo("The bill is before parliament.");
        assertThat(of(said, EntryKind.ASSESSMENT).lead()).startsWith("Partially implemented, assessed on");
        assertThat(of(said, EntryKind.GRADE).lead()).isEqualTo(document + ", para. 10 (a): B: Partially satisfactory, published on 2 November 2026.");
        assertThat(said).extracting(Entry::kind).doesNotHaveDuplicates();
        assertThat(said).allSatisfy(entry -> assertThat(Boolean.compare(entry.lead().isEmpty(), entry.text().isEmpty()) == 0 && entry.lead().isEmpty()).isFalse());
    }

    @Test
    void deskAsksForAPeriodAndDraftsItselfAndBothMayReturnIt() {
        followUps.document(1);
        var key = driver.ask("ohchr-desk", period("fr"));
        assertThat(driver.candidateGroup(driver.only(key, "draft-committee-report"))).isEqualTo("ohchr-desk");
        assertThat(reports.get(key).submission()).isEqualTo("other-report");
        driver.draft(key, "ohchr-desk", List.of());
        assertThat(reports.get(key).stage()).isEqualTo("review");

        assertThatThrownBy(() -> driver.complete(key, "review-committee-report", "ken-rc", "reportAgreed", false, "agreementComment", "")).hasMessageContaining("what is to be changed");
        driver.complete(key, "review-committee-report", "ken-rc", "reportAgreed", false, "agreementComment", "Say more of the police.");
        assertThat(shown(key, "draft-committee-report", "ohchr-desk")).contains("Say more of the police.");
        driver.draft(key, "ohchr-desk", List.of(add(2, "The academy has opened.", "citation", "Gazette of Kenya, 1 May 2026")));
        assertThat(shown(key, "review-committee-report", "ken-rc")).contains("Say more of the police.", "The academy has opened.");
        driver.agree(key);

        assertThatThrownBy(() -> driver.clear(key)).hasMessageContaining("You drafted this report. Nobody clears a report of their own.");
        identityOfAnotherDesk();
        driver.complete(key, "clear-committee-report", "desk-of-reports", "reportCleared", false, "clearanceComment", "Name the law.");
        assertThat(shown(key, "draft-committee-report", "ohchr-desk")).contains("Name the law.");
        assertThat(entries.changes(key)).hasSize(1);
    }

    @Test
    void lateTasksEscalateAndStayOpen() {
        var document = followUps.document(1);
        var key = driver.ask("ken-focal-point", driver.ofDocument(document));
        late(key, "draft-committee-report");
        driver.draft(key, "ken-focal-point", List.of());
        late(key, "review-committee-report");
        driver.agree(key);
        late(key, "clear-committee-report");
        driver.clear(key);
        driver.runJobs();

        assertThat(driver.isEnded(key)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es", "ar", "ru"})
    void everyLanguageIsSetAsPdfUa(String language) {
        var document = driver.reportedOn(1);
        var key = issued(driver.ofDocument(document, "reportLanguage", language), List.of());

        var pdf = new PdfUnderTest(driver.files(key).get(key + ".pdf"));
        assertThat(pdf.faults()).isEmpty();
        assertThat(arabic(pdf.text())).contains(document, "The law was amended.", switch (language) {
            case "fr" -> "L’État déclare, selon le rapport d’activité du";
            case "es" -> "El Estado dice, según el informe de avances del";
            case "ar" -> "تقول الدولة";
            default -> "Государство сообщает, согласно отчету о ходе выполнения от";
        });
    }

    @Test
    void documentsAreTranslatedFromTheRightWhereTheLanguageReadsSo() {
        var document = driver.reportedOn(1);
        var key = issued(driver.ofDocument(document, "reportLanguage", "ar", "title", "تقرير عن متابعة التوصيات"), List.of());

        var text = arabic(new PdfUnderTest(driver.files(key).get(key + ".pdf")).text());
        assertThat(text).contains("تقرير عن متابعة التوصيات", "ما تقوله الدولة", "The State party should: (a) investigate all allegations of domestic violence; (b) train the police.");
    }

    @Test
    void whatWasClearedIsChangedByNobody() {
        var document = followUps.document(1);
        var key = issued(driver.ofDocument(document), List.of());

        assertRefused("update committee_report_line set text = 'x' where report = '" + key + "'");
        assertRefused("delete from committee_report_line where report = '" + key + "'");
        assertRefused("insert into committee_report_line select report, 999, number, kind, document, recommendation, place, lead, text, source, record from committee_report_line where report = '" + key + "' and position = 1");
        assertRefused("update committee_report_entry set text = 'x' where report = '" + key + "'");
        assertRefused("update committee_report set title = 'x' where key = '" + key + "'");
        assertRefused("update committee_report set cleared_at = null, cleared_by = null, words = null where key = '" + key + "'");
        assertRefused("insert into committee_report_change values ('" + key + "', 1, 1, 1, 'leave-out', '', '', '')");
    }

    @Test
    void storyAndDocumentsOfACaseTellOfTheReportToThoseOfItsCountryOnly() {
        var document = followUps.document(1);
        var key = issued(driver.ofDocument(document), List.of());

        assertThat(as("ken-rc").get("/api/cases/" + key + "/story").body()).contains("Draft committee report", key + ".pdf", "Review committee report");
        assertThat(as("ohchr-desk").get("/api/files?case=" + key).body()).contains(key + ".docx");
        assertThat(as("svn-rc").get("/api/cases/" + key + "/story").status()).isEqualTo(404);
        assertThat(as("svn-focal-point").get("/api/files?case=" + key).status()).isEqualTo(404);
        assertThat(as("svn-focal-point").get("/api/committee-reports/" + key + "/report.pdf").status()).isEqualTo(404);
        assertThat(as("undp").get("/api/committee-reports/" + key + "/report.pdf").status()).isEqualTo(404);
        assertThat(as("ken-focal-point").get("/api/committee-reports/" + key + "/report.pdf").status()).isEqualTo(200);
    }

    @Test
    void cancelledReportIsClosedInTheRegister() {
        var document = followUps.document(1);
        var key = driver.ask("ken-focal-point", driver.ofDocument(document));

        var done = as("manager").post("/api/operations/cancel", Map.of("ids", List.of(key), "reason", "Asked for twice."));

        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        assertThat(reports.get(key).stage()).isEqualTo("cancelled");
        var paper = papers.of(reports.get(key));
        assertThat(paper.toString()).contains("Cancelled, not to be used", "Cancelled on").doesNotContain("Draft, not cleared", "Cleared on");
    }

    @Test
    void issuedReportIsReadAsItIsOnRecord() throws Exception {
        var document = followUps.document(1);
        var key = issued(driver.ofDocument(document), List.of());

        var read = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/committee-reports/" + key + "/report.pdf"))
            .header("Authorization", Caller.authorization("ken-focal-point")).build(), BodyHandlers.ofByteArray());

        assertThat(read.body()).isEqualTo(driver.files(key).get(key + ".pdf"));
        assertThat(new PdfUnderTest(read.body()).text()).contains("Records as of");
    }

    @Test
    void draftIsCompiledAnewWithTheChangesOfWhatIsStillTheSame() {
        var document = driver.reportedOn(1);
        var key = driver.ask("ken-focal-point", driver.ofDocument(document));
        var draft = entries.of(key);
        assertThat(shown(key, "draft-committee-report", "ken-focal-point")).contains("Records as of ").doesNotContain("It was repealed.");
        jdbc.sql("insert into progress_report (follow_up, reported_on, summary, recorded_at) values (:followUp, current_date + 1, 'The bill has failed.', now())")
            .param("followUp", driver.followUpOf(document)).update();
        jdbc.sql("insert into progress_report_row select max(id), :recommendation, 'not-started', 'It was repealed.' from progress_report")
            .param("recommendation", document + "#10").update();
        assertThat(shown(key, "draft-committee-report", "ken-focal-point")).contains("It was repealed.", "The bill has failed.");

        driver.compileAnew(key, "ken-focal-point", List.of(shorten(of(draft, EntryKind.STATE_CLAIM).number(), "The law […]"),
            shorten(of(draft, EntryKind.ACTION).number(), "Train forty […]"), add(2, "The ombudsman was appointed.", "citation", "Gazette No. 12 of 2026")));

        assertThat(reports.get(key).draft()).isEqualTo(2);
        assertThat(of(entries.of(key), EntryKind.STATE_CLAIM).text()).isEqualTo("It was repealed.");
        assertThat(entries.of(key, 1)).isEqualTo(draft);
        assertThat(entries.changes(key)).extracting(Change::text).containsExactly("Train forty […]", "The ombudsman was appointed.");
        assertThat(shown(key, "draft-committee-report", "ken-focal-point")).contains("reportChangesLost", "The law […]", "Train forty […]");
        driver.draft(key, "ken-focal-point", List.of(shorten(of(entries.of(key), EntryKind.ACTION).number(), "Train forty […]"), leaveOut(of(entries.of(key), EntryKind.GRADE).number())));
        assertThat(shown(key, "review-committee-report", "ken-rc")).contains("reportLeftOut", "B: Partially satisfactory", "reportShortened", "Train forty officers", "Train forty […]");
    }

    /** Both hold the same task, and each would keep its own text. */
    @Test
    void ofTwoWhoClearAtOnceOneIsToldOfTheOther() throws Exception {
        var key = driver.ask("ken-focal-point", driver.ofDocument(followUps.document(1)));
        driver.draft(key, "ken-focal-point", List.of());
        driver.agree(key);
        var task = driver.only(key, "clear-committee-report").getId();
        var answers = Map.of("variables", Map.of("reportCleared", Map.of("value", true), "clearanceComment", Map.of("value", "")));

        var two = Executors.newFixedThreadPool(2);
        try {
            var running = transaction.execute(status -> {
                jdbc.sql("select key from committee_report where key = :key for update").param("key", key).query(String.class).single();
                var both = IntStream.range(0, 2).mapToObj(each -> two.submit(() -> as("ohchr-desk").post("/engine-rest/task/" + task + "/submit-form", answers).status())).toList();
                await().atMost(Duration.ofSeconds(30)).until(() -> waiting() >= 2);
                return both;
            });
            assertThat(List.of(running.get(0).get(), running.get(1).get())).containsOnlyOnce(204).allMatch(status -> status < 500);
        } finally {
            two.shutdownNow();
        }
        assertThat(entries.frozen(key).lines()).isNotEmpty();
    }

    /** As the page sends it. */
    private static Map<String, String> withBlanks(int entry) {
        var row = new LinkedHashMap<String, String>();
        row.put("entry", String.valueOf(entry));
        row.put("change", "leave-out");
        row.put("text", null);
        row.put("sourceKind", null);
        row.put("source", null);
        return row;
    }

    private int waiting() {
        return jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()").query(Integer.class).single();
    }

    @Test
    void storyTellsChangesWithoutWhatTheyLack() {
        var key = issued(driver.ofDocument(driver.reportedOn(1)), List.of(withBlanks(5)));

        assertThat(as("ken-rc").get("/api/cases/" + key + "/story").body()).contains("5, Leave out").doesNotContain("Leave out, null");
    }

    /** Two letters of Arabic share their shapes with two of Persian, and those are what is read out of the shapes. */
    private static String arabic(String read) {
        return read.replace('\u06CC', '\u064A').replace('\u06A9', '\u0643');
    }

    private Map<String, Object> period(String language) {
        return CommitteeReportDriver.variables("title", "Report on a period", "country", "KEN", "reportScope", "period", "reportFrom", LocalDate.now().minusMonths(3).toString(),
            "reportTo", LocalDate.now().plusDays(1).toString(), "submission", "other-report", "reportLanguage", language);
    }

    private String issued(Map<String, Object> asked, List<Map<String, String>> changes) {
        var key = driver.ask("ken-focal-point", asked);
        driver.draft(key, "ken-focal-point", changes);
        driver.agree(key);
        driver.clear(key);
        driver.runJobs();
        assertThat(reports.get(key).stage()).isEqualTo("issued");
        return key;
    }

    private void late(String key, String task) {
        var open = driver.only(key, task);
        management.executeJob(driver.timer(key, task + "-late").getId());
        assertThat(tasks.createTaskQuery().taskDefinitionKey("handle-escalation").processVariableValueEquals("lateTaskId", open.getId()).count()).isEqualTo(1);
        assertThat(driver.open(key, task)).hasSize(1);
    }

    private void identityOfAnotherDesk() {
        if (identity.createUserQuery().userId("desk-of-reports").count() == 0) {
            var user = identity.newUser("desk-of-reports");
            user.setPassword("long-enough-for-all-1");
            identity.saveUser(user);
            identity.createMembership("desk-of-reports", "ohchr-desk");
            identity.createTenantUserMembership("KEN", "desk-of-reports");
        }
    }

    private String shown(String key, String task, String account) {
        return as(account).get("/engine-rest/task/" + driver.only(key, task).getId() + "/form-variables?deserializeValues=false").body();
    }

    private static Entry of(List<Entry> entries, EntryKind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).findFirst().orElseThrow();
    }

    private void assertRefused(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).isInstanceOf(DataAccessException.class);
    }

    private Caller as(String account) {
        return Caller.basic(port, account);
    }
}
