package org.action2.casework.oversight.programme;

import static org.action2.casework.oversight.programme.Column.caseKey;
import static org.action2.casework.oversight.programme.Column.code;
import static org.action2.casework.oversight.programme.Column.country;
import static org.action2.casework.oversight.programme.Column.date;
import static org.action2.casework.oversight.programme.Column.days;
import static org.action2.casework.oversight.programme.Column.moment;
import static org.action2.casework.oversight.programme.Column.money;
import static org.action2.casework.oversight.programme.Column.number;
import static org.action2.casework.oversight.programme.Column.text;
import static org.action2.casework.oversight.programme.Column.yes;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lists behind the figures: from the registers and, for what is open now, the engine's tasks and incidents. */
final class ProgrammeLists {

    private static final String DAYS_OF = " >= cast(:from as date) at time zone 'UTC'";
    private static final String DAYS_TO = " < (cast(:to as date) + 1) at time zone 'UTC'";

    private static final String BODY_OF_REQUEST = "q.recommendation in (select business_key from recommendation_view where body = :body)";
    /** An action of a follow-up is for those of its recommendations that it names, or for all if it names none. */
    private static final String ACTION_FOR_IT = "exists (select from follow_up_action_view a where a.follow_up = r.follow_up and a.agency = :agency "
        + "and (a.recommendations = '{}' or r.business_key = any (a.recommendations)))";
    private static final String FOLLOWED_UP = "(select count(*) from recommendation_view r where r.follow_up = f.key and r.superseded_by is null)";

    static final CaseList REQUESTS = new CaseList("requests", "Seed-funding requests", "seed_funding_request q", "q.country = any (:countries)",
        conditions("from", "q.submitted_at" + DAYS_OF, "to", "q.submitted_at" + DAYS_TO, "country", "q.country = :country",
            "agency", "(q.lead_agency = :agency or :agency = any (q.partner_agencies))",
            "body", BODY_OF_REQUEST,
            "stage", "q.stage = :stage", "supportKind", "coalesce(q.support_kind, 'not stated') = :supportKind", "month", "to_char(q.submitted_at at time zone 'UTC', 'YYYY-MM') = :month",
            "has", "case :has when 'approved' then q.approved_cents is not null when 'disbursed' then q.disbursed_cents is not null "
                + "when 'reported' then q.spent_cents is not null when 'refunded' then q.refunded_cents > 0 else true end",
            "q", "(q.reference ilike '%' || :q || '%' or q.title ilike '%' || :q || '%')",
            "ended", "(q.ended_at is not null) = (:ended = 'yes')"),
        "q.submitted_at desc, q.reference",
        List.of(caseKey("reference", "Reference", "q.reference"), country("q.country"), text("title", "Title", "q.title"),
            code("supportKind", "Kind of support", "coalesce(q.support_kind, 'not stated')"), code("leadAgency", "Lead agency", "q.lead_agency"), code("partnerAgencies", "Partner agencies", "array_to_string(q.partner_agencies, ', ')"),
            code("themes", "Themes", "array_to_string(q.themes, ', ')"), code("stage", "Stage", "q.stage"), moment("stageSince", "In this stage since", "q.stage_since"),
            money("requestedAmount", "Requested (USD)", "q.requested_cents"), money("approvedAmount", "Approved (USD)", "q.approved_cents"),
            money("disbursedAmount", "Disbursed (USD)", "q.disbursed_cents"), money("spentAmount", "Reported as spent (USD)", "q.spent_cents"),
            money("refundedAmount", "Refunded (USD)", "q.refunded_cents"), date("startDate", "Start", "q.start_date"), date("endDate", "End", "q.end_date"),
            caseKey("recommendation", "Recommendation", "nullif(q.recommendation, '')"), moment("submittedAt", "Submitted", "q.submitted_at"),
            moment("endedAt", "Ended", "q.ended_at")));

