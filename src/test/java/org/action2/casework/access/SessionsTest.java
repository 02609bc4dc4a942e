package org.action2.casework.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller.Answer;
import org.camunda.bpm.engine.authorization.Groups;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose session it is, what that person may do at this moment, and when it ends. */
@CaseworkTest
class SessionsTest extends CaseworkServices {

    private static final String PERSON = "session-person";
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @BeforeEach
    void arrive() {
        var user = identity.newUser(PERSON);
        user.setPassword(Caller.PASSWORD);
        identity.saveUser(user);
        identity.createMembership(PERSON, "secretariat");
    }

    @AfterEach
    void leave() {
        identity.deleteUser(PERSON);
        jdbc.sql("delete from password_attempt").update(); // others sign in from this address, too
        jdbc.sql("delete from password_hold").update();
    }

    @Test
    void administratorWhoIsRemovedIsNoneWithTheNextRequest() {
        identity.createMembership(PERSON, Groups.CAMUNDA_ADMIN);
        var removed = Caller.signedIn(port, PERSON);
        var basic = Caller.basic(port, PERSON);
        assertThat(removed.get(ENGINE + "/authorization").json()).isNotEmpty();
        assertThat(basic.get("/engine-rest/authorization").json()).isNotEmpty();

        identity.deleteMembership(PERSON, Groups.CAMUNDA_ADMIN);

        assertThat(removed.put(ENGINE + "/group/camunda-admin/members/" + PERSON, "{}").status()).isEqualTo(403);
        assertThat(basic.put("/engine-rest/group/camunda-admin/members/" + PERSON, "{}").status()).isEqualTo(403);
        assertThat(removed.get("/api/audit/verify").status()).isEqualTo(403);
        assertThat(identity.createUserQuery().userId(PERSON).memberOfGroup(Groups.CAMUNDA_ADMIN).count()).isZero();
    }

    @Test
    void countryThatIsGivenCountsWithTheNextRequest() {
        var person = Caller.signedIn(port, PERSON);
        assertThat(person.get(ENGINE + "/tenant?userMember=" + PERSON).json()).isEmpty();

        identity.createTenantUserMembership("KEN", PERSON);

        assertThat(person.get(ENGINE + "/tenant?userMember=" + PERSON).json()).hasSize(1);
    }

    @Test
    void deletedAccountHasNoSessionAnyMore() {
        var person = Caller.signedIn(port, PERSON);
        assertThat(person.get(ENGINE + "/task/count").status()).isEqualTo(200);

        identity.deleteUser(PERSON);

        assertThat(person.get(ENGINE + "/task/count").status()).isEqualTo(401);
        assertThat(person.get("/api/preferences").status()).isEqualTo(401);
        arrive();
        assertThat(person.get(ENGINE + "/task/count").status()).as("another of the same name").isEqualTo(401);
    }

    @Test
    void changedPasswordEndsTheOtherSessions() {
        var own = Caller.signedIn(port, PERSON);
        var other = Caller.signedIn(port, PERSON);

        var changed = own.put(ENGINE + "/user/" + PERSON + "/credentials",
            Map.of("password", "an-unlikely-pass-phrase", "authenticatedUserPassword", Caller.PASSWORD));

        assertThat(changed.status()).isEqualTo(204);
        assertThat(other.get(ENGINE + "/task/count").status()).isEqualTo(401);
        assertThat(own.get(ENGINE + "/task/count").status()).isEqualTo(200);
    }

    @Test
    void passwordThatAnAdministratorSetsEndsAllSessions() {
        var person = Caller.signedIn(port, PERSON);

        var set = Caller.basic(port, "admin").put("/engine-rest/user/" + PERSON + "/credentials",
            Map.of("password", "an-unlikely-pass-phrase", "authenticatedUserPassword", Caller.PASSWORD));

        assertThat(set.status()).isEqualTo(204);
        assertThat(person.get(ENGINE + "/task/count").status()).isEqualTo(401);
    }

    @Test
    void oneSessionTooManyEndsTheOldest() {
        var first = Caller.signedIn(port, PERSON);
        var last = IntStream.range(0, 10).mapToObj(i -> Caller.signedIn(port, PERSON)).toList();

        assertThat(first.get(ENGINE + "/task/count").status()).isEqualTo(401);
        assertThat(last.get(0).get(ENGINE + "/task/count").status()).isEqualTo(200);
    }

