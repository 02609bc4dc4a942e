package org.action2.casework.access;

import static org.action2.casework.access.Caller.JSON;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every address of the program that is read, with ids and filters of given cases in it. */
final class Crawl {

    private static final Pattern PARAMETER = Pattern.compile("\\{([\\w-]+)}");
    private static final int LONGEST_OF_NOTHING = 13; // {"count":0}
    private static final String NOBODY = "no-such-id";

    private final Map<String, List<String>> ids;

    Crawl(Map<String, List<String>> ids) {
        this.ids = ids;
    }

    /** Something to ask. @param body null for GET */
    record Question(RestPaths.Operation operation, String address, Object body) {

        Caller.Answer by(Caller caller) {
            return body == null ? caller.get(address) : caller.post(address, body);
        }

        boolean says(String text) {
            return address.contains(text) || address.contains(encoded(text)) || body != null && text(body).contains(text);
        }

        @Override
        public String toString() {
            return body == null ? "GET " + address : "POST " + address + " " + text(body);
        }
    }

    /** The addresses of one operation: each id that it takes, and without and with each filter that lists know. */
    List<Question> questions(String base, RestPaths.Operation operation) {
        var isQuery = operation.method().equals("POST") && operation.name().matches("(query|get|find).*");
        if (!isQuery && !operation.method().equals("GET")) {
            return List.of();
        }
        var addresses = filled(operation.path()).map(path -> base + path).toList();
        var isList = !operation.path().replaceFirst("\\{name}|\\{engineName}", "").contains("{");
        if (isQuery) {
            return addresses.stream().flatMap(address -> bodies().map(body -> new Question(operation, address, body))).toList();
        }
        return addresses.stream().flatMap(address -> filters().limit(isList ? 100 : 1).map(filter -> new Question(operation, address + filter, null))).toList();
    }

    private Stream<String> filters() {
        var instances = ids.get("process-instance");
        var key = encoded(ids.get("businessKey").get(0));
        return Stream.of("?deserializeValues=false", "?deserializeValues=false&processInstanceIdIn=" + String.join(",", instances)
                + "&processInstanceIds=" + String.join(",", instances),
            "?deserializeValues=false&processInstanceId=" + instances.get(0), "?deserializeValues=false&processInstanceId=" + instances.get(1),
            "?variableName=reviews", "?businessKey=" + key + "&processInstanceBusinessKey=" + key, "?taskId=" + ids.get("task").get(0));
    }

    private Stream<Map<String, Object>> bodies() {
        var instances = ids.get("process-instance");
        return Stream.of(Map.of(), Map.of("processInstanceIdIn", instances), Map.of("processInstanceIds", instances),
            Map.of("processInstanceId", instances.get(0)));
    }

    /** The address with ids in the places of its parameters. */
    private Stream<String> filled(String path) {
        var found = PARAMETER.matcher(path);
        if (!found.find()) {
            return Stream.of(path);
        }
        return values(path.substring(0, found.start()), found.group(1)).stream()
            .flatMap(value -> filled(path.substring(0, found.start()) + encoded(value) + path.substring(found.end())));
    }

    private List<String> values(String before, String name) {
        var parts = before.replaceAll("/$", "").split("/");
        var last = parts[parts.length - 1];
        if (name.equals("name") && last.equals("engine") || name.matches("engine.*")) {
            return List.of("default");
        }
        if (ids.containsKey(name)) {
            return ids.get(name);
        }
        if (before.contains("/history/") && ids.containsKey("history/" + last)) {
            return ids.get("history/" + last);
        }
        if (name.matches("varId|variableName|variable")) {
            return List.of("objective", "reviews");
        }
        return ids.getOrDefault(last, List.of(NOBODY));
    }

    /** Leaves out what tells an administrator, who sees most, nothing more than an earlier question of the same operation. */
    static List<Question> different(List<Question> questions, Caller administrator) {
        var different = new LinkedHashMap<String, Question>();
        for (var question : questions) {
            var answer = question.by(administrator);
            var told = answer.status() == 200 && answer.body().length() > LONGEST_OF_NOTHING ? answer.body() : "";
            different.putIfAbsent(question.operation() + " " + answer.status() + told, question);
        }
        return new ArrayList<>(different.values());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
