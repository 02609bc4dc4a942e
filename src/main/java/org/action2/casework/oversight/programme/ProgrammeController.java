package org.action2.casework.oversight.programme;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.action2.casework.deadlines.MissingHolidays;
import org.action2.casework.engine.NotAllowedException;
import org.action2.casework.engine.SystemIdentity;
import org.action2.casework.input.PageRequest;
import org.action2.casework.oversight.NotFoundException;
import org.action2.casework.seedfunding.SeedFunding;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The figures of the programme and the lists behind them. All take the filters {@code from}, {@code to} (ISO dates, both
 * included, UTC), {@code country}, {@code agency} and {@code body}; a list takes its own beside them.
 */
@RestController
@RequestMapping("/api/programme")
class ProgrammeController {

    private static final String ANNUAL = "annual";
    /** Filters under which a part of the ledger is counted, which has no balance of its own. */
    private static final List<String> WHOLE_FUND = List.of("from", "to", "country", "agency", "body");
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ProgrammeQueries register;
    private final AnnualFigures annual;
    private final ViewerScope scope;
    private final PolicyDays policyDays;
    private final MissingHolidays missingHolidays;
    private final SystemIdentity system;
    private final JdbcClient jdbc;

    ProgrammeController(ProgrammeQueries register, AnnualFigures annual, ViewerScope scope, PolicyDays policyDays, MissingHolidays missingHolidays, SystemIdentity system, JdbcClient jdbc) {
        this.register = register;
        this.annual = annual;
        this.scope = scope;
        this.policyDays = policyDays;
        this.missingHolidays = missingHolidays;
        this.system = system;
        this.jdbc = jdbc;
    }

    /**
     * What the viewer may open, and what the filters offer.
     *
     * @param missingHolidays calendars and years that have no list of holidays, told those who see failures too
     */
    record Programme(List<Offer> figures, List<String> countries, List<String> agencies, List<String> bodies, List<String> missingHolidays) {
    }

    record Offer(String id, String title, String list) {
    }

    record Head(String name, String label, Column.Kind kind) {
    }

    /** @param links for each value the parameters that narrow the list to what it counts; null where no list is behind it */
    record FigureRow(String key, List<Object> values, List<Map<String, String>> links) {
    }

    record FigureAnswer(String id, String title, String explanation, String chart, String list, String keyLabel, Column.Kind keyKind, List<Head> columns, List<FigureRow> rows) {
    }

    record ListAnswer(String list, String title, List<Head> columns, List<Map<String, Object>> items, long total, int page, int size) {
    }

    @GetMapping
    Programme programme() {
        var offers = new ArrayList<Offer>();
        Figures.all().stream().filter(figure -> scope.opens(figure.list())).forEach(figure -> offers.add(new Offer(figure.id(), figure.title(), figure.list().name())));
        if (scope.opens(ProgrammeLists.LEDGER)) {
            offers.add(new Offer(ANNUAL, AnnualFigures.TITLE, ProgrammeLists.LEDGER.name()));
        }
        var bodies = jdbc.sql("""
            with recursive bodies(body) as (select min(body) from recommendation_view
                union all select (select min(body) from recommendation_view r where r.body > bodies.body) from bodies where bodies.body is not null)
            select body from bodies where body is not null
            """).query(String.class).list();
        var agencies = jdbc.sql("select id from engine_group where id like 'agency-%' order by id").query(String.class).list();
        return new Programme(offers, scope.countries().stream().sorted().toList(), agencies, bodies,
            scope.opens(ProgrammeLists.INCIDENTS) ? missingHolidays.now() : List.of());
    }

    @GetMapping("/figures/{id}")
    FigureAnswer figure(@PathVariable String id, @RequestParam Map<String, String> parameters) {
        var filter = Filter.of(parameters);
        if (id.equals(ANNUAL)) {
            open(ProgrammeLists.LEDGER);
            return annual(filter);
        }
        var figure = openFigure(id);
        var columns = new ArrayList<>(figure.measures());
        var isDays = figure.list() == ProgrammeLists.STAGES;
        if (isDays) {
            columns.add(Figures.ALLOWED);
        }
        var rows = new ArrayList<>(register.figure(figure, filter).stream().map(row -> row(figure, row, isDays)).toList());
        if (figure == Figures.FUND && scope.knowsFund() && WHOLE_FUND.stream().noneMatch(filter.values()::containsKey)) {
            rows.add(new FigureRow("balance now", Arrays.asList(null, register.balance()), Arrays.asList(null, Map.of())));
        }
        return new FigureAnswer(figure.id(), figure.title(), figure.explanation(), figure.chart(), figure.list().name(), figure.keyLabel(), figure.keyKind(), heads(columns), rows);
    }

