package org.action2.casework.deputies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People say when they are away, and choose who stands in among those who may. */
@CaseworkTest
class AbsencePageTest extends CaseworkServices {

    private static final String COLLEAGUE = "second-rc-of-kenya";
    private static final String FROM = LocalDate.now().plusDays(30).toString();
    private static final String UNTIL = LocalDate.now().plusDays(40).toString();

    @BeforeEach
    void hire() {
        var user = identity.newUser(COLLEAGUE);
        user.setFirstName("Ruth");
        user.setLastName("Achieng");
        user.setPassword("action2");
        identity.saveUser(user);
        identity.createMembership(COLLEAGUE, "resident-coordinator");
        identity.createTenantUserMembership("KEN", COLLEAGUE);
    }

    @AfterEach
    void leave() {
        identity.deleteUser(COLLEAGUE);
        jdbc.sql("delete from absence").update();
    }

    @Test
    void onlyColleaguesWhoMayStandInAreOffered() {
        var page = Caller.basic(port, "ken-rc").get("/api/absence").json();

        assertThat(page.path("colleagues").findValuesAsText("id")).containsExactly(COLLEAGUE);
        assertThat(page.path("colleagues").get(0).path("name").asText()).isEqualTo("Ruth Achieng");
        assertThat(page.path("absence").isNull()).isTrue();
    }

    @Test
    void absenceIsSavedAnsweredAndTakenBackWithoutTouchingPreferences() {
        var me = Caller.basic(port, "ken-rc");
        var saved = me.put("/api/absence", Map.of("from", FROM, "until", UNTIL, "deputy", COLLEAGUE));
        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
        assertThat(saved.json().path("absence").path("answer").asText()).isEqualTo("asked");
        assertThat(me.get("/api/preferences").json().path("absence").path("deputy").asText()).isEqualTo(COLLEAGUE);
        assertThat(Caller.basic(port, COLLEAGUE).get("/api/absence").json().path("standsInFor").findValuesAsText("person")).containsExactly("ken-rc");

        assertThat(Caller.basic(port, COLLEAGUE).put("/api/preferences/stand-ins/ken-rc", Map.of("from", FROM, "until", UNTIL, "answer", "agreed")).status()).isEqualTo(200);
        assertThat(me.get("/api/absence").json().path("absence").path("answer").asText()).isEqualTo("agreed");
        assertThat(me.delete("/api/absence").json().path("absence").isNull()).isTrue();
        assertThat(me.get("/api/preferences").json().path("absence").isNull()).isTrue();
    }

    @Test
    void daysInDisorderAndPeopleWhoMayNotAreRefusedInWords() {
        var me = Caller.basic(port, "ken-rc");
        for (var wanted : List.of(Map.of("from", UNTIL, "until", FROM, "deputy", COLLEAGUE), Map.of("from", FROM, "until", UNTIL, "deputy", "svn-rc"),
            Map.of("from", FROM, "until", UNTIL), Map.of("deputy", COLLEAGUE))) {
            var refused = me.put("/api/absence", wanted);
            assertThat(refused.status()).as(wanted.toString()).isEqualTo(400);
            assertThat(refused.json().path("faults")).isNotEmpty();
        }
        assertThat(me.get("/api/absence").json().path("absence").isNull()).isTrue();
    }
}
