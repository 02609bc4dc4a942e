package org.action2.casework.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.refusals.InputRefusedException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody decides on a request that they submitted, endorsed, rewrote or reviewed, and reviews stay confidential until all are in. */
@CaseworkTest
class SeparationOfDutiesTest extends CaseworkServices {

    private static final List<String> ALL_HATS = List.of("country-team", "resident-coordinator", "task-force", "agency-unwomen");
    private static final String MANY_HATS = "many-hats";

    @Autowired
    private FormService forms;

    @AfterEach
    void leave() {
        identity.clearAuthentication();
        identity.deleteUser(MANY_HATS);
    }

    @Test
    void nobodyEndorsesNorDecidesOnTheirOwnRequest() {
        var request = submitted(MANY_HATS, ALL_HATS);

        assertThatThrownBy(() -> endorse(request, MANY_HATS, ALL_HATS)).isInstanceOf(InputRefusedException.class)
            .hasMessage("Endorse request: You submitted this request. Nobody endorses a request of their own.")
            .satisfies(refusal -> assertThat(((InputRefusedException) refusal).message(Locale.FRENCH))
                .endsWith("\u00a0: Vous avez présenté cette demande. Nul n’avalise sa propre demande."));
        endorse(request, "ken-rc", List.of("resident-coordinator"));
        screenAndReview(request, List.of("unwomen", "unicef"));

        assertThatThrownBy(() -> decide(request, MANY_HATS, ALL_HATS)).isInstanceOf(InputRefusedException.class)
            .hasMessage("Decide on request: You submitted this request. Nobody decides on a request of their own.");
        decide(request, "task-force", List.of("task-force"));
    }

    @Test
    void nobodyDecidesOnWhatTheyEndorsed() {
        var request = submitted("ken-focal-point", List.of("country-team"));
        endorse(request, MANY_HATS, ALL_HATS);
        screenAndReview(request, List.of("unwomen", "unicef"));

        assertThatThrownBy(() -> decide(request, MANY_HATS, ALL_HATS)).isInstanceOf(InputRefusedException.class)
            .hasMessageContaining("Whoever endorses a request does not decide on it.");
    }

    @Test
    void nobodyDecidesOnWhatTheyReviewed() {
        var request = submitted("ken-focal-point", List.of("country-team"));
        endorse(request, "ken-rc", List.of("resident-coordinator"));
        screen(request);
        review(request, "agency-unwomen", MANY_HATS, ALL_HATS);
        review(request, "agency-unicef", "unicef", List.of("agency-unicef"));

        assertThatThrownBy(() -> decide(request, MANY_HATS, ALL_HATS)).isInstanceOf(InputRefusedException.class)
            .hasMessageContaining("Whoever reviews a request does not decide on it.");
    }

    @Test
    void nobodyDecidesWithAConflictOfInterestThatTheyDeclared() {
        var request = submitted("ken-focal-point", List.of("country-team"));
        endorse(request, "ken-rc", List.of("resident-coordinator"));
        screen(request);
        submit(request, "agency-unwomen", MANY_HATS, ALL_HATS, Map.of("conflictOfInterest", true, "reviewComment", "We advise the applicant."));
        var agencies = tasks.createTaskQuery().processInstanceBusinessKey(request).taskDefinitionKey("review-request").list().stream()
            .map(task -> tasks.getIdentityLinksForTask(task.getId()).get(0).getGroupId()).toList();
        agencies.forEach(agency -> review(request, agency, agency.replaceFirst("agency-", ""), List.of(agency)));

        assertThatThrownBy(() -> decide(request, MANY_HATS, ALL_HATS)).isInstanceOf(InputRefusedException.class)
            .hasMessage("Decide on request: You declared a conflict of interest in this request. Whoever has a conflict of interest does not decide.");
    }

    @Test
    void nobodyGivesTwoReviewsAsAMemberOfTwoAgencies() {
        var both = List.of("agency-unwomen", "agency-unicef");
        person(both);
        var request = submitted("ken-focal-point", List.of("country-team"));
        endorse(request, "ken-rc", List.of("resident-coordinator"));
        screen(request);
        review(request, "agency-unwomen", MANY_HATS, both);

        assertThatThrownBy(() -> review(request, "agency-unicef", MANY_HATS, both)).isInstanceOf(InputRefusedException.class)
            .hasMessage("Review request: You reviewed this request. Nobody gives two reviews of one request.");
        review(request, "agency-unicef", "unicef", List.of("agency-unicef"));
    }

