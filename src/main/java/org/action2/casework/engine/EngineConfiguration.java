package org.action2.casework.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;

/** What the engine needs beyond its settings: access by role and country, its schema first, the models deployed. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    ProcessEnginePlugin caseworkEnginePlugin(ModelDeployment modelDeployment, TaskGuard taskGuard, ModelBeans modelBeans,
                                             @Lazy SubmissionGuard submissionGuard, @Lazy ChangeRecorder changeRecorder, Actor actor,
                                             @Lazy TaskWatch taskWatch, TaskAlarms taskAlarms, @Lazy TaskEvents taskEvents,
                                             ApplicationEventPublisher events, StartGuard startGuard, MessageGuard messageGuard,
                                             @Value("${casework.passwords.shortest:12}") int shortestPassword) {
        return new ProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setResourceAuthorizationProvider(new DefinitionLevelAuthorizations());
                configuration.setCustomSessionFactories(append(configuration.getCustomSessionFactories(), new CoveringGroups()));
                configuration.setCustomSessionFactories(append(configuration.getCustomSessionFactories(), new AnswersOfCommand.Factory()));
                configuration.setCommandCheckers(CountryRefusals.checkers());
                configuration.setTenantIdProvider(new CountryOfCase());
                configuration.setExpressionManager(new NarrowExpressions(modelBeans));
                configuration.setTaskService(new GuardedTaskService(taskGuard));
                configuration.setCustomHistoryEventHandlers(List.of(new ChangeEvents(actor)));
                configuration.setCustomSessionFactories(append(configuration.getCustomSessionFactories(), new ChangesOfCommand.Factory(changeRecorder)));
                configuration.setEnableCmdExceptionLogging(false); // what people sent may stand in it; whoever asked is answered
                configuration.setPasswordEncryptor(new Pbkdf2Passwords());
                configuration.setEnablePasswordPolicy(true);
                configuration.setPasswordPolicy(new LongPasswords(shortestPassword));
                configuration.setRuntimeService(new GuardedRuntimeService(taskGuard, startGuard, messageGuard));
                configuration.setCustomPreCommandInterceptorsTxRequired(List.of(new CommandGuard(configuration)));
                configuration.setFormService(new GuardedFormService(taskGuard, startGuard));
                configuration.setManagementService(new GuardedManagementService(configuration, taskGuard));
                if (configuration.getCustomPreBPMNParseListeners() == null) {
                    configuration.setCustomPreBPMNParseListeners(new ArrayList<>());
                }
                configuration.getCustomPreBPMNParseListeners().add(new StartGuardParseListener(submissionGuard));
                configuration.getCustomPreBPMNParseListeners().add(new TaskWatchParseListener(taskWatch));
                configuration.setCustomJobHandlers(append(configuration.getCustomJobHandlers(), taskAlarms));
                configuration.setCustomHistoryEventHandlers(append(configuration.getCustomHistoryEventHandlers(), new SuspensionWatch(taskWatch)));
                configuration.setCustomHistoryEventHandlers(append(configuration.getCustomHistoryEventHandlers(), new CancellationWatch(events, actor)));
                configuration.getCustomPreBPMNParseListeners().add(new TaskEventsParseListener(taskEvents));
            }

            @Override
            public void postInit(ProcessEngineConfigurationImpl configuration) {
                NoMetrics.of(configuration);
            }

            @Override
            public void postProcessEngineBuild(ProcessEngine engine) {
                modelDeployment.deployTo(engine.getRepositoryService());
            }
        };
    }

    private static <T> List<T> append(List<T> some, T one) {
        var all = new ArrayList<T>();
        if (some != null) {
            all.addAll(some);
        }
        all.add(one);
        return all;
    }

    /** The time that the engine lives in; due dates and registers use it too, so that both always agree. */
    @Bean
    Clock clock() {
        return new EngineClock();
    }

    @Bean
    FilterRegistrationBean<ApiAuthentication> apiAuthentication(@Lazy ProcessEngine engine) {
        var filter = new FilterRegistrationBean<>(new ApiAuthentication(engine));
        filter.addInitParameter("authentication-provider", HttpBasicAuthenticationProvider.class.getName());
        filter.addUrlPatterns("/api/*");
        filter.setOrder(0);
        return filter;
    }

    @Bean
    FilterRegistrationBean<RestAuthentication> restAuthentication(@Lazy ProcessEngine engine) {
        var filter = new FilterRegistrationBean<>(new RestAuthentication(engine));
        filter.setName("restAuthentication");
        filter.addInitParameter("authentication-provider", HttpBasicAuthenticationProvider.class.getName());
        filter.addUrlPatterns("/engine-rest/*");
        filter.setOrder(0);
        return filter;
    }

    @Bean
    FilterRegistrationBean<SetupDoor> setupDoor() {
        var filter = new FilterRegistrationBean<>(new SetupDoor());
        filter.addUrlPatterns("/camunda/api/admin/setup/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
