package org.action2.casework.followup;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of followed-up recommendations, written in the engine's transaction. */
@Component
class RecommendationRegister {

    private final JdbcClient jdbc;
    private final Clock clock;

    RecommendationRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A recommendation as the register knows it; null while unknown. */
    record Entry(String businessKey, String processInstanceId, String country, String stage, LocalDate deadline, int cycle,
                 String progressStatus, String stateClaim, String grade, String duplicateOf, String supersededBy,
                 String seedFunding, String draftInstanceId, LocalDate nextReview, LocalDate onHoldUntil, OffsetDateTime endedAt) {
    }

    /** Enters a follow-up that starts, or takes over what an intake entered. @return false if it is followed up already */
    boolean open(String businessKey, String processInstanceId, FollowUpData data, FollowUpRules.Rule rule, LocalDate deadline) {
        return jdbc.sql("""
            insert into recommendation (business_key, annotation_id, process_instance_id, country, mechanism, body, symbol, paragraph,
                text, themes, affected_persons, sdgs, publication_date, reiterates, stage, stage_since, deadline, deadline_source,
                deadline_verified, grade_scale, registered_at)
            values (:key, case when exists (select from recommendation where annotation_id = :annotation and business_key <> :key)
                then null else cast(:annotation as uuid) end, :instance, :country, :mechanism, :body, :symbol, :paragraph, :text,
                :themes, :persons, :sdgs, :published, :reiterates, 'triage', :now, :deadline, :source, :verified, :scale, :now)
            on conflict (business_key) do update set process_instance_id = excluded.process_instance_id, stage = 'triage',
                stage_since = excluded.stage_since, deadline = excluded.deadline, deadline_source = excluded.deadline_source,
                deadline_verified = excluded.deadline_verified, grade_scale = excluded.grade_scale
            where recommendation.country = excluded.country
                and (recommendation.process_instance_id is null or recommendation.process_instance_id = excluded.process_instance_id)
            """)
            .param("key", businessKey).param("annotation", uuid(data.text(FollowUpProcess.ANNOTATION_ID)), Types.OTHER)
            .param("instance", processInstanceId).param("country", data.text(FollowUpProcess.COUNTRY))
            .param("mechanism", data.text(FollowUpProcess.MECHANISM)).param("body", data.text(FollowUpProcess.BODY))
            .param("symbol", data.text(FollowUpProcess.SYMBOL)).param("paragraph", data.text(FollowUpProcess.PARAGRAPH))
            .param("text", data.text(FollowUpProcess.TEXT)).param("themes", array(data.texts(FollowUpProcess.THEMES)))
            .param("persons", array(data.texts(FollowUpProcess.AFFECTED_PERSONS))).param("sdgs", array(data.texts(FollowUpProcess.SDGS)))
            .param("published", data.date(FollowUpProcess.PUBLICATION_DATE), Types.DATE).param("reiterates", data.text(FollowUpProcess.REITERATES))
            .param("deadline", deadline).param("source", rule.source()).param("verified", rule.verified())
            .param("scale", rule.gradeScale()).param("now", OffsetDateTime.now(clock))
            .update() == 1;
    }

    void stage(String businessKey, String stage, boolean ended) {
        jdbc.sql("""
            update recommendation set stage_since = case when stage = :stage then stage_since else cast(:now as timestamptz) end,
                stage = :stage, ended_at = case when :ended then cast(:now as timestamptz) end,
                on_hold_until = case when :ended then null else on_hold_until end,
                on_hold_reason = case when :ended then null else on_hold_reason end
            where business_key = :key and (stage <> :stage or (ended_at is not null) <> :ended)
            """).param("stage", stage).param("ended", ended).param("now", OffsetDateTime.now(clock)).param("key", businessKey).update();
    }

    /** The follow-up was cancelled from outside its model. */
    void cancelled(String businessKey) {
        stage(businessKey, "cancelled", true);
    }

    void triaged(String businessKey, boolean selected, String priority, String duplicateOf, String comment) {
        set(businessKey, "follow_up_selected = :selected, priority = :priority, duplicate_of = :duplicate, triage_comment = :comment",
            values("selected", selected, "priority", priority, "duplicate", duplicateOf, "comment", comment));
    }

