package org.action2.casework.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller.Answer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Who may do what, through real HTTP: each role tries each action on a case of Kenya that waits for its endorsement,
 * and what came of it is printed into {@code docs/access.md}.
 */
@CaseworkTest
class AccessTableTest {

    /** A case with its waiting task, and a way of trying something on it. */
    record Case(String instance, String task) {
    }

    interface Attempt {
        Answer by(Caller caller, String user, Case on);
    }

    /** An action and the people that may do it. */
    record Action(String name, Set<String> allowed, Attempt attempt) {
    }

    private static final Map<String, String> PEOPLE = people();
    private static final Set<String> SEE = Set.of("ken-focal-point", "ken-rc", "secretariat", "task-force", "finance", "manager", "admin");
    private static final Set<String> CANDIDATE = Set.of("ken-rc");
    private static final Set<String> CANDIDATE_OR_ADMIN = Set.of("ken-rc", "admin");
    private static final Set<String> ADMIN = Set.of("admin");
    private static final Map<String, Object> TEXT = Map.of("value", "x", "type", "String");

    private static final List<Action> ACTIONS = List.of(
        new Action("see the task", SEE, (c, user, on) -> c.get("/engine-rest/task/" + on.task())),
        new Action("read the form's data", SEE, (c, user, on) -> c.get("/engine-rest/task/" + on.task() + "/form-variables")),
        new Action("read the attachments", SEE, (c, user, on) -> c.get("/engine-rest/task/" + on.task() + "/attachment")),
        new Action("claim", CANDIDATE, (c, user, on) -> c.post("/engine-rest/task/" + on.task() + "/claim", Map.of("userId", user))),
        new Action("claim for another", Set.of(), (c, user, on) -> c.post("/engine-rest/task/" + on.task() + "/claim", Map.of("userId", "ohchr-desk"))),
        new Action("submit the form", CANDIDATE, (c, user, on) -> c.post("/engine-rest/task/" + on.task() + "/submit-form", endorsement())),
        new Action("complete", CANDIDATE, (c, user, on) -> c.post("/engine-rest/task/" + on.task() + "/complete", endorsement())),
        new Action("comment", CANDIDATE_OR_ADMIN, (c, user, on) -> c.post("/engine-rest/task/" + on.task() + "/comment/create", Map.of("message", "Noted."))),
        new Action("attach", CANDIDATE_OR_ADMIN, (c, user, on) -> c.send("POST", "/engine-rest/task/" + on.task() + "/attachment/create",
            "multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"attachment-name\"\r\n\r\nn\r\n--b\r\nContent-Disposition: form-data; name=\"url\"\r\n\r\nhttps://example.org\r\n--b--\r\n")),
        new Action("assign to another", ADMIN, (c, user, on) -> c.post("/engine-rest/task/" + on.task() + "/assignee", Map.of("userId", "ohchr-desk"))),
        new Action("delegate", ADMIN, (c, user, on) -> c.post("/engine-rest/task/" + on.task() + "/delegate", Map.of("userId", "ohchr-desk"))),
        new Action("add a candidate", ADMIN, (c, user, on) -> c.post("/engine-rest/task/" + on.task() + "/identity-links", Map.of("groupId", "finance", "type", "candidate"))),
        new Action("rename the task", ADMIN, (c, user, on) -> c.put("/engine-rest/task/" + on.task(), Map.of("name", "x", "priority", 50, "tenantId", "KEN"))),
        new Action("set a variable of the task", ADMIN, (c, user, on) -> c.put("/engine-rest/task/" + on.task() + "/variables/title", TEXT)),
        new Action("remove a variable of the task", ADMIN, (c, user, on) -> c.delete("/engine-rest/task/" + on.task() + "/variables/title")),
        new Action("set a variable of the case", ADMIN, (c, user, on) -> c.put("/engine-rest/process-instance/" + on.instance() + "/variables/title", TEXT)),
        new Action("change variables of an execution", ADMIN, (c, user, on) -> c.post("/engine-rest/execution/" + on.instance() + "/localVariables", Map.of("modifications", Map.of("title", TEXT)))),
        new Action("withdraw by message", Set.of("ken-focal-point", "admin"), (c, user, on) -> c.post("/engine-rest/message",
            Map.of("messageName", "seed-funding-withdrawn", "processInstanceId", on.instance(), "processVariables", Map.of("withdrawalReason", TEXT)))),
        new Action("withdraw by message with other data", ADMIN, (c, user, on) -> c.post("/engine-rest/message",
            Map.of("messageName", "seed-funding-withdrawn", "processInstanceId", on.instance(), "processVariables", Map.of("title", TEXT)))),
        new Action("suspend the case", ADMIN, (c, user, on) -> c.put("/engine-rest/process-instance/" + on.instance() + "/suspended", Map.of("suspended", true))),
        new Action("modify the case", ADMIN, (c, user, on) -> c.post("/engine-rest/process-instance/" + on.instance() + "/modification",
            Map.of("instructions", List.of(Map.of("type", "startBeforeActivity", "activityId", "screen-request"))))),
        new Action("cancel the case", ADMIN, (c, user, on) -> c.delete("/engine-rest/process-instance/" + on.instance())),
        new Action("cancel the case as a batch", ADMIN, (c, user, on) -> c.post("/engine-rest/process-instance/delete",
            Map.of("processInstanceIds", List.of(on.instance()), "deleteReason", "x"))),
        new Action("create a task of one's own", ADMIN, (c, user, on) -> c.post("/engine-rest/task/create", Map.of("name", "x"))),
        new Action("send a signal", ADMIN, (c, user, on) -> c.post("/engine-rest/signal", Map.of("name", "x"))),
        new Action("start in the middle of the model", ADMIN, (c, user, on) -> c.post("/engine-rest/process-definition/key/seed-funding-request/start",
            Map.of("startInstructions", List.of(Map.of("type", "startBeforeActivity", "activityId", "screen-request"))))),
        new Action("deploy a model", ADMIN, (c, user, on) -> c.send("POST", "/engine-rest/deployment/create", "multipart/form-data; boundary=b",
            "--b\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nn\r\n--b\r\nContent-Disposition: form-data; name=\"a.txt\"; filename=\"a.txt\"\r\n\r\nx\r\n--b--\r\n")),
        new Action("create a user", ADMIN, (c, user, on) -> c.post("/engine-rest/user/create", Map.of(
            "profile", Map.of("id", "new-" + user, "firstName", "N", "lastName", "N", "email", "n@example.org"),
            "credentials", Map.of("password", "long-enough-for-all-1")))));

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RepositoryService repository;

