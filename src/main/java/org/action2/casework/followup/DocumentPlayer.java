package org.action2.casework.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.action2.casework.engine.CaseVariables;
import org.action2.casework.engine.GroupIds;
import org.action2.casework.generator.CasePlayer;
import org.action2.casework.generator.CasePlayer.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Carries documents and their follow-ups through the work of people, for trials. */
@Component
class DocumentPlayer {

    private static final List<Integer> GROUPS = List.of(3, 1, 5, 2, 6, 4);
    private static final List<List<String>> AGENCIES = List.of(List.of("agency-undp", "agency-unwomen"), List.of("agency-unicef", "agency-unfpa"),
        List.of("agency-ilo"), List.of("agency-unhcr", "agency-undp"));
    private static final int MOST_SELECTED = 2;
    private static final int LETTERS = 26;

    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentPlayer(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What triage makes of recommendations. @param rows as the form has them */
    record Grouping(List<Map<String, Object>> rows) {

        /** Groups of one to six, a few duplicates and a few that nobody in the country can act on; or nothing that can be followed up. */
        static Grouping of(List<String> keys, boolean followedUp) {
            var rows = new ArrayList<Map<String, Object>>();
            var group = 0;
            var left = GROUPS.get(0);
            for (var i = 0; i < keys.size(); i++) {
                var isDuplicate = followedUp && i % 17 == 16;
                if (!followedUp || i % 13 == 12 || isDuplicate) {
                    rows.add(ended(keys.get(i), isDuplicate ? keys.get(0) : null));
                    continue;
                }
                if (left == 0) {
                    left = GROUPS.get(++group % GROUPS.size());
                }
                rows.add(followedUp(keys.get(i), i, label(group)));
                left--;
            }
            return new Grouping(rows);
        }

        private static Map<String, Object> followedUp(String key, int number, String label) {
            return Map.of("key", key, "outcome", "follow-up", "priority", List.of("high", "medium", "low").get(number % 3), "selected", false, "followUp", label);
        }

        private static Map<String, Object> ended(String key, String duplicateOf) {
            return duplicateOf == null ? Map.of("key", key, "outcome", "not-actionable", "selected", false)
                : Map.of("key", key, "outcome", "duplicate", "selected", false, "duplicateOf", duplicateOf);
        }

        private static String label(int group) {
            return (group < LETTERS ? "" : String.valueOf((char) ('A' + group / LETTERS - 1))) + (char) ('A' + group % LETTERS);
        }

        /** The same, the first few chosen by the body for its follow-up procedure. */
        Grouping selected(int most) {
            var rows = new ArrayList<Map<String, Object>>();
            for (var row : this.rows) {
                var chosen = new HashMap<>(row);
                chosen.put("selected", rows.size() < most && row.get("outcome").equals("follow-up"));
                rows.add(chosen);
            }
            return new Grouping(rows);
        }
    }

    void triage(CasePlayer people, String country, String document, Grouping grouping) {
        var published = jdbc.sql("select publication_date from document where key = :key").param("key", document).query(LocalDate.class).single();
        var selects = jdbc.sql("select body in ('CCPR', 'CEDAW', 'CAT', 'CERD', 'CESCR') from document where key = :key").param("key", document)
            .query(Boolean.class).single();
        var today = LocalDate.now(clock);
        people.complete(desk(country), document, DocumentReviewProcess.TRIAGE_DOCUMENT, Map.of(
            DocumentReviewProcess.ADOPTION_DATE, published.minusWeeks(3).toString(), DocumentReviewProcess.STATE_REPORT_DUE, today.plusMonths(16).toString(),
            DocumentReviewProcess.NEXT_REVIEW_DUE, today.plusMonths(46).toString(), DocumentReviewProcess.SELECTION_REASON, "",
            DocumentReviewProcess.RECOMMENDATIONS, CaseVariables.jsonValue(grouping.selected(selects ? MOST_SELECTED : 0).rows())));
    }

    List<String> followUpsOf(String document) {
        return jdbc.sql("select distinct follow_up from recommendation where document = :document and follow_up is not null order by follow_up")
            .param("document", document).query(String.class).list();
    }

    /** Carries a follow-up that is to be planned to a stage. */
    void carry(CasePlayer people, String country, String followUp, FollowUpStage stage, int number) {
        if (stage == FollowUpStage.PLANNING) {
            return;
        }
        people.complete(team(country), followUp, FollowUpProcess.PLAN_FOLLOW_UP, plan(number));
        if (stage == FollowUpStage.ENDORSEMENT) {
            return;
        }
        people.complete(coordinator(country), followUp, FollowUpProcess.ENDORSE_PLAN, Map.of(FollowUpProcess.PLAN_ENDORSED, true, FollowUpProcess.PLAN_COMMENT, ""));
        if (number % 2 == 0) {
            people.complete(null, followUp, PartnerActionProcess.ACCEPT_ACTION, Map.of(PartnerActionProcess.ACTION_ACCEPTED, true, PartnerActionProcess.ACTION_COMMENT, ""));
        }
        if (stage == FollowUpStage.IMPLEMENTATION) {
            return;
        }
        people.passTimer(followUp, FollowUpProcess.PROGRESS_DATE_REACHED);
        people.complete(team(country), followUp, FollowUpProcess.REPORT_PROGRESS, Map.of(FollowUpProcess.PROGRESS_SUMMARY, "The law was passed.",
            FollowUpProcess.RECOMMENDATIONS, rows(followUp, "progressStatus", List.of("completed", "in-progress"), "stateClaim", "Implemented, says the State."),
            FollowUpProcess.READY_FOR_ASSESSMENT, true));
        if (stage == FollowUpStage.ASSESSMENT) {
            return;
        }
        people.complete(desk(country), followUp, FollowUpProcess.ASSESS_IMPLEMENTATION, Map.of(
            FollowUpProcess.RECOMMENDATIONS, rows(followUp, "assessment", List.of("implemented", "partially-implemented"), null, null),
            FollowUpProcess.ASSESSMENT_COMMENT, "Seen at a visit.", FollowUpProcess.NEXT_STEP, stage == FollowUpStage.WAITING ? "wait-for-next-review" : "close"));
    }

    void recordStateReport(CasePlayer people, String country, String document) {
        people.passTimer(document, DocumentReviewProcess.REPORT_DATE_REACHED);
        people.complete(desk(country), document, DocumentReviewProcess.RECORD_STATE_REPORT, Map.of(DocumentReviewProcess.STATE_REPORT_RECEIVED, true,
            DocumentReviewProcess.STATE_REPORT_DATE, LocalDate.now(clock).toString(), DocumentReviewProcess.STATE_REPORT_SYMBOL, ""));
    }

    /** The best grade of the body's scale for one recommendation. */
    void recordEvaluation(CasePlayer people, String country, String document, String recommendation) {
        people.passTimer(document, DocumentReviewProcess.EVALUATION_DATE_REACHED);
        var best = CaseVariables.tree(people.variable(document, DocumentReviewProcess.GRADES_OF_SCALE)).path(0).path("grade").asText();
        people.complete(desk(country), document, DocumentReviewProcess.RECORD_EVALUATION, Map.of(DocumentReviewProcess.EVALUATION_PUBLISHED, true,
            DocumentReviewProcess.EVALUATION_SYMBOL, "Letter of the Rapporteur for follow-up", DocumentReviewProcess.EVALUATION_DATE, LocalDate.now(clock).toString(),
            DocumentReviewProcess.GRADES, CaseVariables.jsonValue(List.of(Map.of("key", recommendation, "subParagraph", "", "grade", best)))));
    }

    private Map<String, Object> plan(int number) {
        var due = LocalDate.now(clock).plusMonths(9).toString();
        var actions = new ArrayList<Map<String, Object>>();
        for (var agency : AGENCIES.get(number % AGENCIES.size())) {
            actions.add(Map.of("agency", agency, "action", actions.isEmpty() ? "Advise on the draft law." : "Train the officials in charge.", "dueDate", due,
                "recommendations", List.of()));
        }
        return Map.of(FollowUpProcess.PLAN_SUMMARY, "Joint actions with the ministries in charge.", FollowUpProcess.SEED_FUNDING_NEEDED, false,
            FollowUpProcess.ACTIONS, CaseVariables.jsonValue(actions));
    }

    private Object rows(String followUp, String field, List<String> values, String more, String said) {
        var rows = new ArrayList<Map<String, Object>>();
        jdbc.sql("select business_key from recommendation where follow_up = :key order by business_key").param("key", followUp).query(String.class).list().forEach(key -> {
            var row = new HashMap<String, Object>(Map.of("key", key, field, values.get(rows.size() % values.size())));
            if (more != null) {
                row.put(more, said);
            }
            rows.add(row);
        });
        return CaseVariables.jsonValue(rows);
    }

    private static Person desk(String country) {
        return new Person(GroupIds.OHCHR_DESK, GroupIds.OHCHR_DESK, country);
    }

    private static Person team(String country) {
        return new Person(country.toLowerCase(Locale.ROOT) + "-focal-point", GroupIds.COUNTRY_TEAM, country);
    }

    private static Person coordinator(String country) {
        return new Person(country.toLowerCase(Locale.ROOT) + "-rc", GroupIds.RESIDENT_COORDINATOR, country);
    }
}
