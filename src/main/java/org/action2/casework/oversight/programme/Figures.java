package org.action2.casework.oversight.programme;

import static org.action2.casework.oversight.programme.Column.days;
import static org.action2.casework.oversight.programme.Column.money;
import static org.action2.casework.oversight.programme.Column.number;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of the programme page, in its order. Each is counted from its list, so both always agree. */
final class Figures {

    private static final Map<String, String> ALL_OF_IT = Map.of();
    private static final Column COUNT = number("count", "Number", "count(*)");
    /** What policy allows for a stage; not counted, but compared with what was counted. */
    static final Column ALLOWED = number("policy", "Working days allowed", "");
    private static final Column ASKED = money("requested", "Requested (USD)", "coalesce(sum(q.requested_cents), 0)");
    private static final Column APPROVED = money("approved", "Approved (USD)", "coalesce(sum(q.approved_cents), 0)");
    private static final Map<String, String> WITH_APPROVAL = Map.of("has", "approved");

    static final Figure MONEY = new Figure("money", "Funding of requests", "What was requested, approved, disbursed, spent and refunded.", "bar", ProgrammeLists.REQUESTS,
        "", "'all requests'", null,
        List.of(ASKED, APPROVED, money("disbursed", "Disbursed (USD)", "coalesce(sum(q.disbursed_cents), 0)"),
            money("reported", "Reported as spent (USD)", "coalesce(sum(q.spent_cents), 0)"), money("refunded", "Refunded (USD)", "coalesce(sum(q.refunded_cents), 0)")),
        List.of(ALL_OF_IT, WITH_APPROVAL, Map.of("has", "disbursed"), Map.of("has", "reported"), Map.of("has", "refunded")), null, "1");

    static final Figure REQUESTS_BY_STAGE = new Figure("requests-by-stage", "Requests by stage", "Where the requests stand now.", "bar", ProgrammeLists.REQUESTS,
        "Stage", "q.stage", "stage", List.of(COUNT, ASKED, APPROVED), List.of(ALL_OF_IT, ALL_OF_IT, WITH_APPROVAL), null, "count(*) desc, 1");

    static final Figure REQUESTS_BY_SUPPORT_KIND = new Figure("requests-by-support-kind", "Requests by kind of support",
        "Capacity building, pilot programming or joint programming; requests of earlier releases do not state it.", "bar", ProgrammeLists.REQUESTS,
        "Kind of support", "coalesce(q.support_kind, 'not stated')", "supportKind", List.of(COUNT, ASKED, APPROVED),
        List.of(ALL_OF_IT, ALL_OF_IT, WITH_APPROVAL), null, "count(*) desc, 1");

    static final Figure REQUESTS_BY_COUNTRY = new Figure("requests-by-country", "Requests by country", "All requests, whatever their outcome.", "bar",
        ProgrammeLists.REQUESTS, "Country", "q.country", "country", List.of(COUNT, ASKED, APPROVED), List.of(ALL_OF_IT, ALL_OF_IT, WITH_APPROVAL), null, "count(*) desc, 1");

    static final Figure REQUESTS_BY_MONTH = new Figure("requests-by-month", "Requests by month", "By month of submission (UTC).", "line",
        ProgrammeLists.REQUESTS, "Month", "to_char(q.submitted_at at time zone 'UTC', 'YYYY-MM')", "month", List.of(COUNT, ASKED), List.of(ALL_OF_IT, ALL_OF_IT), null, "1");

    static final Figure FUND = new Figure("fund", "The fund", "Ledger entries by kind, and the balance that can still be committed.", "bar", ProgrammeLists.LEDGER, "Entry", "e.kind", "kind",
        List.of(number("count", "Entries", "count(*)"), money("amount", "Amount (USD)", "sum(e.amount_cents)")), List.of(ALL_OF_IT, ALL_OF_IT), null, "1");

    static final Figure REQUEST_DAYS = stageDays("request-days", "Days per stage of requests", "request");
    static final Figure DOCUMENT_DAYS = stageDays("document-days", "Days per stage of documents", "document");
    static final Figure FOLLOW_UP_DAYS = stageDays("follow-up-days", "Days per stage of follow-ups", "follow-up");

    static final Figure DOCUMENTS_BY_STAGE = documents("documents-by-stage", "Documents by stage", "Stage", "d.stage", "stage");
    static final Figure DOCUMENTS_BY_BODY = documents("documents-by-body", "Documents by body", "Body", "d.body", "body");
    static final Figure FOLLOW_UPS_BY_STAGE = followUps("follow-ups-by-stage", "Follow-ups by stage", "Stage", "f.stage", "stage");
    static final Figure FOLLOW_UPS_BY_COUNTRY = followUps("follow-ups-by-country", "Follow-ups by country", "Country", "f.country", "country");

    static final Figure RECOMMENDATIONS_BY_COUNTRY = recommendations("recommendations-by-country", "Recommendations by country", "Country", "r.country", "country");
    static final Figure RECOMMENDATIONS_BY_BODY = recommendations("recommendations-by-body", "Recommendations by body", "Body", "r.body", "body");
    static final Figure RECOMMENDATIONS_BY_THEME = new Figure("recommendations-by-theme", "Recommendations by theme",
        "The twenty most frequent themes; a recommendation counts under each of its themes.", "bar", ProgrammeLists.RECOMMENDATIONS, "Theme", "unnest(r.themes)", "theme",
        List.of(COUNT), List.of(ALL_OF_IT), null, "count(*) desc, 1 limit 20");
    static final Figure RECOMMENDATIONS_BY_STAGE = recommendations("recommendations-by-stage", "Recommendations by status", "Status", "r.stage", "stage");
    static final Figure RECOMMENDATIONS_BY_ASSESSMENT = recommendations("recommendations-by-assessment", "Recommendations by the programme's assessment", "Assessment",
        "coalesce(r.assessment, 'not assessed')", "assessment");
    static final Figure RECOMMENDATIONS_BY_GRADE = recommendations("recommendations-by-grade", "Recommendations by the committees' grade", "Grade",
        "coalesce(r.grade, 'not graded')", "grade");

