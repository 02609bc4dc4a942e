package org.action2.casework.browser;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The links of a mail, followed in a real browser. */
@BrowserTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
class MailLinksTest {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/\\S+)");

    private final Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CasesOnTheirWay cases;

    MailLinksTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @AfterEach
    void clear() {
        cases.clear();
        jdbc.sql("delete from mail_choice where person = 'ohchr-desk'").update();
        jdbc.sql("delete from mail_preference where person = 'ohchr-desk'").update();
    }

    @Test
    void linkOpensTheVeryTaskAfterSigningIn() throws Exception {
        var reference = "CAT/C/KEN/CO/601";
        start(reference);
        var link = taskLink(reference);
        start("CAT/C/KEN/CO/602");

        try (var tasklist = TasklistPage.signIn(chromium.browser(), link, "ohchr-desk")) {
            tasklist.showsTask("Triage document", "CAT/C/KEN/CO/601");
        }
    }

    @Test
    void linkOpensTheVeryTaskForWhoIsSignedIn() throws Exception {
        var reference = "CAT/C/KEN/CO/603";
        start(reference);
        var link = taskLink(reference);
        start("CAT/C/KEN/CO/604");

        try (var tasklist = TasklistPage.signIn(chromium.browser(), port, "ohchr-desk")) {
            tasklist.follow(link).showsTask("Triage document", "CAT/C/KEN/CO/603");
        }
    }

    @Test
    void preferencesAreReachedFromAMailAndFromTasklist() throws Exception {
        var reference = "CAT/C/KEN/CO/605";
        start(reference);
        var links = links(reference);

        try (var tasklist = TasklistPage.signIn(chromium.browser(), port, "ohchr-desk")) {
            tasklist.toPreferences().showsPreferences();
            tasklist.follow(links.get(links.size() - 1)).showsPreferences();
            tasklist.prefer("A case closed", "not at all");
        }

        assertThat(jdbc.sql("select choice from mail_choice where person = 'ohchr-desk' and event = 'case-closed'")
            .query(String.class).optional()).hasValue("none");
    }

    private String taskLink(String reference) throws Exception {
        var links = links(reference);
        assertThat(links).hasSize(2);
        return links.get(0);
    }

    /** The links of the mail to the desk, as its text has them, at the address of the program under test. */
    private List<String> links(String reference) throws Exception {
        var mail = await().atMost(ofSeconds(60)).until(() -> jdbc.sql("""
            select cast(id as text) from outbox_message where reference = :reference and recipient = 'ohchr-desk' and status = 'sent'
            """).param("reference", reference).query(String.class).optional(), Optional::isPresent).orElseThrow();
        try (var file = Files.newInputStream(Path.of("target/mail", mail + ".eml"))) {
            var parts = (MimeMultipart) new MimeMessage(Session.getInstance(new Properties()), file).getContent();
            return LINK.matcher((String) parts.getBodyPart(0).getContent()).results()
                .map(link -> "http://localhost:" + port + link.group(1)).toList();
        }
    }

    private void start(String reference) {
        cases.document("KEN", reference);
    }
}
