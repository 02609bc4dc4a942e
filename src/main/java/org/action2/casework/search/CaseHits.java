package org.action2.casework.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.action2.casework.directory.Viewer;
import org.action2.casework.language.FormText;
import org.action2.casework.language.ReaderLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds cases in their registers, as far as the viewer may see them. */
@Component
class CaseHits {

    private static final String PAGE = "/casework/case/?key=";
    private static final int MOST_SYMBOLS = 50;

    private final JdbcClient jdbc;
    private final Viewer viewer;

    CaseHits(JdbcClient jdbc, Viewer viewer) {
        this.jdbc = jdbc;
        this.viewer = viewer;
    }

    long count(CaseRegister register, Typed typed, List<String> symbols, Filter filter) {
        return ask(register, "select count(*) from ", "", typed, symbols, filter).query(Long.class).single();
    }

    List<Hit> find(CaseRegister register, Typed typed, List<String> symbols, Filter filter, int offset, int limit) {
        return ask(register, "select c.key, c.country, c.title, case when :whole then c.stage end as stage, c.stage_since, :whole and c.ended_at is not null as ended from ",
            " order by found.place, c.ended_at is not null, c.opened_at desc, c.key offset :offset limit :limit", typed, symbols, filter)
            .param("offset", offset).param("limit", limit).query((row, number) -> hit(register.kind(), row)).list();
    }

    /** The instances of cases that were found, the first so many. */
    List<String> instances(CaseRegister register, Typed typed, List<String> symbols, int limit) {
        return ask(register, "select c.process_instance_id from ", " and c.process_instance_id is not null order by found.place, c.opened_at desc limit :limit",
            typed, symbols, new Filter(null, null, null)).param("limit", limit).query(String.class).list();
    }

    /** The symbols that are meant by letters and digits alone. @param loose see {@link Typed#looseSymbol} */
    List<String> symbols(String loose) {
        if (loose.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
            select symbol from document_search where loose_symbol like :beginning and country = any (:countries) group by symbol
            order by min(loose_symbol) <> :loose, symbol limit :most
            """).param("beginning", loose + "%").param("loose", loose).param("countries", CaseRegister.array(viewer.countries()))
            .param("most", MOST_SYMBOLS).query(String.class).list();
    }

    private JdbcClient.StatementSpec ask(CaseRegister register, String select, String rest, Typed typed, List<String> symbols, Filter filter) {
        return jdbc.sql(select + register.source(typed, symbols, filter) + rest).params(register.parameters(typed, symbols, filter, viewer.countries(),
            viewer.seesHistoryOf(register.process()), viewer.agencies()));
    }

    private static Hit hit(Kind kind, ResultSet row) throws SQLException {
        var key = row.getString("key");
        var stage = row.getString("stage");
        return new Hit(kind.id(), key, row.getString("title"), row.getString("country"), stage, stage == null ? null : inWords(stage),
            stage == null ? null : instant(row, "stage_since"), row.getBoolean("ended"), null, page(key));
    }

    static String inWords(String stage) {
        return FormText.ofCode(stage).in(ReaderLanguage.current());
    }

    static String page(String key) {
        return PAGE + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
