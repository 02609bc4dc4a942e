package org.action2.casework.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.action2.casework.CaseworkTest;
import org.action2.casework.notification.Notice.TaskInHand;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail as it is gathered where nobody sets anything: readers hired for a test, tasks of theirs, and a clock that is moved. */
@CaseworkTest
@TestPropertySource(properties = {"casework.mail.gather-for=PT2M", "casework.mail.at-once-within=P3D", "casework.mail.most-a-day=20"})
abstract class GatheredMail {

    /** A Monday, 9 in the morning in Nairobi. */
    static final Instant MONDAY = Instant.parse("2027-03-01T06:00:00Z");
    static final Mailbox MAIL = new Mailbox();

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        MAIL.register(registry);
    }

    @Autowired
    Outbox outbox;
    @Autowired
    IdentityService identity;
    @Autowired
    TaskService tasks;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    private ManagementService management;

    private final List<String> hired = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();

    @BeforeEach
    void begin() throws Exception {
        ClockUtil.setCurrentTime(Date.from(MONDAY));
        MAIL.empty();
    }

    @AfterEach
    void clean() {
        tasks.deleteTasks(opened, true);
        hired.forEach(identity::deleteUser);
        pass(Duration.ofDays(2));
        jdbc.sql("delete from outbox_message where status <> 'pending'").update();
        ClockUtil.reset();
    }

    /** Somebody of the country team of Kenya. */
    String hire() {
        var id = "reader-" + UUID.randomUUID().toString().substring(0, 8);
        var user = identity.newUser(id);
        user.setEmail(id + "@example.org");
        identity.saveUser(user);
        identity.createMembership(id, "country-team");
        identity.createTenantUserMembership("KEN", id);
        hired.add(id);
        return id;
    }

    /** A task of the country team of Kenya. */
    String open(Instant due) {
        var task = tasks.newTask();
        task.setName("Plan follow-up");
        task.setTenantId("KEN");
        task.setDueDate(Date.from(due));
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), "country-team");
        opened.add(task.getId());
        return task.getId();
    }

    List<String> open(int number, Instant due) {
        return IntStream.range(0, number).mapToObj(n -> open(due)).toList();
    }

    /** Tells of tasks, each in a transaction of its own. */
    void tell(MailEvent event, List<String> ids, String... readers) {
        ids.forEach(id -> transaction.executeWithoutResult(status -> outbox.tell(about(event, id), List.of(readers), Map.of())));
    }

    void tell(MailEvent event, String id, String... readers) {
        tell(event, List.of(id), readers);
    }

    Notice about(MailEvent event, String id) {
        var due = tasks.createTaskQuery().taskId(id).singleResult().getDueDate().toInstant();
        var reference = "FU-KEN-2027-" + id.substring(0, 8);
        return new Notice(event, id + "/" + ClockUtil.getCurrentTime().toInstant(), reference, reference, "Legal aid",
            new TaskInHand(id, "plan-follow-up", "Plan follow-up", null, "country-team"), due, "KEN");
    }

    void at(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
        runMail();
    }

    void pass(Duration time) {
        at(ClockUtil.getCurrentTime().toInstant().plus(time));
    }

    /** Lets the time pass in which mail is gathered. */
    void passWindow() {
        pass(Duration.ofMinutes(2).plusSeconds(1));
    }

    void runMail() {
        for (var due = due(); !due.isEmpty(); due = due()) {
            due.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> due() {
        return management.createJobQuery().processDefinitionKey("mail-delivery").executable().withRetriesLeft().list();
    }

    List<MimeMessage> mailsTo(String reader) {
        return MAIL.received().stream().filter(mail -> Mailbox.recipient(mail).equals(reader)).toList();
    }

    MimeMessage only(String reader) {
        var mails = mailsTo(reader);
        if (mails.size() != 1) {
            throw new AssertionError(reader + " got " + subjects(reader));
        }
        return mails.get(0);
    }

    List<String> subjects(String reader) {
        return mailsTo(reader).stream().map(GatheredMail::subject).toList();
    }

    static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    static String plain(MimeMessage mail) throws Exception {
        return ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
    }

    static String html(MimeMessage mail) throws Exception {
        return ((MimeMultipart) mail.getContent()).getBodyPart(1).getContent().toString();
    }
}
