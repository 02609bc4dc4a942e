package org.action2.casework.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.action2.casework.CaseworkTest;
import org.action2.casework.input.Body;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Requests that make no sense, to each of our own endpoints and to those of the engine that are used most: refused, never a failure. */
@CaseworkTest
class OddRequestsTest {

    private static final String WEBAPP = "/camunda/api/engine/engine/default";
    private static final List<String> ODD = List.of("", "x", "-1", "0", "2147483647", "99999999999999999999", "1e400", "NaN", "null", "[]", "{}", "true", "'", "%",
        "2026-13-45", "-999999999-01-01", "+999999999-12-31", "9999-12-31", "2026-01-01T00:00:00", "\uD83D\uDE00", "a\nb", "00000000-0000-0000-0000-000000000000", "x".repeat(3_000));
    private static final List<String> ODD_JSON = List.of("null", "\"\"", "\"x\"", "-1", "1.5", "1e400", "99999999999999999999", "true", "[]", "[null]", "[[]]", "[1]", "{}",
        "{\"x\": null}", "{\"value\": {}}", "\"2026-13-45\"", "\"-999999999-01-01\"", "\"+999999999-12-31\"", "\"" + "x".repeat(30_000) + "\"", "[" + "\"x\",".repeat(300) + "\"x\"]");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final List<String> wrong = new ArrayList<>();

    @Test
    void ownEndpointsAnswerOddRequestsInWords() {
        var people = List.of(Caller.signedIn(port, "ohchr-desk"), Caller.signedIn(port, "manager"));
        mappings.getHandlerMethods().forEach((mapping, method) -> mapping.getPathPatternsCondition().getPatternValues().stream()
            .filter(path -> path.startsWith("/api/") && !path.startsWith("/api/openapi")).forEach(path -> people.forEach(person -> tryOut(person, path, mapping, method))));

        assertThat(wrong).isEmpty();
    }

    private void tryOut(Caller person, String pattern, RequestMappingInfo mapping, HandlerMethod method) {
        var http = mapping.getMethodsCondition().getMethods().stream().map(Enum::name).findFirst().orElse("GET");
        var plain = pattern.replaceAll("\\{[^}]*}", "x");
        for (var odd : ODD) {
            if (pattern.contains("{") && !odd.isEmpty()) {
                call(person, http, pattern.replaceAll("\\{[^}]*}", encoded(odd)), http.equals("GET") || http.equals("DELETE") ? null : "{}");
            }
            if (http.equals("GET")) {
                parameters(method).forEach(name -> call(person, "GET", plain + "?" + name + "=" + encoded(odd), null));
            }
        }
        if (http.equals("PUT") || http.equals("POST")) {
            bodies(method).forEach(body -> call(person, http, plain, body));
        }
        call(person, http.equals("GET") ? "DELETE" : "PATCH", plain, null);
    }

    private static Set<String> parameters(HandlerMethod method) {
        var names = new LinkedHashSet<String>();
        for (var parameter : method.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                names.addAll(parameter.getParameterType() == Map.class ? List.of("from", "to", "country", "page", "size", "sort", "stage", "x") : List.of(parameter.getParameterName()));
            }
        }
        return names;
    }

    private static List<String> bodies(HandlerMethod method) {
        var bodies = new ArrayList<>(ODD_JSON);
        bodies.addAll(List.of("", "{", "text", "[", "{\"a\": }", "\uFEFF{}"));
        for (var parameter : method.getMethodParameters()) {
            fields(parameter).forEach(field -> ODD_JSON.forEach(odd -> bodies.add("{\"" + field.getName() + "\": " + odd + "}")));
        }
        return bodies;
    }

    private static List<RecordComponent> fields(MethodParameter parameter) {
        var type = parameter.hasParameterAnnotation(RequestBody.class) ? parameter.getParameterType()
            : parameter.getParameterType() == Body.class ? (Class<?>) ((ParameterizedType) parameter.getGenericParameterType()).getActualTypeArguments()[0] : Object.class;
        return type.isRecord() ? Arrays.asList(type.getRecordComponents()) : List.of();
    }

    @Test
    void theEnginesEndpointsAnswerOddRequestsInWords() {
        var person = Caller.signedIn(port, "manager");
        for (var list : List.of("/task", "/process-instance", "/history/process-instance", "/incident", "/job", "/user", "/filter", "/deployment", "/authorization")) {
            for (var odd : ODD) {
                for (var name : list.equals("/task") ? List.of("firstResult", "sortBy", "assignee", "dueBefore", "processVariables", "suspended", "priority") : List.of("firstResult", "maxResults")) {
                    call(person, "GET", WEBAPP + list + "?" + name + "=" + encoded(odd), null);
                }
            }
            List.of("x", "%F0%9F%98%80", "a%0Ab").forEach(id -> call(person, "GET", WEBAPP + list + "/" + id, null));
        }
        for (var odd : ODD_JSON) {
            call(person, "POST", WEBAPP + "/history/process-instance", odd);
            for (var name : List.of("sorting", "processVariables", "orQueries", "assignee", "taskDefinitionKeyIn", "dueBefore", "priority")) {
                call(person, "POST", WEBAPP + "/task", "{\"" + name + "\": " + odd + "}");
            }
        }

        assertThat(wrong).isEmpty();
    }

    private void call(Caller person, String method, String path, String body) {
        var answer = person.send(method, path, body == null ? null : "application/json", body);
        var isRefusedInWords = answer.status() < 400 || answer.response().request().method().equals("HEAD")
            || answer.body().startsWith("{") && answer.json().path("message").isTextual() || answer.status() == 404 && answer.body().isEmpty();
        if (answer.status() >= 500 || !isRefusedInWords) {
            wrong.add(method + " " + (path.length() > 160 ? path.substring(0, 160) + "…" : path) + " " + (body == null ? "" : body.length() > 100 ? body.substring(0, 100) + "…" : body)
                + " -> " + answer + "\n");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
