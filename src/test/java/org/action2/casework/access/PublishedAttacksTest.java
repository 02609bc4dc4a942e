package org.action2.casework.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.assertj.core.util.Throwables;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Groups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The two published attacks on this engine (CVE-2026-109432, CVE-2026-77226), replayed, and what stands behind them. */
@CaseworkTest
class PublishedAttacksTest extends CaseworkServices {

    private static final String WEBAPP = "/camunda/api/engine/engine/default";

    @Autowired
    private FilterService filters;

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"orQueries\": [{\"dueAfterExpression\": \"${noSuchBean.foo()}\"}]}",
        "{\"orQueries\": [{\"due\\u0041fterExpression\": \"${noSuchBean.foo()}\"}]}",
        "{\"dueAfterExpression\": \"${noSuchBean.foo()}\"}"})
    void expressionsInTaskQueriesAreRefused(String query) {
        var person = Caller.signedIn(port, "ken-focal-point");
        var rest = Caller.basic(port, "ken-focal-point");

        for (var path : List.of("/task", "/task?maxResults=5", "/task/count")) {
            assertThat(person.post(WEBAPP + path, query).status()).as(path).isEqualTo(403);
            assertThat(rest.post("/engine-rest" + path, query).status()).as(path).isEqualTo(403);
        }
        assertThat(rest.get("/engine-rest/task?dueAfterExpression=%24%7Bnow()%7D").status()).isEqualTo(403);
    }

    @Test
    void storedFiltersAreExecutedAndNotExtendedWithExpressions() {
        var person = Caller.signedIn(port, "ken-focal-point");
        var filter = filters.createFilterQuery().filterName("Overdue").singleResult().getId();

        assertThat(person.post(WEBAPP + "/filter/" + filter + "/list?firstResult=0&maxResults=15", "{\"sorting\": []}").status()).isEqualTo(200);
        assertThat(person.post(WEBAPP + "/filter/" + filter + "/count", "{}").status()).isEqualTo(200);
        assertThat(person.post(WEBAPP + "/filter/" + filter + "/list", "{\"orQueries\": [{\"dueAfterExpression\": \"${now()}\"}]}").status()).isEqualTo(403);
        assertThat(person.post(WEBAPP + "/filter/create",
            Map.of("resourceType", "Task", "name", "x", "query", Map.of("dueAfterExpression", "${now()}"))).status()).isEqualTo(403);
    }

    @Test
    void everyFilterOfTheDirectoryCanBeExecuted() {
        var person = Caller.basic(port, "secretariat");

        filters.createFilterQuery().list().stream().filter(filter -> filter.getName().matches("My.*|Overdue|Escalated"))
            .forEach(filter -> assertThat(person.get("/engine-rest/filter/" + filter.getId() + "/list").status()).as(filter.getName()).isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "${\"x\".getClass()}", "${''.class.forName('java.lang.Runtime')}", "${dataSource}", "${taskService.createTaskQuery().list()}",
        "${environment}", "${systemProperties}", "${now().getClass()}", "${deadlines.getClass()}"})
    void expressionsReachModelBeansAndPlainValuesOnly(String expression) {
        assertThatThrownBy(() -> tasks.createTaskQuery().or().taskAssigneeExpression(expression).endOr().list())
            .as(expression).satisfies(thrown -> assertThat(Throwables.getStackTrace(thrown)).containsAnyOf(
                "Cannot resolve identifier", "Unknown property", "An expression may not use"));
    }

    @Test
    void expressionsOfFiltersStillWork() {
        identity.setAuthentication("secretariat", List.of("secretariat"));
        try {
            assertThat(tasks.createTaskQuery().or().taskAssigneeExpression("${currentUser()}").endOr().list()).isEmpty();
            assertThat(tasks.createTaskQuery().or().taskCandidateGroupInExpression("${currentUserGroups()}").endOr().list()).isEmpty();
            assertThat(tasks.createTaskQuery().or().dueBeforeExpression("${dateTime().minusDays(3000).toDate()}").endOr().list()).isEmpty();
        } finally {
            identity.clearAuthentication();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/admin/setup/default/user/create", "/camunda/api/admin/setup;a=b/default/user/create",
        "/camunda/api/admin/./setup/default/user/create", "/camunda/api/admin//setup/default/user/create", "/camunda/api/admin/%73etup/default/user/create"})
    void nobodyBecomesAdministratorByTheSetupPage(String path) {
        identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).list()
            .forEach(admin -> identity.deleteMembership(admin.getId(), Groups.CAMUNDA_ADMIN));
        try {
            var stranger = Caller.anonymous(port);
            stranger.get("/camunda/app/admin/default/setup/");

            var answer = stranger.post(path, Map.of(
                "profile", Map.of("id", "mallory", "firstName", "M", "lastName", "M", "email", "m@example.org"),
                "credentials", Map.of("password", "mallory-mallory-1")));

            assertThat(answer.status()).isBetween(400, 404);
            assertThat(identity.createUserQuery().userId("mallory").count()).isZero();
        } finally {
            identity.createMembership("admin", Groups.CAMUNDA_ADMIN);
        }
    }
}
