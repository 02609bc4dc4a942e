package org.action2.casework.letters;

import static org.action2.casework.seedfunding.ModelDriver.json;
import static org.action2.casework.seedfunding.ModelDriver.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller;
import org.action2.casework.documents.FileClient;
import org.action2.casework.engine.SystemIdentity;
import org.action2.casework.paper.PdfUnderTest;
import org.action2.casework.seedfunding.ModelDriver;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** The letters of a request, from its endorsement to its closing: what they say, who gets them, and that they stay as they were sent. */
@CaseworkTest
class LettersTest extends CaseworkServices {

    @Autowired
    private ModelDriver driver;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private LetterTemplates templates;
    @Autowired
    private WriteLetter writing;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private SystemIdentity system;

    private ProcessInstance request;

    @AfterEach
    void takeAway() {
        jdbc.sql("select distinct kind from letter_template where language = 'en'").query(String.class).list()
            .forEach(kind -> change(kind, templates.shipped(LetterKind.of(kind).orElseThrow(), Locale.ENGLISH).text()));
        runtime.createProcessInstanceQuery().processInstanceId(request.getId()).list().forEach(each -> runtime.deleteProcessInstance(each.getId(), "tried"));
    }

    @Test
    void everyStepSendsItsLetterToTheCentAndTheDay() {
        request = driver.submit(changed(Map.of("requestedAmount", "39999.90", "budget",
            json("[{\"line\": \"contracts\", \"description\": \"Legal aid\", \"amount\": \"38000.00\"}, {\"line\": \"indirect\", \"description\": \"Support\", \"amount\": \"1999.90\"}]"))));
        driver.complete(request, "endorse-request", "ken-rc", "endorsed", true, "endorsementComment", "Agreed with <the> government & others.");
        assertThat(text("endorsement")).contains("To the secretariat of the Action 2 programme", "for 39,999.90 USD", "Lead agency: UNDP", "1 January 2027", "31 December 2027",
            "Ministry of Justice, 1 October 2026", "Contractual services 38,000.00 USD", "Total 39,999.90 USD", "Agreed with <the> government & others.", reference() + "-L01");
        review();
        driver.complete(request, "decide-request", "task-force", "decision", "approved-with-conditions", "approvedAmount", "30000.01", "conditions",
            json("[{\"text\": \"The ministry co-signs.\", \"dueDate\": \"2027-02-26\"}]"), "decisionComment", "Half now.");
        assertThat(text("decision")).contains("has been approved for 30,000.01 USD", "You had requested 39,999.90 USD", "Half now.", "The ministry co-signs. By 26 February 2027.")
            .doesNotContain("declined", "deferred", "no conditions");
        driver.complete(request, "revise-budget", "ken-focal-point", "budget", json("[{\"line\": \"contracts\", \"description\": \"Legal aid\", \"amount\": \"30000.01\"}]"));
        assertThat(text("agreement")).contains("The programme grants 30,000.01 USD", "Contractual services 30,000.01 USD", "The ministry co-signs. By 26 February 2027.",
            "When the terms have been accepted and the conditions confirmed 30,000.01 USD");
        driver.complete(request, "accept-terms", "ken-rc", "termsAccepted", true, "termsComment", "");
        driver.complete(request, "confirm-conditions", "secretariat", "conditionsMet", true, "conditionsComment", "");
        driver.complete(request, "record-disbursement", "finance", "disbursedAmount", "30000.01", "disbursementDate", ModelDriver.today(), "disbursementReference", "TR-2027-001");
        assertThat(text("disbursement-advice")).contains("Amount: 30,000.01 USD", "Payment reference: TR-2027-001", "paid to UNDP");
        assertThat(cents("disbursement")).isEqualTo(3_000_001);
        driver.runJobs();
        driver.openReports(request);
        driver.runJobs();
        driver.open(reference(), "submit-report").forEach(report -> driver.complete(report, "ken-focal-point", "narrative", "Four desks opened in the provinces and took up complaints.",
            "results", "312 complaints were taken up, of which 40 were brought to court.", "spending", json("[{\"line\": \"contracts\", \"amount\": \"29000.00\"}]")));
        driver.open(reference(), "review-report").forEach(report -> driver.complete(report, "secretariat", "reportAccepted", true, "reportComment", ""));
        driver.runJobs();
        driver.complete(request, "close-grant", "secretariat", "refundAmount", "1000.01", "lessonsLearned", "Start training early.");
        assertThat(text("closing")).contains("Approved 30,000.01 USD", "Paid 30,000.01 USD", "Spent, by accepted reports 29,000.00 USD", "Refunded 1,000.01 USD",
            "The refund of 1,000.01 USD has been recorded.", "Start training early.");
        assertThat(jdbc.sql("select number from letter where reference = :key order by number").param("key", reference()).query(String.class).list())
            .containsExactly(reference() + "-L01", reference() + "-L02", reference() + "-L03", reference() + "-L04", reference() + "-L05");
    }

