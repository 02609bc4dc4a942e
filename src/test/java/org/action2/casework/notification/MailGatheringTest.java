package org.action2.casework.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.action2.casework.engine.SystemIdentity;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What one reader is told within two minutes is one mail, of what is still true and still theirs to see. */
class MailGatheringTest extends GatheredMail {

    private static final Instant TOMORROW = MONDAY.plus(Duration.ofDays(1));

    @Autowired
    private SystemIdentity system;

    @Autowired
    private Preferences preferences;

    @Test
    void whatIsToldWithinTwoMinutesIsOneMailAndWhatComesAfterAnother() throws Exception {
        var reader = hire();
        var first = open(TOMORROW);
        tell(MailEvent.TASK_OFFERED, first, reader);
        pass(Duration.ofSeconds(115));
        var second = open(TOMORROW);
        tell(MailEvent.TASK_OFFERED, second, reader);
        assertThat(mailsTo(reader)).isEmpty();
        pass(Duration.ofSeconds(6));

        assertThat(subject(only(reader))).startsWith("2 items for you, most urgent: FU-KEN-2027-")
            .endsWith(": Plan follow-up, until 2 March 2027, for the country team (Kenya)");
        assertThat(plain(only(reader))).contains("/?task=" + first, "/?task=" + second, "New task: Plan follow-up");

        var third = open(TOMORROW);
        tell(MailEvent.TASK_OFFERED, third, reader);
        passWindow();
        assertThat(subjects(reader)).hasSize(2).last().asString()
            .isEqualTo("FU-KEN-2027-" + third.substring(0, 8) + ": Plan follow-up, until 2 March 2027, for the country team (Kenya): Legal aid");
    }

    @Test
    void twoTransactionsAtOnceEndInOneMail() throws Exception {
        var reader = hire();
        var tasks = open(2, TOMORROW);
        var bothTold = new CountDownLatch(2);
        var telling = tasks.stream().map(task -> CompletableFuture.runAsync(() -> system.run(() -> transaction.executeWithoutResult(status -> {
            outbox.tell(about(MailEvent.TASK_OFFERED, task), List.of(reader), Map.of());
            bothTold.countDown();
            await(bothTold);
        })))).toList();
        for (var each : telling) {
            each.get(1, TimeUnit.MINUTES);
        }
        passWindow();

        assertThat(subject(only(reader))).startsWith("2 items for you");
        assertThat(pending(reader)).isZero();
    }

    @Test
    void whatIsToldWhileTheMailLeavesIsNotLost() throws Exception {
        var reader = hire();
        var first = open(TOMORROW);
        var second = open(TOMORROW);
        tell(MailEvent.TASK_OFFERED, first, reader);
        var told = new CountDownLatch(1);
        var leaving = new CountDownLatch(1);
        var telling = CompletableFuture.runAsync(() -> system.run(() -> transaction.executeWithoutResult(status -> {
            outbox.tell(about(MailEvent.TASK_OFFERED, second), List.of(reader), Map.of());
            told.countDown();
            await(leaving);
        })));
        await(told);
        var sending = CompletableFuture.runAsync(() -> system.run(this::passWindow));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> jdbc.sql("""
            select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%outbox_message%'
            """).query(Integer.class).single() > 0);
        assertThat(mailsTo(reader)).isEmpty();
        leaving.countDown();
        telling.get(1, TimeUnit.MINUTES);
        sending.get(1, TimeUnit.MINUTES);

