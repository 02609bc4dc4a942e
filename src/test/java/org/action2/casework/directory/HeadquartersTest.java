package org.action2.casework.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller;
import org.action2.casework.engine.NotAllowedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Headquarters and agencies belong to every country team, from the moment that there is one. */
@CaseworkTest
class HeadquartersTest extends CaseworkServices {

    private static final List<String> HEADQUARTERS = List.of("secretariat", "ohchr-desk", "task-force", "finance", "manager", "undp", "admin");
    private static final String NEWCOMER = "new-in-geneva";
    private static final String LOCAL = "gha-focal-point";
    private static final String AGENCY = "agency-unops";

    @Autowired
    private Directory directory;

    @AfterEach
    void leave() {
        List.of(NEWCOMER, LOCAL).forEach(identity::deleteUser);
        identity.deleteGroup(AGENCY);
        identity.deleteTenant("GHA");
    }

    @Test
    void countryTeamCreatedInAdminIsSeenByHeadquartersAtOnceAndByNobodyElse() {
        assertThat(Caller.signedIn(port, "admin").post("/camunda/api/engine/engine/default/tenant/create", Map.of("id", "GHA", "name", "Ghana")).status()).isEqualTo(204);

        assertThat(HEADQUARTERS).allSatisfy(person -> assertThat(directory.tenantsOf(person)).contains("GHA", "KEN", "PER"));
        assertThat(directory.tenantsOf("ken-focal-point")).containsExactly("KEN");
        assertThat(Caller.basic(port, "secretariat").get("/api/programme").json().path("countries").toString()).contains("GHA");
        assertThat(directory.membersOf("agency-unicef", "GHA")).extracting(Person::id).contains("unicef");
        assertThat(directory.membersOf("country-team", "GHA")).isEmpty();
    }

    @Test
    void whoLosesTheGroupLosesTheCountries() {
        identity.saveTenant(identity.newTenant("GHA"));
        person(NEWCOMER, "secretariat");
        assertThat(directory.tenantsOf(NEWCOMER)).contains("GHA", "KEN");

        identity.deleteMembership(NEWCOMER, "secretariat");

        assertThat(directory.tenantsOf(NEWCOMER)).isEmpty();
    }

    @Test
    void peopleOfOneCountryStayInTheirs() {
        identity.saveTenant(identity.newTenant("GHA"));
        person(LOCAL, "country-team");
        identity.createTenantUserMembership("GHA", LOCAL);

        assertThat(directory.tenantsOf(LOCAL)).containsExactly("GHA");
        assertThat(directory.membersOf("country-team", "GHA")).extracting(Person::id).containsExactly(LOCAL);
        assertThat(directory.membersOf("country-team", "KEN")).extracting(Person::id).doesNotContain(LOCAL);
    }

    @Test
    void agencyThatComesLaterBelongsToEveryCountry() {
        identity.saveGroup(identity.newGroup(AGENCY));
        person(NEWCOMER, AGENCY);

        assertThat(directory.tenantsOf(NEWCOMER)).isEqualTo(directory.countryTeams());
    }

    @Test
    void countryIsNotTakenFromHeadquarters() {
        assertThatThrownBy(() -> identity.deleteTenantGroupMembership("KEN", "secretariat")).isInstanceOf(NotAllowedException.class)
            .hasMessageContaining("belong to every country");
        assertThat(Caller.signedIn(port, "admin").delete("/camunda/api/engine/engine/default/tenant/KEN/group-members/agency-undp").status()).isEqualTo(403);

        assertThat(directory.tenantsOf("undp")).contains("KEN");
    }

    private void person(String account, String group) {
        var user = identity.newUser(account);
        user.setPassword("action2");
        identity.saveUser(user);
        identity.createMembership(account, group);
    }
}