    @Test
    void whoRewroteARequestNeitherEndorsesNorDecidesOnIt() {
        var request = submitted("ken-focal-point", List.of("country-team"));
        complete(request, "endorse-request", "ken-rc", List.of("resident-coordinator"), Map.of("endorsed", false, "endorsementComment", "Name the partners."));
        var rewritten = new HashMap<>(AccessTableTest.request());
        rewritten.remove("country");
        complete(request, "complete-request", MANY_HATS, ALL_HATS, rewritten);

        assertThatThrownBy(() -> endorse(request, MANY_HATS, ALL_HATS)).isInstanceOf(InputRefusedException.class)
            .hasMessage("Endorse request: You rewrote this request. Whoever writes a request does not endorse it.");
        endorse(request, "ken-rc", List.of("resident-coordinator"));
        screenAndReview(request, List.of("unwomen", "unicef"));
        assertThatThrownBy(() -> decide(request, MANY_HATS, ALL_HATS)).isInstanceOf(InputRefusedException.class)
            .hasMessageContaining("Whoever writes a request does not decide on it.");
    }

    @Test
    void whoReturnedARequestDoesNotRewriteItEither() {
        var request = submitted("ken-focal-point", List.of("country-team"));
        complete(request, "endorse-request", MANY_HATS, ALL_HATS, Map.of("endorsed", false, "endorsementComment", "Name the partners."));

        assertThatThrownBy(() -> complete(request, "complete-request", MANY_HATS, ALL_HATS, AccessTableTest.request()))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("Whoever endorses a request does not rewrite it.");
    }

    @Test
    void variableOfTheCaseDoesNotSayWhoDidWhat() {
        var request = submitted(MANY_HATS, ALL_HATS);
        var instance = tasks.createTaskQuery().processInstanceBusinessKey(request).singleResult().getProcessInstanceId();
        runtime.setVariable(instance, "submittedBy", "ken-focal-point");

        assertThatThrownBy(() -> endorse(request, MANY_HATS, ALL_HATS)).isInstanceOf(InputRefusedException.class)
            .hasMessageContaining("Nobody endorses a request of their own.");
    }

    @Test
    void agencyThatTakesPartCanOnlyDeclareItsConflictOfInterest() {
        var of = List.of("agency-undp", "agency-unwomen"); // the lead agency's person, who also belongs to the agency asked
        person(of);
        var request = submitted("ken-focal-point", List.of("country-team"));
        endorse(request, "ken-rc", List.of("resident-coordinator"));
        screen(request);

        assertThatThrownBy(() -> review(request, "agency-unwomen", MANY_HATS, of)).isInstanceOf(InputRefusedException.class)
            .hasMessageContaining("your agency leads or takes part");
    }

    @Test
    void reviewIsSeenByNobodyUntilAllAreIn() {
        var request = submitted("ken-focal-point", List.of("country-team"));
        endorse(request, "ken-rc", List.of("resident-coordinator"));
        screen(request);
        review(request, "agency-unwomen", "unwomen", List.of("agency-unwomen"));

        var readers = Map.of("unicef", List.of("agency-unicef"), "secretariat", List.of("secretariat"), "task-force", List.of("task-force"),
            "manager", List.of("manager"), "ken-focal-point", List.of("country-team"), "ken-rc", List.of("resident-coordinator"));
        readers.forEach((account, groups) -> assertThat(readable(account, groups, request)).as(account).isEmpty());

        review(request, "agency-unicef", "unicef", List.of("agency-unicef"));
        var seen = as("task-force", List.of("task-force"), () -> forms.getTaskFormVariables(task(request, "decide-request")).get("reviews"));
        assertThat(seen.toString()).contains("Worth it, says agency-unwomen of " + request, "Worth it, says agency-unicef of " + request);
    }

