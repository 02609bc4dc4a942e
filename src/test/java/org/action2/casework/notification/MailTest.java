package org.action2.casework.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.deadlines.TaskEscalated;
import org.action2.casework.deadlines.TaskLapsed;
import org.action2.casework.deadlines.TaskOverdue;
import org.action2.casework.deadlines.TaskReminderDue;
import org.action2.casework.deputies.Absences;
import org.action2.casework.deputies.FollowAbsences;
import org.action2.casework.directory.Directory;
import org.action2.casework.language.DayInWords;
import org.action2.casework.seedfunding.ModelDriver;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** What leaves by mail, held against a mail server. */
@CaseworkTest
class MailTest extends CaseworkServices {

    private static final String DEPUTY = "ken-rc-deputy";
    private static final String ADMIN = "admin";

    private static final GreenMail MAIL = new GreenMail(
        new ServerSetup(TestSocketUtils.findAvailableTcpPort(), "localhost", ServerSetup.PROTOCOL_SMTP));

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        MAIL.start();
        registry.add("spring.mail.host", () -> "localhost");
        registry.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    }

    @Autowired
    private Directory directory;
    @Autowired
    private Preferences preferences;
    @Autowired
    private Absences absences;
    @Autowired
    private FollowAbsences followAbsences;
    @Autowired
    private MailTexts texts;
    @Autowired
    private OutboxMessages messages;

    @Autowired
    private LettersOfMail letters;
    @Autowired
    private ApplicationEventPublisher events;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private TestRestTemplate http;

    @AfterAll
    static void stopMailServer() {
        MAIL.stop();
    }

    @AfterEach
    void clean() throws Exception {
        runJobs();
        MAIL.purgeEmailFromAllMailboxes();
        jdbc.sql("delete from mail_preference").update();
        jdbc.sql("delete from mail_choice").update();
        jdbc.sql("delete from absence").update();
        jdbc.sql("delete from stand_in").update();
        identity.deleteUser(DEPUTY);
        ClockUtil.reset();
    }

    @Test
    void requestIsOfferedEndorsedScreenedAndRefused() {
        var first = submit("Legal aid for survivors");
        runJobs();
        assertThat(mails()).containsExactlyInAnyOrder(receipt(first, "Legal aid for survivors"),
            "ken-rc <- " + first.reference() + ": Endorse request: Legal aid for survivors");
        complete(first, "ken-rc", "endorsed", true, "endorsementComment", "");
        runJobs();
        complete(task(first.instance(), "screen-request"), "secretariat", "screeningOutcome", "ineligible", "screeningComment", "Too early.");
        runJobs();

        assertThat(mails()).containsExactlyInAnyOrder(receipt(first, "Legal aid for survivors"),
            "ken-rc <- " + first.reference() + ": Endorse request: Legal aid for survivors",
            "secretariat <- " + first.reference() + ": Screen request: Legal aid for survivors",
            "ken-focal-point <- " + first.reference() + ": There is a decision on your request: Legal aid for survivors");
        assertThat(Arrays.stream(MAIL.getReceivedMessages()).map(GreenMailUtil::getBody)).noneMatch(body -> body.contains("Too early"));
    }

    @Test
    void mailSaysWhatItIsAndLeadsToTheVeryTask() throws Exception {
        var task = submit("Mail headers");
        runJobs();

        var mail = only("ken-rc");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).endsWith("@localhost>");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(content(mail)).contains("/camunda/app/tasklist/default/#/?task=" + task.id());
    }

    @Test
    void transactionThatRollsBackSendsNone() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            submit("Rolled back");
            throw new IllegalStateException("on purpose");
        })).hasMessage("on purpose");
        runJobs();

        assertThat(mails()).isEmpty();
    }

    @Test
    void taskDoneBeforeItsMailLeavesSendsNone() {
        var task = submit("Done at once");
        complete(task, "ken-rc", "endorsed", true, "endorsementComment", "");
        runJobs();

        assertThat(mails()).containsExactlyInAnyOrder(receipt(task, "Done at once"),
            "secretariat <- " + task.reference() + ": Screen request: Done at once");
    }

    @Test
    void mailsOfACaseAreThreaded() throws Exception {
        var task = submit("Threaded");
        runJobs();
        events(new TaskReminderDue(task.id()));
        runJobs();
        events(new TaskOverdue(task.id()));
        runJobs();

        assertThat(only("ken-focal-point").getHeader("In-Reply-To")).as("of a reader's own mails").isNull();
        var mails = mailsTo("ken-rc");
        assertThat(mails).hasSize(3);
        assertThat(mails.get(0).getHeader("In-Reply-To")).isNull();
        assertThat(mails.get(1).getHeader("In-Reply-To")).containsExactly(mails.get(0).getMessageID());
        assertThat(mails.get(2).getHeader("In-Reply-To")).containsExactly(mails.get(1).getMessageID());
        assertThat(mails.get(2).getHeader("References", " ")).contains(mails.get(0).getMessageID(), mails.get(1).getMessageID());
    }

    @Test
    void lateTaskIsTalkedAboutOnceAStep() {
        var task = submit("A late case");
        runJobs();
        events(new TaskEscalated(task.id(), 1, "secretariat"));
        events(new TaskEscalated(task.id(), 1, "secretariat"));
        runJobs();
        events(new TaskEscalated(task.id(), 2, "manager"));
        runJobs();
        events(new TaskLapsed(task.id()));
        runJobs();

        assertThat(mails()).filteredOn(mail -> mail.contains("Escalated")).hasSize(2);
        assertThat(mails()).filteredOn(mail -> mail.contains("Ended without an answer")).hasSize(1);
    }

    @Test
    void titleNeverBeginsAHeaderNorALine() throws Exception {
        submit("Fine title\r\nBcc: victim@example.org\r\n\r\nBody");
        runJobs();

        var mail = only("ken-rc");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).contains("Fine title ⏎ Bcc: victim@example.org ⏎ Body");
        assertThat(content(mail)).contains("Fine title ⏎ Bcc: victim@example.org ⏎ Body").doesNotContainPattern("(?m)^\\s*(Bcc|Body)");
    }

    @Test
    void readersReadTheirLanguage() throws Exception {
        preferences.save("ken-rc", new Preferences.Preference("fr", null, Map.of()));
        submit("Aide juridique");
        runJobs();

        assertThat(only("ken-rc").getSubject()).contains(": Approuver la demande, jusqu’au ").endsWith(", pour les coordonnateurs résidents (Kenya) : Aide juridique");
        assertThat(content(only("ken-rc"))).contains("Échéance", "Bonjour Daniel Mwangi");
    }

    @Test
    void whoWantsNoneHearsNone() {
        preferences.save("ken-rc", new Preferences.Preference("en", null, Map.of("task-offered", "none")));
        var heard = submit("Quiet");
        runJobs();
        assertThat(mails()).containsExactly(receipt(heard, "Quiet"));

        preferences.save("ken-focal-point", new Preferences.Preference("en", null, Map.of("request-received", "none")));
        submit("Quieter");
        runJobs();
        assertThat(mails()).containsExactly(receipt(heard, "Quiet"));
    }

    @Test
    void digestSumsUpTheDayInOneMail() throws Exception {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-03-01T09:00:00Z")));
        preferences.save("ken-rc", new Preferences.Preference("en", "Africa/Nairobi", Map.of("task-offered", "digest")));
        submit("First of the day");
        var done = submit("Done meanwhile");
        submit("Second of the day");
        complete(done, "ken-rc", "endorsed", false, "endorsementComment", "Please complete.");
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-03-02T03:59:00Z")));
        runJobs();
        assertThat(mails()).noneMatch(mail -> mail.startsWith("ken-rc"));
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-03-02T04:01:00Z")));
        runJobs();

        var mail = only("ken-rc");
        assertThat(mail.getSubject()).startsWith("Your daily summary: 2, most urgent: SF-KEN-2027-");
        assertThat(content(mail)).contains("First of the day", "Second of the day").doesNotContain("Done meanwhile");
    }

    @Test
    void deputyGetsTaskAndMailWhileAPersonIsAway() throws Exception {
        var today = LocalDate.now();
        deputy();
        away("ken-rc", today, today.plusDays(7));
        var task = submit("Away for a week");
        runJobs();

        assertThat(mails()).containsExactlyInAnyOrder(receipt(task, "Away for a week"),
            DEPUTY + " <- " + task.reference() + ": Endorse request: Away for a week");
        assertThat(content(only(DEPUTY))).contains("you in place of Daniel Mwangi");
        assertThat(handedFor(task)).containsExactly("ken-rc");
    }

    @Test
    void deputyWhoHasNotAgreedGetsNeitherTaskNorMailForSomebodyElse() throws Exception {
        deputy();
        absences.save("ken-rc", new Absences.Absence(LocalDate.now(), LocalDate.now().plusDays(7), DEPUTY));
        var task = submit("Asked only");
        runJobs();

        assertThat(mails()).contains("ken-rc <- " + task.reference() + ": Endorse request: Asked only");
        assertThat(content(only(DEPUTY))).doesNotContain("in place of");
        assertThat(handedFor(task)).isEmpty();
    }

    @Test
    void tasksOpenWhenAnAbsenceBeginsAreTheDeputysUntilItEnds() throws Exception {
        var today = LocalDate.now();
        deputy();
        var offered = submit("Offered before");
        var taken = submit("Taken before");
        people.as("ken-rc", () -> {
            tasks.claim(taken.id(), "ken-rc");
            return null;
        });
        runJobs();
        MAIL.purgeEmailFromAllMailboxes();
        away("ken-rc", today, today.plusDays(7));
        followAbsences.follow();
        followAbsences.follow();
        runJobs();
        events(new TaskReminderDue(offered.id()));
        runJobs();

        assertThat(mails()).containsExactlyInAnyOrder(
            DEPUTY + " <- " + taken.reference() + ": Endorse request: Taken before",
            DEPUTY + " <- " + offered.reference() + ": Reminder: Endorse request: Offered before");
        assertThat(tasks.createTaskQuery().taskId(taken.id()).singleResult().getAssignee()).isEqualTo(DEPUTY);
        assertThat(tasks.createTaskQuery().taskId(taken.id()).singleResult().getOwner()).isEqualTo("ken-rc");
        assertThat(handedFor(offered)).containsExactly("ken-rc");

        away("ken-rc", today.minusDays(7), today.minusDays(1));
        followAbsences.follow();
        runJobs();
        MAIL.purgeEmailFromAllMailboxes();
        events(new TaskOverdue(offered.id()));
        runJobs();

        assertThat(mails()).containsExactlyInAnyOrder("ken-rc <- " + offered.reference() + ": Overdue since " + dueDay(offered) + ": Endorse request: Offered before",
            DEPUTY + " <- " + offered.reference() + ": Overdue since " + dueDay(offered) + ": Endorse request: Offered before");
        assertThat(handedFor(offered)).isEmpty();
        assertThat(tasks.createTaskQuery().taskId(taken.id()).singleResult().getAssignee()).isEqualTo("ken-rc");
        assertThat(tasks.createTaskQuery().taskId(taken.id()).singleResult().getOwner()).isNull();
    }

    @Test
    void deputyGetsTheReceiptOfWhoIsAway() throws Exception {
        deputy();
        identity.createMembership(DEPUTY, "country-team");
        away("ken-focal-point", LocalDate.now(), LocalDate.now().plusDays(7));
        preferences.save(DEPUTY, new Preferences.Preference("fr", null, Map.of("task-offered", "none")));
        var task = submit("Aide juridique");
        runJobs();

        assertThat(mailsTo("ken-focal-point")).isEmpty();
        assertThat(only(DEPUTY).getSubject()).isEqualTo(task.reference() + ": Nous avons reçu votre demande : Aide juridique");
    }

    @Test
    void whoHasATaskHearsThatSomebodyElseMovedItsDueDate() throws Exception {
        var task = claimed("Moved");
        var movedTo = OffsetDateTime.now(ZoneOffset.UTC).plusDays(40).truncatedTo(ChronoUnit.DAYS).plusHours(9);
        moveDueDate(task, "ken-rc", movedTo.minusDays(1));
        runJobs();
        assertThat(mailsTo("ken-rc")).as("of what they did themselves").isEmpty();

        moveDueDate(task, ADMIN, movedTo.minusDays(2));
        moveDueDate(task, ADMIN, movedTo);
        runJobs();
        assertThat(only("ken-rc").getSubject()).isEqualTo(task.reference() + ": Due date moved: Endorse request, until "
            + DayInWords.of(movedTo.toLocalDate(), Locale.ENGLISH) + ", for you: Moved");
        complete(task, "ken-rc", "endorsed", true, "endorsementComment", "");
    }

    /** Somebody may stand in for a person elsewhere and still not at this task. */
    @Test
    void whoIsAwayHearsOfTheTaskThatStaysTheirs() throws Exception {
        var task = claimed("Stays");
        deputy();
        identity.deleteMembership(DEPUTY, "resident-coordinator");
        identity.createMembership(DEPUTY, "country-team");
        identity.createMembership("ken-rc", "country-team");
        try {
            away("ken-rc", LocalDate.now(), LocalDate.now().plusDays(7));
            moveDueDate(task, ADMIN, OffsetDateTime.now(ZoneOffset.UTC).plusDays(40));
            runJobs();
        } finally {
            identity.deleteMembership("ken-rc", "country-team");
        }

        assertThat(mailsTo("ken-rc")).extracting(MailTest::line).contains("ken-rc <- " + task.reference() + ": Due date moved: Endorse request: Stays");
        complete(task, "ken-rc", "endorsed", true, "endorsementComment", "");
    }

    /** A task that ken-rc took, and of which nobody was told yet. */
    private Opened claimed(String title) throws Exception {
        var task = submit(title);
        people.as("ken-rc", () -> {
            tasks.claim(task.id(), "ken-rc");
            return null;
        });
        runJobs();
        MAIL.purgeEmailFromAllMailboxes();
        return task;
    }

    private void moveDueDate(Opened task, String by, OffsetDateTime due) {
        people.as(by, () -> {
            var moved = tasks.createTaskQuery().taskId(task.id()).singleResult();
            moved.setDueDate(Date.from(due.toInstant()));
            tasks.saveTask(moved);
            return null;
        });
    }

    private void deputy() {
        var user = identity.newUser(DEPUTY);
        user.setEmail(DEPUTY + "@example.org");
        identity.saveUser(user);
        identity.createMembership(DEPUTY, "resident-coordinator");
        identity.createTenantUserMembership("KEN", DEPUTY);
    }

    private void away(String person, LocalDate firstDay, LocalDate lastDay) {
        absences.save(person, new Absences.Absence(firstDay, lastDay, DEPUTY));
        absences.answer(DEPUTY, new Absences.Asked(person, firstDay, lastDay, Absences.AGREED));
    }

    private List<String> handedFor(Opened task) {
        return jdbc.sql("select person from stand_in where task_id = :task and deputy = :deputy").param("task", task.id()).param("deputy", DEPUTY)
            .query(String.class).list();
    }

    @Test
    void redirectedMailSaysWhomItWasFor() throws Exception {
        var settings = new MailSettings("from@example.org", Path.of("target/mail"), "tester@example.org", 1, 7, Duration.ZERO, Period.ZERO, 20, ZoneOffset.UTC, Map.of());
        var message = new OutboxMessage(UUID.randomUUID(), "case-closed", "subject", "ken-rc", null, "thread", "SF-KEN-2027-0001",
            "Legal aid", null, null, null, null, null, null, null, "KEN", false, "pending", "<1@localhost>", OffsetDateTime.now(), null);

        var mail = new MailWriter(texts, messages, letters, settings).write(message, List.of(message), directory.person("ken-rc").orElseThrow(),
            preferences.of("ken-rc"), ZoneOffset.UTC, false);

        assertThat(mail.getAllRecipients()).extracting("address").containsExactly("tester@example.org");
        assertThat(mail.getSubject()).endsWith("[ken-rc@example.org]");
        assertThat(mail.getHeader("X-Casework-Intended-For")).containsExactly("ken-rc@example.org");
        assertThat(content(mail)).contains("/casework/preferences/");
    }

    @Test
    void mailWaitsForAServerThatIsDownAndArrivesOnce() {
        var task = submit("Server down");
        MAIL.stop();
        var job = mailJobs().get(0);
        assertThatThrownBy(() -> management.executeJob(job.getId())).hasMessageContaining("did not take the mail");
        var waiting = management.createJobQuery().jobId(job.getId()).singleResult();
        assertThat(waiting.getRetries()).isEqualTo(7);
        assertThat(waiting.getDuedate()).isAfter(ClockUtil.getCurrentTime());

        for (var left = 7; left > 0; left--) {
            assertThatThrownBy(() -> management.executeJob(job.getId())).isInstanceOf(RuntimeException.class);
        }
        var incident = runtime.createIncidentQuery().processInstanceId(job.getProcessInstanceId()).singleResult();
        assertThat(incident.getIncidentMessage()).contains("The mail server localhost");

        MAIL.start();
        management.setJobRetries(job.getId(), 1);
        ClockUtil.setCurrentTime(Date.from(ClockUtil.getCurrentTime().toInstant().plusSeconds(61)));
        runJobs();
        assertThat(mails()).containsExactlyInAnyOrder(receipt(task, "Server down"), "ken-rc <- " + task.reference() + ": Endorse request: Server down");
        assertThat(runtime.createIncidentQuery().processInstanceId(job.getProcessInstanceId()).count()).isZero();
    }

    @Test
    void peopleSetTheirOwnPreferencesOverHttp() {
        deputy();
        var me = http.withBasicAuth("ken-rc", "action2");
        assertThat(http.getForEntity("/api/preferences", String.class).getStatusCode().value()).isEqualTo(401);
        assertThat(me.getForObject("/api/preferences", String.class)).contains("\"language\":\"en\"", "\"task-offered\":\"soon\"", "\"task-overdue\":\"immediate\"");
        assertThat(put(me, Map.of("language", "en", "choices", Map.of("case-closed", "soon"))).getBody()).contains("Notifications");

        var saved = put(me, Map.of("language", "es", "choices", Map.of("task-offered", "none"),
            "absence", Map.of("from", "2027-01-01", "until", "2027-01-10", "deputy", DEPUTY)));
        assertThat(saved.getStatusCode().value()).isEqualTo(200);
        assertThat(preferences.of("ken-rc").language()).isEqualTo("es");
        assertThat(absences.of("ken-rc")).map(Absences.Absence::deputy).hasValue(DEPUTY);

        var refused = put(me, Map.of("language", "xx", "absence", Map.of("from", "2027-01-01", "until", "2027-01-10", "deputy", "svn-rc")));
        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(refused.getBody()).as("in the language that was saved before").contains("\"faults\"", "\"label\":\"Idioma\"", "\"label\":\"Suplente\"");
    }

    private static ResponseEntity<String> put(TestRestTemplate person, Map<String, Object> content) {
        return person.exchange("/api/preferences", HttpMethod.PUT, new HttpEntity<>(content), String.class);
    }

    private record Opened(String instance, String id, String reference) {
    }

    private Opened submit(String title) {
        var request = ModelDriver.request();
        request.put("budget", ModelDriver.json("[{\"line\": \"contracts\", \"description\": \"Legal aid\", \"amount\": \"40000.00\"}]"));
        request.put("startDate", "2027-06-01");
        request.put("title", title);
        var instance = people.as("ken-focal-point", () -> runtime.startProcessInstanceByKey("seed-funding-request", request)).getId();
        return task(instance, "endorse-request");
    }

    private Opened task(String instance, String key) {
        Task task = tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey(key).singleResult();
        return new Opened(instance, task.getId(), (String) tasks.getVariable(task.getId(), "reference"));
    }

    private String dueDay(Opened task) {
        var due = tasks.createTaskQuery().taskId(task.id()).singleResult().getDueDate().toInstant();
        return DayInWords.of(due.atZone(ZoneId.of("Africa/Nairobi")).toLocalDate(), Locale.ENGLISH);
    }

    private void complete(Opened task, String by, Object... entered) {
        var variables = new HashMap<String, Object>();
        for (var i = 0; i < entered.length; i += 2) {
            variables.put((String) entered[i], entered[i + 1]);
        }
        people.as(by, () -> {
            tasks.complete(task.id(), variables);
            return null;
        });
    }

    private void events(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private List<Job> mailJobs() {
        return management.createJobQuery().processDefinitionKey("mail-delivery").executable().withRetriesLeft().list();
    }

    private void runJobs() {
        for (var due = mailJobs(); !due.isEmpty(); due = mailJobs()) {
            due.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private static List<String> mails() {
        return Arrays.stream(MAIL.getReceivedMessages()).map(MailTest::line).toList();
    }

    /** What whoever submitted a request is told at once. */
    private static String receipt(Opened task, String title) {
        return "ken-focal-point <- " + task.reference() + ": We have received your request: " + title;
    }

    private static String line(MimeMessage mail) {
        try {
            return recipient(mail) + " <- " + Mailbox.briefly(mail.getSubject());
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String recipient(MimeMessage mail) throws MessagingException {
        return ((jakarta.mail.internet.InternetAddress) mail.getAllRecipients()[0]).getAddress().replace("@example.org", "");
    }

    private static MimeMessage only(String recipient) {
        var all = mailsTo(recipient);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static List<MimeMessage> mailsTo(String recipient) {
        return Arrays.stream(MAIL.getReceivedMessages()).filter(mail -> line(mail).startsWith(recipient + " <-")).toList();
    }

    private static String content(MimeMessage mail) throws Exception {
        var parts = (jakarta.mail.internet.MimeMultipart) mail.getContent();
        return parts.getBodyPart(0).getContent() + "\n" + parts.getBodyPart(1).getContent();
    }
}
