package org.action2.casework.publication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.action2.casework.seedfunding.ModelDriver;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A request that is carried step by step from its submission to the closed grant; each step with what people write in it. */
final class GrantOnItsWay {

    private final ModelDriver driver;
    private final ProcessInstance instance;
    private final String reference;
    private final String written;

    /** @param written stands in whatever people write @param facts of the request that are not those of every one */
    GrantOnItsWay(ModelDriver driver, JdbcClient jdbc, String written, Map<String, Object> facts) {
        this.driver = driver;
        this.written = written;
        var request = new HashMap<>(ModelDriver.request());
        request.putAll(facts);
        instance = driver.submit(request);
        reference = jdbc.sql("select reference from funding_request where process_instance_id = :instance").param("instance", instance.getId())
            .query(String.class).single();
    }

    String reference() {
        return reference;
    }

    void endorse() {
        driver.complete(instance, "endorse-request", "ken-rc", "endorsed", true, "endorsementComment", written);
    }

    void screen() {
        driver.complete(instance, "screen-request", "secretariat", "screeningOutcome", "eligible", "screeningComment", written);
    }

    void review() {
        driver.open(reference, "review-request").forEach(task -> driver.complete(task, driver.candidateGroup(task).substring("agency-".length()),
            "scoreRelevance", 5, "scoreRightsBased", 4, "scoreOwnership", 4, "scoreFeasibility", 4, "scoreValue", 4, "scoreSustainability", 3,
            "conflictOfInterest", false, "reviewComment", written, "reviewRecommendation", "approve"));
        driver.runJobs();
    }

    void decide(String decision, String amount) {
        driver.complete(instance, "decide-request", "task-force", "decision", decision, "approvedAmount", amount, "decisionComment", written);
    }

    void reviseBudget(String amount) {
        driver.complete(instance, "revise-budget", "ken-focal-point", "budget",
            ModelDriver.json("[{\"line\": \"contracts\", \"description\": \"Legal aid\", \"amount\": \"" + amount + "\"}]"));
    }

    void acceptTerms() {
        driver.complete(instance, "accept-terms", "ken-rc", "termsAccepted", true, "termsComment", written);
    }

    void declineTerms() {
        driver.complete(instance, "accept-terms", "ken-rc", "termsAccepted", false, "termsComment", written);
        driver.runJobs();
    }

    void disburse(String amount) {
        driver.complete(instance, "record-disbursement", "finance", "disbursedAmount", amount, "disbursementDate", ModelDriver.today(), "disbursementReference", "TR-1");
        driver.runJobs();
    }

    void report(String spent) {
        driver.openReports(reference);
        driver.open(reference, "submit-report").forEach(task -> driver.complete(task, "ken-focal-point", "narrative", "Four desks opened in the provinces and took up the complaints of survivors. " + written,
            "results", "312 complaints were taken up, of which 40 were brought to court. " + written, "spending", ModelDriver.json("[{\"line\": \"contracts\", \"amount\": \"" + spent + "\"}]")));
        driver.open(reference, "review-report").forEach(task -> driver.complete(task, "secretariat", "reportAccepted", true, "reportComment", written));
        driver.runJobs();
    }

    void close(String refund) {
        driver.complete(instance, "close-grant", "secretariat", "refundAmount", refund, "refundReason", written, "lessonsLearned", "Start the training early. " + written);
    }

    /** Each step with the stage that it leads to, in their order. */
    List<Step> steps() {
        return List.of(new Step("screening", this::endorse), new Step("review", this::screen), new Step("decision", this::review),
            new Step("revision", () -> decide("approved", "35000.10")), new Step("terms", () -> reviseBudget("35000.10")), new Step("disbursement", this::acceptTerms),
            new Step("reporting", () -> disburse("30000.07")), new Step("closing", () -> report("29000.05")), new Step("closed", () -> close("1000.02")));
    }

    record Step(String leadsTo, Runnable step) {
    }
}
