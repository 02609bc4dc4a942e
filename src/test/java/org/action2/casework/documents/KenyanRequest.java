package org.action2.casework.documents;

import java.util.HashMap;
import java.util.Map;
import org.camunda.spin.plugin.variable.SpinValues;

/** A request of Kenya, as its form sends it. */
final class KenyanRequest {

    private static final String BUDGET = """
        [{"line": "contracts", "description": "Legal aid", "amount": "38000.00"}, {"line": "indirect", "description": "Support", "amount": "2000.00"}]""";

    private KenyanRequest() {
    }

    private static Map<String, Object> plain() {
        return new HashMap<>(Map.ofEntries(Map.entry("title", "Legal aid with a letter"),
            Map.entry("objective", "Survivors bring their complaints to court with the help of legal aid desks."), Map.entry("country", "KEN"),
            Map.entry("leadAgency", "agency-undp"), Map.entry("requestedAmount", "40000.00"), Map.entry("startDate", "2027-01-01"), Map.entry("endDate", "2027-12-31"),
            Map.entry("memberStateRequest", true), Map.entry("supportKind", "capacity-building"), Map.entry("memberStateAuthority", "Ministry of Justice"),
            Map.entry("memberStateRequestDate", "2026-10-01"), Map.entry("memberStateRequestReference", "MOJ/2026/114"), Map.entry("recommendation", ""),
            Map.entry("contactEmail", "ken-focal-point@example.org")));
    }

    private static Map<String, String> lists() {
        return Map.of("partnerAgencies", "[\"agency-unfpa\"]", "themes", "[\"claiming-rights\"]", "budget", BUDGET);
    }

    /** For the engine's services. */
    static Map<String, Object> values() {
        var values = plain();
        lists().forEach((name, list) -> values.put(name, SpinValues.jsonValue(list).create()));
        return values;
    }

    /** For the engine's REST. */
    static Map<String, Object> sent() {
        var sent = new HashMap<String, Object>();
        plain().forEach((name, value) -> sent.put(name, Map.of("value", value)));
        lists().forEach((name, list) -> sent.put(name, Map.of("type", "Json", "value", list)));
        return sent;
    }
}
