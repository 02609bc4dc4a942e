package org.action2.casework.followup.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.action2.casework.followup.NewRecommendation;
import org.action2.casework.input.Characters;

/** Understands rows of one file, for the countries that have a country team here; of one thread at a time. */
class RowInterpreter {

    private static final int MAX_TEXT = 100_000;
    private static final int MAX_NAME = 500;
    private static final char REPLACEMENT = '\uFFFD'; // what decoders put where they read nothing
    private static final String MISSING = "The value is missing.";
    private static final String FROM_SYMBOL = "The %s is taken from the document symbol.";

    private final ExportFormat format;
    private final Countries countries;
    private final Set<String> countryTeams;
    private final Map<Column, Memo<List<String>>> lists = new EnumMap<>(Column.class);
    private final Memo<Countries.Found> found;
    private final Memo<Boolean> none = new Memo<>(Countries::isNone);
    private final Memo<Set<String>> countriesOfSymbols;
    private final Memo<String> symbols = new Memo<>(Values::symbol);
    private final Memo<Optional<Bodies.Body>> bodies = new Memo<>(Bodies::named);
    private final Memo<Optional<Boolean>> observations = new Memo<>(KindOfRow::isObservation);
    private final Memo<Optional<String>> positions = new Memo<>(written -> Optional.ofNullable(KindOfRow.position(Values.many(written))));
    private final Memo<WrittenDate> dates = new Memo<>(WrittenDate::of);

    RowInterpreter(ExportFormat format, Countries countries, Set<String> countryTeams) {
        this.format = format;
        this.countries = countries;
        this.countryTeams = countryTeams;
        found = new Memo<>(countries::find);
        countriesOfSymbols = new Memo<>(countries::ofSymbol);
        for (var column : Column.values()) {
            lists.put(column, new Memo<>(Values::many));
        }
    }

    /** A row that can't be understood. */
    private static final class Rejection extends RuntimeException {

        private final transient Column column;

        Rejection(Column column, String message) {
            super(message, null, false, false);
            this.column = column;
        }
    }

    IntakeRow interpret(RawRecord raw) {
        if (raw.fault() != null) {
            return rejected(raw.row(), raw.faultColumn(), raw.fault());
        }
        try {
            return understand(raw.row(), raw.values());
        } catch (Rejection e) {
            return rejected(raw.row(), name(e.column), e.getMessage());
        }
    }

    /** What is said of a row that is understood. */
    private final class Remarks {

        private final List<String> sentences = new ArrayList<>();
        private Column column;

        void add(Column about, String sentence) {
            column = column == null ? about : column;
            sentences.add(sentence);
        }

        String column() {
            return name(column);
        }

        String reason() {
            return sentences.isEmpty() ? null : String.join(" ", sentences);
        }
    }

    private IntakeRow understand(int row, Map<Column, String> values) {
        values.forEach(RowInterpreter::check);
        var original = values.getOrDefault(Column.TEXT, "");
        var text = PlainText.of(Values.withoutCarriageReturns(original));
        if (text.isEmpty()) {
            throw new Rejection(Column.TEXT, values.containsKey(Column.TEXT) ? "The text is empty." : MISSING);
        }
        if (original.indexOf('&') >= 0) {
            check(Column.TEXT, text); // an entity can write what is not there before it is read
        }
        if (Values.isMereHeading(text)) {
            throw new Rejection(Column.TEXT, "The text is not a sentence but a heading or a fragment.");
        }
        var symbol = symbol(values);
        var observation = isObservation(values);
        var taken = new Remarks();
        var country = country(values, symbol, taken);
        var body = body(values, symbol, taken);
        var id = annotationId(values);
        var date = date(values, taken);
        var foreign = country == null || !countryTeams.contains(country);
        var said = new Remarks();
        if (foreign) {
            said.add(Column.COUNTRIES, "%s has no country team here.".formatted(country == null ? String.join(", ", many(values, Column.COUNTRIES)) : countries.name(country)));
        } else if (observation) {
            said.add(Column.TYPE, "A concern or observation, which is not followed up by itself.");
        }
        taken.sentences.forEach(sentence -> said.add(taken.column, sentence));
        return new IntakeRow(row, foreign ? RowStatus.NOT_FOR_TENANTS : observation ? RowStatus.OBSERVATION : RowStatus.NEW, said.column(), said.reason(), observation,
            id, country, body, symbol, Citation.of(text, body.mechanism().equals(Bodies.UPR)), text, original,
            new NewRecommendation.Tags(many(values, Column.THEMES), many(values, Column.AFFECTED_PERSONS), many(values, Column.SDGS)), date,
            upr(values), session(values), Citation.reiterated(text).orElse(null));
    }

