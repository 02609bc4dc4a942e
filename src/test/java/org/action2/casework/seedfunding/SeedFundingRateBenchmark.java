package org.action2.casework.seedfunding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.action2.casework.CaseworkTest;
import org.action2.casework.benchmark.Report;
import org.action2.casework.directory.Directory;
import org.action2.casework.engine.SystemIdentity;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Whole seed-funding cases through the engine's API, by people of every stage, against the bare engine on the same models. */
@CaseworkTest
@TestPropertySource(properties = "casework.fund.opening-allocation=900000000.00")
class SeedFundingRateBenchmark {

    private static final int WARM_UP = 40;
    private static final int CASES = 60;
    private static final int RUNS = 5;
    private static final int THREADS = 2;

    private static final Map<String, String> PEOPLE = Map.of("country-team", "ken-focal-point", "resident-coordinator", "ken-rc",
        "secretariat", "secretariat", "task-force", "task-force", "finance", "finance", "agency-unwomen", "unwomen", "agency-unicef", "unicef");

    private record Person(String account, List<String> groups, List<String> countries) {
    }

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private Directory directory;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private SystemIdentity system;

    @Test
    void wholeCasesKeepPaceWithTheBareEngine() throws Exception {
        var people = PEOPLE.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
            entry -> new Person(entry.getValue(), directory.groupsOf(entry.getValue()), directory.tenantsOf(entry.getValue()))));
        try (var bare = BareEngine.start(jdbc)) {
            rate(bare.engine(), people, WARM_UP);
            rate(engine, people, WARM_UP);
            var ours = new double[RUNS];
            var theirs = new double[RUNS];
            for (var run = 0; run < RUNS; run++) {
                theirs[run] = rate(bare.engine(), people, CASES);
                ours[run] = rate(engine, people, CASES);
            }
            var settings = CASES + " whole cases a run, " + THREADS + " threads";
            var bareRate = Report.add("Seed-funding cases, bare engine", settings, "the peer", "1/s", theirs);
            var rate = Report.add("Seed-funding cases", settings, "70 % of the bare engine's or more", "1/s", ours);
            Report.add("Seed-funding cases, share of the bare engine's rate", settings, "at least 70 %", "%", 100 * rate.median() / bareRate.median());
        }
    }

    private double rate(ProcessEngine engine, Map<String, Person> people, int cases) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(THREADS);
        var begin = System.nanoTime();
        var running = new ArrayList<Future<?>>();
        for (var n = 0; n < cases; n++) {
            running.add(threads.submit(() -> system.run(() -> carry(engine, people))));
        }
        for (var each : running) {
            each.get();
        }
        threads.shutdown();
        return cases / ((System.nanoTime() - begin) / 1e9);
    }

    private void carry(ProcessEngine engine, Map<String, Person> people) {
        var instance = as(engine, people.get("country-team"), () -> engine.getRuntimeService()
            .startProcessInstanceByKey(SeedFundingProcess.KEY, ModelDriver.request())).getId();
        work(engine, people, instance, "endorse-request", "endorsed", true, "endorsementComment", "Agreed.");
        work(engine, people, instance, "screen-request", "screeningOutcome", "eligible", "screeningComment", "Fits.");
        for (var review = 0; review < 2; review++) {
            work(engine, people, instance, "review-request", "conflictOfInterest", false, "reviewComment", "Well founded.", "reviewRecommendation", "approve",
                "scoreRelevance", 4, "scoreRightsBased", 4, "scoreOwnership", 4, "scoreFeasibility", 4, "scoreValue", 4, "scoreSustainability", 4);
        }
        jobs(engine, instance);
        work(engine, people, instance, "decide-request", "decision", "approved", "approvedAmount", "40000.00", "decisionComment", "Strong.");
        work(engine, people, instance, "accept-terms", "termsAccepted", true, "termsComment", "");
        work(engine, people, instance, "record-disbursement", ModelDriver.paid());
        openReports(engine, instance);
        for (var report = 0; report < 3; report++) {
            work(engine, people, instance, "submit-report", ModelDriver.report());
            work(engine, people, instance, "review-report", "reportAccepted", true, "reportComment", "");
        }
        jobs(engine, instance);
        work(engine, people, instance, "close-grant", "refundAmount", "1500.00", "lessonsLearned", "Train early.");
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instance).count()).isZero();
    }

    private static void work(ProcessEngine engine, Map<String, Person> people, String instance, String key, Object... namesAndValues) {
        var task = task(engine, instance, key);
        var group = engine.getTaskService().getIdentityLinksForTask(task.getId()).get(0).getGroupId();
        as(engine, people.get(group), () -> {
            engine.getTaskService().claim(task.getId(), people.get(group).account());
            engine.getTaskService().complete(task.getId(), ModelDriver.variables(namesAndValues));
            return null;
        });
    }

    private static Task task(ProcessEngine engine, String instance, String key) {
        return tree(engine, instance).flatMap(each -> engine.getTaskService().createTaskQuery().processInstanceId(each).taskDefinitionKey(key).list().stream())
            .findFirst().orElseThrow(() -> new AssertionError("No task " + key));
    }

    private static void jobs(ProcessEngine engine, String instance) {
        var management = engine.getManagementService();
        while (tree(engine, instance).flatMap(each -> management.createJobQuery().processInstanceId(each).messages().list().stream())
            .filter(job -> job.getDuedate() == null || !job.getDuedate().after(new Date())).peek(job -> management.executeJob(job.getId())).count() > 0) {
            // those left behind run next
        }
    }

    private static void openReports(ProcessEngine engine, String instance) {
        var management = engine.getManagementService();
        tree(engine, instance).flatMap(each -> management.createJobQuery().processInstanceId(each).activityId(SeedFundingReportProcess.REPORT_OPENS_TIMER).list().stream())
            .forEach(job -> management.executeJob(job.getId()));
    }

    private static Stream<String> tree(ProcessEngine engine, String instance) {
        return Stream.concat(Stream.of(instance), engine.getRuntimeService().createProcessInstanceQuery().superProcessInstanceId(instance).list().stream()
            .map(each -> each.getId()));
    }

    private static <T> T as(ProcessEngine engine, Person person, Supplier<T> act) {
        engine.getIdentityService().setAuthentication(person.account(), person.groups(), person.countries());
        try {
            return act.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
