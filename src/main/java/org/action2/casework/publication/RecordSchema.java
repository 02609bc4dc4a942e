package org.action2.casework.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;

/** Describes a file of records as JSON Schema, by the fields that are published now. */
final class RecordSchema {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private RecordSchema() {
    }

    static String nameFor(Dataset<?> dataset) {
        return dataset.id() + ".schema.json";
    }

    static <R> PublishedFile of(Selection<R> selection, Instant now) throws IOException {
        var content = new Content();
        content.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(schema(selection)));
        return content.file(nameFor(selection.dataset()), "application/schema+json", now, 0);
    }

    private static <R> JsonNode schema(Selection<R> selection) {
        var id = selection.dataset().id();
        var schema = JSON.createObjectNode().put("$schema", DRAFT).put("title", id).put("type", "object");
        schema.putArray("required").add("publisher").add("licence").add("updatedAt").add("schema").add(id);
        var properties = schema.putObject("properties");
        properties.putObject("publisher").put("type", "string").put("description", "Who publishes it");
        properties.putObject("licence").put("description", "The address of the licence; null where none is stated").putArray("type").add("string").add("null");
        properties.putObject("updatedAt").put("type", "string").put("format", "date-time").put("description", "Since when it says what it says");
        properties.putObject("schema").put("type", "string").put("description", "The address of this description");
        var item = properties.putObject(id).put("type", "array").putObject("items").put("type", "object").put("additionalProperties", false);
        var fields = item.putObject("properties");
        for (var field : selection.columns()) {
            var described = fields.putObject(field.id()).put("description", field.description() + " (" + field.kind().words() + ")").put("type", field.kind().type());
            switch (field.kind()) {
                case MONEY -> described.put("pattern", "^[0-9]+\\.[0-9]{2}$");
                case DATE -> described.put("format", "date");
                case COUNTRY -> described.put("pattern", "^[A-Z]{3}$");
                case CODE -> described.put("pattern", "^[a-z0-9-]+$");
                case TEXTS, KEYS, CODES -> described.putObject("items").put("type", "string");
                case TEXT, KEY -> { }
            }
        }
        return schema;
    }
}
