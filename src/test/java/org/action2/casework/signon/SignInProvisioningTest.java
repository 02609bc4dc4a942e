package org.action2.casework.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.action2.casework.CaseworkTest;
import org.action2.casework.directory.Directory;
import org.action2.casework.directory.ExternalAccounts;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** Whom a provider vouches for is found whatever the case of their name, and told what a name may be. */
@CaseworkTest
class SignInProvisioningTest {

    private static final String PERSON = "Jane.Doe@un.org";

    @Autowired
    private ExternalAccounts people;
    @Autowired
    private Directory directory;
    @Autowired
    private IdentityService identity;

    private SignInProvisioning provisioning;

    @BeforeEach
    void setUp() {
        provisioning = new SignInProvisioning(new SignOnSettings("issuer", "casework", "secret", null, "preferred_username", "name", "email", "groups", "countries",
            Map.of(), Map.of(), null), people, "admin");
    }

    @AfterEach
    void remove() {
        identity.deleteUser(PERSON);
    }

    @Test
    void nameIsThatOfTheAccountWhateverItsCase() {
        assertThat(provisioning.welcome(claims(PERSON, "KEN"))).isEqualTo(PERSON);
        assertThat(provisioning.welcome(claims("jane.doe@UN.org", "NPL"))).isEqualTo(PERSON);

        assertThat(directory.tenantsOf(PERSON)).containsExactly("NPL");
        assertThat(identity.createUserQuery().userEmail("jane@example.org").count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jose\u0301", "o'neil", "a+b@un.org", "with blank", "-dash"})
    void oddNamesAreToldWhatIsAllowed(String name) {
        assertThatThrownBy(() -> provisioning.welcome(claims(name, "KEN"))).isInstanceOf(OAuth2AuthenticationException.class).hasMessageContaining("letters without accents, digits");
    }

    @Test
    void administratorOfTheProgramIsNotTakenOverInOtherCase() {
        assertThatThrownBy(() -> provisioning.welcome(claims("ADMIN", "KEN"))).isInstanceOf(OAuth2AuthenticationException.class).hasMessageContaining("program's own");
    }

    private static Map<String, Object> claims(String account, String country) {
        return Map.of("preferred_username", account, "name", "Jane Doe", "email", "jane@example.org", "groups", List.of("country-team"), "countries", List.of(country));
    }
}