    @Test
    void whoSendsARequestBackSaysWhatIsMissing() {
        request = driver.submit(request());
        driver.complete(request, "endorse-request", "ken-rc", "endorsed", false, "endorsementComment", "Name the partners.");
        assertThat(text("completion-request")).contains("Before the Resident Coordinator can endorse", "Name the partners.").doesNotContain("screened");
        driver.complete(request, "complete-request", "ken-focal-point", request().entrySet().stream().filter(field -> !field.getKey().equals("country"))
            .flatMap(field -> Stream.of(field.getKey(), field.getValue())).toArray());
        driver.complete(request, "endorse-request", "ken-rc", "endorsed", true, "endorsementComment", "");
        driver.complete(request, "screen-request", "secretariat", "screeningOutcome", "incomplete", "screeningComment", "The budget lacks descriptions.");
        assertThat(text("completion-request")).contains("The secretariat has screened the request", "The budget lacks descriptions.").doesNotContain("Name the partners.");
    }

    @Test
    void whatIsNotEligibleIsClosedWithReasons() {
        request = driver.submit(request());
        driver.complete(request, "endorse-request", "ken-rc", "endorsed", true, "endorsementComment", "");
        driver.complete(request, "screen-request", "secretariat", "screeningOutcome", "ineligible", "screeningComment", "Outside the programme.");

        assertThat(text("decision")).contains("is not eligible and has been closed", "Outside the programme.").doesNotContain("approved");
    }

