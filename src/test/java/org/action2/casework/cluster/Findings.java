package org.action2.casework.cluster;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database and the mailbox say after all is over, asked in SQL and without the program. */
class Findings {

    /** Where a request of each stage waits: one of these, and nothing else of its own. */
    private static final Map<String, Set<String>> WAITS = Map.of(
        "endorsement", Set.of("endorse-request"), "completion", Set.of("complete-request"), "screening", Set.of("screen-request"),
        "review", Set.of("review"), "decision", Set.of("decide-request"), "terms", Set.of("accept-terms"),
        "disbursement", Set.of("record-disbursement"), "reporting", Set.of("report"), "closing", Set.of("close-grant"));

    private final JdbcClient jdbc;
    private final List<String> faults = new ArrayList<>();
    private final List<String> figures = new ArrayList<>();

    Findings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> faults() {
        return faults;
    }

    List<String> figures() {
        return figures;
    }

    /** Whether nothing is due and nothing that failed waits for another attempt. */
    boolean atRest() {
        return count("act_ru_job where retries_ > 0 and suspension_state_ = 1 and (duedate_ is null or duedate_ < now() at time zone 'utc' "
            + "or exception_msg_ is not null or exception_stack_id_ is not null)") == 0;
    }

    /** Looks at what people did. */
    void look(People people) {
        requests(people);
        tasks(people);
        ledger();
    }

    /**
     * Looks at all there is.
     *
     * @param disturbances when a node was killed or the database stopped: what a mail server had just taken then may not
     *     be on record, and be without use at the next attempt
     */
    void look(People people, GreenMail mailbox, List<Instant> disturbances) throws MessagingException {
        look(people);
        jobs();
        mail(mailbox, disturbances);
        trail();
    }

    private record Request(String reference, String title, String stage, boolean ended, int running, int finished) {
    }

    private void requests(People people) {
        var requests = jdbc.sql("""
            select reference, title, stage, ended_at is not null as ended,
                (select count(*) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                    where e.business_key_ = reference and e.parent_id_ is null and d.key_ = 'seed-funding-request') as running,
                (select count(*) from act_hi_procinst h where h.business_key_ = reference and h.proc_def_key_ = 'seed-funding-request'
                    and h.end_time_ is not null) as finished
            from funding_request""").query(Request.class).list();
        requests.stream().filter(each -> each.running() != (each.ended() ? 0 : 1) || each.finished() != (each.ended() ? 1 : 0))
            .forEach(each -> faults.add("In two states or none: " + each));
        var titles = requests.stream().collect(Collectors.groupingBy(Request::title, Collectors.counting()));
        titles.forEach((title, count) -> check(count == 1, title + " is there " + count + " times"));
        people.accepted().forEach(title -> check(titles.containsKey(title), title + " was accepted and is not there"));
        titles.keySet().forEach(title -> check(people.submitted().contains(title), title + " was never sent"));
        requests.stream().filter(each -> !each.ended()).forEach(this::waits);
        check(count("act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_ where e.parent_id_ is null and "
            + "e.super_exec_ is null and d.key_ = 'seed-funding-request'") == requests.stream().filter(each -> !each.ended()).count(),
            "There are cases that the register does not know");
        figures.add(requests.size() + " requests: " + requests.stream().collect(Collectors.groupingBy(Request::stage, TreeMap::new, Collectors.counting())));
    }

    /** A running case waits where its stage says. */
    private void waits(Request request) {
        var at = jdbc.sql("""
            select distinct e.act_id_ from act_ru_execution e join act_ru_execution root on root.id_ = e.proc_inst_id_
                join act_re_procdef d on d.id_ = root.proc_def_id_
            where root.business_key_ = :reference and d.key_ = 'seed-funding-request' and root.super_exec_ is null
                and e.act_id_ is not null and e.is_active_""").param("reference", request.reference()).query(String.class).set();
        var expected = WAITS.getOrDefault(request.stage(), Set.of("?"));
        check(at.stream().anyMatch(activity -> expected.stream().anyMatch(activity::contains)) || isCalled(request),
            request.reference() + " is in the stage " + request.stage() + " and waits at " + at);
    }

    private boolean isCalled(Request request) {
        var called = Map.of("review", "seed-funding-review", "reporting", "seed-funding-report").get(request.stage());
        return called != null && count("act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_ where e.parent_id_ is null "
            + "and d.key_ = '" + called + "' and e.root_proc_inst_id_ = (select r.id_ from act_ru_execution r join act_re_procdef rd on rd.id_ = r.proc_def_id_ "
            + "where r.business_key_ = '" + request.reference() + "' and r.parent_id_ is null and rd.key_ = 'seed-funding-request')") > 0;
    }

