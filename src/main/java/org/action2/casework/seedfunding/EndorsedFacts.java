package org.action2.casework.seedfunding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.action2.casework.engine.CaseVariables;

/**
 * What an endorsement binds to: amount, budget, agencies, themes, dates, recommendation and Member State request. Each is
 * kept in one writing, so that the order of a list or a missing zero is no change.
 *
 * @param facts by the field's name
 */
record EndorsedFacts(Map<String, String> facts) {

    static final List<String> FIELDS = List.of(SeedFundingProcess.REQUESTED_AMOUNT, SeedFundingProcess.BUDGET, SeedFundingProcess.LEAD_AGENCY,
        SeedFundingProcess.PARTNER_AGENCIES, SeedFundingProcess.THEMES, SeedFundingProcess.START_DATE, SeedFundingProcess.END_DATE,
        SeedFundingProcess.RECOMMENDATION, SeedFundingProcess.MEMBER_STATE_REQUEST, SeedFundingProcess.MEMBER_STATE_AUTHORITY,
        SeedFundingProcess.MEMBER_STATE_REQUEST_DATE, SeedFundingProcess.MEMBER_STATE_REQUEST_REFERENCE);

    /** @param variables a variable of the case by its name */
    static EndorsedFacts of(Function<String, Object> variables) {
        var facts = new LinkedHashMap<String, String>();
        FIELDS.forEach(field -> facts.put(field, writing(field, variables.apply(field))));
        return new EndorsedFacts(facts);
    }

    /** The fields that differ, in the order of the form. */
    List<String> changedIn(EndorsedFacts now) {
        return FIELDS.stream().filter(field -> !Objects.equals(facts.get(field), now.facts().get(field))).toList();
    }

    String get(String field) {
        return facts.getOrDefault(field, "");
    }

    private static String writing(String field, Object value) {
        return switch (field) {
            case SeedFundingProcess.REQUESTED_AMOUNT -> Money.parse(value).map(Money::toString).orElse("");
            case SeedFundingProcess.BUDGET -> sorted("\n", value, EndorsedFacts::budgetLine);
            case SeedFundingProcess.PARTNER_AGENCIES, SeedFundingProcess.THEMES -> sorted(",", value, JsonNode::asText);
            case SeedFundingProcess.MEMBER_STATE_REQUEST -> String.valueOf(Boolean.TRUE.equals(value));
            default -> value instanceof String text ? text.strip() : "";
        };
    }

    private static String sorted(String separator, Object list, Function<JsonNode, String> writing) {
        return StreamSupport.stream(CaseVariables.tree(list).spliterator(), false).map(writing).sorted().collect(Collectors.joining(separator));
    }

    private static String budgetLine(JsonNode row) {
        return String.join("|", row.path("line").asText(""), Money.parse(row.path(Budget.AMOUNT).asText("")).orElse(Money.ZERO).toString(),
            row.path("description").asText("").strip().replaceAll("\\R", " "));
    }
}
