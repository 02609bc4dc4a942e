package org.action2.casework.fundreports;

import static org.action2.casework.fundreports.ReportTable.Kind.DAY;
import static org.action2.casework.fundreports.ReportTable.Kind.DECIMAL;
import static org.action2.casework.fundreports.ReportTable.Kind.MONEY;
import static org.action2.casework.fundreports.ReportTable.Kind.NUMBER;
import static org.action2.casework.fundreports.ReportTable.Kind.TEXT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.action2.casework.fundreports.OutcomeQueries.GrantOutcome;
import org.action2.casework.fundreports.OutcomeQueries.LinkOutcome;
import org.action2.casework.fundreports.OutcomeQueries.Selected;
import org.action2.casework.fundreports.Outcomes.Moves;
import org.action2.casework.fundreports.ReportTable.Head;
import org.action2.casework.language.CountryName;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what became of the recommendations that the money was for. */
@Component
class OutcomeSections {

    static final String ID = "outcomes";

    private static final int SHOWN = GrantSections.SHOWN;
    private static final Head GRANT = new Head("grant", Sentence.of("fundreports.grant"), TEXT, 4);
    private static final Head COUNTRY = new Head("country", Sentence.of("fundreports.country"), TEXT, 3);
    private static final Head COUNTRY_IN_WORKBOOK = new Head("country", Sentence.of("fundreports.country"), TEXT, 0);
    private static final Head RECOMMENDATION = new Head("recommendation", Sentence.of("fundreports.recommendation"), TEXT, 5);

    private final OutcomeQueries queries;
    private final StatusWords words;

    OutcomeSections(OutcomeQueries queries, StatusWords words) {
        this.queries = queries;
        this.words = words;
    }

    ReportSection of(ReportScope scope, Function<String, String> withoutNames) {
        queries.prepare(scope);
        var outcomes = queries.outcomes(scope);
        var tables = List.of(movements(outcomes), grants(scope, outcomes, withoutNames), neverMoved(scope, outcomes, withoutNames), links(scope), selected(scope, outcomes));
        return ReportSection.of(ID, Sentence.of("fundreports.outcomes"), sentences(outcomes), tables);
    }

    private static List<Text> sentences(Outcomes outcomes) {
        return List.of(Sentence.of("fundreports.outcomes-definition"), Sentence.of("fundreports.outcomes-sharing"), Sentence.of("fundreports.outcomes-cost"),
            Sentence.of("fundreports.outcomes-grants", Shown.number(outcomes.grants()), Shown.usd(outcomes.cost()), Shown.number(outcomes.linkedGrants()), Shown.usd(outcomes.linkedCost())),
            Sentence.of("fundreports.outcomes-recommendations", Shown.number(outcomes.recommendations())),
            Sentence.of("fundreports.outcomes-asked-definition"), asked(outcomes.asked()),
            Sentence.of("fundreports.outcomes-never", Shown.number(outcomes.neverMoved()), Shown.usd(outcomes.neverMovedCost())),
            Sentence.of("fundreports.outcomes-selected", Shown.number(outcomes.selectedWithoutMoney())));
    }

    private static Text asked(Outcomes.Asked asked) {
        return Sentence.of("fundreports.outcomes-asked", Shown.number(asked.grants()), Shown.usd(asked.cost()), Shown.number(asked.recommendations()),
            Shown.number(asked.up().getOrDefault(OutcomeKind.PROGRESS, 0L)), Shown.number(asked.up().getOrDefault(OutcomeKind.ASSESSMENT, 0L)),
            Shown.number(asked.up().getOrDefault(OutcomeKind.GRADE, 0L)));
    }