        assertThat(subject(only(reader))).startsWith("2 items for you");
        assertThat(pending(reader)).isZero();
    }

    @Test
    void ofOneTaskOnlyTheNewestCounts() throws Exception {
        var reader = hire();
        var task = open(MONDAY.minus(Duration.ofDays(4)));
        tell(MailEvent.TASK_ESCALATED, task, reader);
        tell(MailEvent.TASK_OFFERED, task, reader);
        tell(MailEvent.TASK_REMINDER, task, reader);
        tell(MailEvent.TASK_OVERDUE, task, reader);
        passWindow();

        assertThat(only(reader).getHeader("X-Casework-Event")).containsExactly("task-escalated");
        assertThat(subject(only(reader))).contains(": Escalated: Plan follow-up, due since 25 February 2027, for the country team (Kenya)");
    }

    @Test
    void whatIsNoLongerTrueIsNotSaid() {
        var reader = hire();
        var claimed = open(TOMORROW);
        var moved = open(MONDAY.minus(Duration.ofHours(1)));
        var done = open(TOMORROW);
        tell(MailEvent.TASK_REMINDER, claimed, reader);
        tell(MailEvent.TASK_OVERDUE, moved, reader);
        tell(MailEvent.TASK_OFFERED, done, reader);
        tasks.setAssignee(claimed, "ken-focal-point");
        var extended = tasks.createTaskQuery().taskId(moved).singleResult();
        extended.setDueDate(Date.from(TOMORROW));
        tasks.saveTask(extended);
        tasks.complete(done);
        passWindow();

        assertThat(mailsTo(reader)).isEmpty();
        assertThat(pending(reader)).isZero();
    }

    @Test
    void onlyWhoMaySeeItWhenTheMailLeavesHearsOfIt() {
        var moved = hire();
        var left = hire();
        var gone = hire();
        var stays = hire();
        var task = open(TOMORROW);
        tell(MailEvent.TASK_OFFERED, task, moved, left, gone, stays);
        transaction.executeWithoutResult(status -> outbox.tell(new Notice(MailEvent.CASE_CLOSED, task, "FU-KEN-2027-0001", "FU-KEN-2027-0001", "Legal aid",
            null, null, "KEN"), List.of(moved, left, gone, stays)));
        identity.deleteTenantUserMembership("KEN", moved);
        identity.createTenantUserMembership("NPL", moved);
        identity.deleteMembership(left, "country-team");
        identity.deleteUser(gone);
        passWindow();

        assertThat(subject(only(stays))).startsWith("2 items for you");
        assertThat(List.of(moved, left, gone)).allSatisfy(reader -> assertThat(mailsTo(reader)).isEmpty());
        assertThat(jdbc.sql("select count(*) from outbox_message where status = 'sent' and recipient in (:people)").param("people", List.of(moved, left, gone))
            .query(Integer.class).single()).isZero();
    }

    @Test
    void offeredTasksWaitForTheMorningUnlessTheyAreDueSoon() throws Exception {
        var reader = hire();
        var soon = open(MONDAY.plus(Duration.ofDays(3)));
        var later = open(MONDAY.plus(Duration.ofDays(4)));
        tell(MailEvent.TASK_OFFERED, List.of(soon, later), reader);
        tell(MailEvent.REPORT_DUE, open(MONDAY.plus(Duration.ofDays(9))), reader);
        passWindow();
        assertThat(subject(only(reader))).contains("until 4 March 2027");

        at(Instant.parse("2027-03-02T03:59:00Z"));
        assertThat(mailsTo(reader)).hasSize(1);
        at(Instant.parse("2027-03-02T04:01:00Z"));
        assertThat(subjects(reader)).hasSize(2).last().asString().startsWith("Your daily summary: 2, most urgent: ").contains("until 5 March 2027");
    }

    @Test
    void peopleChooseOtherwise() {
        var reader = hire();
        preferences.save(reader, new Preferences.Preference("en", null, Map.of("task-offered", "immediate", "task-assigned", "soon")));
        var later = open(MONDAY.plus(Duration.ofDays(30)));
        tell(MailEvent.TASK_OFFERED, later, reader);
        passWindow();
        assertThat(mailsTo(reader)).hasSize(1);

        tasks.setAssignee(later, reader);
        tell(MailEvent.TASK_ASSIGNED, later, reader);
        passWindow();
        assertThat(mailsTo(reader)).hasSize(1);
    }

    @Test
    void taskThatIsBornLateIsToldAtOnceAndSaysSo() throws Exception {
        var reader = hire();
        tell(MailEvent.TASK_OFFERED, open(MONDAY.minus(Duration.ofDays(6))), reader);
        passWindow();

        assertThat(subject(only(reader))).endsWith(": Was due on 23 February 2027, begin now: Plan follow-up, for the country team (Kenya): Legal aid");
        assertThat(plain(only(reader))).contains("A task was already due on 23 February 2027 when it came to you or your team: begin now.");
    }

    @Test
    void moreThanTwentyADayWaitForTheMorning() throws Exception {
        var reader = hire();
        IntStream.range(0, 22).forEach(n -> {
            tell(MailEvent.TASK_REMINDER, open(TOMORROW), reader);
            passWindow();
        });

        assertThat(mailsTo(reader)).hasSize(20);
        assertThat(plain(mailsTo(reader).get(18))).doesNotContain("last mail for today");
        assertThat(plain(mailsTo(reader).get(19))).contains("This is the last mail for today.");
        outbox.tellOnly(new Notice(MailEvent.PASSWORD_TRIED, reader, reader, "", "37", null, null, null), reader);
        runMail();
        assertThat(mailsTo(reader)).hasSize(21);

        at(Instant.parse("2027-03-02T04:01:00Z"));
        assertThat(subjects(reader)).hasSize(22).last().asString().startsWith("Your daily summary: 2");
        assertThat(pending(reader)).isZero();
    }

    @Test
    void summaryShowsTheMostUrgentAndCountsTheRest() throws Exception {
        var reader = hire();
        tell(MailEvent.TASK_OFFERED, open(23, TOMORROW), reader);
        tell(MailEvent.TASK_OVERDUE, open(MONDAY.minus(Duration.ofDays(3))), reader);
        tell(MailEvent.TASK_ESCALATED, open(MONDAY.minus(Duration.ofDays(2))), reader);
        passWindow();

        var mail = only(reader);
        assertThat(subject(mail)).startsWith("25 items for you, most urgent: FU-KEN-").contains(": Escalated: Plan follow-up");
        assertThat(html(mail).split("<tr style=\"vertical-align:top\">")).hasSize(21);
        assertThat(html(mail)).containsSubsequence("Escalated: Plan follow-up", "Overdue: Plan follow-up", "New task: Plan follow-up", "And 5 more: New task 5.");
        assertThat(plain(mail)).containsSubsequence("What ", "Case ", "Title ", "Escalated: Plan follow-up", "Overdue: Plan follow-up", "And 5 more: New task 5.");
    }

    private int pending(String reader) {
        return jdbc.sql("select count(*) from outbox_message where recipient = :reader and status = 'pending'").param("reader", reader).query(Integer.class).single();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
