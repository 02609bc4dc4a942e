package org.action2.casework.seedfunding;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The engine with our models and nothing of ours around them, in a database of its own on the same server. What the models
 * call sets the variables that they go on with, and does no work: no register, audit, mail, rights or checks of forms.
 */
final class BareEngine implements AutoCloseable {

    private final HikariDataSource database;
    private final ProcessEngine engine;

    private BareEngine(HikariDataSource database, ProcessEngine engine) {
        this.database = database;
        this.engine = engine;
    }

    static BareEngine start(JdbcClient jdbc) {
        jdbc.sql("drop database if exists bare").update();
        jdbc.sql("create database bare").update();
        var database = new HikariDataSource();
        database.setJdbcUrl(jdbc.sql("select 'jdbc:postgresql://localhost:' || setting || '/bare' from pg_settings where name = 'port'")
            .query(String.class).single());
        jdbc.sql("do $$ begin if to_regrole('bare') is null then create role bare login superuser password 'bare'; end if; end $$").update();
        database.setUsername("bare");
        database.setPassword("bare");
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setDefaultSerializationFormat("application/json");
        configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        configuration.setBeans(beans());
        var engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        for (var folder : List.of("processes/seed-funding", "processes/deadlines", "forms/seed-funding", "forms/deadlines")) {
            for (var file : Path.of(folder).toFile().listFiles()) {
                deployment.addInputStream(file.getName(), BareEngine.class.getResourceAsStream("/" + folder + "/" + file.getName()));
            }
        }
        deployment.deploy();
        return new BareEngine(database, engine);
    }

    ProcessEngine engine() {
        return engine;
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }

    private static Map<Object, Object> beans() {
        var beans = new HashMap<Object, Object>();
        JavaDelegate idle = execution -> { };
        for (var name : List.of("commitFunds", "disburseFunds", "releaseFunds", "recordEndorsement", "recordReview", "recordReport", "registerReport", "returnReport", "settleGrant")) {
            beans.put(name, idle);
        }
        beans.put("recordStage", (ExecutionListener) execution -> { });
        beans.put("registerRequest", (JavaDelegate) execution -> set(execution, "reference", execution.getProcessBusinessKey(),
            "screeningOutcome", "not-screened", "termsAccepted", false));
        beans.put("gatherEligibilityFacts", (JavaDelegate) execution -> set(execution, "requestedAmountNumber", 40000.0, "durationMonths", 12,
            "durationWithinLimit", true, "budgetDifference", 0.0, "indirectWithinLimit", true, "overdueReports", 0, "fundsAvailable", true));
        beans.put("reserveFunds", (JavaDelegate) execution -> set(execution, "budgetToRevise", false));
        beans.put("selectReviewers", (JavaDelegate) execution -> set(execution, "reviewers", json("[\"agency-unwomen\", \"agency-unicef\"]")));
        beans.put("gatherReviews", (JavaDelegate) execution -> set(execution, "reviewCount", 2, "quorumReached", true));
        beans.put("scheduleReports", (JavaDelegate) execution -> set(execution, "reports",
            json("[" + report("interim", "2027-07-01") + "," + report("final-narrative", "2028-01-31") + "," + report("final-financial", "2028-03-31") + "]")));
        beans.put("summariseGrant", (JavaDelegate) execution -> set(execution, "spentTotal", "38500.00", "unspentAmount", "1500.00"));
        beans.put("deadlines", new Dates());
        beans.put("seedFundingReports", new Openings());
        return beans;
    }

    private static String report(String kind, String due) {
        return "{\"kind\": \"%s\", \"number\": 1, \"dueDate\": \"%s\", \"opensOn\": \"%s\", \"from\": \"2027-01-01\", \"until\": \"2027-06-30\"}".formatted(kind, due, due);
    }

    private static Object json(String text) {
        return SpinValues.jsonValue(text).create();
    }

    private static void set(DelegateExecution execution, Object... namesAndValues) {
        execution.setVariables(ModelDriver.variables(namesAndValues));
    }

    /** Reports open at once. */
    public static final class Openings {

        public Date opens(DelegateExecution execution) {
            return new Date();
        }
    }

    /** Some dates to come. */
    public static final class Dates {

        private static final long MONTH_MILLIS = 30L * 24 * 60 * 60 * 1000;

        public Date dueDate(DelegateExecution execution) {
            return later();
        }

        public Date escalationDate(DelegateExecution execution) {
            return later();
        }

        public Date endDate(DelegateExecution execution) {
            return later();
        }

        public Date stageEnd(DelegateExecution execution) {
            return later();
        }

        public Date onDate(DelegateExecution execution, String date) {
            return later();
        }

        public Date escalationAfter(DelegateExecution execution, String date) {
            return later();
        }

        private static Date later() {
            return new Date(System.currentTimeMillis() + MONTH_MILLIS);
        }
    }
}