    static final Figure DEADLINES = new Figure("deadlines", "Deadlines ahead",
        "Reports due on grants, actions of agencies, ends and next reviews of follow-ups, and dates of documents, by days from today (UTC).", "bar", ProgrammeLists.DEADLINES, "When",
        "case when d.due < :today then 'overdue' when d.due <= :today + 30 then '30' when d.due <= :today + 60 then '60' when d.due <= :today + 90 then '90' else 'later' end",
        "within", List.of(COUNT, dated("reports", "Reports", "report"), dated("actions", "Actions", "action"), dated("followUps", "Follow-ups", "follow-up"),
            dated("documents", "Documents", "document")),
        List.of(ALL_OF_IT, Map.of("kind", "report"), Map.of("kind", "action"), Map.of("kind", "follow-up"), Map.of("kind", "document")), null, "min(d.due)");

    static final Figure TASKS = new Figure("tasks-by-team", "Open tasks by team", "Open tasks of each team, and how many of them are late or escalated.", "bar", ProgrammeLists.TASKS, "Team",
        "t.team", "team", List.of(COUNT, number("late", "Late", "count(*) filter (where t.due_at < :now)"),
            number("escalated", "Escalated", "count(*) filter (where t.priority >= :escalated)")),
        List.of(ALL_OF_IT, Map.of("state", "late"), Map.of("state", "escalated")), null, "count(*) desc, 1");

    static final Figure INCIDENTS = new Figure("incidents", "Failures", "Open incidents by process; those of mail delivery are mails that could not be sent.", "none",
        ProgrammeLists.INCIDENTS, "Process", "i.process", "process", List.of(COUNT), List.of(ALL_OF_IT), null, "1");

    private static final List<Figure> ALL = List.of(MONEY, REQUESTS_BY_STAGE, REQUESTS_BY_SUPPORT_KIND, REQUESTS_BY_COUNTRY, REQUESTS_BY_MONTH, FUND, REQUEST_DAYS,
        DOCUMENTS_BY_STAGE, DOCUMENTS_BY_BODY, DOCUMENT_DAYS, FOLLOW_UPS_BY_STAGE, FOLLOW_UPS_BY_COUNTRY, FOLLOW_UP_DAYS, RECOMMENDATIONS_BY_COUNTRY,
        RECOMMENDATIONS_BY_BODY, RECOMMENDATIONS_BY_THEME, RECOMMENDATIONS_BY_STAGE, RECOMMENDATIONS_BY_ASSESSMENT, RECOMMENDATIONS_BY_GRADE, DEADLINES, TASKS, INCIDENTS);

    private Figures() {
    }

    static List<Figure> all() {
        return ALL;
    }

    static Optional<Figure> named(String id) {
        return ALL.stream().filter(figure -> figure.id().equals(id)).findFirst();
    }

    private static Figure stageDays(String id, String title, String kind) {
        var kindOnly = Map.of("kind", kind, "left", "yes");
        return new Figure(id, title, "Days that cases spent in the stages they have completed, compared with the days allowed for the task.", "bar", ProgrammeLists.STAGES, "Stage", "s.stage", "stage",
            List.of(number("count", "Completed", "count(*)"), days("median", "Median", "percentile_cont(0.5) within group (order by s.days)"),
                days("p90", "90th percentile", "percentile_cont(0.9) within group (order by s.days)")),
            Collections.nCopies(3, kindOnly), "s.kind = '" + kind + "' and s.left_at is not null", "1");
    }

    private static Figure recommendations(String id, String title, String keyLabel, String key, String parameter) {
        return new Figure(id, title, "From the register of recommendations.", "bar", ProgrammeLists.RECOMMENDATIONS, keyLabel, key, parameter,
            List.of(COUNT, number("open", "Still followed up", "count(*) filter (where r.ended_at is null)")), List.of(ALL_OF_IT, Map.of("ended", "no")), null, "count(*) desc, 1");
    }

    private static Figure documents(String id, String title, String keyLabel, String key, String parameter) {
        return new Figure(id, title, "From the register of documents.", "bar", ProgrammeLists.DOCUMENTS, keyLabel, key, parameter,
            List.of(COUNT, number("open", "Under review", "count(*) filter (where d.ended_at is null)")), List.of(ALL_OF_IT, Map.of("ended", "no")), null, "count(*) desc, 1");
    }

    private static Figure followUps(String id, String title, String keyLabel, String key, String parameter) {
        return new Figure(id, title, "Groups of recommendations that country teams work on.", "bar", ProgrammeLists.FOLLOW_UPS, keyLabel, key, parameter,
            List.of(COUNT, number("open", "Running", "count(*) filter (where f.ended_at is null)"),
                number("onHold", "On hold", "count(*) filter (where f.on_hold_until is not null)")),
            List.of(ALL_OF_IT, Map.of("ended", "no"), Map.of("hold", "yes")), null, "count(*) desc, 1");
    }

    private static Column dated(String name, String label, String kind) {
        return number(name, label, "count(*) filter (where d.kind = '" + kind + "')");
    }
}
