package org.action2.casework.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.action2.casework.CaseworkTest;
import org.action2.casework.PeopleOfTheDirectory;
import org.action2.casework.access.Crawl.Question;
import org.action2.casework.access.Role.Place;
import org.action2.casework.followup.FollowUpDriver;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Everything that is read, asked by everybody: each address of the engine's REST, of the web apps' and of the program's
 * own, taken from what the running program maps, with ids and filters of cases full of marks. Where a mark is found, and
 * by whom, is held against the tables here.
 */
@CaseworkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatPeopleReadTest {

    private static final Set<Role> READ_REVIEWS = Set.of(Role.SECRETARIAT, Role.TASK_FORCE, Role.MANAGER, Role.ADMINISTRATOR);
    private static final Set<Role> KNOW_THE_FUND = Set.of(Role.SECRETARIAT, Role.TASK_FORCE, Role.FINANCE, Role.MANAGER, Role.ADMINISTRATOR);

    @LocalServerPort
    private int port;

    @Autowired
    private FollowUpDriver followUps;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @Autowired
    private IdentityService identity;

    @Autowired
    private PeopleOfTheDirectory acting;

    @Autowired
    private ResourceConfig engineRest;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private CasesOfKenya cases;
    private Map<Role, Map<Place, Caller>> people;
    private List<Question> questions;

    @BeforeAll
    void openCases() {
        Role.create(identity);
        people = Role.signedIn(port);
        cases = new CasesOfKenya(runtime, tasks, forms, history, management, acting, followUps);
        cases.open();
        cases.ids.put("businessKey", List.of(cases.key(cases.decided), cases.key(cases.reviewed), "CAT/C/KEN/CO/9#7315"));
        cases.ids.put("taskId", cases.ids.get("task"));
        cases.ids.put("lists", List.of("requests", "recommendations", "ledger", "reports", "stages", "deadlines", "tasks", "incidents", "instances"));
        cases.ids.put("key", List.of("seed-funding-request", "seed-funding-review"));
        cases.ids.put("process", List.of("seed-funding-request", "seed-funding-review"));
        cases.ids.put("process-definition/tenant-id", List.of("KEN"));
        var administrator = people.get(Role.ADMINISTRATOR).get(Place.OWN);
        var figures = new ArrayList<String>();
        administrator.get("/api/programme").json().path("figures").forEach(figure -> figures.add(figure.path("id").asText()));
        cases.ids.put("figures", figures);
        questions = Crawl.different(everything(), administrator);
    }

    @AfterAll
    void leave() {
        cases.close();
        Role.delete(identity);
    }

    @Test
    void confidentialMarksAreFoundByThoseOnlyWhoMayReadThemNow() {
        var own = new LinkedHashMap<String, Set<String>>();
        own.put(CasesOfKenya.EARLY_REVIEW, accounts(Set.of(Role.AGENCY)));
        own.put(CasesOfKenya.CONFLICT, Set.of());
        own.put(CasesOfKenya.REVIEW, accounts(with(READ_REVIEWS, "agency-unfpa", cases.otherReviewer)));
        own.put(CasesOfKenya.REVIEW + "-of-agency-unfpa", accounts(with(READ_REVIEWS, "agency-unfpa")));
        own.put(CasesOfKenya.REVIEW + "-of-" + cases.otherReviewer, accounts(with(READ_REVIEWS, cases.otherReviewer)));
        own.put(cases.fundBalance, accounts(KNOW_THE_FUND));
        own.put(cases.fundBalance.replace(".", ""), accounts(KNOW_THE_FUND));

        assertThat(wronglyRead(own, mark -> !mark.equals(CasesOfKenya.CONFLICT) && !mark.equals(cases.fundBalance.replace(".", "")),
            people(Place.OWN, Role.values()))).isEmpty();
    }

    @Test
    void reviewTakesNoCommentThatOthersWouldReadBeforeTheyMay() {
        var review = "/camunda/api/engine/engine/default/task/" + cases.ids.get("task").get(1);

        for (var caller : people(Place.OWN, Role.values()).values()) {
            assertThat(caller.post(review + "/comment/create", Map.of("message", "I say no.")).status()).isIn(403, 404, 400);
        }
        assertThat(people.get(Role.ADMINISTRATOR).get(Place.OWN).get(review + "/comment").json()).isEmpty();
    }

    @Test
    void casesOfAnotherCountryAreFoundNowhere() {
        var names = new LinkedHashMap<String, Set<String>>();
        cases.names().forEach(name -> names.put(name, Set.of()));

        assertThat(wronglyRead(names, mark -> false, outside())).isEmpty();
    }

    @Test
    void countsTellNothingOfACaseOfAnotherCountry() {
        var told = new TreeSet<String>();
        var filters = List.of("processInstanceId=", "processInstanceIdIn=", "processInstanceIds=", "rootProcessInstanceId=");
        var case1 = cases.ids.get("process-instance").get(0);
        var administrator = people.get(Role.ADMINISTRATOR).get(Place.OWN);
        var narrowed = 0;
        for (var path : questions.stream().map(each -> each.address().replaceFirst("\\?.*", "")).filter(each -> each.endsWith("/count")).distinct().toList()) {
            for (var filter : filters) {
                var isNarrowed = count(administrator.get(path + "?" + filter + case1)) > 0 && count(administrator.get(path + "?" + filter + "none")) == 0;
                narrowed += isNarrowed ? 1 : 0;
                outside().forEach((who, caller) -> {
                    if (isNarrowed && count(caller.get(path + "?" + filter + case1)) > 0) {
                        told.add(who + " at " + path + "?" + filter);
                    }
                });
            }
        }

        assertThat(told).isEmpty();
        assertThat(narrowed).as("counts that can be narrowed to one case").isGreaterThan(10);
    }

    private static Set<String> accounts(Set<Role> roles) {
        return roles.stream().map(role -> role.account(Place.OWN)).collect(Collectors.toSet());
    }

    private static Set<Role> with(Set<Role> roles, String... groups) {
        return Arrays.stream(Role.values()).filter(role -> roles.contains(role) || List.of(groups).contains(role.group())).collect(Collectors.toSet());
    }

    private static long count(Caller.Answer answer) {
        return answer.status() == 200 ? answer.json().path("count").asLong() : 0;
    }

    /** People of another country and of none; those of headquarters and agencies belong to every country. */
    private Map<String, Caller> outside() {
        var outside = people(Place.OTHER, Role.COUNTRY_TEAM, Role.RESIDENT_COORDINATOR);
        outside.putAll(people(Place.NONE, Role.COUNTRY_TEAM, Role.RESIDENT_COORDINATOR));
        return outside;
    }

    private Map<String, Caller> people(Place place, Role... roles) {
        var callers = new LinkedHashMap<String, Caller>();
        Arrays.stream(roles).forEach(role -> callers.put(role.account(place), people.get(role).get(place)));
        return callers;
    }

    @Test
    void bothEngineInterfacesOfferTheSame() {
        var rest = RestPaths.of(engineRest.getClasses()).stream().map(each -> each.method() + " " + each.path().replace("/engine/{name}", "")).collect(Collectors.toCollection(TreeSet::new));
        var ofWebApps = RestPaths.of(new EngineRestApplication().getClasses()).stream().map(each -> each.method() + " " + each.path().replace("/engine/{name}", "")).collect(Collectors.toCollection(TreeSet::new));
        rest.removeAll(ofWebApps);

        assertThat(rest).as("what only /engine-rest has, and the crawl through the web apps' sessions leaves out").isEmpty();
    }

    /** @param findable whether a mark must be found by somebody, as else the crawl looks in the wrong places */
    private List<String> wronglyRead(Map<String, Set<String>> marks, Predicate<String> findable, Map<String, Caller> callers) {
        var wrong = new TreeSet<String>();
        var found = new TreeSet<String>();
        for (var question : questions) {
            callers.forEach((who, caller) -> {
                var answer = question.by(caller).body();
                marks.keySet().stream().filter(mark -> answer.contains(mark) && !question.says(mark)).forEach(mark -> {
                    found.add(mark);
                    if (!marks.get(mark).contains(who)) {
                        wrong.add(mark + " by " + who + " at " + question);
                    }
                });
            });
        }
        assertThat(found).containsAll(marks.keySet().stream().filter(findable).toList());
        return new ArrayList<>(wrong);
    }

    private List<Question> everything() {
        var crawl = new Crawl(cases.ids);
        return Stream.of(
                of(crawl, "/camunda/api/engine", RestPaths.of(new EngineRestApplication().getClasses())),
                of(crawl, "/camunda/api/cockpit", RestPaths.of(new CockpitApplication().getClasses())),
                of(crawl, "/camunda/api/admin", RestPaths.of(new AdminApplication().getClasses())),
                of(crawl, "/camunda/api/tasklist", RestPaths.of(new TasklistApplication().getClasses())),
                of(crawl, "/camunda/api/welcome", RestPaths.of(new WelcomeApplication().getClasses())),
                of(crawl, "", own()))
            .flatMap(each -> each).toList();
    }

    private static Stream<Question> of(Crawl crawl, String base, List<RestPaths.Operation> operations) {
        return operations.stream().flatMap(operation -> crawl.questions(base, operation).stream());
    }

    private List<RestPaths.Operation> own() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream().flatMap(mapping -> mapping.getKey().getPatternValues().stream()
                .filter(path -> path.startsWith("/api/") && !path.endsWith(".xlsx")) // those pack what the same list says as CSV
                .flatMap(path -> mapping.getKey().getMethodsCondition().getMethods().stream()
                    .map(method -> new RestPaths.Operation(method.name(), path, mapping.getValue().getMethod().getName()))))
            .filter(operation -> operation.method().equals("GET")).toList();
    }
}
