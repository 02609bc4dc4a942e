package org.action2.casework.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.action2.casework.CaseworkTest;
import org.action2.casework.engine.PrivilegedExecution;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit trail records who changed what, only appends, and shows when somebody gets round that. */
@CaseworkTest
class AuditTrailTest {

    @Autowired
    private PrivilegedExecution privileged;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Test
    void changeIsRecordedWithWhoWhatFromAndTo() {
        var task = assigned("a first name");

        var row = jdbc.sql("select who, what, from_value, to_value from audit_entry where subject = :task and property = 'assignee' order by id desc limit 1")
            .param("task", task).query().singleRow();

        assertThat(row).containsEntry("who", "admin").containsEntry("what", "Assign").containsEntry("to_value", "ken-rc");
    }

    @Test
    void dataOfACaseIsRecordedFromAndTo() {
        var task = assigned("another name");
        as(() -> tasks.setVariable(task, "finding", "first"));
        as(() -> tasks.setVariable(task, "finding", "second"));

        var row = jdbc.sql("select who, from_value, to_value from audit_entry where kind = 'Variable' and property = 'finding' order by id desc limit 1")
            .query().singleRow();

        assertThat(row).containsEntry("who", "admin").containsEntry("from_value", "first").containsEntry("to_value", "second");
    }

    @Test
    void changesOfTheSameDataInOneStepFollowEachOther() {
        var task = assigned("a third name");
        as(() -> privileged.act(() -> {
            tasks.setVariable(task, "opinion", "first");
            tasks.setVariable(task, "opinion", "second");
            tasks.setVariable(task, "opinion", "third");
            return null;
        }));

        var rows = jdbc.sql("select coalesce(from_value, 'nothing') || ' to ' || to_value from audit_entry where kind = 'Variable' and property = 'opinion' order by id")
            .query(String.class).list();

        assertThat(rows).containsExactly("nothing to first", "first to second", "second to third");
    }

    @Test
    void entriesAndSealsAreNeitherChangedNorRemoved() {
        assigned("a name");
        trail.seal();

        for (var attack : List.of("update audit_entry set who = 'nobody'", "delete from audit_entry", "truncate audit_entry",
            "delete from audit_seal", "update audit_seal set entries = 0")) {
            assertThatThrownBy(() -> jdbc.sql(attack).update()).as(attack).hasMessageContaining("only appends");
        }
    }

    @Test
    void programsRoleOwnsNothingAndOnlyAppendsToEvidence() throws SQLException {
        jdbc.sql("alter role casework password 'of this test'").update(); // nobody else is it in a test
        var url = jdbc.sql("select 'jdbc:postgresql://localhost:' || setting || '/postgres' from pg_settings where name = 'port'")
            .query(String.class).single();
        try (var connection = DriverManager.getConnection(url, "casework", "of this test"); var statement = connection.createStatement()) {
            assertThat(statement.executeQuery("select count(*) from audit_entry").next()).isTrue();
            assertThat(statement.executeUpdate("insert into audit_entry (at, who, what, kind) values (now(), 'casework', 'Assign', 'Task')")).isEqualTo(1);
            for (var attack : List.of("update audit_entry set who = 'nobody'", "delete from audit_entry", "truncate audit_entry",
                "alter table audit_entry disable trigger audit_entry_append_only", "drop table audit_entry", "delete from audit_seal",
                "set session_replication_role = replica", "update grant_ledger_entry set amount_cents = 0", "update letter set subject = ''",
                "delete from letter_template", "truncate recommendation_status", "delete from fund_report_introduction", "drop trigger grant_ledger_entry_append_only on grant_ledger_entry",
                "create or replace function refuse_audit_change() returns trigger language plpgsql as 'begin return old; end'",
                "create table mine (x int)", "delete from flyway_schema_history")) {
                assertThatThrownBy(() -> statement.execute(attack)).as(attack).hasMessageMatching("(?s).*(permission denied|must be owner).*");
            }
        }
    }

