package org.action2.casework.access;

import static org.action2.casework.access.Role.ADMINISTRATOR;
import static org.action2.casework.access.Role.AGENCY;
import static org.action2.casework.access.Role.COUNTRY_TEAM;
import static org.action2.casework.access.Role.FINANCE;
import static org.action2.casework.access.Role.MANAGER;
import static org.action2.casework.access.Role.OHCHR_DESK;
import static org.action2.casework.access.Role.OTHER_AGENCY;
import static org.action2.casework.access.Role.RESIDENT_COORDINATOR;
import static org.action2.casework.access.Role.SECRETARIAT;
import static org.action2.casework.access.Role.TASK_FORCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.action2.casework.CaseworkTest;
import org.action2.casework.PeopleOfTheDirectory;
import org.action2.casework.access.Caller.Answer;
import org.action2.casework.access.Role.Place;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may do what, through real HTTP: each role, of the case's country, of another and of none, tries each action, works
 * on each task of each process, starts each process and calls each endpoint of the program. What came of it is held
 * against the tables here and printed into {@code docs/access.md}.
 */
@CaseworkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTableTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final Map<String, Object> TEXT = Map.of("value", "x", "type", "String");

    /** A way of trying something on a case. */
    private interface Attempt {
        Answer by(Caller caller, String account, WaitingCase on);
    }

    /** An action on a case of Kenya that waits for its endorsement, and the roles that may do it. */
    private record Action(String name, Set<Role> allowed, Attempt attempt) {
    }

    private static final Set<Role> SEE_REQUESTS = Set.of(COUNTRY_TEAM, RESIDENT_COORDINATOR, SECRETARIAT, TASK_FORCE, FINANCE, MANAGER, ADMINISTRATOR);
    private static final Set<Role> CANDIDATE = Set.of(RESIDENT_COORDINATOR);
    private static final Set<Role> CANDIDATE_OR_ADMIN = Set.of(RESIDENT_COORDINATOR, ADMINISTRATOR);
    private static final Set<Role> ADMIN = Set.of(ADMINISTRATOR);

    private static final List<Action> ACTIONS = List.of(
        new Action("see the task", SEE_REQUESTS, (c, who, on) -> c.get(ENGINE + "/task/" + on.task())),
        new Action("see the case", SEE_REQUESTS, (c, who, on) -> c.get(ENGINE + "/process-instance/" + on.instance())),
        new Action("see the case's history", SEE_REQUESTS, (c, who, on) -> c.get(ENGINE + "/history/process-instance/" + on.instance())),
        new Action("read the case's data", SEE_REQUESTS, (c, who, on) -> listed(c.get(ENGINE + "/variable-instance?processInstanceIdIn=" + on.instance()))),
        new Action("read the history of its data", SEE_REQUESTS, (c, who, on) -> listed(c.get(ENGINE + "/history/variable-instance?processInstanceId=" + on.instance()))),
        new Action("read the form's data", SEE_REQUESTS, (c, who, on) -> c.get(ENGINE + "/task/" + on.task() + "/form-variables")),
        new Action("read the attachments", SEE_REQUESTS, (c, who, on) -> c.get(ENGINE + "/task/" + on.task() + "/attachment")),
        new Action("claim", CANDIDATE, (c, who, on) -> c.post(ENGINE + "/task/" + on.task() + "/claim", Map.of("userId", who))),
        new Action("claim for another", Set.of(), (c, who, on) -> c.post(ENGINE + "/task/" + on.task() + "/claim", Map.of("userId", "ohchr-desk"))),
        new Action("submit the form", CANDIDATE, (c, who, on) -> c.post(ENGINE + "/task/" + on.task() + "/submit-form", endorsement())),
        new Action("complete", CANDIDATE, (c, who, on) -> c.post(ENGINE + "/task/" + on.task() + "/complete", endorsement())),
        new Action("set the due date", CANDIDATE_OR_ADMIN, (c, who, on) -> withDueDate(c, ENGINE + "/task/" + on.task())),
        new Action("comment in the engine", Set.of(), (c, who, on) -> c.post(ENGINE + "/task/" + on.task() + "/comment/create", Map.of("message", "Noted."))),
        new Action("attach to the task in the engine", Set.of(), (c, who, on) -> c.send("POST", ENGINE + "/task/" + on.task() + "/attachment/create",
            "multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"attachment-name\"\r\n\r\nn\r\n--b\r\nContent-Disposition: form-data; name=\"url\"\r\n\r\nhttps://example.org\r\n--b--\r\n")),
        new Action("assign to another", ADMIN, (c, who, on) -> c.post(ENGINE + "/task/" + on.task() + "/assignee", Map.of("userId", "ohchr-desk"))),
        new Action("delegate", ADMIN, (c, who, on) -> c.post(ENGINE + "/task/" + on.task() + "/delegate", Map.of("userId", "ohchr-desk"))),
        new Action("add a candidate", ADMIN, (c, who, on) -> c.post(ENGINE + "/task/" + on.task() + "/identity-links", Map.of("groupId", "finance", "type", "candidate"))),
        new Action("rename the task", ADMIN, (c, who, on) -> c.put(ENGINE + "/task/" + on.task(), Map.of("name", "x", "priority", 50, "tenantId", "KEN"))),
        new Action("delete the task", Set.of(), (c, who, on) -> c.delete(ENGINE + "/task/" + on.task())),
        new Action("set a variable of the task", ADMIN, (c, who, on) -> c.put(ENGINE + "/task/" + on.task() + "/variables/title", TEXT)),
        new Action("remove a variable of the task", ADMIN, (c, who, on) -> c.delete(ENGINE + "/task/" + on.task() + "/variables/title")),
        new Action("set a variable of the case", ADMIN, (c, who, on) -> c.put(ENGINE + "/process-instance/" + on.instance() + "/variables/title", TEXT)),
        new Action("change variables of an execution", ADMIN, (c, who, on) -> c.post(ENGINE + "/execution/" + on.instance() + "/localVariables", Map.of("modifications", Map.of("title", TEXT)))),
        new Action("withdraw by message", Set.of(COUNTRY_TEAM, ADMINISTRATOR), (c, who, on) -> c.post(ENGINE + "/message",
            Map.of("messageName", "seed-funding-withdrawn", "processInstanceId", on.instance(), "processVariables", Map.of("withdrawalReason", Map.of("value", "The ministry has changed its plans."))))),
        new Action("withdraw by message with other data", Set.of(), (c, who, on) -> c.post(ENGINE + "/message",
            Map.of("messageName", "seed-funding-withdrawn", "processInstanceId", on.instance(), "processVariables", Map.of("title", TEXT)))),
        new Action("trigger the case", Set.of(), (c, who, on) -> c.post(ENGINE + "/execution/" + on.instance() + "/signal", Map.of())),
        new Action("suspend the case", ADMIN, (c, who, on) -> c.put(ENGINE + "/process-instance/" + on.instance() + "/suspended", Map.of("suspended", true))),
        new Action("modify the case", ADMIN, (c, who, on) -> c.post(ENGINE + "/process-instance/" + on.instance() + "/modification",
            Map.of("instructions", List.of(Map.of("type", "startBeforeActivity", "activityId", "screen-request"))))),
        new Action("cancel the case", ADMIN, (c, who, on) -> c.delete(ENGINE + "/process-instance/" + on.instance())),
        new Action("cancel the case as a batch", ADMIN, (c, who, on) -> c.post(ENGINE + "/process-instance/delete",
            Map.of("processInstanceIds", List.of(on.instance()), "deleteReason", "x"))),
        new Action("remove the case's history", Set.of(), (c, who, on) -> c.delete(ENGINE + "/history/process-instance/" + on.instance())),
        new Action("create a task of one's own", ADMIN, (c, who, on) -> c.post(ENGINE + "/task/create", Map.of("name", "x"))),
        new Action("send a signal", ADMIN, (c, who, on) -> c.post(ENGINE + "/signal", Map.of("name", "x"))),
        new Action("start in the middle of the model", ADMIN, (c, who, on) -> c.post(ENGINE + "/process-definition/key/seed-funding-request/start",
            Map.of("startInstructions", List.of(Map.of("type", "startBeforeActivity", "activityId", "screen-request"))))),
        new Action("deploy a model", ADMIN, (c, who, on) -> c.send("POST", ENGINE + "/deployment/create", "multipart/form-data; boundary=b",
            "--b\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nn\r\n--b\r\nContent-Disposition: form-data; name=\"a.txt\"; filename=\"a.txt\"\r\n\r\nx\r\n--b--\r\n")),
        new Action("create a filter for all", ADMIN, (c, who, on) -> c.post(ENGINE + "/filter/create", Map.of("resourceType", "Task", "name", "of " + who, "query", Map.of()))),
        new Action("grant a right", ADMIN, (c, who, on) -> c.post(ENGINE + "/authorization/create",
            Map.of("type", 1, "userId", who, "resourceType", 8, "resourceId", "x", "permissions", List.of("READ")))),
        new Action("create a user", ADMIN, (c, who, on) -> c.post(ENGINE + "/user/create", Map.of(
            "profile", Map.of("id", "new-" + who, "firstName", "N", "lastName", "N", "email", "n@example.org"),
            "credentials", Map.of("password", "long-enough-for-all-1")))));

    /** Who sees the cases of a process, by the design; administrators and managers see all. */
    private static final Map<String, Set<Role>> SEERS = Map.ofEntries(
        Map.entry("seed-funding-request", Set.of(COUNTRY_TEAM, RESIDENT_COORDINATOR, SECRETARIAT, TASK_FORCE, FINANCE)),
        Map.entry("seed-funding-review", Set.of(SECRETARIAT, AGENCY, OTHER_AGENCY)),
        Map.entry("seed-funding-report", Set.of(COUNTRY_TEAM, RESIDENT_COORDINATOR, SECRETARIAT)),
        Map.entry("seed-funding-amendment", Set.of(COUNTRY_TEAM, RESIDENT_COORDINATOR, SECRETARIAT)),
        Map.entry("seed-funding-draft", Set.of(COUNTRY_TEAM, RESIDENT_COORDINATOR)),
        Map.entry("recommendation-intake", Set.of(OHCHR_DESK)),
        Map.entry("document-review", Set.of(COUNTRY_TEAM, RESIDENT_COORDINATOR, OHCHR_DESK, AGENCY, OTHER_AGENCY)),
        Map.entry("recommendation-follow-up", Set.of(COUNTRY_TEAM, RESIDENT_COORDINATOR, OHCHR_DESK, AGENCY, OTHER_AGENCY)),
        Map.entry("partner-action", Set.of(COUNTRY_TEAM, RESIDENT_COORDINATOR, OHCHR_DESK, AGENCY, OTHER_AGENCY)),
        Map.entry("clarification", Set.of(COUNTRY_TEAM, RESIDENT_COORDINATOR)),
        Map.entry("committee-report", Set.of(COUNTRY_TEAM, RESIDENT_COORDINATOR, OHCHR_DESK)),
        Map.entry("escalation", Set.of(RESIDENT_COORDINATOR, SECRETARIAT, OHCHR_DESK)));

    /** Whose task it is, by the design. */
    private static final Map<String, Role> WORKERS = Map.ofEntries(
        Map.entry("endorse-request", RESIDENT_COORDINATOR), Map.entry("screen-request", SECRETARIAT), Map.entry("complete-request", COUNTRY_TEAM),
        Map.entry("decide-request", TASK_FORCE), Map.entry("accept-terms", RESIDENT_COORDINATOR), Map.entry("record-disbursement", FINANCE),
        Map.entry("revise-budget", COUNTRY_TEAM), Map.entry("confirm-conditions", SECRETARIAT), Map.entry("decide-without-quorum", SECRETARIAT),
        Map.entry("confirm-withdrawal", FINANCE), Map.entry("record-refund", FINANCE),
        Map.entry("close-grant", SECRETARIAT), Map.entry("review-request", AGENCY), Map.entry("submit-report", COUNTRY_TEAM),
        Map.entry("review-report", SECRETARIAT), Map.entry("decide-amendment", SECRETARIAT), Map.entry("draft-seed-funding", COUNTRY_TEAM),
        Map.entry("confirm-intake", OHCHR_DESK), Map.entry("triage-document", OHCHR_DESK),
        Map.entry("record-state-report", OHCHR_DESK), Map.entry("record-evaluation", OHCHR_DESK), Map.entry("plan-follow-up", COUNTRY_TEAM),
        Map.entry("endorse-plan", RESIDENT_COORDINATOR), Map.entry("report-progress", COUNTRY_TEAM), Map.entry("assess-implementation", OHCHR_DESK),
        Map.entry("give-advice", AGENCY), Map.entry("accept-action", AGENCY), Map.entry("report-action", AGENCY),
        Map.entry("reassign-action", COUNTRY_TEAM), Map.entry("handle-escalation", SECRETARIAT), Map.entry("answer-clarification", COUNTRY_TEAM),
        Map.entry("draft-committee-report", COUNTRY_TEAM), Map.entry("review-committee-report", RESIDENT_COORDINATOR), Map.entry("clear-committee-report", OHCHR_DESK));

    private static final Map<String, Set<Role>> STARTERS = Map.of(
        "seed-funding-request", Set.of(COUNTRY_TEAM), "seed-funding-change", Set.of(COUNTRY_TEAM),
        "document-change", Set.of(OHCHR_DESK), "follow-up-change", Set.of(COUNTRY_TEAM, OHCHR_DESK),
        "committee-report", Set.of(COUNTRY_TEAM, OHCHR_DESK));

    /** The program's own endpoints: who is let in; everybody else is refused with 403. What lists hold is narrowed by country. */
    private static final Map<String, Set<Role>> ENDPOINTS = new TreeMap<>(Map.of(
        "GET /api/requests", Set.of(Role.values()),
        "GET /api/recommendations", Set.of(Role.values()),
        "GET /api/recommendations/intake", Set.of(OHCHR_DESK, MANAGER),
        "GET /api/recommendations/intake/{id}", Set.of(OHCHR_DESK, MANAGER),
        "GET /api/recommendations/intake/{id}/rows", Set.of(OHCHR_DESK, MANAGER)));

    /** Texts only, in which the page for signing in speaks, too. */
    private static final String OPEN = "GET /api/forms/words";

    static {
        ENDPOINTS.put("POST /api/recommendations/intake", Set.of(OHCHR_DESK));
        ENDPOINTS.put("POST /api/recommendations/intake/{id}/stop", Set.of(OHCHR_DESK));
        ENDPOINTS.put("GET /api/documents", Set.of(Role.values()));
        ENDPOINTS.put("GET /api/documents/board", Set.of(OHCHR_DESK));
        ENDPOINTS.put("GET /api/follow-ups/endorsements", Set.of(RESIDENT_COORDINATOR));
        ENDPOINTS.put("POST /api/follow-ups/endorsements", Set.of(RESIDENT_COORDINATOR));
        List.of("GET", "PUT", "DELETE").forEach(method -> ENDPOINTS.put(method + " /api/tasks/{taskId}/draft", Set.of(Role.values())));
        List.of("GET /api/drafts", "POST /api/drafts", "GET /api/drafts/{id}", "PUT /api/drafts/{id}", "DELETE /api/drafts/{id}",
            "GET /api/start-forms/{processKey}/values", "GET /api/cases/sequel").forEach(endpoint -> ENDPOINTS.put(endpoint, Set.of(Role.values())));
        ENDPOINTS.put("GET /api/forms/words", Set.of(Role.values()));
        ENDPOINTS.put("GET /api/preferences", Set.of(Role.values()));
        ENDPOINTS.put("PUT /api/preferences", Set.of(Role.values()));
        ENDPOINTS.put("PUT /api/preferences/stand-ins/{person}", Set.of(Role.values()));
        List.of("GET /api/search", "GET /api/search/views", "POST /api/search/views", "DELETE /api/search/views/{id}", "GET /api/cases/page")
            .forEach(endpoint -> ENDPOINTS.put(endpoint, Set.of(Role.values())));
        List.of("GET /api/cases/story", "GET /api/cases/{businessKey}/story", "GET /api/feeds", "POST /api/feeds", "DELETE /api/feeds/{id}",
            "GET /api/openapi", "GET /api/openapi.yaml", "GET /api/programme", "GET /api/programme/processes/{process}/waits",
            "GET /api/programme/figures/{id}", "GET /api/programme/figures/{id}.csv", "GET /api/programme/figures/{id}.xlsx",
            "GET /api/programme/lists/{name}", "GET /api/programme/lists/{name}.csv", "GET /api/programme/lists/{name}.xlsx")
            .forEach(endpoint -> ENDPOINTS.put(endpoint, Set.of(Role.values())));
        ENDPOINTS.put("POST /api/operations/{name}", Set.of(MANAGER, ADMINISTRATOR));
        ENDPOINTS.put("POST /api/operations/{name}/preview", Set.of(MANAGER, ADMINISTRATOR));
        List.of("POST /api/handovers", "POST /api/handovers/preview", "GET /api/handovers/people")
            .forEach(endpoint -> ENDPOINTS.put(endpoint, Set.of(MANAGER, ADMINISTRATOR)));
        List.of("GET /api/handovers", "GET /api/handovers/{id}").forEach(endpoint -> ENDPOINTS.put(endpoint, Set.of(Role.values())));
        List.of("GET /api/committee-reports/draft", "GET /api/committee-reports/{key}/report.pdf").forEach(endpoint -> ENDPOINTS.put(endpoint, Set.of(Role.values())));
        List.of("GET /api/comments", "GET /api/comments/people", "POST /api/comments", "PUT /api/comments/{id}", "DELETE /api/comments/{id}",
            "GET /api/clarifications", "GET /api/clarifications/possible", "POST /api/clarifications", "GET /api/choices/{list}")
            .forEach(endpoint -> ENDPOINTS.put(endpoint, Set.of(Role.values())));
        List.of("GET /api/files", "GET /api/files/{id}", "DELETE /api/files/{id}", "POST /api/files/uploads", "GET /api/files/uploads/{id}", "PUT /api/files/uploads/{id}",
            "DELETE /api/files/uploads/{id}", "POST /api/files/uploads/{id}/finish").forEach(endpoint -> ENDPOINTS.put(endpoint, Set.of(Role.values())));
        List.of("GET /api/letters/preview", "POST /api/letters/preview").forEach(endpoint -> ENDPOINTS.put(endpoint, Set.of(Role.values())));
        List.of("GET /api/letters/templates", "GET /api/letters/templates/{kind}/{language}", "PUT /api/letters/templates/{kind}/{language}",
            "POST /api/letters/templates/{kind}/{language}/preview").forEach(endpoint -> ENDPOINTS.put(endpoint, Set.of(SECRETARIAT, OHCHR_DESK, MANAGER, ADMINISTRATOR)));
        List.of("GET /api/absence", "PUT /api/absence", "DELETE /api/absence").forEach(endpoint -> ENDPOINTS.put(endpoint, Set.of(Role.values())));
        List.of("GET /api/people", "POST /api/people/{id}/welcome").forEach(endpoint -> ENDPOINTS.put(endpoint, Set.of(Role.ADMINISTRATOR)));
        List.of("GET /api/home", "PUT /api/home/look", "GET /api/home/cases", "GET /api/home/tasks", "GET /api/home/tasks/{id}")
            .forEach(endpoint -> ENDPOINTS.put(endpoint, Set.of(Role.values())));
        List.of("GET /api/fund-reports", "GET /api/fund-reports/{period}").forEach(endpoint -> ENDPOINTS.put(endpoint, SEE_REQUESTS));
        ENDPOINTS.put("PUT /api/fund-reports/{period}/introduction", Set.of(SECRETARIAT));
        ENDPOINTS.put("GET /api/audit/verify", ADMIN);
        List.of("GET /api/evidence", "GET /api/evidence/cases/{key}").forEach(endpoint -> ENDPOINTS.put(endpoint, Set.of(MANAGER, SECRETARIAT, OHCHR_DESK, ADMINISTRATOR)));
        ENDPOINTS.put("POST /api/deadlines/recompute", ADMIN);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private PeopleOfTheDirectory acting;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final List<String> wrong = new ArrayList<>();
    private final StringBuilder page = new StringBuilder();
    private Map<Role, Map<Place, Caller>> people;
    private WaitingCase untouched;

    @BeforeAll
    void signIn() {
        Role.create(identity);
        people = Role.signedIn(port);
    }

    @AfterAll
    void leave() {
        Role.delete(identity);
        identity.createUserQuery().list().stream().map(user -> user.getId()).filter(id -> id.startsWith("new-")).forEach(identity::deleteUser);
    }

    @Test
    void eachRoleDoesWhatTheTablesSayAndNothingElse() throws IOException {
        page.append("""
            # Who may do what

            Written by the build from what the running program answered (`AccessTableTest`): each role, of the case's own
            country, of another country and of none, tried everything through HTTP. *own* means that only people of the case's
            country are let in, *all* that everybody of the role is, and – that nobody is. Those at headquarters and in agencies
            belong to every country in the demo directory, and so are *own* everywhere. A refusal is 403 or, where the person does
            not even see what the action is on, 404, 400 or an empty list. Administrators administer; they do not work on tasks.

            ## Actions on a case
            A request of Kenya that waits for the endorsement of its Resident Coordinator.

            """);
        head("action");
        ACTIONS.forEach(action -> row(action.name(), (role, place) -> tried(action, role, place), (role, place) -> mayAct(action, role, place)));
        page.append("\n## Working on tasks\n\nClaiming and submitting, by task. Nobody else may, and nobody else's claim is taken.\n\n");
        tasks();
        page.append("\n## Starting processes\n\nBy its key; the rest is started by the program, also for administrators.\n\n");
        head("process");
        definitions().forEach(definition -> row("`" + definition.getKey() + "`", (role, place) -> maybeStarted(definition, role, place),
            (role, place) -> STARTERS.containsKey(definition.getKey())
                && (role == ADMINISTRATOR || STARTERS.get(definition.getKey()).contains(role))));
        page.append("\n## Endpoints of the program\n\nWho is let in. Lists hold only what the person may see.\n\n");
        head("endpoint");
        assertThat(endpoints()).as("every endpoint is in the table, and none else").isEqualTo(ENDPOINTS.keySet());
        ENDPOINTS.forEach((endpoint, roles) -> row("`" + endpoint + "`", (role, place) -> called(endpoint, people.get(role).get(place)),
            (role, place) -> roles.contains(role)));
        strangersAreLetInNowhere();
        page.append("\n## Without signing in\n\nNobody who has not signed in is let in at any of these endpoints but `" + OPEN + "`. What the programme publishes, `GET /public/**`,\n"
            + "is open to everybody and the same for everybody; it is there only where it is switched on, see [publication.md](publication.md).\n");

        assertThat(wrong).isEmpty();
        Files.writeString(Path.of("docs/access.md"), page);
    }

    @Test
    void registerShowsTheRequestsOfOnesOwnCountriesOnly() {
        var reference = runtime.createProcessInstanceQuery().processInstanceId(caseOfKenya().instance()).singleResult().getBusinessKey();
        var team = people.get(COUNTRY_TEAM);

        var own = team.get(Place.OWN).get("/api/requests?country=KEN&stage=endorsement&amountFrom=40000&amountTo=40000.00&size=1").json();
        assertThat(own.path("total").asInt()).isPositive();
        assertThat(own.path("items").get(0).path("reference").asText()).isEqualTo(reference);
        assertThat(own.path("items").get(0).path("requestedAmount").asText()).isEqualTo("40000.00");
        assertThat(team.get(Place.OWN).get("/api/requests?amountFrom=40000.01").json().path("total").asInt()).isZero();
        assertThat(team.get(Place.OTHER).get("/api/requests").body()).doesNotContain("KEN");
        assertThat(team.get(Place.NONE).get("/api/requests").json().path("total").asInt()).isZero();
    }

    @Test
    void registerSaysWhichPartOfASearchCannotBeRead() {
        var answer = people.get(MANAGER).get(Place.OWN).get("/api/requests?amountFrom=much&amountTo=-1");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("faults")).hasSize(2);
        assertThat(answer.json().path("message").asText()).contains("From amount", "To amount");
        assertThat(people.get(MANAGER).get(Place.OWN).get("/api/requests?page=x").json().path("faults").get(0).path("field").asText()).isEqualTo("page");
    }

    private void strangersAreLetInNowhere() {
        ENDPOINTS.keySet().stream().filter(endpoint -> !endpoint.equals(OPEN)).forEach(endpoint -> {
            var answer = call(endpoint, Caller.anonymous(port));
            if (answer.status() != 401) {
                wrong.add("stranger: " + endpoint + ": " + answer);
            }
        });
    }

    private void head(String first) {
        page.append("| ").append(first).append(" |");
        Arrays.stream(Role.values()).forEach(role -> page.append(' ').append(role.label()).append(" |"));
        page.append("\n|---|").append("---|".repeat(Role.values().length)).append('\n');
    }

    /** One row: what each role of each place got, and whether that is as expected. */
    private void row(String name, BiFunction<Role, Place, Boolean> got, BiFunction<Role, Place, Boolean> expected) {
        page.append("| ").append(name).append(" |");
        for (var role : Role.values()) {
            var places = Arrays.stream(Place.values()).filter(place -> {
                var isIn = got.apply(role, place);
                if (isIn != expected.apply(role, place)) {
                    wrong.add(role.account(place) + ": " + name + ": " + (isIn ? "let in" : "refused"));
                }
                return isIn;
            }).toList();
            page.append(' ').append(Role.in(places)).append(" |");
        }
        page.append('\n');
    }

    private static boolean mayAct(Action action, Role role, Place place) {
        return action.allowed().contains(role) && (place == Place.OWN || role.isEverywhere());
    }

    private boolean tried(Action action, Role role, Place place) {
        untouched = untouched == null ? caseOfKenya() : untouched;
        var answer = action.attempt().by(people.get(role).get(place), role.account(place), untouched);
        var isIn = answer.status() < 300 || action.name().startsWith("start in") && isStart(answer);
        if (isIn && !action.name().matches("(see|read) .*")) {
            untouched = null;
        }
        check(role.account(place) + ": " + action.name(), answer, isIn || role == ADMINISTRATOR);
        return isIn;
    }

    /** Saves the task with another due date, as Tasklist does. */
    private static Answer withDueDate(Caller caller, String task) {
        var read = caller.get(task);
        if (read.status() != 200) {
            return read;
        }
        var changed = ((ObjectNode) read.json()).put("due", "2027-01-04T12:00:00.000+0000");
        return caller.put(task, changed);
    }

    private void check(String what, Answer answer, boolean isIn) {
        if (answer.status() >= 500 && !isIn) {
            wrong.add(what + ": " + answer);
        }
    }

    private void tasks() {
        head("task");
        var met = new TreeSet<String>();
        definitions().forEach(definition -> {
            var model = repository.getBpmnModelInstance(definition.getId());
            for (var task : model.getModelElementsByType(UserTask.class)) {
                met.add(task.getId());
                var on = WaitingCase.at(runtime, tasks, definition.getKey(), task.getId());
                row("`" + task.getId() + "`: see", (role, place) -> people.get(role).get(place).get(ENGINE + "/task/" + on.task()).status() == 200,
                    (role, place) -> role == ADMINISTRATOR || (isOfNoCountry(definition) || place == Place.OWN || role.isEverywhere())
                        && (role == MANAGER || SEERS.get(definition.getKey()).contains(role)));
                row("`" + task.getId() + "`: work", (role, place) -> worked(on, role, place),
                    (role, place) -> WORKERS.get(task.getId()) == role && (isOfNoCountry(definition) || place == Place.OWN || role.isEverywhere()));
                runtime.deleteProcessInstance(on.instance(), "tried");
            }
        });
        assertThat(met).isEqualTo(new TreeSet<>(WORKERS.keySet()));
    }

    private static boolean isOfNoCountry(ProcessDefinition definition) {
        return definition.getKey().equals("recommendation-intake");
    }

    /** Whoever is let in at all is told that the form has no such field, and may claim. */
    private boolean worked(WaitingCase on, Role role, Place place) {
        var caller = people.get(role).get(place);
        var submitted = caller.post(ENGINE + "/task/" + on.task() + "/submit-form", Map.of("variables", Map.of("noField", TEXT)));
        var completed = caller.post(ENGINE + "/task/" + on.task() + "/complete", Map.of("variables", Map.of("noField", TEXT)));
        var claimed = caller.post(ENGINE + "/task/" + on.task() + "/claim", Map.of("userId", role.account(place)));
        var isIn = submitted.body().contains("noField");
        if (completed.body().contains("noField") != isIn || (claimed.status() == 204) != isIn) {
            wrong.add(role.account(place) + " at " + on + ": " + submitted + ", " + completed + ", " + claimed);
        }
        check(role.account(place), submitted, isIn);
        if (isIn) {
            tasks.setAssignee(on.task(), null);
        }
        return isIn;
    }

    private boolean maybeStarted(ProcessDefinition definition, Role role, Place place) {
        var answer = people.get(role).get(place).post(ENGINE + "/process-definition/key/" + definition.getKey() + "/start",
            Map.of("variables", Map.of("noField", TEXT)));
        var isIn = isStart(answer);
        check(role.account(place) + ": start " + definition.getKey(), answer, isIn);
        if (answer.status() == 200) {
            runtime.deleteProcessInstance(answer.json().path("id").asText(), "tried");
        }
        return isIn;
    }

    /** The definition is seen and its start not refused; what the form then says is another matter. */
    private static boolean isStart(Answer answer) {
        return answer.status() != 403 && answer.status() != 404;
    }

    private Set<String> endpoints() {
        var found = new TreeSet<String>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream()
            .filter(path -> path.startsWith("/api/"))
            .forEach(path -> mapping.getMethodsCondition().getMethods().forEach(method -> found.add(method + " " + path))));
        return found;
    }

    private boolean called(String endpoint, Caller caller) {
        var answer = call(endpoint, caller);
        check(endpoint, answer, false);
        return answer.status() != 401 && answer.status() != 403;
    }

    /** Calls with ids of nothing and empty content: whoever is let in is answered 200, 400 or 404. */
    private static Answer call(String endpoint, Caller caller) {
        var parts = endpoint.split(" ");
        var path = parts[1].replaceAll("\\{\\w+}", "00000000-0000-0000-0000-000000000000");
        return parts[0].equals("GET") ? caller.get(path) : caller.send(parts[0], path, "application/json", "{}");
    }

    private List<ProcessDefinition> definitions() {
        return repository.createProcessDefinitionQuery().latestVersion().orderByProcessDefinitionKey().asc().list();
    }

    private static Answer listed(Answer list) {
        return list.status() == 200 && list.json().isEmpty() ? new Answer(404, "nothing", list.response()) : list;
    }

    private WaitingCase caseOfKenya() {
        var instance = acting.as("ken-focal-point", () -> runtime.startProcessInstanceByKey("seed-funding-request", request())).getId();
        return new WaitingCase(instance, tasks.createTaskQuery().processInstanceId(instance).singleResult().getId());
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
            Map.entry("supportKind", "capacity-building"),
            Map.entry("memberStateAuthority", "Ministry of Justice"),
            Map.entry("memberStateRequestDate", "2026-10-01"),
            Map.entry("memberStateRequestReference", "MOJ/2026/114"),
            Map.entry("recommendation", ""),
            Map.entry("contactEmail", "ken-focal-point@example.org"));
    }

    private static Map<String, Object> endorsement() {
        return Map.of("variables", Map.of("endorsed", Caller.variable(true), "endorsementComment", Caller.variable("Agreed.")));
    }
}