    static final CaseList DOCUMENTS = new CaseList("documents", "Documents", "document_view d", "d.country = any (:countries)",
        conditions("from", "d.registered_at" + DAYS_OF, "to", "d.registered_at" + DAYS_TO, "country", "d.country = :country", "body", "d.body = :body",
            "agency", "d.key in (select r.document from recommendation_view r where " + ACTION_FOR_IT + ")", "stage", "d.stage = :stage",
            "q", "(d.key ilike '%' || :q || '%' or d.body ilike '%' || :q || '%')", "ended", "(d.ended_at is not null) = (:ended = 'yes')"),
        "d.country, d.body, d.key",
        List.of(caseKey("document", "Document", "d.key"), country("d.country"), text("body", "Body", "d.body"), text("session", "Session", "d.session"),
            code("stage", "Stage", "d.stage"), moment("stageSince", "In this stage since", "d.stage_since"),
            number("recommendations", "Recommendations", "(select count(*) from recommendation_view r where r.document = d.key)"),
            number("followUps", "Follow-ups", "(select count(distinct r.follow_up) from recommendation_view r where r.document = d.key)"),
            date("published", "Published", "d.publication_date"), date("adopted", "Adopted", "d.adoption_date"),
            date("stateReportDue", "State's report due", "d.state_report_due"), date("stateReport", "State's report dated", "d.state_report_date"),
            date("nextReview", "Next review", "d.next_review_due"), date("askAgain", "Ask again on", "d.ask_again_on"),
            date("evaluated", "Evaluation dated", "d.evaluation_date"), moment("registeredAt", "Registered", "d.registered_at"), moment("endedAt", "Ended", "d.ended_at")));

    static final CaseList FOLLOW_UPS = new CaseList("follow-ups", "Follow-ups", "follow_up_view f", "f.country = any (:countries)",
        conditions("from", "f.opened_at" + DAYS_OF, "to", "f.opened_at" + DAYS_TO, "country", "f.country = :country",
            "agency", "f.key in (select follow_up from follow_up_action_view where agency = :agency)",
            "body", "f.key in (select follow_up from recommendation_view where body = :body)", "stage", "f.stage = :stage",
            "hold", "(f.on_hold_until is not null) = (:hold = 'yes')",
            "q", "(f.key ilike '%' || :q || '%' or f.title ilike '%' || :q || '%')", "ended", "(f.ended_at is not null) = (:ended = 'yes')"),
        "f.opened_at desc, f.key",
        List.of(caseKey("followUp", "Follow-up", "f.key"), country("f.country"), text("title", "Title", "f.title"),
            code("stage", "Stage", "f.stage"), moment("stageSince", "In this stage since", "f.stage_since"), number("recommendations", "Recommendations", FOLLOWED_UP),
            number("openActions", "Open actions", "(select count(*) from follow_up_action_view a where a.follow_up = f.key and a.ended_at is null)"),
            number("cycle", "Cycle", "f.cycle"), date("periodEnd", "Period ends", "f.period_end"), date("nextReview", "Waiting for the review of", "f.next_review"),
            date("onHoldUntil", "On hold until", "f.on_hold_until"), text("onHoldReason", "Reason for hold", "f.on_hold_reason"),
            caseKey("seedFunding", "Seed funding", "f.seed_funding"), moment("openedAt", "Opened", "f.opened_at"), moment("endedAt", "Ended", "f.ended_at")));

