package org.action2.casework.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of follow-ups, written in the engine's transaction. */
@Component
class FollowUps {

    private final JdbcClient jdbc;
    private final Clock clock;

    FollowUps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A follow-up as the register knows it; null while unknown.
     *
     * @param stage a {@link FollowUpStage}
     * @param periodEnd when it is assessed at the latest
     * @param nextReview while it waits for the next review: when that is
     */
    record Entry(String key, String processInstanceId, String country, String title, String stage, int cycle, LocalDate periodEnd,
                 LocalDate nextReview, String seedFunding, String draftInstanceId, LocalDate onHoldUntil, OffsetDateTime endedAt) {

        boolean isRunning() {
            return endedAt == null;
        }

        boolean isAt(FollowUpStage asked) {
            return stage.equals(asked.id());
        }
    }

    /** Enters a follow-up that is about to start. @return its key, the next of the country in the current year (UTC) */
    String enter(String country, String title) {
        var year = LocalDate.now(clock).getYear();
        var number = jdbc.sql("""
            insert into follow_up_number (country, year, last) values (:country, :year, 1)
            on conflict (country, year) do update set last = follow_up_number.last + 1
            returning last
            """).param("country", country).param("year", year).query(Integer.class).single();
        var key = String.format(Locale.ROOT, "FU-%s-%d-%04d", country, year, number);
        jdbc.sql("""
            insert into follow_up (key, country, title, stage, stage_since, opened_at) values (:key, :country, :title, 'planning', :now, :now)
            """).param("key", key).param("country", country).param("title", title).param("now", OffsetDateTime.now(clock)).update();
        return key;
    }

    Optional<Entry> find(String key) {
        return jdbc.sql("select * from follow_up where key = :key").param("key", key).query(Entry.class).optional();
    }

    /** The follow-up, which is there. */
    Entry get(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("The register has no follow-up " + key + "."));
    }

    /** The follow-up, as it is once nobody else changes it: whoever asks waits for those, and others for the caller's transaction. */
    Entry locked(String key) {
        return jdbc.sql("select * from follow_up where key = :key for update").param("key", key).query(Entry.class).single();
    }

    /** The follow-up that a process instance is, if it is one. */
    Optional<Entry> ofInstance(String processInstanceId) {
        return jdbc.sql("select * from follow_up where process_instance_id = :instance").param("instance", processInstanceId)
            .query(Entry.class).optional();
    }

    /** The follow-up whose seed-funding draft a process instance is, if it is one. */
    Optional<Entry> ofDraft(String processInstanceId) {
        return jdbc.sql("select * from follow_up where draft_instance_id = :instance").param("instance", processInstanceId)
            .query(Entry.class).optional();
    }

    List<Entry> runningIn(String country) {
        return jdbc.sql("select * from follow_up where country = :country and ended_at is null order by key").param("country", country)
            .query(Entry.class).list();
    }

    void runsAs(String key, String processInstanceId) {
        set(key, "process_instance_id = :instance, ended_at = null", values("instance", processInstanceId));
    }

    void stage(String key, FollowUpStage stage) {
        jdbc.sql("""
            update follow_up set stage_since = case when stage = :stage then stage_since else cast(:now as timestamptz) end,
                stage = :stage, ended_at = case when :ended then cast(:now as timestamptz) end,
                on_hold_until = case when :ended then null else on_hold_until end,
                on_hold_reason = case when :ended then null else on_hold_reason end
            where key = :key and (stage <> :stage or (ended_at is not null) <> :ended)
            """).param("stage", stage.id()).param("ended", stage.isEnd()).param("now", OffsetDateTime.now(clock)).param("key", key).update();
    }

    void entitled(String key, String title) {
        set(key, "title = :title", values("title", title));
    }

    void cycle(String key, int cycle) {
        set(key, "cycle = :cycle, next_review = null", values("cycle", cycle));
    }

    void lasts(String key, LocalDate until) {
        set(key, "period_end = :until", values("until", until));
    }

    void waits(String key, LocalDate nextReview) {
        set(key, "next_review = :date", values("date", nextReview));
    }

    void held(String key, LocalDate until, String reason) {
        set(key, "on_hold_until = :until, on_hold_reason = :reason", values("until", until, "reason", reason));
    }

    void funded(String key, String request) {
        set(key, "seed_funding = :request", values("request", request));
    }

    void drafted(String key, String draftInstanceId) {
        set(key, "draft_instance_id = :draft", values("draft", draftInstanceId));
    }

    void advised(String key, String agency, String question, String advice) {
        jdbc.sql("""
            insert into follow_up_advice (follow_up, agency, question, advice, answered_at) values (:key, :agency, :question, :advice, :now)
            """).param("key", key).param("agency", agency).param("question", question).param("advice", advice)
            .param("now", OffsetDateTime.now(clock)).update();
    }

    /** What an agency was asked and said. @param advice null where no answer came */
    record Advice(String agency, String question, String advice) {
    }

    List<Advice> advicesOf(String key) {
        return jdbc.sql("select agency, question, advice from follow_up_advice where follow_up = :key order by id").param("key", key)
            .query(Advice.class).list();
    }

    private void set(String key, String assignments, Map<String, Object> values) {
        jdbc.sql("update follow_up set " + assignments + " where key = :key").params(values).param("key", key).update();
    }

    private static Map<String, Object> values(Object... namesAndValues) {
        var values = new HashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return values;
    }
}
