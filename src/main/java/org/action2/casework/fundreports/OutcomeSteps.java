package org.action2.casework.fundreports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.action2.casework.engine.DecisionTables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of each scale on which recommendations move, by the newest version of the table {@code outcome-steps}. */
@Component
class OutcomeSteps {

    /** The scales of the country team's progress and of the programme's assessment; grades have those of their bodies. */
    static final String PROGRESS = "progress";
    static final String ASSESSMENT = "assessment";

    /** The lowest of the country team's progress: where a recommendation stands before anything was reported. */
    static final String NOT_STARTED = "not-started";

    private static final String TABLE = "outcome-steps";

    private final DecisionTables tables;
    private final JdbcClient jdbc;

    OutcomeSteps(DecisionTables tables, JdbcClient jdbc) {
        this.tables = tables;
        this.jdbc = jdbc;
    }

    /** As SQL takes them: {@code scales}, {@code statuses}, {@code places} (from the best) and {@code steps} (-1 for none). */
    Map<String, Object> parameters() {
        var scales = new ArrayList<String>();
        var statuses = new ArrayList<String>();
        var places = new ArrayList<Integer>();
        var steps = new ArrayList<Integer>();
        Stream.concat(Stream.of(PROGRESS, ASSESSMENT), gradingScales().stream()).forEach(scale -> {
            var place = 0;
            for (var row : tables.evaluateNewest(TABLE, Map.of("scale", scale))) {
                scales.add(scale);
                statuses.add(String.valueOf(row.get("status")));
                places.add(place++);
                steps.add(row.get("step") instanceof Number step ? Integer.valueOf(step.intValue()) : Integer.valueOf(-1));
            }
        });
        var parameters = new HashMap<String, Object>();
        parameters.put("scales", scales.toArray(String[]::new));
        parameters.put("statuses", statuses.toArray(String[]::new));
        parameters.put("places", places.toArray(Integer[]::new));
        parameters.put("steps", steps.toArray(Integer[]::new));
        return parameters;
    }

    private List<String> gradingScales() {
        return jdbc.sql("select distinct scale from recommendation_status_view where kind = 'grade' order by scale").query(String.class).list();
    }
}
