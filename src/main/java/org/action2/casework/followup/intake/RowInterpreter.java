package org.action2.casework.followup.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.action2.casework.followup.NewRecommendation;
import org.action2.casework.input.Characters;

/** Understands rows of one file, for the countries that have a country team here. */
class RowInterpreter {

    private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);
    private static final int FIRST_SERIAL = 10_000; // 1927; anything less is not the date of a UN document
    private static final int LAST_SERIAL = 80_000;
    private static final int MAX_TEXT = 100_000;
    private static final int MAX_NAME = 500;
    private static final char REPLACEMENT = '\uFFFD'; // what decoders put where they read nothing
    private static final int MAX_SYMBOL = 100;
    private static final Pattern SYMBOL = Pattern.compile("[\\p{Alnum}][\\p{Alnum} ./()\\-\u2013&,]*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(?:\\.\\d{1,20})?");
    private static final Pattern SUPPORTED = Pattern.compile("support|accept|partial");
    private static final Pattern NOTED = Pattern.compile("noted|not supported|not accepted|reject");
    private static final DateTimeFormatter WRITTEN_DATE = new DateTimeFormatterBuilder().parseCaseInsensitive()
        .appendPattern("d MMM yyyy").toFormatter(Locale.ENGLISH);

    private final ExportFormat format;
    private final Countries countries;
    private final Set<String> countryTeams;

    RowInterpreter(ExportFormat format, Countries countries, Set<String> countryTeams) {
        this.format = format;
        this.countries = countries;
        this.countryTeams = countryTeams;
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

    private IntakeRow understand(int row, Map<Column, String> values) {
        values.forEach(RowInterpreter::check);
        var original = need(values, Column.TEXT);
        var text = PlainText.of(original);
        if (text.isEmpty()) {
            throw new Rejection(Column.TEXT, "The text is empty.");
        }
        check(Column.TEXT, text); // HTML can write what is not there before it is read
        var symbol = symbol(values);
        var body = body(values);
        var citation = Citation.of(text, body.mechanism().equals(Bodies.UPR));
        var observation = isObservation(values);
        var country = country(values);
        var id = annotationId(values);
        var date = date(values);
        var foreign = country == null || !countryTeams.contains(country);
        var status = foreign ? RowStatus.NOT_FOR_TENANTS : observation ? RowStatus.OBSERVATION : RowStatus.NEW;
        var reason = foreign ? "%s has no country team here.".formatted(country == null ? String.join(", ", many(values, Column.COUNTRIES)) : countries.name(country))
            : observation ? "A concern or observation, which is not followed up by itself." : null;
        return new IntakeRow(row, status, foreign ? name(Column.COUNTRIES) : observation ? name(Column.TYPE) : null, reason, observation, id, country, body, symbol,
            citation, text, original, new NewRecommendation.Tags(many(values, Column.THEMES), many(values, Column.AFFECTED_PERSONS), many(values, Column.SDGS)), date,
            upr(values), many(values, Column.SESSION).stream().findFirst().orElse(null), Citation.reiterated(text).orElse(null));
    }

    private static void check(Column column, String value) {
        var longest = column == Column.TEXT ? MAX_TEXT : CellText.MAX_LENGTH;
        if (value.length() > longest) {
            throw new Rejection(column, "The value has more than " + longest + " characters.");
        }
        if (!Characters.areFit(value)) {
            throw new Rejection(column, "The value " + Characters.FAULT + ".");
        }
        if (value.indexOf(REPLACEMENT) >= 0) {
            throw new Rejection(column, "The value has characters that were broken on their way. Is the file in UTF-8?");
        }
    }

    private static String need(Map<Column, String> values, Column column) {
        var value = values.get(column);
        if (value == null || clean(value).isEmpty()) {
            throw new Rejection(column, "The value is missing.");
        }
        return value;
    }

    private static String symbol(Map<Column, String> values) {
        var symbol = clean(need(values, Column.SYMBOL)).replaceAll("[\\s\\h]+", " ");
        if (symbol.length() > MAX_SYMBOL || !SYMBOL.matcher(symbol).matches()) {
            throw new Rejection(Column.SYMBOL, "\"%s\" is no document symbol.".formatted(shortened(symbol)));
        }
        return symbol;
    }

    private static Bodies.Body body(Map<Column, String> values) {
        var name = clean(need(values, Column.BODY)).replaceAll("[\\s\\h]+", " ");
        return Optional.of(name).filter(given -> given.length() <= MAX_NAME).flatMap(Bodies::named)
            .orElseThrow(() -> new Rejection(Column.BODY, "No body is known by the name \"%s\".".formatted(shortened(name))));
    }

    private String country(Map<Column, String> values) {
        need(values, Column.COUNTRIES);
        var names = many(values, Column.COUNTRIES);
        var codes = names.stream().map(this::code).filter(code -> !code.isEmpty()).distinct().toList();
        var ours = codes.stream().filter(countryTeams::contains).toList();
        if (ours.size() > 1) {
            throw new Rejection(Column.COUNTRIES, "The row names several countries with a country team here (%s); a follow-up belongs to one."
                .formatted(ours.stream().map(countries::name).collect(Collectors.joining(", "))));
        }
        return !ours.isEmpty() ? ours.get(0) : codes.isEmpty() ? null : codes.get(0);
    }

    private String code(String name) {
        return countries.code(name).orElseGet(() -> {
            if (countries.isOtherArea(name)) {
                return "";
            }
            throw new Rejection(Column.COUNTRIES, "No country is known by the name \"%s\".".formatted(shortened(name)));
        });
    }

    private static boolean isObservation(Map<Column, String> values) {
        var type = clean(values.getOrDefault(Column.TYPE, "")).toLowerCase(Locale.ROOT);
        if (type.isEmpty() || type.startsWith("recommendation")) {
            return false;
        }
        if (type.contains("observation") || type.contains("concern")) {
            return true;
        }
        throw new Rejection(Column.TYPE, "\"%s\" is neither a recommendation nor a concern or observation.".formatted(shortened(type)));
    }

    private static UUID annotationId(Map<Column, String> values) {
        var id = clean(values.getOrDefault(Column.ANNOTATION_ID, ""));
        if (id.isEmpty()) {
            return null;
        }
        if (!id.matches("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw new Rejection(Column.ANNOTATION_ID, "\"%s\" is no annotation id.".formatted(shortened(id)));
        }
        return UUID.fromString(id);
    }

    private static LocalDate date(Map<Column, String> values) {
        var date = clean(values.getOrDefault(Column.PUBLICATION_DATE, ""));
        if (date.isEmpty()) {
            return null;
        }
        try {
            if (NUMBER.matcher(date).matches()) {
                var serial = new BigDecimal(date).intValue();
                if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) {
                    return EXCEL_EPOCH.plusDays(serial);
                }
            } else if (date.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
                return LocalDate.parse(date.substring(0, 10));
            } else {
                return LocalDate.parse(date, WRITTEN_DATE);
            }
        } catch (DateTimeException e) {
            // falls through: said below
        }
        throw new Rejection(Column.PUBLICATION_DATE, "\"%s\" is no date.".formatted(shortened(date)));
    }

    private static NewRecommendation.Upr upr(Map<Column, String> values) {
        var states = String.join("; ", many(values, Column.RECOMMENDING_STATES));
        return new NewRecommendation.Upr(position(many(values, Column.UPR_POSITION)), states.isEmpty() ? null : states);
    }

    /** A recommendation that the State supports in part counts as supported, or nobody would follow that part up. */
    private static String position(List<String> written) {
        var positions = written.stream().map(position -> position.toLowerCase(Locale.ROOT)).toList();
        return positions.stream().anyMatch(position -> SUPPORTED.matcher(position).lookingAt()) ? "supported"
            : positions.stream().anyMatch(position -> NOTED.matcher(position).lookingAt()) ? "noted" : null;
    }

    private static List<String> many(Map<Column, String> values, Column column) {
        var many = Arrays.stream(values.getOrDefault(column, "").split("\\R|(?i)<br ?/?>")).map(RowInterpreter::clean)
            .filter(value -> !value.isEmpty()).distinct().toList();
        if (many.stream().anyMatch(value -> value.length() > MAX_NAME)) {
            throw new Rejection(column, "A value has more than " + MAX_NAME + " characters.");
        }
        return many;
    }

    private static String clean(String value) {
        var text = PlainText.of(value);
        return text.startsWith("- ") ? text.substring(2).strip() : text.equals("-") ? "" : text;
    }

    private IntakeRow rejected(int row, String column, String message) {
        return new IntakeRow(row, RowStatus.REJECTED, column, message, false, null, null, null, null, null, null, null,
            new NewRecommendation.Tags(List.of(), List.of(), List.of()), null, NewRecommendation.Upr.NONE, null, null);
    }

    private String name(Column column) {
        return column == null ? null : format == ExportFormat.XLSX ? column.header() : column.field();
    }

    private static String shortened(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }
}
