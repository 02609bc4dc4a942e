package org.action2.casework.followup;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.action2.casework.input.BoundedJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of recommendations, the one place where they are written; in the engine's transaction. */
@Component
class RecommendationRegister {

    private static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Clock clock;

    RecommendationRegister(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.clock = clock;
    }

    /** A recommendation with the key and the document that it gets. */
    record Registration(String key, String document, NewRecommendation recommendation) {
    }

    void enter(List<Registration> registrations) {
        var now = OffsetDateTime.now(clock);
        template.batchUpdate("""
            insert into recommendation (business_key, document, annotation_id, country, mechanism, body, symbol, paragraph, sub_paragraphs,
                heading, text, text_original, text_key, themes, affected_persons, sdgs, publication_date, reiterates, concern_paragraph,
                concern, upr_position, recommending_state, intake_id, stage, stage_since, registered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'triage', ?, ?)
            """, registrations, BATCH, (s, each) -> {
                var recommendation = each.recommendation();
                var document = recommendation.document();
                var wording = recommendation.wording();
                var origin = recommendation.origin();
                var values = new Object[] {each.key(), each.document(), origin.annotationId(), document.country(), document.mechanism(),
                    document.body(), document.symbol(), wording.paragraph(), wording.subParagraphs(), wording.heading(), wording.text(),
                    wording.original(), wording.key(), recommendation.tags().themes(), recommendation.tags().affectedPersons(),
                    recommendation.tags().sdgs(), document.publicationDate(), origin.reiterates(), origin.concernParagraph(),
                    origin.concern(), recommendation.upr().position(), recommendation.upr().recommendingState(), origin.intake(), now, now};
                for (var i = 0; i < values.length; i++) {
                    if (values[i] instanceof List<?> list) {
                        s.setArray(i + 1, s.getConnection().createArrayOf("text", list.toArray()));
                    } else if (values[i] == null) {
                        s.setNull(i + 1, Types.NULL);
                    } else {
                        s.setObject(i + 1, values[i]);
                    }
                }
            });
    }

    /**
     * Brings what OHCHR corrected into the register, and keeps what it was before. Its key, document and standing stay; so does
     * what an export leaves out, and the way in which its symbol is written where it is the same.
     */
    void correct(String key, NewRecommendation corrected, boolean isConcern, Map<String, ?> changes) {
        var wording = corrected.wording();
        var tags = corrected.tags();
        var origin = corrected.origin();
        jdbc.sql("""
            update recommendation set
                annotation_id = case when annotation_id is null and not exists (select from recommendation o where o.annotation_id = :annotation)
                    then :annotation else annotation_id end,
                observation = :isConcern, mechanism = :mechanism, body = :body,
                symbol = case when symbol_key = casework_symbol_key(:symbol) then symbol else :symbol end,
                paragraph = case when :paragraph = '' then paragraph else :paragraph end,
                sub_paragraphs = case when :paragraph = '' then sub_paragraphs else :subs end,
                heading = case when :paragraph = '' then heading else :heading end,
                text = case when text_key = :textKey then text else :text end, text_original = case when text_key = :textKey then text_original else :original end,
                text_key = :textKey, themes = casework_words_then(themes, :themes), affected_persons = casework_words_then(affected_persons, :persons),
                sdgs = casework_words_then(sdgs, :sdgs), publication_date = coalesce(:published, publication_date),
                reiterates = case when :reiterates::text is null and text_key = :textKey then reiterates else :reiterates end,
                concern_paragraph = case when :concern::text is null then concern_paragraph else :concernParagraph end, concern = coalesce(:concern, concern),
                upr_position = coalesce(:position, upr_position), recommending_state = coalesce(:state, recommending_state)
            where business_key = :key
            """).param("annotation", origin.annotationId(), Types.OTHER).param("isConcern", isConcern).param("mechanism", corrected.document().mechanism())
            .param("body", corrected.document().body()).param("symbol", corrected.document().symbol()).param("paragraph", wording.paragraph())
            .param("subs", array(wording.subParagraphs())).param("heading", wording.heading(), Types.VARCHAR).param("text", wording.text())
            .param("original", wording.original(), Types.VARCHAR).param("textKey", wording.key())
            .param("themes", array(tags.themes())).param("persons", array(tags.affectedPersons())).param("sdgs", array(tags.sdgs()))
            .param("published", corrected.document().publicationDate(), Types.DATE).param("reiterates", origin.reiterates(), Types.VARCHAR)
            .param("concernParagraph", origin.concernParagraph(), Types.VARCHAR).param("concern", origin.concern(), Types.VARCHAR)
            .param("position", corrected.upr().position(), Types.VARCHAR)
            .param("state", corrected.upr().recommendingState(), Types.VARCHAR).param("key", key).update();
        note(key, origin.intake(), changes);
    }

