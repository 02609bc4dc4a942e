package org.action2.casework.publication;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Records as JSON, described by a schema beside it; a record has the fields that are published of it and no others. */
final class JsonRecords<R> implements RecordFile<R> {

    static final String TYPE = "application/json";

    private final Selection<R> selection;
    private final Instant now;
    private final Content content = new Content();
    private final JsonGenerator json = new JsonFactory().createGenerator(content);
    private long records;

    JsonRecords(Selection<R> selection, PublicationSettings settings, Instant now) throws IOException {
        this.selection = selection;
        this.now = now;
        begin(json, content, settings, now);
        json.writeStringField("schema", RecordSchema.nameFor(selection.dataset()));
        json.writeArrayFieldStart(selection.dataset().id());
    }

    /** What each file says of itself. */
    static void begin(JsonGenerator json, Content content, PublicationSettings settings, Instant now) throws IOException {
        json.writeStartObject();
        json.writeStringField("publisher", settings.publisher());
        if (settings.licence().isEmpty()) {
            json.writeNullField("licence");
        } else {
            json.writeStringField("licence", settings.licence());
        }
        json.flush();
        content.passOver(true);
        json.writeStringField("updatedAt", now.toString());
        json.flush();
        content.passOver(false);
    }

    @Override
    public void add(Row<R> row) throws IOException {
        json.writeStartObject();
        for (var value : row.values().entrySet()) {
            json.writeFieldName(value.getKey().id());
            if (value.getValue() instanceof List<?> several) {
                json.writeStartArray();
                for (var each : several) {
                    json.writeString(String.valueOf(each));
                }
                json.writeEndArray();
            } else {
                json.writeString(value.getKey().kind() == Kind.MONEY ? CsvRecords.dollars((Long) value.getValue()) : value.getValue().toString());
            }
        }
        json.writeEndObject();
        records++;
    }

    @Override
    public PublishedFile end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
        return content.file(selection.dataset().id() + ".json", TYPE, now, records);
    }
}
