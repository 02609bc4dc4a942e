package org.action2.casework.production;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Refuses to start the profile {@code production} while a setting is missing, or too weak, without which it would be unsafe or mute. */
class ProductionSettings implements EnvironmentPostProcessor, Ordered {

    /** OWASP, Password Storage Cheat Sheet, on PBKDF2-HMAC-SHA-512. */
    private static final int FEWEST_ROUNDS = 210_000;

    private static final Map<String, String> NEEDED = new LinkedHashMap<>();
    private static final Map<String, String> NEEDED_FOR_SINGLE_SIGN_ON = new LinkedHashMap<>();

    static {
        NEEDED.put("spring.datasource.url", "SPRING_DATASOURCE_URL: the address of the PostgreSQL server, such as jdbc:postgresql://db/casework");
        NEEDED.put("casework.admin.username", "CASEWORK_ADMIN_USERNAME: the account of the administrator");
        NEEDED.put("casework.admin.password", "CASEWORK_ADMIN_PASSWORD: the administrator's first password");
        NEEDED.put("casework.base-url", "CASEWORK_BASE_URL: the address by which people reach the program, such as https://casework.example.org");
        NEEDED.put("spring.mail.host", "SPRING_MAIL_HOST: the SMTP server that sends the mail");
        NEEDED_FOR_SINGLE_SIGN_ON.put("casework.sign-on.issuer", "CASEWORK_SIGN_ON_ISSUER: the address of the OpenID provider");
        NEEDED_FOR_SINGLE_SIGN_ON.put("casework.sign-on.client-id", "CASEWORK_SIGN_ON_CLIENT_ID: the program's name at the OpenID provider");
        NEEDED_FOR_SINGLE_SIGN_ON.put("casework.sign-on.client-secret", "CASEWORK_SIGN_ON_CLIENT_SECRET: the program's secret at the OpenID provider");
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.acceptsProfiles(Profiles.of("production"))) {
            return;
        }
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            throw new MissingSettingsException("The profiles production and demo can't be combined.");
        }
        if (environment.getProperty("casework.passwords.rounds", Integer.class, FEWEST_ROUNDS) < FEWEST_ROUNDS) {
            throw new MissingSettingsException("CASEWORK_PASSWORDS_ROUNDS is below " + FEWEST_ROUNDS + ", so that stolen hashes would soon be guessed.");
        }
        var needed = new LinkedHashMap<>(NEEDED);
        if (environment.acceptsProfiles(Profiles.of("oidc"))) {
            needed.putAll(NEEDED_FOR_SINGLE_SIGN_ON);
        }
        if (environment.getProperty("casework.publication.enabled", Boolean.class, false)) {
            needed.put("casework.publication.reporting-org-ref", "CASEWORK_PUBLICATION_REPORTING_ORG_REF: the identifier of the reporting organisation in IATI, such as XM-DAC-41114");
        }
        var missing = needed.keySet().stream()
            .filter(setting -> environment.getProperty(setting, "").isBlank())
            .map(needed::get)
            .toList();
        if (!missing.isEmpty()) {
            throw new MissingSettingsException("Not set:\n  " + String.join("\n  ", missing));
        }
    }
}
