package org.action2.casework.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller;
import org.action2.casework.refusals.InputRefusedException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Recommendations of a cancelled follow-up go back to the triage of their document, when the desk says so. */
@CaseworkTest
class TakenUpAgainTest extends CaseworkServices {

    private static final Object[] REASON = {"changeReason", "The follow-up was cancelled by mistake."};

    @Autowired
    private FollowUpDriver driver;
    @Autowired
    private RecommendationRegister register;

    @Test
    void cancelledRecommendationsAreTriagedAnewAndFollowedUp() {
        var document = driver.document(2);
        var keys = driver.keysOf(document);
        driver.triage(document, FollowUpDriver.row(keys.get(0), "A"), FollowUpDriver.row(keys.get(1), "B"));
        var cancelled = register.find(keys.get(0)).orElseThrow().standing().followUp();
        var other = register.find(keys.get(1)).orElseThrow().standing().followUp();
        cancel(cancelled);
        assertThat(register.find(keys.get(0)).orElseThrow().standing().stage()).isEqualTo("cancelled");

        driver.changeDocument(document, "take-up-again", REASON);
        driver.runJobs();

        assertThat(driver.open(document, "triage-document")).hasSize(1);
        assertThat(register.find(keys.get(0)).orElseThrow().standing().triage().isDone()).isFalse();
        assertThat(register.find(keys.get(1)).orElseThrow().standing().followUp()).isEqualTo(other);
        driver.triage(document, FollowUpDriver.row(keys.get(0), "A"));
        var again = register.find(keys.get(0)).orElseThrow().standing().followUp();
        assertThat(again).isNotNull().isNotIn(cancelled, other);
        assertThat(driver.open(again, "plan-follow-up")).hasSize(1);
        assertThat(driver.isEnded(other)).isFalse();
    }

    @Test
    void reviewThatHasEndedBeginsAnew() {
        var document = driver.document(1);
        var followUp = driver.followedUp(document);
        cancel(followUp);
        cancel(document);

        driver.changeDocument(document, "take-up-again", REASON);

        assertThat(driver.open(document, "triage-document")).hasSize(1);
    }

    @Test
    void onlyWhatWasCancelledIsTakenUpAgainAndWithAReason() {
        var document = driver.document(1);
        var followUp = driver.followedUp(document);

        assertThatThrownBy(() -> driver.changeDocument(document, "take-up-again", REASON)).isInstanceOf(InputRefusedException.class)
            .hasMessageContaining("no follow-up of its recommendations was cancelled");
        cancel(followUp);
        assertThatThrownBy(() -> driver.changeDocument(document, "take-up-again")).isInstanceOf(InputRefusedException.class).hasMessageContaining("Reason");
        assertThat(Caller.basic(port, "ken-focal-point").post("/engine-rest/process-definition/key/document-change/submit-form", "{}").status()).isIn(403, 404);
    }

    /** As a manager does. */
    private void cancel(String key) {
        var cancelled = Caller.basic(port, "manager").post("/api/operations/cancel", Map.of("ids", List.of(key), "reason", "Cancelled by mistake."));
        assertThat(cancelled.json().path("done").asInt()).as(cancelled.toString()).isEqualTo(1);
    }
}
