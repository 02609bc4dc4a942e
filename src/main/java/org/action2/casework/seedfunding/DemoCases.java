package org.action2.casework.seedfunding;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.action2.casework.cluster.ClusterLock;
import org.action2.casework.directory.Directory;
import org.action2.casework.engine.SystemIdentity;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts a few live requests at different stages for a first look, all in one transaction and only into an empty
 * register, so that they are there once however often the program is stopped and started.
 */
@Component
@ConditionalOnProperty("casework.demo.cases")
class DemoCases {

    /** A request of the file {@code demo/seed-funding-requests.json} and the tasks that people did for it. */
    record DemoCase(String startedBy, int startsInMonths, int months, Map<String, JsonNode> request, List<Step> steps) {
    }

    /** A task done by a person with what they entered. */
    record Step(String task, String by, Map<String, JsonNode> entered) {
    }

    private final FundingRequests requests;
    private final Directory directory;
    private final IdentityService identity;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;
    private final Clock clock;
    private final ClusterLock clusterLock;
    private final SystemIdentity system;

    DemoCases(FundingRequests requests, Directory directory, IdentityService identity, RuntimeService runtime,
              TaskService tasks, TransactionTemplate transaction, ObjectMapper json, Clock clock, ClusterLock clusterLock,
              SystemIdentity system) {
        this.requests = requests;
        this.directory = directory;
        this.identity = identity;
        this.runtime = runtime;
        this.tasks = tasks;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
        this.clusterLock = clusterLock;
        this.system = system;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(100)
    void create() {
        system.run(() -> transaction.executeWithoutResult(status -> {
            clusterLock.await("demo cases");
            if (requests.isEmpty()) {
                demoCases().forEach(this::start);
            }
        }));
    }

    private List<DemoCase> demoCases() {
        try (var file = new ClassPathResource("demo/seed-funding-requests.json").getInputStream()) {
            return json.readValue(file, new TypeReference<>() {
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The demo requests can't be read.", e);
        }
    }

    private void start(DemoCase demo) {
        var variables = variables(demo.request());
        var start = LocalDate.now(clock).plusMonths(demo.startsInMonths()).withDayOfMonth(1);
        variables.put(SeedFundingProcess.START_DATE, start.toString());
        variables.put(SeedFundingProcess.END_DATE, start.plusMonths(demo.months()).toString());
        if (Boolean.TRUE.equals(variables.get(SeedFundingProcess.MEMBER_STATE_REQUEST))) {
            variables.put(SeedFundingProcess.MEMBER_STATE_REQUEST_DATE, LocalDate.now(clock).minusWeeks(6).toString());
        }
        var instance = as(demo.startedBy(), () -> runtime.startProcessInstanceByKey(SeedFundingProcess.KEY, variables).getId());
        demo.steps().forEach(step -> as(step.by(), () -> {
            var task = tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey(step.task()).singleResult();
            tasks.complete(task.getId(), variables(step.entered()));
            return null;
        }));
    }

    private <T> T as(String user, Supplier<T> act) {
        identity.setAuthentication(user, directory.groupsOf(user), directory.tenantsOf(user));
        try {
            return act.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    private static Map<String, Object> variables(Map<String, JsonNode> entered) {
        var variables = new TreeMap<String, Object>();
        entered.forEach((name, value) -> variables.put(name, value(value)));
        return variables;
    }

    private static Object value(JsonNode value) {
        if (value.isContainerNode()) {
            return SpinValues.jsonValue(value.toString()).create();
        }
        return value.isBoolean() ? (Object) value.booleanValue() : value.isInt() ? value.intValue() : value.asText();
    }
}
