package org.action2.casework.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asking a deputy and answering, on the page of preferences in a real browser. */
@BrowserTest
class DeputyOnThePageTest {

    private static final String DEPUTY = "ken-rc-deputy";

    private final Chromium chromium;

    @LocalServerPort
    private int port;
    @Autowired
    private IdentityService identity;
    @Autowired
    private JdbcClient jdbc;

    DeputyOnThePageTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @BeforeEach
    void createDeputy() {
        var user = identity.newUser(DEPUTY);
        user.setPassword("action2");
        user.setFirstName("Grace");
        user.setLastName("Njeri");
        identity.saveUser(user);
        identity.createMembership(DEPUTY, "resident-coordinator");
        identity.createTenantUserMembership("KEN", DEPUTY);
    }

    @AfterEach
    void leave() {
        jdbc.sql("delete from absence").update();
        jdbc.sql("delete from stand_in").update();
        jdbc.sql("delete from mail_preference").update();
        identity.deleteUser(DEPUTY);
    }

    @Test
    void deputySeesWhatIsAskedAgreesAndStops() {
        var today = LocalDate.now(ZoneOffset.UTC);
        var page = "http://localhost:" + port + "/casework/absence/";
        try (var person = TasklistPage.signIn(chromium.browser(), port, "ken-rc");
             var deputy = TasklistPage.signIn(chromium.browser(), port, DEPUTY)) {
            person.follow(page).offersNoDeputy("ken-focal-point");
            person.beAway(today, today.plusDays(7), DEPUTY);
            person.saysOfTheDeputy("Grace Njeri has not answered yet. Nothing is handed over before they agree.");

            deputy.follow(page).isAsked("For Daniel Mwangi, from " + day(today) + " until " + day(today.plusDays(7)) + ". You have not answered yet.");
            deputy.picture(Path.of("target/deputy-asked.png"));
            deputy.answerTheAsker("Agree");
            deputy.isAsked("You agreed. Their tasks come to you during these days.");
            person.follow(page).saysOfTheDeputy("Grace Njeri agreed to stand in.");
            person.picture(Path.of("target/deputy-agreed.png"));

            deputy.answerTheAsker("Stop standing in");
            deputy.isAsked("You declined. Their tasks stay with them.");
        }
        assertThat(jdbc.sql("select answer from absence where person = 'ken-rc'").query(String.class).single()).isEqualTo("declined");
    }

    private static String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK).format(date);
    }
}
