package org.action2.casework.followup.intake;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names by which models of earlier releases call listeners that have other names now; their running cases stay with those models. */
@Configuration(value = "earlierModelsOfIntakes", proxyBeanMethods = false)
class EarlierModels {

    @Bean
    static BeanFactoryPostProcessor earlierNamesOfListeners() {
        return beans -> beans.registerAlias("linkIntakeToCase", "takeUpIntake");
    }
}
