package org.action2.casework.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What administrators see of accounts and teams, and the mail by which people are welcomed. */
@CaseworkTest
class PeopleTest extends CaseworkServices {

    private static final String NEWCOMER = "new-focal-point";
    private static final String ODD = "odd-group";

    @AfterEach
    void leave() {
        identity.deleteUser(NEWCOMER);
        identity.deleteGroup(ODD);
    }

    @Test
    void onlyAdministratorsSeePeople() {
        for (var person : List.of("manager", "ken-focal-point", "secretariat", "undp")) {
            assertThat(Caller.basic(port, person).get("/api/people").status()).as(person).isEqualTo(403);
            assertThat(Caller.basic(port, person).post("/api/people/ken-rc/welcome", "{}").status()).as(person).isEqualTo(403);
        }
    }

    @Test
    void accountThatLacksSomethingIsSaid() {
        account(null);
        identity.saveGroup(identity.newGroup(ODD));
        identity.createMembership(NEWCOMER, ODD);

        var people = people();
        var newcomer = one(people, NEWCOMER);
        assertThat(newcomer.path("warnings").toString()).isEqualTo("[\"no-role\",\"no-country\",\"no-email\",\"unknown-group\"]");
        assertThat(people.path("unknown").findValuesAsText("id")).contains(ODD);
        var desk = one(people, "ohchr-desk");
        assertThat(desk.path("warnings")).isEmpty();
        assertThat(desk.path("everyCountry").asBoolean()).isTrue();
        assertThat(desk.path("email").asText()).isEqualTo("ohchr-desk@example.org");
        assertThat(one(people, "ken-rc").path("countries").toString()).isEqualTo("[\"KEN\"]");
    }

    @Test
    void teamsWithNobodyAreSaidForEachCountry() {
        var vacant = StreamSupport.stream(people().path("vacant").spliterator(), false)
            .map(each -> each.path("group").path("id").asText() + " " + each.path("country").asText("")).map(String::strip).toList();

        assertThat(vacant).contains("country-team PER", "resident-coordinator NPL", "agency-who").doesNotContain("country-team KEN", "agency-undp", "secretariat");
    }

    @Test
    void welcomeMailIsSentAndNotedAndNotWithoutAnAddress() {
        account(null);
        var admin = Caller.basic(port, "admin");
        assertThat(admin.post("/api/people/" + NEWCOMER + "/welcome", "{}").status()).isEqualTo(400);
        assertThat(admin.post("/api/people/nobody/welcome", "{}").status()).isEqualTo(404);
        var user = identity.createUserQuery().userId(NEWCOMER).singleResult();
        user.setEmail("new@example.org");
        identity.saveUser(user);

        var sent = admin.post("/api/people/" + NEWCOMER + "/welcome", "{}");

        assertThat(sent.status()).as(sent.toString()).isEqualTo(202);
        assertThat(mails("password-welcome")).isEqualTo(1);
        assertThat(jdbc.sql("select who from audit_entry where kind = 'Password link' and what = 'Send' and subject = :person").param("person", NEWCOMER)
            .query(String.class).list()).contains("admin");
    }

    @Test
    void whomAnAdministratorGivesAnAccountIsWelcomedAndTheProgramsOwnAccountsAreNot() {
        account("quiet@example.org");
        assertThat(mails("password-welcome")).isZero();
        identity.deleteUser(NEWCOMER);

        var created = Caller.signedIn(port, "admin").post("/camunda/api/engine/engine/default/user/create", Map.of("profile",
            Map.of("id", NEWCOMER, "firstName", "Nia", "lastName", "Wambui", "email", "nia@example.org"), "credentials", Map.of("password", "correct-horse-9")));

        assertThat(created.status()).as(created.toString()).isEqualTo(204);
        assertThat(mails("password-welcome")).isEqualTo(1);
    }

    private int mails(String event) {
        return jdbc.sql("select count(*) from outbox_message where event = :event and recipient = :person and status = 'pending'").param("event", event).param("person", NEWCOMER)
            .query(Integer.class).single();
    }

    private JsonNode people() {
        var answer = Caller.basic(port, "admin").get("/api/people");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode one(JsonNode people, String id) {
        return StreamSupport.stream(people.path("people").spliterator(), false).filter(each -> each.path("id").asText().equals(id)).findFirst().orElseThrow();
    }

    private void account(String email) {
        var user = identity.newUser(NEWCOMER);
        user.setEmail(email);
        user.setPassword("action2");
        identity.saveUser(user);
    }
}