    static final CaseList RECOMMENDATIONS = new CaseList("recommendations", "Recommendations", "recommendation_view r", "r.country = any (:countries)",
        conditions("from", "r.registered_at" + DAYS_OF, "to", "r.registered_at" + DAYS_TO, "country", "r.country = :country",
            "agency", ACTION_FOR_IT, "body", "r.body = :body", "document", "r.document = :document", "followUp", "r.follow_up = :followUp",
            "theme", "r.themes @> array[cast(:theme as text)]", "stage", "r.stage = :stage", "grade", "coalesce(r.grade, 'not graded') = :grade",
            "assessment", "coalesce(r.assessment, 'not assessed') = :assessment",
            "progress", "coalesce(r.progress_status, 'no report yet') = :progress", "priority", "r.priority = :priority",
            "q", "(r.business_key ilike '%' || :q || '%' or r.search @@ casework_query(:q))", "ended", "(r.ended_at is not null) = (:ended = 'yes')"),
        "r.country, r.symbol, r.business_key",
        List.of(caseKey("businessKey", "Recommendation", "r.business_key"), country("r.country"), text("body", "Body", "r.body"),
            text("text", "Text", "r.text"), text("themes", "Themes", "array_to_string(r.themes, ', ')"), code("stage", "Status", "r.stage"),
            code("priority", "Priority", "r.priority"), date("deadline", "Deadline", "r.deadline"), caseKey("document", "Document", "r.document"),
            caseKey("followUp", "Follow-up", "r.follow_up"), number("cycle", "Cycle", "r.cycle"),
            code("progress", "Progress by the country team", "r.progress_status"), text("stateClaim", "What the State says", "r.state_claim"),
            code("assessment", "Assessment by the programme", "r.assessment"), text("grade", "Grade by the committee", "r.grade"),
            caseKey("seedFunding", "Seed funding", "r.seed_funding"), moment("registeredAt", "Registered", "r.registered_at"), moment("endedAt", "Ended", "r.ended_at")));

    static final CaseList LEDGER = new CaseList("ledger", "Ledger of the fund",
        "seed_funding_ledger e left join seed_funding_request q on q.reference = e.request",
        "(q.country = any (:countries) or e.request is null and :knowsFund)",
        conditions("from", "e.entered_at" + DAYS_OF, "to", "e.entered_at" + DAYS_TO, "country", "q.country = :country",
            "agency", "(q.lead_agency = :agency or :agency = any (q.partner_agencies))",
            "body", BODY_OF_REQUEST,
            "kind", "e.kind = :kind", "year", "to_char(e.entered_at at time zone 'UTC', 'YYYY') = :year"),
        "e.id desc",
        List.of(moment("enteredAt", "Entered", "e.entered_at"), code("kind", "Kind", "e.kind"), caseKey("request", "Request", "e.request"),
            country("q.country"), text("title", "Title", "q.title"), money("amount", "Amount (USD)", "e.amount_cents"),
            money("balanceAfter", "Balance afterwards (USD)", "case when :knowsFund then e.balance_after_cents end"), text("enteredBy", "By", "e.entered_by")));

    static final CaseList REPORTS = new CaseList("reports", "Reports of grants",
        "(select p.*, spent_cents - coalesce(lag(spent_cents) over (partition by reference, submitted_at is null "
            + "order by kind = 'final-financial', submitted_at), 0) as newly_spent_cents "
            + "from seed_funding_report p) p join seed_funding_request q using (reference)", "q.country = any (:countries)",
        conditions("from", "p.submitted_at" + DAYS_OF, "to", "p.submitted_at" + DAYS_TO, "country", "q.country = :country",
            "agency", "(q.lead_agency = :agency or :agency = any (q.partner_agencies))",
            "body", BODY_OF_REQUEST,
            "year", "to_char(p.submitted_at at time zone 'UTC', 'YYYY') = :year",
            "owed", "(p.submitted_at is null) = (:owed = 'yes')"),
        "p.due_date, reference",
        List.of(caseKey("reference", "Reference", "reference"), country("q.country"), text("title", "Title", "q.title"),
            code("kind", "Report", "p.kind"), number("number", "Number", "p.number"),
            date("periodFrom", "Period from", "p.period_from"), date("periodUntil", "Period until", "p.period_until"),
            date("opensOn", "Opens", "p.opens_on"), date("dueDate", "Due", "p.due_date"), moment("returnedAt", "Last returned", "p.returned_at"), moment("submittedAt", "Submitted", "p.submitted_at"),
            moment("acceptedAt", "Accepted", "p.accepted_at"), money("spentAmount", "Spent since the start (USD)", "p.spent_cents"),
            money("newlySpent", "Spent since the previous report (USD)", "p.newly_spent_cents")));

