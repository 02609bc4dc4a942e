package org.action2.casework.entrance;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The addresses that answer somebody who has not signed in. Whatever is not listed here asks for a sign-in or does not exist. */
final class OpenAddresses {

    /** What the programme publishes; where it publishes nothing, there is nothing at these addresses. */
    static final RequestMatcher PUBLIC = any(reading("/public", "/public/**"));

    /**
     * Whether the program lives, calendars, whose addresses are secrets themselves, what pages of refusals look like, where people
     * choose a password, what evidence is checked with, and what is published.
     */
    static final RequestMatcher ALWAYS = any(Stream.of(PUBLIC), reading("/actuator/health", "/actuator/health/**", "/feeds/deadlines/*", "/casework/sign-on/**", "/casework/error/*.css", "/favicon.ico",
            "/casework/password", "/casework/password/**", "/casework/evidence/Verify.java", "/casework/evidence/key.pem"),
        matching(POST, "/casework/password/forgotten", "/casework/password/link", "/casework/password/choose"));

    /** Pages without any data, which people need to sign in at the web apps, and what these ask before that. */
    static final RequestMatcher WEB_APPS = any(
        reading("/", "/camunda", "/camunda/", "/camunda/favicon.ico", "/camunda/app/**", "/camunda/assets/**", "/camunda/lib/**",
            "/camunda/api/engine/engine/", "/camunda/api/admin/auth/user/default", "/api/forms/words",
            "/camunda/api/{app}/plugin/{plugin}/static/**", "/webjars/chart.js/**"),
        matching(POST, "/camunda/api/admin/auth/user/default/login/{app}", "/camunda/api/admin/auth/user/default/logout"));

    private OpenAddresses() {
    }

    private static Stream<RequestMatcher> reading(String... patterns) {
        return Stream.concat(matching(GET, patterns), matching(HEAD, patterns));
    }

    private static Stream<RequestMatcher> matching(HttpMethod method, String... patterns) {
        return Stream.of(patterns).map(pattern -> withDefaults().matcher(method, pattern));
    }

    @SafeVarargs
    private static RequestMatcher any(Stream<RequestMatcher>... matchers) {
        return new OrRequestMatcher(Stream.of(matchers).flatMap(each -> each).toList());
    }
}