    private Case untouched;

    @Test
    void eachRoleDoesWhatTheTableSaysAndNothingElse() throws IOException {
        stray();
        var wrong = new ArrayList<String>();
        var table = new StringBuilder("| action |");
        PEOPLE.values().forEach(label -> table.append(' ').append(label).append(" |"));
        table.append("\n|---|").append("---|".repeat(PEOPLE.size())).append('\n');

        ACTIONS.forEach(action -> {
            table.append("| ").append(action.name()).append(" |");
            PEOPLE.keySet().forEach(user -> table.append(tried(action, user, wrong) ? " yes |" : " – |"));
            table.append('\n');
        });
        table.append("\nStarting a process, by its key:\n\n| process | who |\n|---|---|\n");
        repository.createProcessDefinitionQuery().latestVersion().orderByProcessDefinitionKey().asc().list().forEach(definition ->
            table.append("| `").append(definition.getKey()).append("` | ").append(String.join(", ", starters(definition.getKey(), wrong))).append(" |\n"));

        assertThat(wrong).isEmpty();
        Files.writeString(Path.of("docs/access.md"), """
            # Who may do what

            Written by the build from what the running program answered (`AccessTableTest`). Each action was tried through
            HTTP on a case of Kenya that waits for the endorsement of its Resident Coordinator. A refusal is 403 or, where the
            person does not even see the task, 403, 404 or 400. Administrators administer; they do not work on tasks.

            """ + table);
    }