    @Test
    void pageIsNotAskedForAPasswordByTheBrowser() {
        var stranger = Caller.anonymous(port);

        for (var path : List.of("/api/preferences", "/engine-rest/task", "/actuator/prometheus")) {
            assertThat(challenge(stranger.get(path))).as(path).isTrue();
            assertThat(challenge(stranger.with("Sec-Fetch-Mode", "cors", "POST", path, "{}"))).as(path).isFalse();
            assertThat(challenge(stranger.with("X-XSRF-TOKEN", "x", "POST", path, "{}"))).as(path).isFalse();
            assertThat(challenge(stranger.with("Cookie", "JSESSIONID=gone", "POST", path, "{}"))).as(path).isFalse();
        }
    }

    @Test
    void sessionAndHeaderThatNameDifferentPeopleAreRefused() {
        var session = "JSESSIONID=" + Caller.signedIn(port, PERSON).cookie("JSESSIONID");
        var another = Caller.basic(port, "finance");

        for (var path : List.of("/api/preferences", "/engine-rest/task/count", ENGINE + "/task/count")) {
            assertThat(another.with("Cookie", session, "GET", path, "").status()).as(path).isEqualTo(403);
            assertThat(Caller.basic(port, PERSON).with("Cookie", session, "GET", path, "").status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void nameWithControlCharactersIsARefusedSignIn() {
        for (var name : List.of("a\0b", "admin\n", "\u0007", "ad\u0085min", "\u007f")) {
            var header = "Basic " + Base64.getEncoder().encodeToString((name + ":" + Caller.PASSWORD).getBytes(StandardCharsets.UTF_8));
            for (var path : List.of("/engine-rest/task/count", "/api/preferences", "/actuator/prometheus")) {
                assertThat(Caller.anonymous(port).with("Authorization", header, "GET", path, "").status()).as(name).isIn(401, 429);
            }
        }
        var surrogate = "Basic " + Base64.getEncoder().encodeToString(new byte[] {'a', (byte) 0xed, (byte) 0xa0, (byte) 0x80, ':', 'x'});
        assertThat(Caller.anonymous(port).with("Authorization", surrogate, "GET", "/engine-rest/task/count", "").status()).isIn(401, 429);
    }

    @Test
    void pageThatWasOpenedForSomebodyElseWritesNothingUnderTheNameOfThePerson() {
        var second = Caller.signedIn(port, "ken-focal-point");
        var form = ENGINE + "/process-definition/key/seed-funding-request/submit-form";
        var body = "{\"process\": \"seed-funding-request\", \"values\": {\"title\": \"Of the first\"}}";

        var read = second.with("X-Casework-Account", PERSON, "GET", "/api/drafts", "");
        assertThat(read.json().path("message").asText()).startsWith("Somebody else has signed in on this browser in the meantime.");
        for (var refused : List.of(read, second.with("X-Casework-Account", PERSON, "POST", "/api/drafts", body),
            second.with("X-Casework-Account", "", "POST", "/api/drafts", body), second.with("X-Casework-Account", PERSON, "POST", form, "{}"))) {
            assertThat(refused.status()).as(refused.toString()).isEqualTo(401);
            assertThat(refused.json().path("faults").isArray()).isTrue();
            assertThat(challenge(refused)).isFalse();
        }
        assertThat(second.get("/api/drafts").json().path("items")).isEmpty();
        assertThat(second.with("X-Casework-Account", "ken-focal-point", "GET", "/api/drafts", "").status()).isEqualTo(200);
        assertThat(second.with("X-Casework-Account", "ken-focal-point", "POST", form, "{}").status()).isEqualTo(400);
    }

    @Test
    void sessionLetsNobodyIntoTheEnginesRest() {
        var person = Caller.signedIn(port, PERSON);

        assertThat(person.get("/engine-rest/task/count").status()).isEqualTo(401);
    }

    private static boolean challenge(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        return answer.response().headers().firstValue("WWW-Authenticate").isPresent();
    }
}
