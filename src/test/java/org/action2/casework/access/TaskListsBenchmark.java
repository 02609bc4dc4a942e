package org.action2.casework.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.action2.casework.CaseworkTest;
import org.action2.casework.PeopleOfTheDirectory;
import org.action2.casework.benchmark.Report;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The start page, Tasklist's page and Cockpit's page of a process with 100,000 open tasks of 200 groups, through HTTP. The
 * rows are copies of those of one case that went through the engine, spread over groups and countries.
 */
@CaseworkTest
class TaskListsBenchmark {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final int TASKS = Integer.getInteger("tasks", 100_000);
    private static final int GROUPS = 200;
    private static final int RUNS = 15;
    private static final String COUNTRY = "(array['KEN', 'NPL', 'IRQ', 'PER', 'SVN', 'AUS'])[n % 6 + 1]";

    @LocalServerPort
    private int port;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private IdentityService identity;
    @Autowired
    private PeopleOfTheDirectory people;
    @Autowired
    private AuthorizationService authorizations;
    @Autowired
    private FilterService filters;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void listsStayFastWithManyTasksAndGroups() {
        multiply();
        person("of-one-group", 1, "KEN");
        person("of-fifty-groups", 50, "KEN", "NPL", "IRQ", "PER", "SVN", "AUS");
        person("of-a-country-team", 1, "KEN");
        identity.createMembership("of-a-country-team", "country-team");

        for (var account : List.of("of-one-group", "of-fifty-groups")) {
            var caller = Caller.signedIn(port, account);
            for (var filter : List.of("My team's open tasks", "Overdue")) {
                var address = ENGINE + "/filter/" + filters.createFilterQuery().filterName(filter).singleResult().getId();
                var shown = page(caller, address).json().path("count").asLong();
                var figure = Report.add("Tasklist's page with its count, \"" + filter + "\"", "%,d open tasks, %d groups, %s, %,d in the list"
                    .formatted(TASKS, GROUPS, account, shown), "at most 500 ms", "ms", times(() -> page(caller, address)));
                assertThat(figure.median()).isLessThan(500);
            }
        }
        for (var account : List.of("of-one-group", "of-fifty-groups", "of-a-country-team", "secretariat", "manager")) {
            var caller = Caller.signedIn(port, account);
            var home = caller.get("/api/home").json();
            var figure = Report.add("Start page", "%,d open tasks, %s, %,d tasks of the team, %,d cases".formatted(TASKS, account,
                home.path("team").path("total").asLong(), home.path("cases").path("total").asLong()), "at most 500 ms", "ms", times(() -> answered(caller, "/api/home")));
            assertThat(figure.median()).isLessThan(500);
            Report.add("Tasklist's search of tasks", "%,d open tasks, %s".formatted(TASKS, account), "at most 500 ms", "ms",
                times(() -> answered(caller, "/api/home/tasks?q=SF-B-4711")));
        }
        var manager = Caller.signedIn(port, "manager");
        var definition = repository.createProcessDefinitionQuery().processDefinitionKey("seed-funding-request").latestVersion().singleResult().getId();
        var figure = Report.add("Cockpit's page of a process, all its requests one after the other", "%,d running cases".formatted(TASKS),
            "at most 1,000 ms", "ms", times(() -> cockpit(manager, definition)));
        assertThat(figure.median()).isLessThan(1000);
    }

    /** What Tasklist asks for when a filter is chosen: the first page with its variables, and how many there are. */
    private static Caller.Answer page(Caller caller, String filter) {
        var sorting = Map.of("sorting", List.of(Map.of("sortBy", "created", "sortOrder", "desc")));
        var list = caller.with("Accept", "application/hal+json", "POST", filter + "/list?firstResult=0&maxResults=15", json(sorting));
        assertThat(list.status()).as(list.toString()).isEqualTo(200);
        var count = caller.post(filter + "/count", Map.of());
        assertThat(count.status()).isEqualTo(200);
        return count;
    }

