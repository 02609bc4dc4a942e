package org.action2.casework.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The fields of a dataset that are published, by the stage of the record.
 *
 * @param byStage none where records in the stage are not published
 */
record Selection<R>(Dataset<R> dataset, Map<String, Set<PublicField<R>>> byStage) {

    /** Those that are published in any stage, in the order of the files. */
    List<PublicField<R>> columns() {
        return dataset.fields().stream().<PublicField<R>>map(field -> field)
            .filter(field -> byStage.values().stream().anyMatch(fields -> fields.contains(field))).toList();
    }

    /** Whether nothing of the dataset is published. */
    boolean isEmpty() {
        return columns().isEmpty();
    }

    /** Those of a record's texts that are published, as people wrote them. */
    Stream<String> texts(R record) {
        return byStage.getOrDefault(dataset.stageOf().apply(record), Set.of()).stream().filter(field -> field.kind() == Kind.TEXT || field.kind() == Kind.TEXTS)
            .flatMap(field -> field.of(record) instanceof List<?> several ? several.stream() : Stream.ofNullable(field.of(record))).filter(Objects::nonNull).map(Object::toString);
    }

    /** What is published of a record; empty if nothing is. */
    Row<R> row(R record, Redaction redaction) {
        var values = new LinkedHashMap<PublicField<R>, Object>();
        for (var field : byStage.getOrDefault(dataset.stageOf().apply(record), Set.of())) {
            var value = field.of(record);
            var shown = value == null ? null : redaction.of(field.kind(), value);
            if (shown != null) {
                values.put(field, shown);
            }
        }
        return new Row<>(values);
    }
}