    @Test
    void lettersAreInTheLanguageThatTheTableSaysForTheCountry() throws IOException {
        var table = new ClassPathResource("processes/letters/letter-languages.dmn").getContentAsString(StandardCharsets.UTF_8).replace("\"PER\"", "\"KEN\"");
        var deployment = repository.createDeployment().addString("letter-languages.dmn", table).deploy();
        try {
            request = driver.submit(request());
            driver.complete(request, "endorse-request", "ken-rc", "endorsed", false, "endorsementComment", "Falta el presupuesto.");

            assertThat(text("completion-request")).contains("Al equipo de las Naciones Unidas en el país, Kenia", "Falta el presupuesto.").doesNotContain("What is missing");
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    @Test
    void theLetterIsADocumentOfTheCaseThatNobodyTakesAway() {
        endorsed();
        driver.runJobs();
        var secretariat = Caller.basic(port, "secretariat");
        var documents = secretariat.get("/api/files?case=" + reference()).json();
        var id = jdbc.sql("select id from letter where reference = :key").param("key", reference()).query(UUID.class).single();

        assertThat(documents.toString()).contains(id.toString(), "Endorsement of request");
        assertThat(secretariat.get("/api/files/" + id).status()).isEqualTo(200);
        for (var account : List.of("secretariat", "manager", "admin")) {
            var refused = Caller.basic(port, account).delete("/api/files/" + id);
            assertThat(refused.status()).as(account).isEqualTo(403);
            assertThat(refused.json().path("message").asText()).as(account).isEqualTo("Documents of the kind “Letter” are made by the program and stay as they were made: nobody adds, replaces or removes them.");
            assertThat(new FileClient(port, account).begin(reference(), "letter", "Forged.pdf", 100).status()).as(account).isEqualTo(403);
        }
        assertThat(new FileClient(port, "admin").post("/api/files/uploads", Map.of("case", reference(), "kind", "letter", "name", "Forged.pdf", "size", 100, "replaces", id)).status()).isEqualTo(403);
        assertThat(Caller.basic(port, "unicef").get("/api/files/" + id).status()).isEqualTo(404);
        assertThat(Caller.basic(port, "svn-focal-point").get("/api/files/" + id).status()).isEqualTo(404);
    }

    @Test
    void aLetterStaysAsItWasSentWhateverBecomesOfItsText() {
        endorsed();
        driver.runJobs();
        var sent = pdf("endorsement");
        var written = version("endorsement");
        change("endorsement", "Another subject {{reference}}\n\nAnother text.\n");

        assertThat(pdf("endorsement")).isEqualTo(sent);
        driver.runJobs();
        assertThat(jdbc.sql("select template_version from letter where reference = :key").param("key", reference()).query(Integer.class).single()).isEqualTo(written);
    }

    @Test
    void aChangedTextCountsForLettersFromThenOn() {
        change("endorsement", "Another subject {{reference}}\n\nAnother text of {{country}}.\n");
        endorsed();

        assertThat(text("endorsement")).contains("Another subject " + reference(), "Another text of Kenya.");
        assertThat(jdbc.sql("select template_version from letter where reference = :key").param("key", reference()).query(Integer.class).single()).isEqualTo(version("endorsement"));
    }

    @Test
    void textsAreCheckedBeforeTheyAreSaved() {
        endorsed();
        var before = version("decision");
        var secretariat = Caller.basic(port, "secretariat");

        var refused = secretariat.put("/api/letters/templates/decision/en", Map.of("text", "Subject\n\n{{nobody}} and {{#approved}}", "version", 0));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("faults").get(0).path("label").asText()).isEqualTo("Text");
        assertThat(refused.json().path("message").asText()).contains("line 3");
        assertThat(secretariat.put("/api/letters/templates/decision/en", Map.of("text", " ", "version", 0)).status()).isEqualTo(400);
        assertThat(secretariat.put("/api/letters/templates/decision/en", Map.of("text", "Subject\n\nSee {{budget}} here", "version", 0)).status()).isEqualTo(400);
        assertThat(secretariat.put("/api/letters/templates/decision/en", Map.of("text", "Subject", "version", 7)).status()).isEqualTo(409);
        assertThat(secretariat.put("/api/letters/templates/nothing/en", Map.of("text", "Subject", "version", 0)).status()).isEqualTo(404);
        assertThat(secretariat.put("/api/letters/templates/decision/de", Map.of("text", "Subject", "version", 0)).status()).isEqualTo(404);
        assertThat(Caller.basic(port, "ken-focal-point").put("/api/letters/templates/decision/en", Map.of("text", "Subject", "version", 0)).status()).isEqualTo(403);
        assertThat(Caller.basic(port, "ohchr-desk").put("/api/letters/templates/decision/en", Map.of("text", "Subject", "version", 0)).status()).isEqualTo(403);
        assertThat(version("decision")).isEqualTo(before);
    }

    @Test
    void whoDecidesSeesTheLetterBeforeItIsSent() {
        endorsed();
        var task = driver.only(reference(), "screen-request").getId();
        var secretariat = Caller.basic(port, "secretariat");

        assertThat(secretariat.get("/api/letters/preview?task=" + task).json().path("sends").asBoolean()).isTrue();
        assertThat(secretariat.post("/api/letters/preview", Map.of("task", task, "values", Map.of("screeningOutcome", "eligible"))).json()).isEmpty();
        var preview = secretariat.post("/api/letters/preview", Map.of("task", task, "values", Map.of("screeningOutcome", "incomplete", "screeningComment", "The budget lacks descriptions."))).json();
        assertThat(preview.get(0).path("label").asText()).isEqualTo("Request for completion");
        assertThat(preview.toString()).contains("The budget lacks descriptions.", "UN country team");
        assertThat(preview.get(0).path("unprintable")).isEmpty();
        var inKhmer = secretariat.post("/api/letters/preview", Map.of("task", task, "values", Map.of("screeningOutcome", "incomplete", "screeningComment", "Name: \u1780"))).json();
        assertThat(inKhmer.get(0).path("unprintable").toString()).isEqualTo("[\"\u1780\"]");
        assertThat(Caller.basic(port, "svn-focal-point").post("/api/letters/preview", Map.of("task", task)).status()).isEqualTo(404);
        assertThat(secretariat.post("/api/letters/preview", Map.of()).status()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from letter where reference = :key").param("key", reference()).query(Long.class).single()).isEqualTo(1);
    }

    /** The letter is written and numbered, and then what would have sent it fails. */
    @Test
    void anActThatFailsSendsNoLetter() {
        request = driver.submit(request());
        var task = driver.only(reference(), "endorse-request");

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            people.as("ken-rc", () -> {
                tasks.complete(task.getId(), ModelDriver.variables("endorsed", true, "endorsementComment", ""));
                return task;
            });
            assertThat(jdbc.sql("select count(*) from letter where reference = :key").param("key", reference()).query(Long.class).single()).isEqualTo(1);
            throw new IllegalStateException("after the letter");
        })).hasMessage("after the letter");
        driver.runJobs();
        assertThat(jdbc.sql("select count(*) from letter where reference = :key").param("key", reference()).query(Long.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from case_file where kind = 'letter' and case_id = :case").param("case", request.getId()).query(Long.class).single()).isZero();
        assertThat(driver.open(reference(), "endorse-request")).hasSize(1);
    }

    @Test
    void twoLettersOfACaseAtOnceHaveTwoNumbers() throws Exception {
        endorsed();
        var about = new WriteLetter.About(reference(), request.getId(), "KEN", "At once");
        var bothReady = new CyclicBarrier(2);
        Callable<String> write = () -> system.act(() -> transaction.execute(status -> {
            await(bothReady);
            return writing.write(LetterKind.COMPLETION_REQUEST, about, new CaseFacts(name -> null)).number();
        }));
        var threads = Executors.newFixedThreadPool(2);
        try {
            var numbers = threads.invokeAll(List.of(write, write)).stream().map(LettersTest::answer).toList();
            assertThat(numbers).containsExactlyInAnyOrder(reference() + "-L02", reference() + "-L03");
        } finally {
            threads.shutdown();
        }
        driver.runJobs();
    }

    @Test
    void lettersAndTheirTextsAreNeverChangedNorRemoved() {
        endorsed();

        for (var attack : List.of("update letter set subject = 'Another'", "delete from letter", "truncate letter", "update letter_template set content = ''", "delete from letter_template")) {
            assertThatThrownBy(() -> jdbc.sql(attack).update()).as(attack).hasMessageContaining("neither changed nor removed");
        }
    }

    @Test
    void aPdfThatCantBeMadeIsAnIncidentAndTheCaseGoesOn() {
        endorsed();
        driver.runJobs();
        var unreadable = UUID.randomUUID();
        jdbc.sql("""
            insert into letter (id, number, kind, reference, case_instance, country, title, language, template_version, dated, subject, blocks, recipients, sent_by, sent_at)
            select :id, number || '9', kind, reference, case_instance, country, title, language, template_version, dated, subject, '[{"is": "unknown"}]', recipients, sent_by, sent_at
            from letter where reference = :key
            """).param("id", unreadable).param("key", reference()).update();
        var letter = runtime.startProcessInstanceByKey(LetterProcess.KEY, Map.of(LetterProcess.LETTER_ID, unreadable.toString(), LetterProcess.LETTER_NUMBER, reference() + "-L019",
            "reference", reference(), "country", "KEN"));
        var job = management.createJobQuery().processInstanceId(letter.getId()).singleResult();
        for (var attempt = 0; attempt < 4; attempt++) {
            assertThatThrownBy(() -> management.executeJob(job.getId())).isNotInstanceOf(DataAccessException.class);
        }

        assertThat(runtime.createIncidentQuery().processInstanceId(letter.getId()).count()).isEqualTo(1);
        assertThat(driver.open(reference(), "screen-request")).hasSize(1);
        runtime.deleteProcessInstance(letter.getId(), "tried");
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static String answer(Future<String> number) {
        try {
            return number.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private void endorsed() {
        request = driver.submit(request());
        driver.complete(request, "endorse-request", "ken-rc", "endorsed", true, "endorsementComment", "");
    }

    private void review() {
        driver.complete(request, "screen-request", "secretariat", "screeningOutcome", "eligible", "screeningComment", "");
        driver.open(reference(), "review-request").forEach(task -> driver.complete(task, driver.candidateGroup(task).substring("agency-".length()),
            "scoreRelevance", 5, "scoreRightsBased", 4, "scoreOwnership", 4, "scoreFeasibility", 4, "scoreValue", 4, "scoreSustainability", 3,
            "conflictOfInterest", false, "reviewComment", "Well founded.", "reviewRecommendation", "approve"));
        driver.runJobs();
    }

    private void change(String kind, String text) {
        var answer = Caller.basic(port, "secretariat").put("/api/letters/templates/" + kind + "/en", Map.of("text", text, "version", version(kind)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private int version(String kind) {
        return templates.newest(LetterKind.of(kind).orElseThrow(), Locale.ENGLISH).version();
    }

    private String reference() {
        return history.createHistoricProcessInstanceQuery().processInstanceId(request.getId()).singleResult().getBusinessKey();
    }

    /** What the newest letter of the kind says, once its PDF is made. */
    private String text(String kind) {
        driver.runJobs();
        var pdf = new PdfUnderTest(pdf(kind));
        assertThat(pdf.faults()).isEmpty();
        return pdf.text();
    }

    private byte[] pdf(String kind) {
        var id = jdbc.sql("select id from letter where reference = :key and kind = :kind order by number desc limit 1")
            .param("key", reference()).param("kind", kind).query(UUID.class).single();
        var pieces = jdbc.sql("select content from case_file_piece where file = :id order by start").param("id", id).query(byte[].class).list();
        var out = new ByteArrayOutputStream();
        try {
            for (var piece : pieces) {
                out.write(piece);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private long cents(String kind) {
        return Math.abs(jdbc.sql("select sum(amount_cents) from grant_ledger_entry where request = :key and kind = :kind")
            .param("key", reference()).param("kind", kind).query(Long.class).single());
    }

    private static Map<String, Object> changed(Map<String, Object> changes) {
        var request = new HashMap<String, Object>(request());
        request.putAll(changes);
        return request;
    }
}