    private static void answered(Caller caller, String address) {
        var answer = caller.get(address);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private static void cockpit(Caller manager, String definition) {
        var answers = List.of(
            manager.get(ENGINE + "/process-definition/" + definition),
            manager.get(ENGINE + "/process-definition/" + definition + "/xml"),
            manager.get(ENGINE + "/process-definition/" + definition + "/statistics?incidents=true"),
            manager.get(ENGINE + "/process-definition?key=seed-funding-request&sortBy=version&sortOrder=desc&maxResults=50"),
            manager.post(ENGINE + "/process-instance/count", Map.of("processDefinitionId", definition)),
            manager.post("/camunda/api/cockpit/plugin/base/default/process-instance?firstResult=0&maxResults=50",
                Map.of("processDefinitionId", definition, "sortBy", "startTime", "sortOrder", "desc")),
            manager.post("/camunda/api/cockpit/plugin/base/default/process-instance/count", Map.of("processDefinitionId", definition)));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).as(answer.toString()).isEqualTo(200));
    }

    private static double[] times(Runnable act) {
        act.run();
        return DoubleStream.generate(() -> {
            var begin = System.nanoTime();
            act.run();
            return (System.nanoTime() - begin) / 1e6;
        }).limit(RUNS).toArray();
    }

    private static String json(Object value) {
        return Caller.JSON.valueToTree(value).toString();
    }

    private void person(String account, int groups, String... countries) {
        var user = identity.newUser(account);
        user.setPassword(Caller.PASSWORD);
        identity.saveUser(user);
        for (var group = 1; group <= groups; group++) {
            identity.createMembership(account, "team-" + group);
        }
        for (var country : countries) {
            identity.createTenantUserMembership(country, account);
        }
    }

    private void multiply() {
        var instance = people.as("ken-focal-point", () -> runtime.startProcessInstanceByKey("seed-funding-request", AccessTableTest.request())).getId();
        var task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
        for (var group = 1; group <= GROUPS; group++) {
            var team = identity.newGroup("team-" + group);
            team.setType("WORKFLOW");
            identity.saveGroup(team);
            grant("team-" + group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            grant("team-" + group, Resources.PROCESS_DEFINITION, "seed-funding-request", ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.READ_INSTANCE);
        }
        filters.createFilterQuery().list().forEach(filter -> {
            for (var group = 1; group <= GROUPS; group++) {
                grant("team-" + group, Resources.FILTER, filter.getId(), Permissions.READ);
            }
        });
        copy("act_ru_execution", "t.proc_inst_id_ = '" + instance + "'", "'id_', t.id_ || '-' || n, 'proc_inst_id_', t.proc_inst_id_ || '-' || n, "
            + "'root_proc_inst_id_', t.root_proc_inst_id_ || '-' || n, 'parent_id_', t.parent_id_ || '-' || n, "
            + "'business_key_', case when t.business_key_ is null then null else 'SF-B-' || n end, 'tenant_id_', " + COUNTRY);
        copy("act_ru_task", "t.id_ = '" + task + "'", "'id_', t.id_ || '-' || n, 'execution_id_', t.execution_id_ || '-' || n, "
            + "'proc_inst_id_', t.proc_inst_id_ || '-' || n, 'tenant_id_', " + COUNTRY
            + ", 'create_time_', t.create_time_ - n * interval '1 minute', 'due_date_', t.due_date_ + (n % 40 - 20) * interval '1 day'");
        copy("act_ru_identitylink", "t.task_id_ = '" + task + "'", "'id_', t.id_ || '-' || n, 'task_id_', t.task_id_ || '-' || n, "
            + "'group_id_', 'team-' || (n % " + GROUPS + " + 1), 'tenant_id_', " + COUNTRY);
        copy("act_ru_variable", "t.proc_inst_id_ = '" + instance + "' and t.bytearray_id_ is null", "'id_', t.id_ || '-' || n, "
            + "'execution_id_', t.execution_id_ || '-' || n, 'proc_inst_id_', t.proc_inst_id_ || '-' || n, 'var_scope_', t.var_scope_ || '-' || n, 'tenant_id_', " + COUNTRY);
        copy("funding_request", "t.process_instance_id = '" + instance + "'", "'reference', 'SF-B-' || n, "
            + "'process_instance_id', t.process_instance_id || '-' || n, 'country', " + COUNTRY + ", 'stage_since', t.stage_since - n * interval '1 minute'");
        List.of("act_ru_execution", "act_ru_task", "act_ru_identitylink", "act_ru_variable", "act_ru_authorization", "act_id_membership", "funding_request", "case_stage")
            .forEach(table -> jdbc.sql("analyze " + table).update());
    }

    private void copy(String table, String which, String changes) {
        var columns = jdbc.sql("select string_agg(column_name, ', ') from information_schema.columns where table_name = :table and is_generated = 'NEVER'")
            .param("table", table).query(String.class).single();
        jdbc.sql("insert into %s (%s) select %s from (select r.* from %s t, generate_series(1, %d) n, lateral jsonb_populate_record(t, jsonb_build_object(%s)) r where %s) copies"
            .formatted(table, columns, columns, table, TASKS, changes, which)).update();
    }

    private void grant(String group, Resources resource, String id, Permission... permissions) {
        var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        for (var permission : permissions) {
            grant.addPermission(permission);
        }
        authorizations.saveAuthorization(grant);
    }
}
