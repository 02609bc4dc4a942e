package org.action2.casework.engine;

import java.time.Clock;
import java.util.ArrayList;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
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
                                              @Lazy SubmissionGuard submissionGuard) {
        return new ProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setResourceAuthorizationProvider(new DefinitionLevelAuthorizations());
                configuration.setTenantIdProvider(new CountryOfCase());
                configuration.setExpressionManager(new NarrowExpressions(modelBeans));
                configuration.setTaskService(new GuardedTaskService(taskGuard));
                configuration.setFormService(new GuardedFormService(taskGuard));
                if (configuration.getCustomPreBPMNParseListeners() == null) {
                    configuration.setCustomPreBPMNParseListeners(new ArrayList<>());
                }
                configuration.getCustomPreBPMNParseListeners().add(new StartGuardParseListener(submissionGuard));
            }

            @Override
            public void postInit(ProcessEngineConfigurationImpl configuration) {
            }

            @Override
            public void postProcessEngineBuild(ProcessEngine engine) {
                modelDeployment.deployTo(engine.getRepositoryService());
            }
        };
    }

    /** The time that the engine lives in; due dates and registers use it too, so that both always agree. */
    @Bean
    Clock clock() {
        return new EngineClock();
    }

    @Bean
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> restAuthentication() {
        var filter = new FilterRegistrationBean<>(new ProcessEngineAuthenticationFilter());
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
