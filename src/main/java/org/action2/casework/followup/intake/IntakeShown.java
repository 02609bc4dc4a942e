package org.action2.casework.followup.intake;

import static org.action2.casework.followup.intake.RecommendationIntakeProcess.CONFIRM_INTAKE;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.COUNTS;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.ROWS;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.action2.casework.forms.CaseOfForm;
import org.action2.casework.forms.FormDisplayValues;
import org.action2.casework.language.FormText;
import org.springframework.stereotype.Component;

/** Says in the reader's language what becomes of the rows of an export. */
@Component
class IntakeShown implements FormDisplayValues {

    static final String ALL = "All rows";

    @Override
    public Set<String> forms() {
        return Set.of(CONFIRM_INTAKE);
    }

    @Override
    public Set<String> words() {
        return Stream.concat(Stream.of(ALL), Arrays.stream(RowStatus.values()).flatMap(status -> Stream.of(status.label(), status.counted())))
            .collect(Collectors.toSet());
    }

    @Override
    public Map<String, Object> values(CaseOfForm about) {
        return Map.of(COUNTS, rows(about.rows(COUNTS), "what", Function.identity()), ROWS, rows(about.rows(ROWS), "status", RowStatus::labelOf));
    }

    private static List<Map<String, Object>> rows(List<JsonNode> rows, String column, Function<String, String> words) {
        return rows.stream().map(row -> {
            var cells = new LinkedHashMap<String, Object>();
            row.fields().forEachRemaining(cell -> cells.put(cell.getKey(), cell.getValue()));
            cells.put(column, new FormText(words.apply(row.path(column).asText())));
            return (Map<String, Object>) cells;
        }).toList();
    }
}