    static final CaseList STAGES = new CaseList("stages", "Stages of cases", "case_stage_view s",
        "s.country = any (:countries) and s.kind = any (:kinds)",
        conditions("from", "s.left_at" + DAYS_OF, "to", "s.left_at" + DAYS_TO, "country", "s.country = :country",
            "agency", "s.reference in (select reference from seed_funding_request where lead_agency = :agency or :agency = any (partner_agencies) "
                + "union all select follow_up from follow_up_action_view where agency = :agency)",
            "body", "s.reference in (select unnest(array[document, follow_up]) from recommendation_view where body = :body)",
            "kind", "s.kind = :kind", "stage", "s.stage = :stage", "left", "(s.left_at is not null) = (:left = 'yes')"),
        "coalesce(s.days, extract(epoch from cast(:now as timestamp) at time zone 'UTC' - s.entered_at) / 86400) desc, s.reference",
        List.of(caseKey("reference", "Case", "s.reference"), code("kind", "Kind", "s.kind"), country("s.country"),
            code("stage", "Stage", "s.stage"), moment("enteredAt", "Entered", "s.entered_at"), moment("leftAt", "Left", "s.left_at"),
            days("days", "Days", "coalesce(s.days, extract(epoch from cast(:now as timestamp) at time zone 'UTC' - s.entered_at) / 86400)")));

    static final CaseList DEADLINES = new CaseList("deadlines", "Deadlines", """
            (select 'report' as kind, p.reference, q.country, case when p.kind = 'interim' then p.kind || ' ' || p.number else p.kind end as what, p.due_date as due, q.lead_agency as agency, cast(null as text) as body
                from seed_funding_report p join seed_funding_request q using (reference) where p.submitted_at is null and q.ended_at is null and 'request' = any (:kinds)
            union all select 'action', a.follow_up, a.country, a.action, a.due_date, a.agency, null
                from follow_up_action_view a where a.ended_at is null and 'follow-up' = any (:kinds)
            union all select 'follow-up', f.follow_up, f.country, 'period ends: ' || f.title, f.period_end, null, null
                from follow_up_deadline_view f where f.period_end is not null and 'follow-up' = any (:kinds)
            union all select 'follow-up', f.follow_up, f.country, 'next review: ' || f.title, f.next_review, null, null
                from follow_up_deadline_view f where f.next_review is not null and 'follow-up' = any (:kinds)
            union all select 'document', k.key, k.country, dated.what, dated.due, null, k.body
                from document_view k cross join lateral (values ('State''s report', case when k.state_report_date is null then k.state_report_due end),
                    ('next review', k.next_review_due)) dated (what, due)
                where k.ended_at is null and dated.due is not null and 'document' = any (:kinds)) d""",
        "d.country = any (:countries)",
        conditions("country", "d.country = :country", "agency", "d.agency = :agency",
            "body", "(d.body = :body or d.kind in ('action', 'follow-up') and d.reference in (select follow_up from recommendation_view where body = :body))", "kind", "d.kind = :kind",
            "within", "case :within when 'overdue' then d.due < :today when '28' then d.due between :today and :today + 28 when '30' then d.due between :today and :today + 30 "
                + "when '60' then d.due between :today + 31 and :today + 60 when '90' then d.due between :today + 61 and :today + 90 else d.due > :today + 90 end"),
        "d.due, d.reference",
        List.of(date("due", "Due", "d.due"), code("kind", "Kind", "d.kind"), caseKey("reference", "Case", "d.reference"),
            country("d.country"), text("what", "What", "d.what"), code("agency", "Agency", "d.agency"), text("body", "Body", "d.body"),
            number("daysLeft", "Days left", "d.due - :today")));

