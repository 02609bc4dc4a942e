package org.action2.casework.deadlines;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names by which models of earlier releases call delegates that have other names now; their running cases stay with those models. */
@Configuration(proxyBeanMethods = false)
class EarlierModels {

    @Bean
    static BeanFactoryPostProcessor earlierNamesOfDelegates() {
        return beans -> beans.registerAlias("escalateToManagers", "bringInManagers");
    }
}