    @Test
    void reviewsAndBalanceComeWithTheFormToThoseOnlyWhoMayWorkOnIt() {
        var request = submitted("ken-focal-point", List.of("country-team"));
        endorse(request, "ken-rc", List.of("resident-coordinator"));
        screenAndReview(request, List.of("unwomen", "unicef"));
        var task = task(request, "decide-request");
        var asked = List.of("reviews", "averageScore", "fundBalance", "title");

        var decider = as("task-force", List.of("task-force"), () -> forms.getTaskFormVariables(task, asked, false));
        assertThat(decider.getValueTyped("reviews").getType().getName()).isEqualTo("json");
        assertThat(decider).containsEntry("averageScore", "4.0").containsKeys("fundBalance", "title");

        for (var reader : List.of("secretariat", "manager", "finance", "country-team", "resident-coordinator", "camunda-admin")) {
            var seen = as("reader", List.of(reader), () -> forms.getTaskFormVariables(task, asked, false).keySet());
            assertThat(seen).as(reader).containsExactly("title");
        }
        as("task-force", List.of("task-force"), () -> {
            tasks.claim(task, "task-force");
            return null;
        });
        assertThat(as("colleague", List.of("task-force"), () -> forms.getTaskFormVariables(task).keySet())).contains("title").doesNotContain("reviews");
    }

    /** What the account reads of anybody's review of the request, as running or as past data. */
    private List<String> readable(String account, List<String> groups, String request) {
        return as(account, groups, () -> {
            var running = runtime.createVariableInstanceQuery().variableNameIn("reviewComment", "scoreValue", "reviews").list().stream()
                .map(each -> String.valueOf(each.getValue()));
            var past = history.createHistoricVariableInstanceQuery().variableNameIn("reviewComment", "scoreValue", "reviews").list().stream()
                .map(each -> String.valueOf(each.getValue()));
            var details = history.createHistoricDetailQuery().variableUpdates().list().stream().map(Object::toString);
            return Stream.of(running, past, details).flatMap(each -> each).filter(text -> text.contains(" of " + request)).toList();
        });
    }

    private void person(List<String> groups) {
        identity.saveUser(identity.newUser(MANY_HATS));
        groups.forEach(group -> identity.createMembership(MANY_HATS, group));
        identity.createTenantUserMembership("KEN", MANY_HATS);
    }

    private String submitted(String account, List<String> groups) {
        if (identity.createUserQuery().userId(MANY_HATS).count() == 0) {
            person(ALL_HATS);
        }
        return as(account, groups, () -> runtime.startProcessInstanceByKey("seed-funding-request", AccessTableTest.request()).getBusinessKey());
    }

    private void endorse(String request, String account, List<String> groups) {
        complete(request, "endorse-request", account, groups, Map.of("endorsed", true, "endorsementComment", "Agreed."));
    }

    private void screen(String request) {
        complete(request, "screen-request", "secretariat", List.of("secretariat"), Map.of("screeningOutcome", "eligible", "screeningComment", "Fits."));
    }

    private void screenAndReview(String request, List<String> agencies) {
        screen(request);
        agencies.forEach(agency -> review(request, "agency-" + agency, agency, List.of("agency-" + agency)));
    }

    private void review(String request, String agency, String account, List<String> groups) {
        var review = new HashMap<String, Object>(Map.of("conflictOfInterest", false, "reviewComment", "Worth it, says " + agency + " of " + request + ".",
            "reviewRecommendation", "approve"));
        List.of("scoreRelevance", "scoreRightsBased", "scoreOwnership", "scoreFeasibility", "scoreValue", "scoreSustainability")
            .forEach(score -> review.put(score, 4));
        submit(request, agency, account, groups, review);
    }

    private void submit(String request, String agency, String account, List<String> groups, Map<String, Object> review) {
        var task = tasks.createTaskQuery().processInstanceBusinessKey(request).taskDefinitionKey("review-request").taskCandidateGroup(agency).singleResult();
        assertThat(task).as("review by " + agency).isNotNull();
        as(account, groups, () -> {
            tasks.complete(task.getId(), review);
            return null;
        });
        for (var jobs = due(request); !jobs.isEmpty(); jobs = due(request)) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> due(String request) {
        var instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(request).processDefinitionKey("seed-funding-request").singleResult();
        return management.createJobQuery().processInstanceId(instance.getId()).messages().list();
    }

    private void decide(String request, String account, List<String> groups) {
        complete(request, "decide-request", account, groups, Map.of("decision", "declined", "approvedAmount", "", "conditions", "", "decisionComment", "Not now."));
    }

    private void complete(String request, String task, String account, List<String> groups, Map<String, Object> values) {
        as(account, groups, () -> {
            tasks.complete(task(request, task), values);
            return null;
        });
    }

    private String task(String request, String key) {
        return tasks.createTaskQuery().processInstanceBusinessKey(request).taskDefinitionKey(key).singleResult().getId();
    }

    private <T> T as(String account, List<String> groups, Supplier<T> act) {
        identity.setAuthentication(account, groups, List.of("KEN"));
        try {
            return act.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
