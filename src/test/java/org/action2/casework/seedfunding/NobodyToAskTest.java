package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.ModelDriver.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller;
import org.action2.casework.directory.Directory;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An agency without somebody for the country is never asked to review, and with too few left the secretariat hears of it at screening. */
@CaseworkTest
class NobodyToAskTest extends CaseworkServices {

    private static final Object[] ENDORSED = {"endorsed", true, "endorsementComment", "Agreed."};
    private static final Object[] ELIGIBLE = {"screeningOutcome", "eligible", "screeningComment", ""};
    private static final Object[] CONFLICT = {"scoreRelevance", 1, "scoreRightsBased", 1, "scoreOwnership", 1, "scoreFeasibility", 1, "scoreValue", 1,
        "scoreSustainability", 1, "conflictOfInterest", true, "reviewComment", "We advise them.", "reviewRecommendation", "decline"};

    @Autowired
    private ModelDriver driver;

    @Autowired
    private Directory directory;

    private final List<String[]> gone = new ArrayList<>();
    private ProcessInstance request;

    @AfterEach
    void comeBack() {
        gone.forEach(membership -> identity.createMembership(membership[0], membership[1]));
        gone.clear();
        if (request != null && !driver.isEnded(request)) {
            runtime.deleteProcessInstance(request.getId(), "tried");
        }
    }

    @Test
    void secretariatSeesWhoWouldBeAsked() {
        request = endorsed("[\"claiming-rights\"]");

        var shown = screening();

        assertThat(shown.path("reviewersToAsk").path("value").asText()).isEqualTo("UN Women, UNICEF");
        assertThat(shown.path("reviewersAvailable").path("value").asInt()).isGreaterThan(2);
        assertThat(shown.path("reviewersMissing").path("value").asInt(-1)).isZero();
    }

    @Test
    void agenciesWithoutStaffAreNeverAskedWhateverTheirMandate() {
        request = endorsed("[\"civil-society-and-media\", \"human-rights-education\"]");
        assertThat(directory.membersOf("agency-unesco", "KEN")).isEmpty();

        driver.complete(request, "screen-request", "secretariat", ELIGIBLE);

        assertThat(asked()).hasSize(2).doesNotContain("agency-unesco");
    }

    @Test
    void withTooFewLeftTheSecretariatIsWarnedAndOnlyTheseAreAsked() {
        staysOnly("agency-unwomen");
        request = endorsed("[\"legislation\"]");

        var shown = screening();
        assertThat(shown.path("reviewersAvailable").path("value").asInt()).isEqualTo(1);
        assertThat(shown.path("reviewersNeeded").path("value").asInt()).isEqualTo(2);
        assertThat(shown.path("reviewersMissing").path("value").asInt()).isEqualTo(1);
        assertThat(shown.path("reviewersToAsk").path("value").asText()).isEqualTo("UN Women");
        driver.complete(request, "screen-request", "secretariat", ELIGIBLE);

        assertThat(asked()).containsExactly("agency-unwomen");
    }

    @Test
    void nobodyWithoutStaffReplacesAReviewer() {
        staysOnly("agency-unwomen", "agency-unicef");
        request = endorsed("[\"claiming-rights\"]");
        driver.complete(request, "screen-request", "secretariat", ELIGIBLE);

        var first = driver.open(request, "review-request").get(0);
        driver.complete(first, driver.candidateGroup(first).replace("agency-", ""), CONFLICT);
        driver.runJobs();

        assertThat(asked()).hasSize(1).isSubsetOf("agency-unwomen", "agency-unicef");
    }

    @Test
    void whoLeftTheAgencyIsNobodyOfIt() {
        staysOnly("agency-unwomen");
        request = endorsed("[\"claiming-rights\"]");
        identity.deleteMembership("unwomen", "agency-unwomen");
        try {
            var shown = screening();

            assertThat(shown.path("reviewersMissing").path("value").asInt()).isEqualTo(2);
            assertThat(shown.path("reviewersToAsk").path("value").asText()).isEqualTo("no agency");
        } finally {
            identity.createMembership("unwomen", "agency-unwomen");
        }
    }

    private ProcessInstance endorsed(String themes) {
        var values = ModelDriver.request();
        values.putAll(Map.of("themes", json(themes)));
        var started = driver.submit(values);
        driver.complete(started, "endorse-request", "ken-rc", ENDORSED);
        return started;
    }

    private JsonNode screening() {
        return Caller.basic(port, "secretariat").get("/engine-rest/task/" + driver.only(request, "screen-request").getId() + "/form-variables").json();
    }

    private List<String> asked() {
        return driver.open(request, "review-request").stream().map(driver::candidateGroup).toList();
    }

    /** Takes everybody out of the other agencies for the time of a test. */
    private void staysOnly(String... agencies) {
        identity.createGroupQuery().list().stream().map(group -> group.getId()).filter(group -> group.startsWith("agency-"))
            .filter(group -> !List.of(agencies).contains(group))
            .forEach(group -> directory.membersOf(group).forEach(person -> {
                identity.deleteMembership(person, group);
                gone.add(new String[] {person, group});
            }));
    }
}
