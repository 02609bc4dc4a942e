package org.action2.casework.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.action2.casework.CaseworkTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is answered late, for a session that a sign-in has ended meanwhile, takes no session away. */
@CaseworkTest
class SessionOfFilesTest {

    private static final String ENDED = "JSESSIONID=OGIxZGI3YTItYTAxZC00MWEyLTgzNzgtZWM3ZGJmODliYjAw";

    @LocalServerPort
    private int port;

    @Test
    void fileBeginsNoSessionAndGivesNoToken() {
        for (var file : new String[] {"/camunda/app/tasklist/locales/en.json", "/camunda/app/tasklist/scripts/config.js", "/camunda/lib/deps.js"}) {
            var answer = Caller.anonymous(port).with("Cookie", ENDED, "GET", file, "");

            assertThat(answer.status()).as(file).isEqualTo(200);
            assertThat(answer.response().headers().allValues("Set-Cookie")).as(file).isEmpty();
        }
    }

    @Test
    void pageBeginsASessionWithItsToken() {
        assertThat(Caller.anonymous(port).get("/camunda/app/tasklist/default/").response().headers().allValues("Set-Cookie"))
            .anyMatch(cookie -> cookie.startsWith("JSESSIONID=")).anyMatch(cookie -> cookie.startsWith("XSRF-TOKEN="));
    }

    @Test
    void askingWhoIsSignedInIsNoMistakeWhereNobodyIs() {
        assertThat(Caller.anonymous(port).get("/camunda/api/admin/auth/user/default").status()).isEqualTo(204);
        assertThat(Caller.signedIn(port, "ken-rc").get("/camunda/api/admin/auth/user/default").json().path("userId").asText()).isEqualTo("ken-rc");
    }
}