    void note(String key, UUID intake, Map<String, ?> changes) {
        jdbc.sql("insert into recommendation_change (business_key, changed, intake_id, changed_at) values (:key, cast(:changes as jsonb), :intake, :now)")
            .param("key", key).param("changes", json(changes)).param("intake", intake, Types.OTHER)
            .param("now", OffsetDateTime.now(clock)).update();
    }

    Optional<Recommendation> find(String key) {
        return jdbc.sql("select * from recommendation where business_key = :key").param("key", key)
            .query((set, i) -> recommendation(set)).optional();
    }

    /** All of a document, in the order of its paragraphs. */
    List<Recommendation> ofDocument(String document) {
        return jdbc.sql("select * from recommendation where document = :document " + BY_PARAGRAPH).param("document", document)
            .query((set, i) -> recommendation(set)).list();
    }

    /** Those that a follow-up follows up; not those that a later one superseded. */
    List<Recommendation> ofFollowUp(String followUp) {
        return jdbc.sql("select * from recommendation where follow_up = :followUp and superseded_by is null " + BY_PARAGRAPH)
            .param("followUp", followUp).query((set, i) -> recommendation(set)).list();
    }

    /** How many recommendations each of the follow-ups follows up. */
    Map<String, Integer> counts(List<String> followUps) {
        return jdbc.sql("""
            select follow_up, count(*) as recommendations from recommendation
            where follow_up = any (:followUps) and superseded_by is null group by follow_up
            """).param("followUps", array(followUps)).query((set, i) -> Map.entry(set.getString("follow_up"), set.getInt("recommendations"))).list().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What runs in a country: all that a running follow-up follows up. */
    List<Recommendation> followedUpIn(String country) {
        return jdbc.sql("""
            select r.* from recommendation r join follow_up f on f.key = r.follow_up
            where f.country = :country and f.ended_at is null and r.superseded_by is null order by r.business_key
            """).param("country", country).query((set, i) -> recommendation(set)).list();
    }

    boolean isTriaged(String document) {
        return jdbc.sql("select exists (select from recommendation where document = :document and outcome is not null)").param("document", document)
            .query(Boolean.class).single();
    }

    boolean hasUntriaged(String document) {
        return jdbc.sql("select exists (select from recommendation where document = :document and outcome is null)").param("document", document)
            .query(Boolean.class).single();
    }

    /** Whether follow-ups were cancelled that recommendations of the document stand with, or its review with some that were not triaged. */
    boolean hasLost(String document) {
        return jdbc.sql("""
            select exists (select from recommendation r join follow_up f on f.key = r.follow_up
                    where r.document = :document and r.superseded_by is null and f.stage = 'cancelled')
                or exists (select from recommendation r join document d on d.key = r.document
                    where r.document = :document and r.outcome is null and d.stage = 'cancelled')
            """).param("document", document).query(Boolean.class).single();
    }

    /** What cancelled follow-ups held is as before its triage; in which follow-up it was stays on record. */
    void takeUpAgain(String document) {
        var lost = jdbc.sql("""
            select r.business_key, r.follow_up from recommendation r join follow_up f on f.key = r.follow_up
            where r.document = :document and r.superseded_by is null and f.stage = 'cancelled'
            """).param("document", document).query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list();
        lost.forEach(each -> {
            jdbc.sql("""
                update recommendation set outcome = null, priority = null, follow_up_selected = false, duplicate_of = null, follow_up = null,
                    stage = 'triage', stage_since = :now, ended_at = null
                where business_key = :key
                """).param("key", each.getKey()).param("now", OffsetDateTime.now(clock)).update();
            note(each.getKey(), null, Map.of("followUp", Map.of("from", each.getValue(), "to", "")));
        });
    }

    private static final String BY_PARAGRAPH = "order by sort_key, business_key";

    /** Which of the keys are taken. */
    Set<String> taken(List<String> keys) {
        return new HashSet<>(jdbc.sql("select business_key from recommendation where business_key = any (:keys)").param("keys", array(keys))
            .query(String.class).list());
    }

    /** The documents of those of a follow-up. */
    List<String> documentsOf(String followUp) {
        return jdbc.sql("select distinct document from recommendation where follow_up = :followUp and superseded_by is null order by document")
            .param("followUp", followUp).query(String.class).list();
    }

    /** The running follow-ups of a document's recommendations. */
    List<String> followUpsOf(String document) {
        return jdbc.sql("""
            select distinct f.key from recommendation r join follow_up f on f.key = r.follow_up
            where r.document = :document and f.ended_at is null order by f.key
            """).param("document", document).query(String.class).list();
    }

    void triaged(String key, Recommendation.Triage triage) {
        var ends = !"follow-up".equals(triage.outcome());
        jdbc.sql("""
            update recommendation set outcome = :outcome, priority = :priority, follow_up_selected = :selected, duplicate_of = :duplicate,
                stage = case when :ends then :outcome else stage end, stage_since = :now, ended_at = case when :ends then cast(:now as timestamptz) end
            where business_key = :key
            """).param("outcome", triage.outcome()).param("priority", triage.priority()).param("selected", triage.selected())
            .param("duplicate", triage.duplicateOf()).param("ends", ends).param("now", OffsetDateTime.now(clock)).param("key", key).update();
    }

    /** Puts a recommendation into a follow-up, at whose stage it stands from now on. */
    void join(String key, String followUp) {
        jdbc.sql("""
            update recommendation set follow_up = f.key, stage = f.stage, stage_since = f.stage_since, ended_at = f.ended_at
            from follow_up f where f.key = :followUp and business_key = :key
            """).param("followUp", followUp).param("key", key).update();
    }

    /** A later recommendation took the place of an older one, which is followed up no longer. */
    void supersede(String key, String by) {
        jdbc.sql("""
            update recommendation set superseded_by = :by, stage = 'superseded', stage_since = :now, ended_at = :now
            where business_key = :key and superseded_by is null
            """).param("by", by).param("now", OffsetDateTime.now(clock)).param("key", key).update();
    }

    /** All that a follow-up follows up stands where it stands. */
    void standWith(String followUp) {
        jdbc.sql("""
            update recommendation r set stage = f.stage, stage_since = f.stage_since, ended_at = f.ended_at
            from follow_up f where f.key = :followUp and r.follow_up = f.key and r.superseded_by is null
            """).param("followUp", followUp).update();
    }

    /** The document's dates became those of its recommendations: the report's for those that the body selected, else the next review. */
    void date(String document) {
        jdbc.sql("""
            update recommendation r set deadline = case when coalesce(r.follow_up_selected, false) or d.next_review_due is null
                then d.state_report_due else d.next_review_due end
            from document d where d.key = :document and r.document = d.key
            """).param("document", document).update();
    }

    /** The deadline that is proposed for all of a document, before its triage. @param deadline null where its date is not known */
    void propose(String document, LocalDate deadline) {
        jdbc.sql("update recommendation set deadline = :deadline where document = :document and outcome is null and deadline is distinct from :deadline")
            .param("deadline", deadline, Types.DATE).param("document", document).update();
    }

    /** The first deadline of those of a follow-up that comes after a day; null if there is none. */
    LocalDate firstDeadline(String followUp, LocalDate after) {
        return jdbc.sql("""
            select min(deadline) from recommendation where follow_up = :followUp and superseded_by is null and deadline > :after
            """).param("followUp", followUp).param("after", after).query(LocalDate.class).optional().orElse(null);
    }

    /** The first next review of the documents of a follow-up that is still to come; null if there is none. */
    LocalDate firstReview(String followUp, LocalDate today) {
        return jdbc.sql("""
            select min(d.next_review_due) from recommendation r join document d on d.key = r.document
            where r.follow_up = :followUp and r.superseded_by is null and d.next_review_due > :today
            """).param("followUp", followUp).param("today", today).query(LocalDate.class).optional().orElse(null);
    }

    /** Notes the country team's own status and what the State says; neither touches the other or a grade. */
    void progressed(String key, String progress, String stateClaim) {
        jdbc.sql("update recommendation set progress_status = :progress, state_claim = coalesce(:claim, state_claim) where business_key = :key")
            .param("progress", progress).param("claim", stateClaim).param("key", key).update();
        said(key, "progress", progress);
    }

    /** The programme's own assessment in a cycle. */
    void assessed(String key, FollowUps.Entry followUp, String assessment, String nextStep, String comment, String by) {
        jdbc.sql("update recommendation set assessment = :assessment where business_key = :key").param("assessment", assessment)
            .param("key", key).update();
        said(key, "assessment", assessment);
        jdbc.sql("""
            insert into recommendation_assessment (business_key, follow_up, cycle, assessment, next_step, comment, recorded_by, recorded_at)
            values (:key, :followUp, :cycle, :assessment, :nextStep, :comment, :by, :now)
            on conflict (business_key, follow_up, cycle) do update set assessment = excluded.assessment, next_step = excluded.next_step,
                comment = excluded.comment, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
            """).param("key", key).param("followUp", followUp.key()).param("cycle", followUp.cycle()).param("assessment", assessment)
            .param("nextStep", nextStep).param("comment", comment).param("by", by).param("now", OffsetDateTime.now(clock)).update();
    }

    /** Keeps what was said beside what was said before. */
    private void said(String key, String kind, String status) {
        jdbc.sql("insert into recommendation_status (business_key, kind, status, recorded_at) values (:key, :kind, :status, :now)")
            .param("key", key).param("kind", kind).param("status", status).param("now", OffsetDateTime.now(clock)).update();
    }

    /** A grade as the committee published it. @param subParagraph empty for the recommendation as a whole */
    record Grade(String key, String subParagraph, String grade) {
    }

    /** What a committee published. @param scale of the grades, as in the table {@code grading-scale} */
    record Published(String scale, String symbol, LocalDate on, String recordedBy) {
    }

    /** The committee's grades; the recommendation's own is the worst of its latest, which come in the order of the scale. */
    void graded(List<Grade> grades, Published published, Map<String, String> latest) {
        var now = OffsetDateTime.now(clock);
        template.batchUpdate("""
            insert into recommendation_grade (business_key, sub_paragraph, scale, grade, symbol, published_on, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """, grades, BATCH, (s, grade) -> {
                var values = new Object[] {grade.key(), grade.subParagraph(), published.scale(), grade.grade(), published.symbol(),
                    published.on(), published.recordedBy(), now};
                for (var i = 0; i < values.length; i++) {
                    s.setObject(i + 1, values[i]);
                }
            });
        latest.forEach((key, grade) -> jdbc.sql("update recommendation set grade = :grade where business_key = :key")
            .param("grade", grade).param("key", key).update());
    }

    /** A grade with where it was published, for forms. */
    record GivenGrade(String key, String paragraph, String subParagraph, String grade, String symbol, LocalDate publishedOn) {
    }

    /** The committees' grades of those of a follow-up, newest first. */
    List<GivenGrade> gradesOf(String followUp) {
        return jdbc.sql("""
            select g.business_key as key, r.paragraph, g.sub_paragraph, g.grade, g.symbol, g.published_on
            from recommendation_grade g join recommendation r using (business_key)
            where r.follow_up = :followUp order by g.published_on desc, r.business_key, g.sub_paragraph
            """).param("followUp", followUp).query(GivenGrade.class).list();
    }

    private static Recommendation recommendation(ResultSet set) throws SQLException {
        return new Recommendation(set.getString("business_key"), set.getString("document"), set.getString("symbol"), set.getString("country"),
            new NewRecommendation.Wording(set.getString("paragraph"), list(set, "sub_paragraphs"), set.getString("heading"),
                set.getString("text"), set.getString("text_original"), set.getString("text_key")),
            new NewRecommendation.Tags(list(set, "themes"), list(set, "affected_persons"), list(set, "sdgs")), set.getString("reiterates"),
            new NewRecommendation.Upr(set.getString("upr_position"), set.getString("recommending_state")),
            new Recommendation.Standing(set.getString("stage"), set.getString("follow_up"),
                new Recommendation.Triage(set.getString("outcome"), set.getString("priority"), set.getBoolean("follow_up_selected"),
                    set.getString("duplicate_of")),
                set.getObject("deadline", LocalDate.class), set.getString("progress_status"), set.getString("state_claim"),
                set.getString("assessment"), set.getString("grade"), set.getString("superseded_by"), set.getObject("ended_at") != null), set.getBoolean("observation"));
    }

    private static List<String> list(ResultSet set, String column) throws SQLException {
        return List.of((String[]) set.getArray(column).getArray());
    }

    private static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static String json(Map<String, ?> changes) {
        try {
            return BoundedJson.mapper().writeValueAsString(changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The changes of a recommendation can't be written as JSON.", e);
        }
    }
}