    private static void check(Column column, String value) {
        var longest = column == Column.TEXT ? MAX_TEXT : CellText.MAX_LENGTH;
        if (value.length() > longest) {
            throw new Rejection(column, "The value has more than " + longest + " characters.");
        }
        if (!Characters.areFit(value)) {
            throw new Rejection(column, "The value contains a control character or an invalid character.");
        }
        if (value.indexOf(REPLACEMENT) >= 0) {
            throw new Rejection(column, "The value contains damaged characters. Check that the file is in UTF-8.");
        }
    }

    private String symbol(Map<Column, String> values) {
        var written = values.getOrDefault(Column.SYMBOL, "");
        if (Values.one(written).isEmpty()) {
            throw new Rejection(Column.SYMBOL, MISSING);
        }
        var symbol = symbols.of(written);
        if (symbol == null) {
            throw new Rejection(Column.SYMBOL, "\"%s\" is not a document symbol.".formatted(shortened(Values.one(written))));
        }
        return symbol;
    }

    private Bodies.Body body(Map<Column, String> values, String symbol, Remarks said) {
        var names = many(values, Column.BODY);
        if (names.isEmpty()) {
            var body = Bodies.ofSymbol(symbol).orElseThrow(() -> new Rejection(Column.BODY, MISSING));
            said.add(Column.BODY, FROM_SYMBOL.formatted("body"));
            return body;
        }
        return names.stream().flatMap(name -> bodies.of(name).stream()).findFirst()
            .orElseThrow(() -> new Rejection(Column.BODY, "No body is known by the name \"%s\".".formatted(shortened(names.get(0)))));
    }

    private String country(Map<Column, String> values, String symbol, Remarks said) {
        var written = Values.one(values.getOrDefault(Column.COUNTRIES, ""));
        if (!written.isEmpty() && none.of(written)) {
            throw new Rejection(Column.COUNTRIES,
                "\"%s\" names no country. Write its name, or leave the field empty: then the country is taken from the document symbol.".formatted(shortened(written)));
        }
        var names = many(values, Column.COUNTRIES);
        var ofSymbol = countriesOfSymbols.of(symbol);
        if (names.isEmpty()) {
            return countryOfSymbol(ofSymbol, written, said);
        }
        var codes = names.stream().flatMap(name -> codes(name, ofSymbol).stream()).distinct().toList();
        if (!codes.isEmpty() && !ofSymbol.isEmpty() && codes.stream().noneMatch(ofSymbol::contains)) {
            said.add(Column.COUNTRIES, "The row names %s, but its document symbol names %s.".formatted(names(codes), names(List.copyOf(ofSymbol))));
        }
        var ours = codes.stream().filter(countryTeams::contains).toList();
        if (ours.size() > 1) {
            throw new Rejection(Column.COUNTRIES, "The row names several countries with a country team here (%s); a follow-up belongs to one.".formatted(names(ours)));
        }
        return !ours.isEmpty() ? ours.get(0) : codes.isEmpty() ? null : codes.get(0);
    }

    private static String countryOfSymbol(Set<String> ofSymbol, String written, Remarks said) {
        if (ofSymbol.size() != 1) {
            throw new Rejection(Column.COUNTRIES, written.isEmpty() ? MISSING : "The country is given as an identifier, and the document symbol names no country: write its name.");
        }
        said.add(Column.COUNTRIES, FROM_SYMBOL.formatted("country"));
        return ofSymbol.iterator().next();
    }