    /** The desk set a deadline in place of the one by the body's rule. */
    void deadlineSet(String businessKey, LocalDate deadline) {
        set(businessKey, "deadline = :deadline, deadline_source = 'Set by the OHCHR desk at triage'", values("deadline", deadline));
    }

    /** Notes the country team's own status and what the State claims; neither touches the other or the grade. */
    void progressed(String businessKey, String progressStatus, String stateClaim) {
        set(businessKey, "progress_status = :status, state_claim = coalesce(:claim, state_claim)", values("status", progressStatus, "claim", stateClaim));
    }

    void assessed(String businessKey, int cycle, String grade, String assessment, String nextStep, String by) {
        set(businessKey, "grade = :grade", values("grade", grade));
        jdbc.sql("""
            insert into recommendation_assessment (business_key, cycle, grade, assessment, next_step, recorded_by, recorded_at)
            values (:key, :cycle, :grade, :assessment, :nextStep, :by, :now)
            """).param("key", businessKey).param("cycle", cycle).param("grade", grade).param("assessment", assessment)
            .param("nextStep", nextStep).param("by", by).param("now", OffsetDateTime.now(clock)).update();
    }

    void carriedOver(String businessKey, LocalDate nextReview) {
        set(businessKey, "next_review = :date", values("date", nextReview));
    }

    void newCycle(String businessKey, int cycle, LocalDate deadline) {
        set(businessKey, "cycle = :cycle, deadline = :deadline", values("cycle", cycle, "deadline", deadline));
    }

    void superseded(String businessKey, String supersededBy) {
        set(businessKey, "superseded_by = :by", values("by", supersededBy));
    }

    void held(String businessKey, LocalDate until, String reason) {
        set(businessKey, "on_hold_until = :until, on_hold_reason = :reason", values("until", until, "reason", reason));
    }

    void funded(String businessKey, String reference) {
        set(businessKey, "seed_funding = :reference", values("reference", reference));
    }

    void advised(String businessKey, String agency, String question, String advice) {
        jdbc.sql("""
            insert into recommendation_advice (business_key, agency, question, advice, answered_at) values (:key, :agency, :question, :advice, :now)
            """).param("key", businessKey).param("agency", agency).param("question", question).param("advice", advice)
            .param("now", OffsetDateTime.now(clock)).update();
    }

    Optional<Entry> find(String businessKey) {
        return jdbc.sql("""
            select business_key, process_instance_id, country, stage, deadline, cycle, progress_status, state_claim, grade,
                   duplicate_of, superseded_by, seed_funding, draft_instance_id, next_review, on_hold_until, ended_at
            from recommendation where business_key = :key
            """).param("key", businessKey).query(Entry.class).optional();
    }

    /** The key of the recommendation whose follow-up a process instance is, if it is one. */
    Optional<String> keyOf(String processInstanceId) {
        return jdbc.sql("select business_key from recommendation where process_instance_id = :instance")
            .param("instance", processInstanceId).query(String.class).optional();
    }

    /** The recommendation whose seed-funding draft a process instance is, if it is one. */
    Optional<Entry> ofDraft(String processInstanceId) {
        return jdbc.sql("select business_key from recommendation where draft_instance_id = :instance")
            .param("instance", processInstanceId).query(String.class).optional().flatMap(this::find);
    }

    void drafted(String businessKey, String draftInstanceId) {
        set(businessKey, "draft_instance_id = :draft", values("draft", draftInstanceId));
    }

    /** What a recommendation says, for lists. */
    record Text(String processInstanceId, String businessKey, String country, String body, String text, LocalDate deadline) {
    }

    /** The texts of follow-ups by the ids of their process instances. */
    Map<String, Text> texts(List<String> processInstanceIds) {
        return jdbc.sql("""
            select process_instance_id, business_key, country, body, text, deadline from recommendation where process_instance_id = any (:ids)
            """).param("ids", array(processInstanceIds)).query(Text.class).list().stream()
            .collect(Collectors.toMap(Text::processInstanceId, text -> text));
    }

    private void set(String businessKey, String assignments, Map<String, Object> values) {
        jdbc.sql("update recommendation set " + assignments + " where business_key = :key").params(values).param("key", businessKey).update();
    }

    private static Map<String, Object> values(Object... namesAndValues) {
        var values = new HashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return values;
    }

    private static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static UUID uuid(String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null; // an id of another source than OHCHR's; the business key identifies the recommendation
        }
    }
}
