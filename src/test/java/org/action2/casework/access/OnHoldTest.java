package org.action2.casework.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever people do about a case that is suspended is answered with 409 and that it is on hold; nothing of the case changes. */
@CaseworkTest
class OnHoldTest extends CaseworkServices {

    private static final Map<String, Object> ENDORSED = Map.of("variables",
        Map.of("endorsed", Caller.variable(true), "endorsementComment", Caller.variable("Agreed.")));

    private WaitingCase request;

    @BeforeEach
    void start() {
        request = WaitingCase.at(runtime, tasks, "seed-funding-request", "endorse-request");
    }

    @AfterEach
    void end() {
        runtime.deleteProcessInstance(request.instance(), "end of the test");
    }

    @Test
    void everyWayToActOnItSaysSo() {
        var unclaimed = WaitingCase.at(runtime, tasks, "seed-funding-request", "endorse-request");
        assertThat(Caller.basic(port, "ken-rc").post("/engine-rest/task/" + request.task() + "/claim", Map.of("userId", "ken-rc")).status()).isEqualTo(204);
        var draft = "/api/tasks/" + request.task() + "/draft";
        assertThat(Caller.basic(port, "ken-rc").put(draft, Map.of("endorsementComment", "Half of it")).status()).isEqualTo(204);
        runtime.suspendProcessInstanceById(request.instance());
        runtime.suspendProcessInstanceById(unclaimed.instance());

        var task = "/task/" + request.task();
        var answers = new LinkedHashMap<String, Caller.Answer>();
        for (var way : Way.both(port, "ken-rc")) {
            answers.put(way.path() + " submit-form", way.post(task + "/submit-form", ENDORSED));
            answers.put(way.path() + " complete", way.post(task + "/complete", ENDORSED));
            answers.put(way.path() + " unclaim", way.post(task + "/unclaim", Map.of()));
            answers.put(way.path() + " update", way.put(task, way.get(task).json()));
            answers.put(way.path() + " claim", way.post("/task/" + unclaimed.task() + "/claim", Map.of("userId", "ken-rc")));
        }
        for (var way : Way.both(port, "admin")) {
            answers.put(way.path() + " assignee", way.post(task + "/assignee", Map.of("userId", "ken-rc")));
            answers.put(way.path() + " delegate", way.post(task + "/delegate", Map.of("userId", "ken-rc")));
            answers.put(way.path() + " candidate", way.post(task + "/identity-links", Map.of("groupId", "secretariat", "type", "candidate")));
        }
        for (var way : Way.both(port, "ken-focal-point")) {
            answers.put(way.path() + " withdrawal", way.post("/message", Map.of("messageName", "seed-funding-withdrawn",
                "processInstanceId", request.instance(), "processVariables", Map.of("withdrawalReason", Caller.variable("The ministry has changed.")))));
        }

        var other = new LinkedHashMap<String, String>();
        answers.forEach((name, answer) -> {
            if (answer.status() != 409 || !answer.json().path("message").asText().startsWith("This case is on hold")) {
                other.put(name, answer.toString());
            }
        });
        assertThat(other).isEmpty();
        assertThat(Caller.basic(port, "ken-rc").get(draft).body()).contains("Half of it");
        runtime.deleteProcessInstance(unclaimed.instance(), "end of the test");
        runtime.activateProcessInstanceById(request.instance());
        assertThat(Caller.basic(port, "ken-rc").post("/engine-rest/task/" + request.task() + "/submit-form", ENDORSED).status()).isEqualTo(204);
    }

    @Test
    void managersAreToldThatATaskIsOnHold() {
        runtime.suspendProcessInstanceById(request.instance());

        var answer = Caller.signedIn(port, "manager").post("/api/operations/reassign",
            Map.of("ids", List.of(request.task()), "assignee", "ken-rc", "reason", "To go on."));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("effects").path(0).path("refusal").asText()).startsWith("This case is on hold");
    }
}
