package org.action2.casework.followup.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Consumer;

/**
 * Reads the data dump in JSON, record by record. Each record is cut out of the stream before it is parsed, so that a
 * broken one is named by its place and those after it are still read.
 */
class DumpReader implements ExportReader {

    private static final int MOST_TOKENS = 50_000; // of one record, however long the file
    private static final JsonFactory JSON = JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(20).maxTokenCount(MOST_TOKENS).maxStringLength(RecordCutter.MAX_LENGTH).build())
        .build();

    @Override
    public FileSummary read(Path file, String sheet, Consumer<RawRecord> rows) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return read(DecodedText.of(in), rows);
        }
    }

    private static FileSummary read(Reader text, Consumer<RawRecord> rows) throws IOException {
        var known = new boolean[1];
        var count = new RecordCutter(text).cut((number, line, record, fault) -> {
            var row = fault == null ? parse(number, line, record) : RawRecord.unreadable(number, "Line " + line + ": " + fault);
            known[0] |= row.values().containsKey(Column.TEXT);
            rows.accept(row);
        });
        if (count == 0) {
            throw new UnreadableFileException("followup.no-records");
        }
        if (!known[0]) {
            throw new UnreadableFileException("followup.no-fields-of-an-export");
        }
        return new FileSummary(List.of(), List.of());
    }

    private static RawRecord parse(int number, long line, CharSequence record) {
        var values = new EnumMap<Column, String>(Column.class);
        try (var parser = JSON.createParser(record.toString())) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var column = Column.named(parser.currentName());
                parser.nextToken();
                if (column.isPresent()) {
                    put(values, column.get(), parser);
                } else {
                    parser.skipChildren();
                }
            }
            return new RawRecord(number, values, null, null);
        } catch (JsonProcessingException e) {
            var place = e.getLocation() == null ? line : line + e.getLocation().getLineNr() - 1;
            return RawRecord.unreadable(number, "Line " + place + ": the record is not JSON: " + e.getOriginalMessage() + ".");
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory can't be read.", e);
        }
    }

    private static void put(Map<Column, String> values, Column column, JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY || parser.currentToken() == JsonToken.START_OBJECT) {
            var lines = new StringJoiner("\n");
            for (var depth = 1; depth > 0; ) {
                var token = parser.nextToken();
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                    lines.add(parser.getText());
                }
            }
            values.put(column, lines.toString());
        } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
            values.put(column, parser.getText());
        }
    }
}
