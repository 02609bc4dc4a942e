package org.action2.casework.cluster;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Keeps sessions in the database, so that a node that goes away signs nobody out. */
@Configuration(proxyBeanMethods = false)
class SharedSessionsConfiguration {

    /** Several requests of one page may write the same attribute at once. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer lastWriteCounts() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
