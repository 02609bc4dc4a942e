package org.action2.casework.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;

/** What the engine needs beyond its settings: access by role and country, its schema first, the models deployed. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    ProcessEnginePlugin caseworkEnginePlugin(ModelDeployment modelDeployment, EngineCallbacks callbacks, TaskGuard taskGuard, ModelBeans modelBeans,
                                             ChangeRecorder changeRecorder, Actor actor, TaskEventMulticaster taskEvents, TaskTimerJobs taskTimerJobs,
                                             ApplicationEventPublisher events,
                                             SystemIdentity system, StartGuard startGuard, MessageGuard messageGuard,
                                             PasswordAttempts attempts, AccountRules accountRules,
                                             @Value("${casework.passwords.shortest:12}") int shortestPassword,
                                             @Value("${casework.passwords.refuse-common:true}") boolean refuseCommon,
                                             @Value("${casework.passwords.rounds:210000}") int rounds) {
        var passwords = new Pbkdf2PasswordEncryptor(rounds);
        var policy = new PasswordLengthPolicy(shortestPassword, refuseCommon);
        var people = new IdentityAudit(actor);
        return new ProcessEnginePlugin() {
            private CommandGuard guard;

            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setResourceAuthorizationProvider(new DefinitionLevelAuthorizations());
                configuration.setCustomSessionFactories(appended(configuration.getCustomSessionFactories(), new CachingAuthorizationManagerFactory(people),
                    new CommandCache.Factory(), new CommandChanges.Factory(changeRecorder)));
                configuration.setCommandCheckers(appended(configuration.getCommandCheckers(), CountryCommandCheckers.checkers()));
                configuration.setTenantIdProvider(new CountryTenantIdProvider());
                configuration.setExpressionManager(new RestrictedExpressionManager(modelBeans));
                configuration.setTaskService(new GuardedTaskService(taskGuard));
                configuration.setCustomHistoryEventHandlers(appended(configuration.getCustomHistoryEventHandlers(), new ChangeHistoryHandler(actor),
                    new SuspensionHistoryHandler(taskEvents, system), new CancellationHistoryHandler(events, actor)));
                configuration.setEnableCmdExceptionLogging(false); // what people sent may stand in it; whoever asked is answered
                configuration.setPasswordEncryptor(passwords);
                configuration.setEnablePasswordPolicy(true);
                configuration.setPasswordPolicy(policy);
                configuration.setIdentityService(new GuardedIdentityService(attempts, accountRules, policy, people));
                configuration.setIdentityProviderSessionFactory(new AuditedIdentityProviderFactory(() -> new AuditedIdentityProvider(passwords, accountRules, people, events)));
                configuration.setRuntimeService(new GuardedRuntimeService(taskGuard, startGuard, messageGuard));
                guard = new CommandGuard(configuration, system);
                configuration.setCustomPreCommandInterceptorsTxRequired(appended(configuration.getCustomPreCommandInterceptorsTxRequired(),
                    guard, new OptimisticLockingRetryInterceptor(() -> configuration.getIdentityService().getCurrentAuthentication() != null)));
                configuration.setFormService(new GuardedFormService(taskGuard, startGuard));
                configuration.setManagementService(new GuardedManagementService(configuration, taskGuard));
                configuration.setCustomPreBPMNParseListeners(appended(configuration.getCustomPreBPMNParseListeners(),
                    new StartGuardParseListener(callbacks, events), new ActParseListener(callbacks), new TaskEventsParseListener(taskEvents)));
                configuration.setCustomJobHandlers(appended(configuration.getCustomJobHandlers(), taskTimerJobs));
            }

            @Override
            public void postInit(ProcessEngineConfigurationImpl configuration) {
                DisabledEngineMetrics.of(configuration);
            }

            @Override
            public void postProcessEngineBuild(ProcessEngine engine) {
                modelDeployment.deployTo(engine.getRepositoryService());
                guard.stand();
            }
        };
    }

    /** Other plugins, such as those of the engine's starter, keep what they have put there. @param some may be null */
    @SafeVarargs
    private static <T> List<T> appended(List<T> some, T... more) {
        var all = new ArrayList<T>();
        if (some != null) {
            all.addAll(some);
        }
        all.addAll(List.of(more));
        return all;
    }

    /** The time that the engine lives in; due dates and registers use it too, so that both always agree. */
    @Bean
    Clock clock() {
        return new EngineClock();
    }

    /** Jobs are the program's own; all else is as the engine's starter sets it. */
    @Bean
    @ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
    JobExecutor jobExecutor(@Qualifier("camundaTaskExecutor") TaskExecutor threads, CamundaBpmProperties properties, SystemIdentity system) {
        var settings = properties.getJobExecution();
        var jobs = new SystemJobExecutor(system);
        jobs.setTaskExecutor(threads);
        jobs.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        jobs.setLockTimeInMillis(settings.getLockTimeInMillis());
        jobs.setMaxJobsPerAcquisition(settings.getMaxJobsPerAcquisition());
        jobs.setWaitTimeInMillis(settings.getWaitTimeInMillis());
        jobs.setMaxWait(settings.getMaxWait());
        return jobs;
    }
}
