package org.action2.casework.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.action2.casework.CaseworkTest;
import org.action2.casework.engine.SystemIdentity;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Cases that began before like tasks were one task go on by the model of that time. */
@CaseworkTest
@TestPropertySource(properties = "casework.mail.directory=target/mail-escalations-one-by-one")
class EscalationsOneByOneTest {

    @Autowired
    private LateCases cases;
    @Autowired
    private SystemIdentity system;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private TaskService tasks;
    @Autowired
    private FormService forms;
    @Autowired
    private JdbcClient jdbc;

    private Deployment earlier;

    @BeforeEach
    void deployTheEarlierModel() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-07-05T06:00:00Z")));
        earlier = system.act(this::deployed);
    }

    private Deployment deployed() {
        var deployment = repository.createDeployment().name("an earlier release");
        resources("classpath:processes/**/*.bpmn", "classpath:processes/**/*.dmn", "classpath:forms/**/*.form").forEach(each ->
            add(deployment, each, "escalation.bpmn".equals(each.getFilename()) ? new ClassPathResource("deadlines/escalation-one-by-one.bpmn") : each));
        return deployment.deploy();
    }

    private static Stream<Resource> resources(String... patterns) {
        return Stream.of(patterns).flatMap(pattern -> {
            try {
                return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void add(DeploymentBuilder deployment, Resource named, Resource content) {
        try (var model = content.getInputStream()) {
            deployment.addInputStream(named.getURL().toString().replaceFirst(".*/(?=(processes|forms)/)", ""), model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void clear() {
        cases.clear();
        system.run(() -> repository.deleteDeployment(earlier.getId(), true));
    }

    @Test
    void twoLateTasksAreTwoTasksAndEachIsDecidedForItself() {
        var first = cases.task(cases.submitted(), "endorse-request");
        var second = cases.task(cases.submitted(), "endorse-request");
        cases.passTimer(first, "endorse-request-late");

        assertThat(escalations()).hasSize(2).allSatisfy(each -> assertThat(forms.getTaskFormVariables(each.getId())).containsKey("lateTaskDue").doesNotContainKey("lateTasks"));
        assertThat(jdbc.sql("select count(*) from escalation_group").query(Integer.class).single()).isZero();
        cases.complete(escalation(first), "secretariat", "escalationAction", "extend", "newDueDate", "2027-07-30", "reason", "Elections.");
        cases.passTimer(escalation(second), "handle-escalation-late");

        assertThat(cases.current(first).getDueDate().toInstant()).isEqualTo("2027-07-30T14:00:00Z");
        assertThat(tasks.getTaskComments(first.getId())).singleElement().extracting("fullMessage").isEqualTo("Escalated: due date moved to 2027-07-30. Elections.");
        assertThat(cases.current(second).getPriority()).isEqualTo(90);
        cases.complete(escalation(second), "manager", "escalationAction", "reassign", "newAssignee", "ken-rc");
        assertThat(cases.current(second).getAssignee()).isEqualTo("ken-rc");
        cases.passUntil(Instant.parse("2027-08-03T14:00:00Z"));
        assertThat(escalation(first)).as("late again").isNotNull();
    }

    private Task escalation(Task late) {
        return tasks.createTaskQuery().taskDefinitionKey("handle-escalation").processVariableValueEquals("lateTaskId", late.getId()).singleResult();
    }

    private List<Task> escalations() {
        return tasks.createTaskQuery().taskDefinitionKey("handle-escalation").list();
    }
}
