package org.action2.casework.seedfunding;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Turns the rows of the decision {@code seed-funding-reports} (months after start or end) into due dates. */
@Component
class ReportPlan {

    List<GrantReports.Due> schedule(JsonNode rows, LocalDate start, LocalDate end) {
        return StreamSupport.stream(rows.spliterator(), false)
            .map(row -> new GrantReports.Due(row.path("reportKind").asText(),
                (row.path("anchor").asText().equals("start") ? start : end).plusMonths(row.path("months").asLong())))
            .toList();
    }
}
