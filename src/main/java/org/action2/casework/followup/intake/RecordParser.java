package org.action2.casework.followup.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;

/** Reads a record that was cut out of a dump: the values of its columns, by whatever of their names it has. */
final class RecordParser {

    private static final int MOST_TOKENS = 50_000; // of one record, however long the file
    private static final int DEEPEST = 20;
    private static final JsonFactory JSON = JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxTokenCount(MOST_TOKENS).maxStringLength(RecordCutter.MAX_LENGTH).build())
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES) // a file chooses its names, and the program keeps them
        .build();
    private static final List<String> NAMES_OF_A_NAME = List.of("name", "label", "title", "text", "value", "symbol", "code", "en");
    private static final String DOCUMENT = "document";

    private final FieldNames names;

    RecordParser(FieldNames names) {
        this.names = names;
    }

    /** What a record holds. @param columns those that its fields have, as bits @param fault why it can't be read, null if it can */
    record Parsed(Map<Column, String> values, int columns, Text fault) {
    }

    /** A record names a column twice and says two things. */
    private static final class TwiceException extends IOException {

        TwiceException(String name) {
            super(name);
        }
    }

    Parsed parse(RecordCutter.Cut record) {
        var values = new EnumMap<Column, String>(Column.class);
        try (var parser = JSON.createParser(record.text(), record.offset(), record.length())) {
            parser.nextToken();
            var columns = read(values, parser);
            return new Parsed(values, columns, null);
        } catch (TwiceException e) {
            return fault(record.place().get().lineSays(Sentence.of("followup.field-twice", e.getMessage())));
        } catch (StreamConstraintsException e) {
            return fault(record.place().get().lineSays(Sentence.of("followup.record-too-much", DEEPEST, MOST_TOKENS)));
        } catch (JsonProcessingException e) {
            return fault(mistake(record, e));
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory can't be read.", e);
        }
    }

    private static Parsed fault(Text fault) {
        return new Parsed(Map.of(), 0, fault);
    }

    private static Text mistake(RecordCutter.Cut record, JsonProcessingException e) {
        var begin = record.place().get();
        return JsonMistake.of(record.text(), record.offset(), record.length())
            .map(found -> begin.after(record.text(), record.offset(), found.at()).says(found.text()))
            .orElseGet(() -> {
                var at = e.getLocation() == null ? 0 : Math.max(0, Math.min(record.length(), (int) e.getLocation().getByteOffset()));
                return begin.after(record.text(), record.offset(), record.offset() + at).says(Sentence.of("followup.json-not-here"));
            });
    }

    private int read(Map<Column, String> values, JsonParser parser) throws IOException {
        var from = new EnumMap<Column, String>(Column.class);
        var columns = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            var column = names.column(name);
            parser.nextToken();
            if (parser.currentToken() == JsonToken.START_OBJECT && name.equalsIgnoreCase(DOCUMENT)) {
                columns |= document(values, from, parser);
            } else if (column != null) {
                columns |= 1 << column.ordinal();
                put(values, from, column, name, value(parser));
            } else {
                parser.skipChildren();
            }
        }
        return columns;
    }

    /** The interface may give the document of a record as an object of its own. */
    private int document(Map<Column, String> values, Map<Column, String> from, JsonParser parser) throws IOException {
        var columns = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            var column = names.column(name);
            parser.nextToken();
            if (column == Column.SYMBOL || column == Column.PUBLICATION_DATE) {
                columns |= 1 << column.ordinal();
                put(values, from, column, DOCUMENT + "." + name, value(parser));
            } else {
                parser.skipChildren();
            }
        }
        return columns;
    }

    /** Of two names of a column that of the dump counts, else the first that has a value. The same name with two values is no record but two. */
    private static void put(Map<Column, String> values, Map<Column, String> from, Column column, String name, String value) throws TwiceException {
        if (value == null || value.isEmpty()) {
            return;
        }
        var before = from.get(column);
        if (before != null && before.equals(name) && !Objects.equals(values.get(column), value)) {
            throw new TwiceException(name);
        }
        if (before == null || name.equals(column.field())) {
            values.put(column, value);
            from.put(column, name);
        }
    }

    /** A value as text, many values one a line; null for none. */
    private String value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> null;
            case START_ARRAY -> list(parser);
            case START_OBJECT -> named(parser);
            default -> parser.getText();
        };
    }

    private String list(JsonParser parser) throws IOException {
        String only = null;
        StringBuilder lines = null;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            var value = value(parser);
            if (value == null) {
                continue;
            }
            if (only == null) {
                only = value;
            } else {
                lines = lines == null ? new StringBuilder(only) : lines;
                lines.append('\n').append(value);
            }
        }
        return lines == null ? only : lines.toString();
    }

    /** The name of what is given as an object with an id; all of it where it has no name. */
    private String named(JsonParser parser) throws IOException {
        var all = new ArrayList<String>();
        var best = NAMES_OF_A_NAME.size();
        String name = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var rank = NAMES_OF_A_NAME.indexOf(parser.currentName().toLowerCase(Locale.ROOT));
            parser.nextToken();
            var value = value(parser);
            if (value != null && !value.isEmpty()) {
                all.add(value);
                if (rank >= 0 && rank < best) {
                    best = rank;
                    name = value;
                }
            }
        }
        return name != null ? name : all.isEmpty() ? null : String.join("\n", all);
    }
}