    private static ReportTable movements(Outcomes outcomes) {
        var heads = List.of(new Head("scale", Sentence.of("fundreports.scale"), TEXT, 5), new Head("up", Sentence.of("fundreports.up"), NUMBER, 2), new Head("down", Sentence.of("fundreports.down"), NUMBER, 2),
            new Head("same", Sentence.of("fundreports.same"), NUMBER, 2), new Head("unknown", Sentence.of("fundreports.unknown"), NUMBER, 2),
            new Head("cost", Sentence.of("fundreports.cost-per-movement"), MONEY, 4));
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var kind : OutcomeKind.values()) {
            var moves = outcomes.moves().getOrDefault(kind, new Moves(0, 0, 0, 0));
            rows.add(Arrays.asList(kind.inWords(), moves.up(), moves.down(), moves.same(), moves.unknown(), outcomes.costPerMovement(kind)));
        }
        return ReportTable.whole("movements", Sentence.of("fundreports.movements-table"), heads, rows, null);
    }

    private ReportTable grants(ReportScope scope, Outcomes outcomes, Function<String, String> withoutNames) {
        var heads = new ArrayList<>(List.of(GRANT, COUNTRY_IN_WORKBOOK, new Head("title", Sentence.of("fundreports.title"), TEXT, 0), new Head("paidOn", Sentence.of("fundreports.paid-on"), DAY, 3),
            new Head("cost", Sentence.of("fundreports.cost"), MONEY, 3), new Head("recommendations", Sentence.of("fundreports.recommendations"), NUMBER, 3)));
        for (var kind : OutcomeKind.values()) {
            heads.add(new Head(kind.id(), Sentence.of("fundreports.movements-of", kind.inWords()), DECIMAL, 3));
        }
        for (var kind : OutcomeKind.values()) {
            heads.add(new Head(kind.id() + "Cost", Sentence.of("fundreports.cost-of", kind.inWords()), MONEY, 0));
        }
        Function<GrantOutcome, List<@Nullable Object>> row = grant -> {
            var cells = new ArrayList<@Nullable Object>(Arrays.asList(grant.reference(), new CountryName(grant.country()), withoutNames.apply(grant.title()), grant.paidOn(), grant.cost(), grant.recommendations()));
            for (var kind : OutcomeKind.values()) {
                cells.add(grant.movements().get(kind));
            }
            for (var kind : OutcomeKind.values()) {
                var share = grant.movements().get(kind);
                cells.add(share == null ? null : Outcomes.costPer(grant.cost(), share));
            }
            return cells;
        };
        return cut("grant-outcomes", Sentence.of("fundreports.grant-outcomes-table"), heads, outcomes.grants(), (limit, reader) -> queries.grants(scope, limit, grant -> reader.accept(row.apply(grant))));
    }

    private ReportTable neverMoved(ReportScope scope, Outcomes outcomes, Function<String, String> withoutNames) {
        var heads = List.of(GRANT, COUNTRY, new Head("title", Sentence.of("fundreports.title"), TEXT, 5), new Head("paidOn", Sentence.of("fundreports.paid-on"), DAY, 3),
            new Head("cost", Sentence.of("fundreports.cost"), MONEY, 3));
        return cut("never-moved", Sentence.of("fundreports.never-moved-table"), heads, outcomes.neverMoved(), (limit, reader) -> queries.neverMoved(scope, limit, grant ->
            reader.accept(Arrays.asList(grant.reference(), new CountryName(grant.country()), withoutNames.apply(grant.title()), grant.paidOn(), grant.cost()))));
    }

    private ReportTable links(ReportScope scope) {
        var heads = new ArrayList<>(List.of(GRANT, COUNTRY_IN_WORKBOOK, RECOMMENDATION, new Head("link", Sentence.of("fundreports.link"), TEXT, 3)));
        for (var kind : OutcomeKind.values()) {
            heads.add(new Head(kind.id(), Sentence.of("fundreports.before-and-after", kind.inWords()), TEXT, 4));
        }
        for (var kind : OutcomeKind.values()) {
            heads.add(new Head(kind.id() + "Share", Sentence.of("fundreports.movements-of", kind.inWords()), DECIMAL, 0));
        }
        Function<LinkOutcome, List<@Nullable Object>> row = link -> {
            var cells = new ArrayList<@Nullable Object>(Arrays.asList(link.reference(), new CountryName(link.country()), link.recommendation(),
                link.direct() ? Sentence.of("fundreports.named") : Sentence.of("fundreports.by-follow-up")));
            for (var kind : OutcomeKind.values()) {
                var move = link.moves().get(kind);
                cells.add(move == null ? null : Text.joined(" / ", words.of(kind, move.before()), words.of(kind, move.after())));
            }
            for (var kind : OutcomeKind.values()) {
                var move = link.moves().get(kind);
                cells.add(move == null ? null : move.share());
            }
            return cells;
        };
        return cut("recommendation-outcomes", Sentence.of("fundreports.recommendation-outcomes-table"), heads, queries.linkCount(),
            (limit, reader) -> queries.links(scope, limit, link -> reader.accept(row.apply(link))));
    }

    private ReportTable selected(ReportScope scope, Outcomes outcomes) {
        var heads = new ArrayList<>(List.of(RECOMMENDATION, COUNTRY, new Head("body", Sentence.of("fundreports.body"), TEXT, 3), new Head("deadline", Sentence.of("fundreports.deadline"), DAY, 3)));
        for (var kind : OutcomeKind.values()) {
            heads.add(new Head(kind.id(), kind.inWords(), TEXT, 3));
        }
        Function<Selected, List<@Nullable Object>> row = each -> {
            var cells = new ArrayList<@Nullable Object>(Arrays.asList(each.recommendation(), new CountryName(each.country()), each.body(), each.deadline()));
            for (var kind : OutcomeKind.values()) {
                cells.add(words.of(kind, each.standing().get(kind)));
            }
            return cells;
        };
        return cut("selected-without-money", Sentence.of("fundreports.selected-table"), heads, outcomes.selectedWithoutMoney(),
            (limit, reader) -> queries.selectedWithoutMoney(scope, limit, each -> reader.accept(row.apply(each))));
    }

    /** Reads rows, at most so many. */
    private interface Rows {

        void read(int limit, Consumer<List<@Nullable Object>> reader);
    }

    private static ReportTable cut(String id, Text caption, List<Head> heads, long count, Rows rows) {
        var shown = new ArrayList<List<@Nullable Object>>();
        rows.read(SHOWN, shown::add);
        return new ReportTable(id, caption, heads, shown, null, count, reader -> rows.read(Integer.MAX_VALUE, reader));
    }
}