    private boolean tried(Action action, String user, List<String> wrong) {
        untouched = untouched == null ? caseOfKenya() : untouched;
        var answer = action.attempt().by(Caller.basic(port, user), user, untouched);
        var allowed = answer.status() < 300 || action.name().startsWith("start in") && mayStart(answer);
        untouched = allowed && !action.name().matches("see.*|read.*") ? null : untouched;
        if (allowed != action.allowed().contains(user) || answer.status() >= 500 && !allowed) {
            wrong.add(user + ": " + action.name() + ": " + answer);
        }
        return allowed;
    }

    private List<String> starters(String key, List<String> wrong) {
        var starters = PEOPLE.keySet().stream().filter(user -> {
            var answer = Caller.basic(port, user).post("/engine-rest/process-definition/key/" + key + "/start", Map.of("variables", Map.of("noField", TEXT)));
            if (answer.status() >= 500 && !user.equals("admin")) {
                wrong.add(user + ": start " + key + ": " + answer);
            }
            return mayStart(answer);
        }).toList();
        var team = Set.of("seed-funding-request", "seed-funding-change").contains(key);
        if (key.startsWith("seed-funding") && starters.contains("ken-focal-point") != team || starters.contains("manager") || starters.contains("finance")) {
            wrong.add("start " + key + ": " + starters);
        }
        return starters;
    }

    /** The definition is seen and its start not refused; what the form then says is another matter. */
    private static boolean mayStart(Answer answer) {
        return answer.status() != 403 && answer.status() != 404;
    }

    private Case caseOfKenya() {
        identity.setAuthentication("ken-focal-point", List.of("country-team"), List.of("KEN"));
        String instance;
        try {
            instance = runtime.startProcessInstanceByKey("seed-funding-request", request()).getId();
        } finally {
            identity.clearAuthentication();
        }
        return new Case(instance, tasks.createTaskQuery().processInstanceId(instance).singleResult().getId());
    }

    /** A Resident Coordinator of no country. */
    private void stray() {
        var user = identity.newUser("stray-rc");
        user.setPassword(Caller.PASSWORD);
        identity.saveUser(user);
        identity.createMembership("stray-rc", "resident-coordinator");
    }

    static Map<String, Object> request() {
        return Map.ofEntries(
            Map.entry("title", "Legal aid for survivors"),
            Map.entry("objective", "Survivors bring their complaints to court with the help of legal aid desks."),
            Map.entry("country", "KEN"),
            Map.entry("leadAgency", "agency-undp"),
            Map.entry("partnerAgencies", SpinValues.jsonValue("[\"agency-unfpa\"]").create()),
            Map.entry("themes", SpinValues.jsonValue("[\"claiming-rights\"]").create()),
            Map.entry("requestedAmount", "40000.00"),
            Map.entry("budget", SpinValues.jsonValue("""
                [{"line": "contracts", "description": "Legal aid", "amount": "38000.00"},
                 {"line": "indirect", "description": "Support", "amount": "2000.00"}]""").create()),
            Map.entry("startDate", "2027-01-01"),
            Map.entry("endDate", "2027-12-31"),
            Map.entry("memberStateRequest", true),
            Map.entry("recommendation", ""),
            Map.entry("contactEmail", "ken-focal-point@example.org"));
    }

    private static Map<String, Object> endorsement() {
        return Map.of("variables", Map.of("endorsed", Caller.variable(true), "endorsementComment", Caller.variable("Agreed.")));
    }

    private static Map<String, String> people() {
        var people = new LinkedHashMap<String, String>();
        people.put("ken-focal-point", "country team, own");
        people.put("svn-focal-point", "country team, other");
        people.put("ken-rc", "Resident Coordinator, own");
        people.put("svn-rc", "Resident Coordinator, other");
        people.put("stray-rc", "Resident Coordinator, no country");
        people.put("secretariat", "secretariat");
        people.put("task-force", "task force");
        people.put("finance", "finance");
        people.put("undp", "agency");
        people.put("ohchr-desk", "OHCHR desk");
        people.put("manager", "manager");
        people.put("admin", "administrator");
        return people;
    }
}