    private FigureRow row(Figure figure, ProgrammeQueries.Row row, boolean isDays) {
        var values = new ArrayList<>(row.values());
        var links = new ArrayList<Map<String, String>>();
        figure.narrowing().forEach(narrowing -> {
            var link = new LinkedHashMap<>(narrowing);
            if (figure.parameter() != null) {
                link.put(figure.parameter(), row.key());
            }
            links.add(link);
        });
        if (isDays) {
            values.add(system.act(() -> policyDays.of(figure.narrowing().get(0).get("kind"), row.key())).orElse(null));
            links.add(null);
        }
        return new FigureRow(row.key(), values, links);
    }

    private FigureAnswer annual(Filter filter) {
        var rows = annual.years(filter).stream().map(row -> new FigureRow(row.key(), row.values(), Arrays.asList(
            Map.of("kind", SeedFunding.ALLOCATION, "year", row.key()), Map.of("kind", SeedFunding.DISBURSEMENT, "year", row.key()), null,
            Map.of("kind", SeedFunding.REFUND, "year", row.key()), null))).toList();
        return new FigureAnswer(ANNUAL, AnnualFigures.TITLE, AnnualFigures.EXPLANATION, "bar", ProgrammeLists.LEDGER.name(), "Year", Column.Kind.TEXT, heads(AnnualFigures.COLUMNS), rows);
    }

    @GetMapping("/lists/{name}")
    ListAnswer list(@PathVariable String name, @RequestParam Map<String, String> parameters,
                    @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        var list = openList(name);
        var filter = Filter.of(parameters);
        var asked = PageRequest.of(page, size);
        return new ListAnswer(list.name(), list.title(), heads(list.columns()), register.page(list, filter, asked.offset(), asked.size()),
            register.count(list, filter), asked.number(), asked.size());
    }

    @GetMapping("/lists/{name}.csv")
    void csv(@PathVariable String name, @RequestParam Map<String, String> parameters, HttpServletResponse response) throws IOException {
        var list = openList(name);
        var filter = Filter.of(parameters);
        CsvFile.write(table(list, filter), file(response, CSV, name + ".csv"));
    }

    @GetMapping("/lists/{name}.xlsx")
    void xlsx(@PathVariable String name, @RequestParam Map<String, String> parameters, HttpServletResponse response) throws IOException {
        var list = openList(name);
        var filter = Filter.of(parameters);
        XlsxFile.write(table(list, filter), file(response, XLSX, name + ".xlsx"));
    }

    @GetMapping("/figures/{id}.csv")
    void figureCsv(@PathVariable String id, @RequestParam Map<String, String> parameters, HttpServletResponse response) throws IOException {
        var table = table(figure(id, parameters));
        CsvFile.write(table, file(response, CSV, id + ".csv"));
    }

    @GetMapping("/figures/{id}.xlsx")
    void figureXlsx(@PathVariable String id, @RequestParam Map<String, String> parameters, HttpServletResponse response) throws IOException {
        var table = table(figure(id, parameters));
        XlsxFile.write(table, file(response, XLSX, id + ".xlsx"));
    }

    private Table table(CaseList list, Filter filter) {
        return new Table(list.title(), list.columns(), rows -> register.stream(list, filter, rows));
    }

    private static Table table(FigureAnswer figure) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text("key", figure.keyLabel(), ""));
        figure.columns().forEach(head -> columns.add(new Column(head.name(), head.label(), head.kind(), "")));
        return new Table(figure.title(), columns, rows -> figure.rows().forEach(row -> {
            var cells = new ArrayList<Object>();
            cells.add(row.key());
            row.values().forEach(value -> cells.add(value instanceof Integer number ? (Object) number.longValue() : value));
            rows.accept(cells);
        }));
    }

    private static OutputStream file(HttpServletResponse response, String type, String name) throws IOException {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString());
        return response.getOutputStream();
    }

    private CaseList openList(String name) {
        return open(ProgrammeLists.named(name).orElseThrow(() -> new NotFoundException("oversight.no-such-list")));
    }

    private Figure openFigure(String id) {
        var figure = Figures.named(id).orElseThrow(() -> new NotFoundException("oversight.no-such-figure"));
        open(figure.list());
        return figure;
    }

    private CaseList open(CaseList list) {
        return Optional.of(list).filter(scope::opens).orElseThrow(() -> new NotAllowedException("oversight.for-those-who-take-part"));
    }

    private static List<Head> heads(List<Column> columns) {
        return columns.stream().map(column -> new Head(column.name(), column.label(), column.kind())).toList();
    }
}
