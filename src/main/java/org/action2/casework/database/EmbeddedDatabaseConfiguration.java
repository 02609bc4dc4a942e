package org.action2.casework.database;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/**
 * The database of a program that was given none ({@code spring.datasource.url}): kept in
 * {@code casework.database.directory}, or thrown away at the end with {@code casework.database.throw-away=true}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}'.empty")
class EmbeddedDatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(@Value("${casework.database.directory:var/postgres}") Path directory,
                                      @Value("${casework.database.throw-away:false}") boolean throwAway) {
        return throwAway ? EmbeddedDatabase.throwAway() : EmbeddedDatabase.kept(directory.toAbsolutePath());
    }

    /** People's data is reached as a role that owns nothing; tests, which break things on purpose, own their database. */
    @Bean
    @DependsOn("embeddedDatabase")
    JdbcConnectionDetails embeddedDatabaseConnection(EmbeddedDatabase database,
                                                     @Value("${casework.database.throw-away:false}") boolean throwAway) {
        var role = throwAway ? EmbeddedDatabase.OWNER : EmbeddedDatabase.APPLICATION;
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return role;
            }

            @Override
            public String getPassword() {
                return database.password(role);
            }

            @Override
            public String getJdbcUrl() {
                return database.jdbcUrl(role);
            }
        };
    }

    @Bean
    @DependsOn("embeddedDatabase")
    FlywayConnectionDetails embeddedDatabaseOwner(EmbeddedDatabase database) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return EmbeddedDatabase.OWNER;
            }

            @Override
            public String getPassword() {
                return database.password(EmbeddedDatabase.OWNER);
            }

            @Override
            public String getJdbcUrl() {
                return database.jdbcUrl();
            }
        };
    }

    @Bean
    FlywayConfigurationCustomizer embeddedApplicationRole() {
        return flyway -> flyway.placeholders(Map.of("application", EmbeddedDatabase.APPLICATION));
    }
}