    /** The countries that a value names: one, none for an area that is no country, or those of a list. */
    private List<String> codes(String name, Set<String> ofSymbol) {
        if (name.equals("NA") && !ofSymbol.contains("NAM")) {
            throw new Rejection(Column.COUNTRIES, "\"NA\" can be the code of Namibia or mean that there is no country: write the name.");
        }
        var known = found.of(name);
        if (!known.ambiguous().isEmpty()) {
            throw new Rejection(Column.COUNTRIES, "\"%s\" can be %s: write the full name.".formatted(shortened(name),
                known.ambiguous().stream().map(countries::name).collect(Collectors.joining(" or "))));
        }
        if (known.code() != null || known.otherArea()) {
            return known.otherArea() ? List.of() : List.of(known.code());
        }
        var listed = List.of(name.split("[,/|\u060c\uff0c\u3001]")).stream().map(String::strip).map(found::of).toList();
        if (listed.size() < 2 || listed.stream().anyMatch(each -> each.code() == null && !each.otherArea())) {
            throw new Rejection(Column.COUNTRIES, "No country is known by the name \"%s\".".formatted(shortened(name)));
        }
        return listed.stream().map(Countries.Found::code).filter(code -> code != null).toList();
    }

    private String names(List<String> codes) {
        return codes.stream().map(countries::name).collect(Collectors.joining(", "));
    }

    private boolean isObservation(Map<Column, String> values) {
        var type = String.join(", ", many(values, Column.TYPE));
        if (type.isEmpty() || none.of(type)) {
            return false;
        }
        return observations.of(type)
            .orElseThrow(() -> new Rejection(Column.TYPE, "\"%s\" is neither a recommendation nor a concern or observation.".formatted(shortened(type))));
    }

    private static UUID annotationId(Map<Column, String> values) {
        var written = Values.one(values.getOrDefault(Column.ANNOTATION_ID, ""));
        var id = written.startsWith("{") && written.endsWith("}") ? written.substring(1, written.length() - 1) : written;
        if (IndexIds.isId(id)) {
            return UUID.fromString(id);
        }
        if (id.isEmpty() || Countries.isNone(id)) {
            return null;
        }
        throw new Rejection(Column.ANNOTATION_ID, "\"%s\" is not an annotation id.".formatted(shortened(id)));
    }

    private LocalDate date(Map<Column, String> values, Remarks said) {
        var written = Values.one(values.getOrDefault(Column.PUBLICATION_DATE, ""));
        if (written.isEmpty()) {
            return null;
        }
        var date = dates.of(written);
        if (date.doubt() != null) {
            said.add(Column.PUBLICATION_DATE, "The date \"%s\" %s, so the row has none: write it as year-month-day.".formatted(shortened(written), date.doubt()));
        } else if (!date.isDate() && !Countries.isNone(written)) {
            throw new Rejection(Column.PUBLICATION_DATE, "\"%s\" is not a date: write it as year-month-day.".formatted(shortened(written)));
        }
        return date.day();
    }

    private NewRecommendation.Upr upr(Map<Column, String> values) {
        var states = String.join("; ", many(values, Column.RECOMMENDING_STATES));
        return new NewRecommendation.Upr(positions.of(values.getOrDefault(Column.UPR_POSITION, "")).orElse(null), states.isEmpty() ? null : states);
    }

    private String session(Map<Column, String> values) {
        return many(values, Column.SESSION).stream().findFirst().map(Values::withPlainDigits).orElse(null);
    }

    private List<String> many(Map<Column, String> values, Column column) {
        var written = values.get(column);
        var many = written == null ? List.<String>of() : lists.get(column).of(written);
        if (many.stream().anyMatch(value -> value.length() > MAX_NAME)) {
            throw new Rejection(column, "A value has more than " + MAX_NAME + " characters.");
        }
        return many;
    }

    private IntakeRow rejected(int row, String column, String message) {
        return new IntakeRow(row, RowStatus.REJECTED, column, message, false, null, null, null, null, null, null, null,
            new NewRecommendation.Tags(List.of(), List.of(), List.of()), null, NewRecommendation.Upr.NONE, null, null);
    }

    private String name(Column column) {
        return column == null ? null : format.names(column);
    }

    private static String shortened(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }
}
