package org.action2.casework.followup.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Conditions of a search in the register, all of which hold, with their parameters and the order that they suggest. */
final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<String> first = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private String words;

    Conditions with(String condition, String name, Object value) {
        conditions.add(condition);
        return param(name, value);
    }

    /** A condition without a parameter. */
    Conditions that(String condition) {
        conditions.add(condition);
        return this;
    }

    /** A parameter that a condition names besides its own; one that none names does no harm. */
    Conditions param(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** What comes first: those of which the condition is true. */
    Conditions orderedBy(String condition) {
        first.add(condition + " desc");
        return this;
    }

    /** The best match of these words comes first. */
    Conditions rankedBy(String best) {
        words = best;
        return this;
    }

    Conditions and(Conditions others) {
        conditions.addAll(others.conditions);
        first.addAll(others.first);
        parameters.putAll(others.parameters);
        words = others.words == null ? words : others.words;
        return this;
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    /** @param isRanked whether so few match that it pays to look for the best match */
    String order(boolean isRanked) {
        var order = new ArrayList<>(first);
        if (isRanked && words != null) {
            order.add("ts_rank(search, casework_query(:words, false)) desc");
        }
        order.add("sort_key, business_key");
        return String.join(", ", order);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
