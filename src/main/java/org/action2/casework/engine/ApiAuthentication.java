package org.action2.casework.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;

/**
 * Lets people into the program's own endpoints as into the engine's REST, with HTTP Basic, and also with the session of
 * the web apps, so that pages of Tasklist can call them. A session changes things only with its token in the header
 * that the web apps send, which no other site can know. Pages outside the web apps, which do not see the cookie that
 * has the token, find it in the header of what they read.
 */
class ApiAuthentication extends ProcessEngineAuthenticationFilter {

    private static final String TOKEN_IN_SESSION = "CAMUNDA_CSRF_TOKEN";
    private static final String TOKEN_HEADER = "X-XSRF-TOKEN";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final ProcessEngine engine;

    ApiAuthentication(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        var call = (HttpServletRequest) request;
        var person = call.getHeader("Authorization") == null ? signedIn(call.getSession(false)) : null;
        if (BearerToken.names(call)) {
            as(BearerToken.person(call), request, response, chain);
        } else if (person == null) {
            super.doFilter(request, response, chain);
        } else if (!READING.contains(call.getMethod()) && !hasToken(call)) {
            refuse((HttpServletResponse) response);
        } else {
            tellToken(call, (HttpServletResponse) response);
            as(person, request, response, chain);
        }
    }

    private static void tellToken(HttpServletRequest call, HttpServletResponse response) {
        if (call.getSession().getAttribute(TOKEN_IN_SESSION) instanceof String token) {
            response.setHeader(TOKEN_HEADER, token);
        }
    }

    private static String signedIn(HttpSession session) {
        if (session == null) {
            return null;
        }
        var authentication = AuthenticationUtil.getAuthsFromSession(session).getAuthenticationForProcessEngine(ProcessEngines.NAME_DEFAULT);
        return authentication instanceof UserAuthentication person ? person.getIdentityId() : null;
    }

    private static boolean hasToken(HttpServletRequest call) {
        var sent = call.getHeader(TOKEN_HEADER);
        return sent != null && call.getSession().getAttribute(TOKEN_IN_SESSION) instanceof String token
            && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write("{\"message\":\"This page has grown old. Load it again and repeat what you did.\",\"faults\":[]}");
    }

    private void as(String person, ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        BearerToken.as(person, engine, () -> chain.doFilter(request, response));
    }
}
