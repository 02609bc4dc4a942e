package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.ModelDriver.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.action2.casework.CaseworkTest;
import org.action2.casework.PeopleOfTheDirectory;
import org.action2.casework.engine.SystemIdentity;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens at the same moment in one case: a click succeeds, or its owner reads what has become of the task. */
@CaseworkTest
class CollidingRunsTest {

    private static final int ROUNDS = 6;
    private static final String OVER = "The task is no longer open";

    @Autowired
    private ModelDriver driver;

    @Autowired
    private PeopleOfTheDirectory people;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private SystemIdentity system;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void taskIsCompletedWhileItEscalates() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var instance = driver.submit(request());
            var task = driver.only(instance, "endorse-request");
            var late = driver.timer(instance, "endorse-request-late").getId();

            var failures = atOnce(() -> endorse(task), () -> {
                system.run(() -> management.executeJob(late));
                return null;
            });

            assertThat(failures.get(0)).as("the click of the Resident Coordinator").isNull();
            driver.runJobs();
            assertThat(driver.open(instance, "screen-request")).hasSize(1);
            assertThat(driver.open(instance, "handle-escalation")).isEmpty();
        }
    }

    @Test
    void oneOfTwoAnswersCountsAndTheOtherIsToldWhy() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var instance = driver.submit(request());
            var task = driver.only(instance, "endorse-request");

            var failures = atOnce(() -> endorse(task), () -> endorse(task));

            assertThat(failures).filteredOn(failure -> failure == null).hasSize(1);
            assertThat(failures).filteredOn(failure -> failure != null).allSatisfy(failure -> assertThat(failure).hasMessageStartingWith(OVER));
            assertThat(driver.open(instance, "screen-request")).hasSize(1);
        }
    }

    @Test
    void requestIsWithdrawnWhileItIsEndorsed() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var instance = driver.submit(request());
            var task = driver.only(instance, "endorse-request");

            var failures = atOnce(() -> endorse(task), () -> withdraw(instance));

            assertThat(failures.get(1)).as("the withdrawal").isNull();
            assertThat(driver.isEnded(instance)).isTrue();
            if (failures.get(0) != null) {
                assertThat(failures.get(0)).hasMessageStartingWith(OVER);
            }
        }
    }

    private Object endorse(Task task) {
        driver.complete(task, "ken-rc", "endorsed", true, "endorsementComment", "Agreed with the government.");
        return null;
    }

    private Object withdraw(ProcessInstance instance) {
        return people.as("ken-focal-point", () -> runtime.startProcessInstanceByKey("seed-funding-change", ModelDriver.variables(
            "reference", instance.getBusinessKey() == null ? driver.businessKey(instance) : instance.getBusinessKey(),
            "changeKind", "withdrawal", "changeReason", "The government changed its mind.")));
    }

    /** @return what each failed with, in their order; null where it did not */
    @SafeVarargs
    private static List<Throwable> atOnce(Callable<Object>... acts) throws Exception {
        var start = new CyclicBarrier(acts.length);
        var threads = Executors.newFixedThreadPool(acts.length);
        try {
            var results = new ArrayList<Throwable>();
            for (var result : List.of(acts).stream().map(act -> threads.submit(() -> failure(start, act))).toList()) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    private static Throwable failure(CyclicBarrier start, Callable<Object> act) throws Exception {
        start.await();
        try {
            act.call();
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }
}