    @Test
    void chainIsIntactUntilSomebodyTampersWithAnEntry() {
        assigned("a sealed name");
        trail.seal();
        assigned("a second sealed name");
        trail.seal();
        var verdict = trail.verify();
        assertThat(verdict.intact()).isTrue();
        assertThat(verdict.seals()).isGreaterThanOrEqualTo(2);
        assertThat(verdict.entries()).isPositive();

        var entry = jdbc.sql("select max(id) from audit_entry where what = 'Assign'").query(Long.class).single();
        tamper("update audit_entry set who = 'mallory' where id = " + entry);
        assertThat(trail.verify().intact()).isFalse();
        tamper("update audit_entry set who = 'admin' where id = " + entry);
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    void sealsOfAnEarlierReleaseStayInTheChain() {
        assigned("a name that an earlier release seals");
        SealOfAnEarlierRelease.over(jdbc);
        assigned("a name that this release seals");
        trail.seal();
        assertThat(jdbc.sql("select count(*) from audit_seal where content is null").query(Long.class).single()).isPositive();
        assertThat(trail.verify().intact()).isTrue();

        var entry = jdbc.sql("""
            select max(e.id) from audit_entry e join audit_seal s on s.content is null and e.transaction_id >= s.from_transaction and e.transaction_id < s.to_transaction
            """).query(Long.class).single();
        tamper("update audit_entry set what = what || '!' where id = " + entry);
        assertThat(trail.verify().intact()).isFalse();
        tamper("update audit_entry set what = rtrim(what, '!') where id = " + entry);
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    void signaturesOfSealsAreCheckedAndNoneIsLeftOutOnceThereAreSome() {
        var signing = new AuditTrail(jdbc, Clock.systemUTC(), Optional.of(new OwnSigner()));
        trail.seal();
        assigned("a name that is sealed and signed");
        signing.seal();
        var number = jdbc.sql("select max(number) from audit_seal").query(Long.class).single();
        try {
            assertThat(signing.verify()).returns(true, AuditTrail.Verdict::intact).returns(1L, AuditTrail.Verdict::signed).returns(0L, AuditTrail.Verdict::signedByOthers);

            tamperWithSeals("update audit_seal set signature = 'another' where number = " + number);
            assertThat(signing.verify()).returns(false, AuditTrail.Verdict::intact).returns(number, AuditTrail.Verdict::brokenSeal);
            tamperWithSeals("update audit_seal set signed_by = 'former' where number = " + number);
            assertThat(signing.verify()).returns(true, AuditTrail.Verdict::intact).returns(0L, AuditTrail.Verdict::signed).returns(1L, AuditTrail.Verdict::signedByOthers);

            assigned("a name that is sealed without a signature");
            trail.seal();
            assertThat(signing.verify()).returns(false, AuditTrail.Verdict::intact).returns(number + 1, AuditTrail.Verdict::brokenSeal);
        } finally {
            tamperWithSeals("delete from audit_seal where number >= " + number); // the others of this class are not signed
        }
        assertThat(trail.verify().intact()).isTrue();
    }

    /** Signs as a key would that nobody else has. */
    private static final class OwnSigner implements SealSigner {

        @Override
        public Optional<Signed> sign(String digest) {
            return Optional.of(new Signed("own", "signed " + digest));
        }

        @Override
        public Optional<Boolean> isOwn(String digest, Signed signed) {
            return Optional.of(signed).filter(each -> each.by().equals("own")).map(each -> each.signature().equals("signed " + digest));
        }
    }

    private void tamperWithSeals(String sql) {
        jdbc.sql("alter table audit_seal disable trigger audit_seal_append_only").update();
        jdbc.sql(sql).update();
        jdbc.sql("alter table audit_seal enable trigger audit_seal_append_only").update();
    }

    @Test
    void twoEntriesThatSayTheSameHaveDifferentDigests() {
        jdbc.sql("insert into audit_entry (at, who, what, kind) select now(), 'casework', 'Update', 'Twin' from generate_series(1, 2)").update();

        var digests = jdbc.sql("select audit_leaf(e) from audit_entry e where kind = 'Twin'").query(String.class).list();

        assertThat(digests).hasSize(2).doesNotHaveDuplicates();
        assertThat(jdbc.sql("select count(distinct salt) from audit_entry where kind = 'Twin'").query(Integer.class).single()).isEqualTo(2);
    }

    private void tamper(String sql) {
        jdbc.sql("alter table audit_entry disable trigger audit_entry_append_only").update();
        jdbc.sql(sql).update();
        jdbc.sql("alter table audit_entry enable trigger audit_entry_append_only").update();
    }

    private String assigned(String name) {
        var task = tasks.newTask();
        task.setName(name);
        as(() -> {
            tasks.saveTask(task);
            tasks.setAssignee(task.getId(), "ken-rc");
        });
        return task.getId();
    }

    private void as(Runnable act) {
        identity.setAuthentication("admin", List.of("camunda-admin"));
        try {
            act.run();
        } finally {
            identity.clearAuthentication();
        }
    }
}