    static final CaseList TASKS = new CaseList("tasks", "Open tasks", """
            (select t.*, coalesce(l.team, 'no team') as team from engine_open_task t
                left join (select task, min(group_id) as team from engine_task_candidate group by task) l on l.task = t.id) t""",
        "t.country = any (:countries) and t.process = any (:processes) "
            + "and (t.process <> 'seed-funding-review' or :chasesReviews or t.team = any (:agencies))",
        conditions("country", "t.country = :country", "agency", "t.team = :agency", "team", "t.team = :team", "process", "t.process = :process",
            "task", "t.key = :task",
            "state", "case :state when 'late' then t.due_at < :now when 'escalated' then t.priority >= :escalated else true end"),
        "t.due_at nulls last, t.opened_at, t.id",
        List.of(text("id", "Task", "t.id"), code("name", "What is to be done", "t.name"), caseKey("reference", "Case",
                "(select casework_reference(e.case_id) from engine_execution e where e.id = t.instance)"), country("t.country"),
            code("process", "Process", "t.process_name"), code("team", "Team", "t.team"), text("assignee", "Assigned to", "t.assignee"),
            moment("created", "Open since", "t.opened_at at time zone 'UTC'"), moment("due", "Due", "t.due_at at time zone 'UTC'"),
            yes("late", "Late", "t.due_at < :now"), yes("escalated", "Escalated", "t.priority >= :escalated")));

    static final CaseList INCIDENTS = new CaseList("incidents", "Incidents", "engine_incident i",
        "(i.country = any (:countries) or i.country is null)",
        conditions("country", "i.country = :country", "process", "i.process = :process"),
        "i.since desc, i.id",
        List.of(text("id", "Incident", "i.id"), code("process", "Process", "i.process_name"), code("activity", "Where", "i.activity"),
            country("i.country"), text("message", "Error message", "i.message"),
            moment("since", "Since", "i.since at time zone 'UTC'"), text("job", "Job", "i.job"),
            text("instance", "Process instance", "i.instance"), caseKey("reference", "Case",
                "(select coalesce(casework_reference(e.case_id), (select v.text from engine_variable v where v.instance = i.instance "
                    + "and v.name = 'reference' limit 1)) from engine_execution e where e.id = i.instance)")));

    static final CaseList INSTANCES = new CaseList("instances", "Cases, running and finished",
        "engine_instance_history i",
        "i.case_id = i.id and (i.country = any (:countries) or i.country is null) and i.process = any (:histories)",
        conditions("from", "i.started_at >= cast(:from as date)", "to", "i.started_at < cast(:to as date) + 1", "country", "i.country = :country",
            "process", "i.process = :process", "q", "i.business_key ilike '%' || :q || '%'",
            "state", "case :state when 'finished' then i.state = 'COMPLETED' when 'cancelled' then i.state like '%TERMINATED' when 'running' then i.ended_at is null else true end",
            "endedFrom", "i.ended_at >= cast(:endedFrom as date)", "endedTo", "i.ended_at < cast(:endedTo as date) + 1"),
        "i.started_at desc, i.id",
        List.of(caseKey("businessKey", "Case", "casework_reference(i.id)"), code("process", "Process", "i.process_name"), country("i.country"),
            code("state", "Status", "case i.state when 'COMPLETED' then 'finished' when 'ACTIVE' then 'running' when 'SUSPENDED' then 'on hold' else 'cancelled' end"),
            moment("started", "Started", "i.started_at at time zone 'UTC'"), moment("ended", "Ended", "i.ended_at at time zone 'UTC'"),
            days("days", "Days", "extract(epoch from coalesce(i.ended_at, :now) - i.started_at) / 86400"), text("startedBy", "Begun by", "i.started_by"),
            text("reason", "Reason for ending", "i.reason"), text("instance", "Process instance", "i.id")));

    private static final Map<String, CaseList> ALL = Stream.of(REQUESTS, DOCUMENTS, FOLLOW_UPS, RECOMMENDATIONS, LEDGER, REPORTS, STAGES, DEADLINES, TASKS, INCIDENTS, INSTANCES)
        .collect(Collectors.toUnmodifiableMap(CaseList::name, list -> list));

    private ProgrammeLists() {
    }

    static Collection<CaseList> all() {
        return ALL.values();
    }

    static Optional<CaseList> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static Map<String, String> conditions(String... namesAndConditions) {
        var conditions = new LinkedHashMap<String, String>();
        for (var i = 0; i < namesAndConditions.length; i += 2) {
            conditions.put(namesAndConditions[i], namesAndConditions[i + 1]);
        }
        return Collections.unmodifiableMap(conditions);
    }
}
