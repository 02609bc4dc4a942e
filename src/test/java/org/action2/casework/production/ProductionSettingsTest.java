package org.action2.casework.production;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class ProductionSettingsTest {

    private static final Map<String, String> ALL = Map.of(
        "spring.datasource.url", "jdbc:postgresql://db/casework",
        "casework.admin.username", "root-of-trust",
        "casework.admin.password", "a long first password",
        "casework.base-url", "https://casework.example.org",
        "spring.mail.host", "smtp.example.org");

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void startsWithAllThatItNeeds() {
        environment.setActiveProfiles("production");
        ALL.forEach(environment::setProperty);

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring.datasource.url", "casework.admin.username", "casework.admin.password", "casework.base-url", "spring.mail.host"})
    void saysWhichSettingIsMissing(String setting) {
        environment.setActiveProfiles("production");
        ALL.forEach((name, value) -> environment.setProperty(name, name.equals(setting) ? "" : value));

        assertThatThrownBy(this::check).isInstanceOf(MissingSettingsException.class)
            .hasMessageContaining(setting.toUpperCase().replace('.', '_').replace('-', '_'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"casework.sign-on.issuer", "casework.sign-on.client-id", "casework.sign-on.client-secret"})
    void saysWhichSettingOfSingleSignOnIsMissing(String setting) {
        environment.setActiveProfiles("production", "oidc");
        ALL.forEach(environment::setProperty);

        assertThatThrownBy(this::check).isInstanceOf(MissingSettingsException.class)
            .hasMessageContaining(setting.toUpperCase().replace('.', '_').replace('-', '_'));
    }

    @Test
    void refusesDemoDataInProduction() {
        environment.setActiveProfiles("production", "demo");
        ALL.forEach(environment::setProperty);

        assertThatThrownBy(this::check).hasMessageContaining("demo");
    }

    @Test
    void refusesPasswordsThatAreHashedInAHurry() {
        environment.setActiveProfiles("production");
        ALL.forEach(environment::setProperty);
        environment.setProperty("casework.passwords.rounds", "209999");

        assertThatThrownBy(this::check).isInstanceOf(MissingSettingsException.class).hasMessageContaining("CASEWORK_PASSWORDS_ROUNDS");
        environment.setProperty("casework.passwords.rounds", "210000");
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void asksNothingOfOtherProfiles() {
        environment.setActiveProfiles("demo");

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    private void check() {
        new ProductionSettings().postProcessEnvironment(environment, null);
    }
}