    private void tasks(People people) {
        var completed = jdbc.sql("select id_ from act_hi_taskinst where delete_reason_ = 'completed'").query(String.class).set();
        people.done().forEach(task -> check(completed.contains(task), "The task " + task + " was reported done and is not"));
        figures.add(completed.size() + " tasks completed, " + count("act_ru_task") + " open, "
            + count("act_hi_procinst where proc_def_key_ = 'escalation'") + " escalations");
    }

    private void ledger() {
        check(count("(select balance_after_cents - lag(balance_after_cents, 1, 0) over (order by id) - case kind when 'reservation' then -amount_cents "
            + "when 'allocation' then amount_cents when 'release' then amount_cents when 'refund' then amount_cents else 0 end as off "
            + "from grant_ledger_entry) entries where off <> 0") == 0, "The ledger's balances do not follow from its entries");
        List.of("reservation", "commitment", "disbursement").forEach(kind -> check(count("(select request from grant_ledger_entry where kind = '" + kind
            + "' group by request having count(*) > 1) twice") == 0, "There is a second " + kind));
        check(count("funding_request where stage in ('disbursement', 'reporting', 'closing', 'closed', 'terms') and not exists (select 1 from grant_ledger_entry l "
            + "where l.request = reference and l.kind = 'reservation')") == 0, "A request was approved without money set aside");
        check(count("funding_request where (stage in ('reporting', 'closing', 'closed')) <> exists (select 1 from grant_ledger_entry l where l.request = reference "
            + "and l.kind = 'disbursement')") == 0, "Stage and disbursement disagree");
        figures.add(count("grant_ledger_entry") + " entries in the ledger, balance " + jdbc.sql("select balance_after_cents / 100 from grant_ledger_entry order by id desc limit 1")
            .query(Long.class).single() + " USD");
    }

    private void jobs() {
        check(count("act_ru_job where retries_ > 0 and suspension_state_ = 1 and (duedate_ is null or duedate_ < now() at time zone 'utc' - interval '1 minute')") == 0,
            "Jobs are due and nobody does them");
        check(count("act_ru_job j where retries_ = 0 and not exists (select 1 from act_ru_incident i where i.configuration_ = j.id_)") == 0,
            "A job has failed for good without an incident");
        check(count("act_ru_incident") == 0, "There are incidents: "
            + jdbc.sql("select incident_msg_ from act_ru_incident limit 3").query(String.class).list());
    }

    private void mail(GreenMail mailbox, List<Instant> disturbances) throws MessagingException {
        var received = new ArrayList<String>();
        for (var message : mailbox.getReceivedMessages()) {
            received.add(message.getMessageID());
        }
        var sent = jdbc.sql("select message_id from outbox_message where status = 'sent' and not digest").query(String.class).set();
        var different = new TreeSet<>(received);
        check(count("outbox_message where status = 'pending'") == 0, "Mail was left in the outbox");
        check(different.containsAll(sent), "Mail that counts as sent has not arrived");
        var disturbed = different.stream().filter(id -> !sent.contains(id)).filter(id -> {
            var excused = row(id).map(row -> row.status().equals("obsolete") && disturbances.stream()
                .anyMatch(moment -> row.createdAt().toInstant().isBefore(moment) && moment.isBefore(row.handledAt().toInstant())))
                .orElse(!disturbances.isEmpty()); // a mail of several things, some of which it no longer said when it was tried again
            check(excused, "Mail arrived that does not count as sent: " + id);
            return excused;
        }).count();
        figures.add(sent.size() + " mails sent, " + count("outbox_message where status = 'obsolete'") + " without use by then, "
            + disturbed + " of them taken by the mail server in the moment of a disturbance, "
            + (received.size() - different.size()) + " delivered a second time under the same Message-ID");
    }

    private record Row(String messageId, String event, String status, OffsetDateTime createdAt, OffsetDateTime handledAt) {
    }

    private Optional<Row> row(String id) {
        return jdbc.sql("select message_id, event, status, created_at, handled_at from outbox_message where message_id = :id")
            .param("id", id).query(Row.class).optional();
    }

    private void trail() {
        check(count("(select number - row_number() over (order by number) as off from audit_seal) seals where off <> 0") == 0,
            "The chain of seals has a gap");
        check(count("act_re_deployment") == 1, "The models were deployed again");
        figures.add(count("audit_entry") + " entries in the audit trail, " + count("audit_seal") + " seals");
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }

    private long count(String of) {
        return jdbc.sql("select count(*) from " + of).query(Long.class).single();
    }
}
