package org.action2.casework.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.action2.casework.deputies.Absences;
import org.action2.casework.seedfunding.ModelDriver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How many mails one reader gets of what happens: a table of event, reader and mails. */
class MailCountsTest extends GatheredMail {

    private static final Map<String, Integer> TABLE = new LinkedHashMap<>();

    @Autowired
    private ModelDriver driver;

    @Autowired
    private Absences absences;

    @AfterAll
    static void print() {
        System.out.println("| event | reader | mails |\n|---|---|---|\n" + TABLE.entrySet().stream()
            .map(row -> "| " + row.getKey() + " | " + row.getValue() + " |").collect(Collectors.joining("\n")));
    }

    @Test
    void normalDay() {
        var instance = driver.submit(ModelDriver.request());
        passWindow();
        driver.complete(instance, "endorse-request", "ken-rc", "endorsed", true, "endorsementComment", "Agreed.");
        passWindow();
        driver.complete(instance, "screen-request", "secretariat", "screeningOutcome", "ineligible", "screeningComment", "No match.");
        passWindow();
        pass(Duration.ofDays(1));

        counted("a request is submitted, endorsed, screened and refused", "ken-focal-point", 2); // the receipt and the decision
        counted("a request is submitted, endorsed, screened and refused", "secretariat", 1);
        counted("a request is submitted, endorsed, screened and refused", "ken-rc", 0); // endorsed before the morning came
    }

    @Test
    void documentsThatNobodyTriages() {
        var desk = hire();
        var documents = open(247, MONDAY.plus(Duration.ofDays(21)));
        tell(MailEvent.TASK_OFFERED, documents, desk);
        pass(Duration.ofDays(1));
        var offered = mailsTo(desk).size();
        stages(documents, desk, Duration.ofDays(15), MailEvent.TASK_REMINDER);
        stages(documents, desk, Duration.ofDays(6), MailEvent.TASK_OVERDUE);
        stages(documents, desk, Duration.ofDays(3), MailEvent.TASK_ESCALATED);

        assertThat(offered).isEqualTo(1);
        counted("247 documents that nobody triages: offered, reminded of, overdue, escalated", desk, 4);
    }

    @Test
    void lateDocumentsThatAreTriagedAtOnce() {
        var team = hire();
        tell(MailEvent.TASK_OFFERED, open(50, MONDAY.minus(Duration.ofDays(90))), team);
        passWindow();

        counted("50 late documents are triaged: tasks born late", team, 1);
    }

    @Test
    void followUpsOfOneDeadline() {
        var team = hire();
        stages(open(50, MONDAY.plus(Duration.ofDays(5))), team, Duration.ZERO, MailEvent.TASK_REMINDER);

        counted("50 follow-ups of one deadline are reminded of", team, 1);
    }

    @Test
    void disbursement() {
        var finance = hire();
        tell(MailEvent.REPORT_DUE, open(3, MONDAY.plus(Duration.ofDays(2))), finance);
        passWindow();

        counted("a disbursement opens three reports", finance, 1);
    }

    @Test
    void outageOfTwentyOneDays() {
        var reader = hire();
        var task = open(MONDAY.minus(Duration.ofDays(14)));
        List.of(MailEvent.TASK_REMINDER, MailEvent.TASK_OVERDUE, MailEvent.TASK_ESCALATED).forEach(event -> tell(event, task, reader));
        passWindow();

        assertThat(subject(mailsTo(reader).get(0))).contains(": Escalated: ");
        counted("reminder, overdue and escalation of one task after an outage of 21 days", reader, 1);
    }

    @Test
    void leaver() {
        var reader = hire();
        var tasks = open(5, MONDAY.plus(Duration.ofDays(1)));
        tell(MailEvent.TASK_REMINDER, tasks, reader);
        identity.deleteUser(reader);
        passWindow();

        counted("somebody whose account ends within the two minutes", reader, 0);
    }

    @Test
    void circleOfDeputies() {
        var one = hire();
        var other = hire();
        var today = LocalDate.of(2027, 3, 1);
        away(one, other, today);
        away(other, one, today);
        var task = open(MONDAY.plus(Duration.ofDays(1)));
        transaction.executeWithoutResult(status -> outbox.tell(about(MailEvent.TASK_REMINDER, task), List.of(one, other)));
        passWindow();

        counted("two who are each other's deputies are reminded of a task", one, 1);
        counted("two who are each other's deputies are reminded of a task", other, 1);
    }

    private void away(String person, String deputy, LocalDate today) {
        absences.save(person, new Absences.Absence(today, today.plusDays(7), deputy));
        absences.answer(deputy, new Absences.Asked(person, today, today.plusDays(7), Absences.AGREED));
    }

    /** One stage of all the tasks after some time. */
    private void stages(List<String> ids, String reader, Duration after, MailEvent stage) {
        pass(after);
        tell(stage, ids, reader);
        passWindow();
    }

    private void counted(String event, String reader, int mails) {
        TABLE.put(event + " | " + (reader.startsWith("reader-") ? "one reader" : reader), mailsTo(reader).size());
        assertThat(mailsTo(reader)).as(event).hasSize(mails);
    }
}
