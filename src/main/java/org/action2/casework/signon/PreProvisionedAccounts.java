package org.action2.casework.signon;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.action2.casework.directory.ExternalAccounts;
import org.action2.casework.directory.ExternalAccounts.Vouched;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Makes people known before their first sign-in, so that tasks and mail to their groups reach them. The file of
 * {@code casework.sign-on.people} is read at each start; when they sign in, their claims count.
 */
@Component
@Profile("oidc")
@ConditionalOnProperty("casework.sign-on.people")
class PreProvisionedAccounts implements ApplicationRunner {

    private final SignOnSettings settings;
    private final ExternalAccounts people;

    PreProvisionedAccounts(SignOnSettings settings, ExternalAccounts people) {
        this.settings = settings;
        this.people = people;
    }

    /** An entry of the file, by account. */
    record Entry(String name, String email, Set<String> groups, Set<String> countries) {
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        try (var file = settings.people().getInputStream()) {
            Map<String, Entry> entries = new ObjectMapper(new YAMLFactory()).readValue(file, new TypeReference<>() {
            });
            entries.forEach((account, entry) ->
                people.keepInStep(new Vouched(account, entry.name(), entry.email(), entry.groups(), entry.countries())));
        }
    }
}
