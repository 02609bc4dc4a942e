package org.action2.casework.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMultipart;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.action2.casework.CaseworkTest;
import org.action2.casework.accounts.PasswordTried;
import org.action2.casework.directory.Directory;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mail about somebody's own account reaches nobody else and can't be switched off. */
@CaseworkTest
class AccountMailTest {

    private static final String PERSON = "unfpa";

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private OutboxMessages messages;

    @Autowired
    private MailWriter writer;

    @Autowired
    private Preferences preferences;

    @Autowired
    private Directory directory;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void forget() {
        outbox().forEach(id -> runtime.createProcessInstanceQuery().processDefinitionKey(MailDeliveryProcess.KEY)
            .variableValueEquals(MailDeliveryProcess.OUTBOX_MESSAGE, id).list().forEach(each -> runtime.deleteProcessInstance(each.getId(), "test")));
        jdbc.sql("delete from outbox_message where event = 'password-tried'").update();
        jdbc.sql("delete from mail_choice where person = :person").param("person", PERSON).update();
        jdbc.sql("delete from mail_preference where person = :person").param("person", PERSON).update();
    }

    @ParameterizedTest
    @CsvSource({"en, Somebody tried to sign in as you, wrong password for your account 37 times", "fr, Quelqu’un a tenté, 37 fois un mot de passe erroné",
        "es, Alguien intentó iniciar sesión, 37 veces una contraseña incorrecta"})
    void ownerIsToldInTheirLanguageWhateverTheyPrefer(String language, String subject, String sentence) throws Exception {
        preferences.save(PERSON, new Preferences.Preference(language, null, Map.of("password-tried", "none")));

        events.publishEvent(new PasswordTried(PERSON, 37, LocalDate.of(2026, 3, 4)));
        events.publishEvent(new PasswordTried(PERSON, 99, LocalDate.of(2026, 3, 4)));

        assertThat(outbox()).hasSize(1);
        var message = messages.lock(UUID.fromString(outbox().get(0))).orElseThrow();
        var mail = writer.write(message, List.of(message), directory.person(PERSON).orElseThrow(), preferences.of(PERSON), ZoneOffset.UTC, false);
        assertThat(message.recipient()).isEqualTo(PERSON);
        assertThat(mail.getSubject()).contains(subject);
        assertThat(((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString()).contains(sentence);
    }

    private List<String> outbox() {
        return jdbc.sql("select cast(id as text) from outbox_message where event = 'password-tried' and recipient = :person").param("person", PERSON).query(String.class).list();
    }
}
