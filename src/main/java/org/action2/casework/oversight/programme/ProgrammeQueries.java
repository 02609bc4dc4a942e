package org.action2.casework.oversight.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.action2.casework.seedfunding.SeedFunding;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for figures and lists, within what the viewer may see. */
@Component
class ProgrammeQueries {

    private static final int FETCH = 500;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate inPortions;
    private final ViewerScope scope;

    ProgrammeQueries(JdbcClient jdbc, DataSource database, ViewerScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
        var template = new JdbcTemplate(database);
        template.setFetchSize(FETCH);
        this.inPortions = new NamedParameterJdbcTemplate(template);
    }

    /** A row of a figure. @param key what it is of, such as a stage */
    record Row(String key, List<Object> values) {
    }

    List<Row> figure(Figure figure, Filter filter) {
        var query = "select " + figure.key() + " as figure_key, " + figure.measures().stream().map(Column::sql).collect(Collectors.joining(", "))
            + " from " + figure.list().source() + " where " + where(figure.list(), filter) + (figure.where() == null ? "" : " and " + figure.where())
            + " group by 1 order by " + figure.order();
        return jdbc.sql(query).params(parameters(figure.list(), filter)).query((row, number) -> {
            var values = new ArrayList<>();
            for (var i = 0; i < figure.measures().size(); i++) {
                values.add(value(figure.measures().get(i), row, i + 2));
            }
            return new Row(row.getString(1), values);
        }).list();
    }

    /** What the fund can still promise, in US cents. */
    long balance() {
        return jdbc.sql("select coalesce((select balance_after_cents from seed_funding_ledger where fund = :fund order by id desc limit 1), 0)").param("fund", SeedFunding.FUND).query(Long.class).single();
    }

    long count(CaseList list, Filter filter) {
        return jdbc.sql("select count(*) from " + list.source() + " where " + where(list, filter)).params(parameters(list, filter)).query(Long.class).single();
    }

    /** One page, each row by the names of its columns; {@code null} where nothing is known. */
    List<Map<String, Object>> page(CaseList list, Filter filter, int offset, int limit) {
        return jdbc.sql(select(list, filter) + " offset :pageOffset limit :pageLimit").params(parameters(list, filter))
            .param("pageOffset", offset).param("pageLimit", limit).query((row, number) -> {
                var named = new LinkedHashMap<String, Object>();
                var values = values(list, row);
                for (var i = 0; i < values.size(); i++) {
                    named.put(list.columns().get(i).name(), values.get(i));
                }
                return (Map<String, Object>) named;
            }).list();
    }

    /** Hands over every row, a few hundred at a time, whatever the length of the list. */
    @Transactional(readOnly = true)
    public void stream(CaseList list, Filter filter, Consumer<List<Object>> reader) {
        inPortions.query(select(list, filter), parameters(list, filter), row -> {
            reader.accept(values(list, row));
        });
    }

    private String select(CaseList list, Filter filter) {
        return "select " + list.columns().stream().map(Column::sql).collect(Collectors.joining(", ")) + " from " + list.source()
            + " where " + where(list, filter) + " order by " + list.order();
    }

    private static String where(CaseList list, Filter filter) {
        var conditions = new ArrayList<String>();
        conditions.add(list.scope());
        filter.values().keySet().stream().filter(list.conditions()::containsKey).map(list.conditions()::get).forEach(conditions::add);
        return String.join(" and ", conditions);
    }

    private Map<String, Object> parameters(CaseList list, Filter filter) {
        var parameters = new HashMap<>(scope.parameters());
        filter.values().forEach((name, value) -> {
            if (list.conditions().containsKey(name)) {
                parameters.put(name, value);
            }
        });
        return parameters;
    }

    private static List<Object> values(CaseList list, ResultSet row) throws SQLException {
        var values = new ArrayList<>();
        for (var i = 0; i < list.columns().size(); i++) {
            values.add(value(list.columns().get(i), row, i + 1));
        }
        return values;
    }

    private static Object value(Column column, ResultSet row, int index) throws SQLException {
        var value = switch (column.kind()) {
            case TEXT, CODE, COUNTRY, CASE -> row.getString(index);
            case NUMBER, MONEY -> row.getLong(index);
            case DAYS, PERCENT -> row.getDouble(index);
            case YES -> row.getBoolean(index);
            case DATE -> row.getDate(index) == null ? null : row.getDate(index).toLocalDate();
            case MOMENT -> row.getTimestamp(index) == null ? null : row.getTimestamp(index).toInstant();
        };
        return row.wasNull() ? null : value;
    }
}
