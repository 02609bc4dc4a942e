package org.action2.casework.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of documents, written in the engine's transaction. */
@Component
class Documents {

    private final JdbcClient jdbc;
    private final Clock clock;

    Documents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A document as the register knows it; null while unknown. @param stage a {@link DocumentStage} */
    record Entry(String key, String symbol, String country, String mechanism, String body, String session, LocalDate publicationDate,
                 LocalDate adoptionDate, LocalDate stateReportDue, LocalDate nextReviewDue, String processInstanceId, String stage,
                 LocalDate stateReportDate, String stateReportSymbol, LocalDate askAgainOn, String evaluationSymbol,
                 LocalDate evaluationDate, OffsetDateTime endedAt) {

        /** The day that deadlines are counted from; null where none is known. */
        LocalDate adopted() {
            return adoptionDate == null ? publicationDate : adoptionDate;
        }

        /** Whether the desk set any of its dates, or the program did for want of others. */
        boolean isDated() {
            return adoptionDate != null || stateReportDue != null || nextReviewDue != null;
        }

        /** What people call it, such as {@code CEDAW: CEDAW/C/SVN/CO/7}. */
        String title() {
            return body + ": " + symbol;
        }
    }

    /**
     * The document, which is entered if it is new: its key is its symbol, with the country where the document concerns others
     * too. One symbol is written in one way in the register, that in which it came first.
     *
     * @param concernsSeveral whether the export at hand has it for several countries
     */
    Entry enter(NewRecommendation.Document document, boolean concernsSeveral) {
        return find(document.symbol(), document.country()).orElseGet(() -> {
            var others = symbolForOthers(document);
            var symbol = others.orElse(document.symbol());
            var key = concernsSeveral || others.isPresent() ? symbol + "@" + document.country() : symbol;
            jdbc.sql("""
                insert into document (key, symbol, country, mechanism, body, session, publication_date, stage, stage_since, registered_at)
                values (:key, :symbol, :country, :mechanism, :body, :session, :published, 'registered', :now, :now)
                """).param("key", key).param("symbol", symbol).param("country", document.country())
                .param("mechanism", document.mechanism()).param("body", document.body()).param("session", document.session())
                .param("published", document.publicationDate()).param("now", OffsetDateTime.now(clock)).update();
            return get(key);
        });
    }

    private Optional<String> symbolForOthers(NewRecommendation.Document document) {
        return jdbc.sql("select symbol from document where symbol_key = casework_symbol_key(:symbol) and country <> :country order by registered_at, key limit 1")
            .param("symbol", document.symbol()).param("country", document.country()).query(String.class).optional();
    }

    private Optional<Entry> find(String symbol, String country) {
        return jdbc.sql("select * from document where symbol_key = casework_symbol_key(:symbol) and country = :country")
            .param("symbol", symbol).param("country", country).query(Entry.class).optional();
    }

    Optional<Entry> find(String key) {
        return jdbc.sql("select * from document where key = :key").param("key", key).query(Entry.class).optional();
    }

    /** The document, which is there. */
    Entry get(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("The register has no document " + key + "."));
    }

    /** The document whose review a process instance is, if it is one. */
    Optional<Entry> ofReview(String processInstanceId) {
        return jdbc.sql("select * from document where process_instance_id = :instance").param("instance", processInstanceId)
            .query(Entry.class).optional();
    }

    void reviewed(String key, String processInstanceId) {
        jdbc.sql("update document set process_instance_id = :instance, ended_at = null where key = :key")
            .param("instance", processInstanceId).param("key", key).update();
    }

    void stage(String key, DocumentStage stage) {
        jdbc.sql("""
            update document set stage_since = case when stage = :stage then stage_since else cast(:now as timestamptz) end,
                stage = :stage, ended_at = case when :ended then cast(:now as timestamptz) end
            where key = :key and (stage <> :stage or (ended_at is not null) <> :ended)
            """).param("stage", stage.id()).param("ended", stage.isEnd()).param("now", OffsetDateTime.now(clock)).param("key", key).update();
    }

    /** The dates that the document prints, or that the desk corrected; null where there is none. */
    void dated(String key, LocalDate adoption, LocalDate stateReportDue, LocalDate nextReviewDue) {
        jdbc.sql("update document set adoption_date = :adoption, state_report_due = :report, next_review_due = :review where key = :key")
            .param("adoption", adoption).param("report", stateReportDue).param("review", nextReviewDue).param("key", key).update();
    }

    void selected(String key, String reason) {
        jdbc.sql("update document set selection_reason = :reason where key = :key").param("reason", reason).param("key", key).update();
    }

    void published(String key, LocalDate on) {
        jdbc.sql("update document set publication_date = :on where key = :key").param("on", on).param("key", key).update();
    }

    void reported(String key, LocalDate on, String symbol) {
        jdbc.sql("update document set state_report_date = :on, state_report_symbol = :symbol, ask_again_on = null where key = :key")
            .param("on", on).param("symbol", symbol).param("key", key).update();
    }

    void askAgain(String key, LocalDate on) {
        jdbc.sql("update document set ask_again_on = :on where key = :key").param("on", on).param("key", key).update();
    }

    void evaluated(String key, LocalDate on, String symbol) {
        jdbc.sql("update document set evaluation_date = :on, evaluation_symbol = :symbol where key = :key")
            .param("on", on).param("symbol", symbol).param("key", key).update();
    }
}
