package org.action2.casework.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller;
import org.action2.casework.access.Caller.Answer;
import org.action2.casework.directory.ExternalAccounts;
import org.action2.casework.directory.ExternalAccounts.Vouched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People choose a password by a link that opens once, and nobody learns by it who has an account. */
@CaseworkTest
class PasswordLinksTest extends CaseworkServices {

    private static final String PERSON = "forgetful";
    private static final String NEW_PASSWORD = "blue-kettle-42-rain";

    @Autowired
    private PasswordLinks links;
    @Autowired
    private ForgottenPasswords forgotten;
    @Autowired
    private ExternalAccounts external;

    @BeforeEach
    void hire() {
        var user = identity.newUser(PERSON);
        user.setFirstName("Fay");
        user.setLastName("Moran");
        user.setEmail("Fay@example.org");
        user.setPassword("action2");
        identity.saveUser(user);
        identity.createMembership(PERSON, "secretariat");
    }

    @AfterEach
    void leave() {
        identity.deleteUser(PERSON);
        identity.deleteUser("vouched-for");
        jdbc.sql("delete from password_link_wanted").update();
    }

    @Test
    void linkOpensOnceAndEndsAllSessions() {
        var session = Caller.signedIn(port, PERSON);
        assertThat(session.get("/api/preferences").status()).isEqualTo(200);
        var token = asked("FAY@example.org");

        assertThat(post("link", Map.of("token", token)).json().path("account").asText()).isEqualTo(PERSON);
        assertThat(choose(token, NEW_PASSWORD).status()).isEqualTo(204);

        assertThat(session.get("/api/preferences").status()).isEqualTo(401);
        assertThat(identity.checkPassword(PERSON, NEW_PASSWORD)).isTrue();
        assertThat(identity.checkPassword(PERSON, "action2")).isFalse();
        assertThat(choose(token, "another-long-one-7").status()).isEqualTo(404);
        assertThat(jdbc.sql("select who from audit_entry where kind = 'Password link' and what = 'Use' and subject = :person").param("person", PERSON)
            .query(String.class).list()).contains(PERSON);
    }

    @Test
    void tokenIsKeptNowhereAsItIs() {
        var token = asked(PERSON);

        assertThat(token).hasSizeGreaterThanOrEqualTo(43);
        assertThat(jdbc.sql("select row_to_json(l)::text from password_link l").query(String.class).list().toString()).doesNotContain(token);
        assertThat(jdbc.sql("select row_to_json(m)::text from outbox_message m where recipient = :person").param("person", PERSON).query(String.class).list().toString()).doesNotContain(token);
        choose(token, NEW_PASSWORD);
        assertThat(jdbc.sql("select row_to_json(a)::text from audit_entry a where subject = :person").param("person", PERSON).query(String.class).list().toString()).doesNotContain(token);
    }

    @Test
    void linkExpiresAndEndsWithAnyChangeOfThePasswordOrTheAccount() {
        var expired = asked(PERSON);
        jdbc.sql("update password_link set expires_at = clock_timestamp() - interval '1 second'").update();
        assertThat(choose(expired, NEW_PASSWORD).status()).isEqualTo(404);

        var outrun = asked(PERSON);
        var user = identity.createUserQuery().userId(PERSON).singleResult();
        user.setPassword("changed-in-admin-1");
        identity.saveUser(user);
        assertThat(post("link", Map.of("token", outrun)).status()).isEqualTo(404);

        var gone = asked(PERSON);
        identity.deleteUser(PERSON);
        assertThat(choose(gone, NEW_PASSWORD).status()).isEqualTo(404);
    }

    @Test
    void forgottenLinkIsGoodForAnHourAndAWelcomeForSevenDays() {
        asked(PERSON);
        assertThat(jdbc.sql("select round(extract(epoch from expires_at - clock_timestamp()) / 3600) from password_link").query(Integer.class).single()).isEqualTo(1);
        jdbc.sql("delete from password_link").update();
        links.welcome(PERSON);
        links.token(link());
        assertThat(jdbc.sql("select round(extract(epoch from expires_at - clock_timestamp()) / 86400) from password_link").query(Integer.class).single()).isEqualTo(7);
    }

    @Test
    void weakPasswordIsRefusedInWordsAndTheLinkStaysGood() {
        var token = asked(PERSON);

        var refused = choose(token, "moran");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("faults").get(0).path("field").asText()).isEqualTo("password");
        assertThat(choose(token, NEW_PASSWORD).status()).isEqualTo(204);
    }

    @Test
    void answerIsTheSameWhetherOrNotThereIsSuchAnAccount() {
        var known = post("forgotten", Map.of("who", PERSON));
        var unknown = post("forgotten", Map.of("who", "no-such-person@example.org"));

        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(202);
        assertThat(known.body()).isEqualTo(unknown.body());
        assertThat(jdbc.sql("select count(*) from password_link").query(Integer.class).single()).isZero();
        forgotten.send();
        assertThat(jdbc.sql("select person from password_link").query(String.class).list()).containsExactly(PERSON);
    }

    @Test
    void oneAddressAsksSoOftenAndOneAccountIsWrittenToSoOften() {
        var answers = IntStream.range(0, 21).mapToObj(i -> post("forgotten", Map.of("who", PERSON)).status()).toList();
        forgotten.send();

        assertThat(answers.subList(0, 20)).containsOnly(202);
        assertThat(answers.get(20)).isEqualTo(429);
        assertThat(jdbc.sql("select count(*) from password_link").query(Integer.class).single()).isEqualTo(5);
    }

    @Test
    void whoSignsInAtAProviderIsToldSo() {
        external.keepInStep(new Vouched("vouched-for", "Vouched For", "vouched@example.org", Set.of("secretariat"), Set.of()));
        post("forgotten", Map.of("who", "vouched-for"));
        forgotten.send();

        assertThat(jdbc.sql("select event from outbox_message where recipient = 'vouched-for'").query(String.class).list()).containsExactly("password-at-provider");
    }

    @Test
    void pageTellsNobodyWhereItsReaderCameFrom() {
        var page = Caller.basic(port, PERSON).get("/casework/password/?token=x");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.response().headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.response().headers().allValues("Referrer-Policy")).hasSize(1);
    }

    /** Asks for a link as people do. @return what opens it, as the mail says it */
    private String asked(String who) {
        post("forgotten", Map.of("who", who));
        forgotten.send();
        return links.token(link()).orElseThrow();
    }

    private UUID link() {
        return jdbc.sql("select id from password_link where person = :person order by asked_at desc limit 1").param("person", PERSON).query(UUID.class).single();
    }

    private Answer choose(String token, String password) {
        return post("choose", Map.of("token", token, "password", password));
    }

    private Answer post(String what, Map<String, String> body) {
        return Caller.stranger(port).post("/casework/password/" + what, body);
    }
}
