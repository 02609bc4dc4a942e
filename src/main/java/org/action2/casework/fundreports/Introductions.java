package org.action2.casework.fundreports;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.action2.casework.language.ReaderLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the secretariat writes before reports, for each view, country and language apart. Every version stays, for reports that are made as of an earlier moment. */
@Component
class Introductions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Introductions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param version which no other text has @param text empty where it was taken away again */
    record Introduction(long version, String language, String text, Instant writtenAt) {
    }

    /** The last of each language by the moment as of which the report is made. */
    List<Introduction> of(ReportScope scope) {
        return jdbc.sql("""
            select distinct on (language) id, language, text, written_at from fund_report_introduction
            where period = :period and view = :view and country is not distinct from cast(:ofCountry as char(3)) and written_at <= :asOf
            order by language, id desc
            """).params(parameters(scope)).query((row, number) -> new Introduction(row.getLong("id"), row.getString("language"), row.getString("text"),
                row.getTimestamp("written_at").toInstant())).list();
    }

    /** In the reader's language, else in the first of those that the program speaks; empty where nobody wrote any. */
    static Optional<Introduction> bestOf(List<Introduction> written, Locale language) {
        return written.stream().filter(each -> !each.text().isBlank()).min(Comparator.comparing((Introduction each) -> !each.language().equals(language.getLanguage()))
            .thenComparing(each -> ReaderLanguage.KNOWN.indexOf(Locale.forLanguageTag(each.language()))));
    }

    /** The version of what is there now in a language, 0 where nothing is; nobody else writes until the transaction ends. */
    long lockedVersion(ReportScope scope, String language) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:period || '/' || :view || '/' || :country || '/' || :language, 82))")
            .params(parameters(scope)).param("language", language).query((row, number) -> 0).single();
        return jdbc.sql("""
            select coalesce(max(id), 0) from fund_report_introduction
            where period = :period and view = :view and country is not distinct from cast(:ofCountry as char(3)) and language = :language
            """).params(parameters(scope)).param("language", language).query(Long.class).single();
    }

    void write(ReportScope scope, String language, String text, String by) {
        jdbc.sql("""
            insert into fund_report_introduction (period, view, country, language, text, written_by, written_at)
            values (:period, :view, cast(:ofCountry as char(3)), :language, :text, :by, :now)
            """).params(parameters(scope)).param("language", language).param("text", text).param("by", by)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    private static Map<String, @Nullable Object> parameters(ReportScope scope) {
        var parameters = new HashMap<String, @Nullable Object>(scope.parameters());
        parameters.put("period", scope.period().id());
        parameters.put("view", scope.view().id());
        parameters.put("ofCountry", scope.country());
        return parameters;
    }
}
