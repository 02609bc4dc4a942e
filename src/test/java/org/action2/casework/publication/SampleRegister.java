package org.action2.casework.publication;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A document with recommendations and their follow-up, put into the registers by SQL; whatever people write is one text. */
final class SampleRegister {

    private final JdbcClient jdbc;
    private final String symbol;
    private final String written;

    SampleRegister(JdbcClient jdbc, String symbol, String written) {
        this.jdbc = jdbc;
        this.symbol = symbol;
        this.written = written;
        jdbc.sql("""
            insert into document (key, symbol, country, mechanism, body, publication_date, selection_reason, stage, stage_since, registered_at)
            values (:symbol, :symbol, 'KEN', 'treaty-body', 'CCPR', '2026-03-01', :written, 'awaiting-evaluation', now(), now())
            """).param("symbol", symbol).param("written", written).update();
    }

    /** @return its reference */
    String followUp(String number, String stage) {
        var key = "FU-KEN-2098-" + number;
        jdbc.sql("""
            insert into follow_up (key, country, title, stage, stage_since, on_hold_reason, opened_at, ended_at)
            values (:key, 'KEN', :written, :stage, now(), :written, '2026-04-01T10:00Z', case when :stage = 'closed' then cast('2026-05-02T23:30Z' as timestamptz) end)
            """).param("key", key).param("written", written).param("stage", stage).update();
        return key;
    }

    /** @return its key */
    String recommendation(String paragraph, String stage, String followUp, String text) {
        var key = symbol + "#" + paragraph;
        jdbc.sql("""
            insert into recommendation (business_key, document, follow_up, country, mechanism, body, symbol, paragraph, heading, text, text_original, themes, publication_date,
                concern, stage, stage_since, outcome, follow_up_selected, priority, deadline, progress_status, state_claim, assessment, registered_at)
            values (:key, :symbol, :followUp, 'KEN', 'treaty-body', 'CCPR', :symbol, :paragraph, :written, :text, :written, array['Right to life'], '2026-03-01',
                :written, :stage, now(), 'follow-up', true, 'high', '2029-01-01', 'completed', 'completed', 'not-implemented', now())
            """).param("key", key).param("symbol", symbol).param("followUp", followUp).param("paragraph", paragraph).param("written", written)
            .param("text", text).param("stage", stage).update();
        return key;
    }

    void grade(String recommendation, String grade, LocalDate publishedOn) {
        jdbc.sql("""
            insert into recommendation_grade (business_key, scale, grade, symbol, published_on, recorded_by, recorded_at)
            values (:key, 'ccpr', :grade, 'CCPR/C/140/2', :on, 'ohchr-desk', now())
            """).param("key", recommendation).param("grade", grade).param("on", publishedOn).update();
        jdbc.sql("update recommendation set grade = :grade where business_key = :key").param("grade", grade).param("key", recommendation).update();
    }
}
