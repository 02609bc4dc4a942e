package org.action2.casework.publication;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.action2.casework.engine.DecisionTables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Which fields are published of records that stand in a stage. They stand in the table {@code published-fields}, whose newest
 * version counts; a field that its dataset does not allow is passed over, with a warning.
 */
@Component
class PublishedFields {

    static final String TABLE = "published-fields";
    private static final Logger LOG = LoggerFactory.getLogger(PublishedFields.class);

    private final DecisionTables tables;

    PublishedFields(DecisionTables tables) {
        this.tables = tables;
    }

    <R> Selection<R> of(Dataset<R> dataset) {
        var byStage = new TreeMap<String, Set<PublicField<R>>>();
        dataset.stages().forEach(stage -> byStage.put(stage, fields(dataset, stage)));
        return new Selection<>(dataset, byStage);
    }

    private <R> Set<PublicField<R>> fields(Dataset<R> dataset, String stage) {
        var named = tables.evaluateNewest(TABLE, Map.of("dataset", dataset.id(), "stage", stage)).stream()
            .map(row -> String.valueOf(row.get("field"))).collect(Collectors.toSet());
        var fields = new LinkedHashSet<PublicField<R>>();
        for (var field : dataset.fields()) {
            if (named.remove(field.id())) {
                fields.add(field);
            }
        }
        if (!named.isEmpty()) {
            LOG.warn("The table {} names fields of {} that can't be published: {}", TABLE, dataset.id(), named);
        }
        return fields;
    }
}
