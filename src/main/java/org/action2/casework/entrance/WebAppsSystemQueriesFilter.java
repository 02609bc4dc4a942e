package org.action2.casework.entrance;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.action2.casework.engine.SystemIdentity;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the web apps ask the engine, as the program itself, the two things that they ask for nobody: with a page, whether
 * there is an administrator at all; with a sign-in, whether the password is right and what its owner may do.
 */
class WebAppsSystemQueriesFilter extends OncePerRequestFilter {

    private final RequestMatcher questions;
    private final SystemIdentity system;

    WebAppsSystemQueriesFilter(RequestMatcher questions, SystemIdentity system) {
        this.questions = questions;
        this.system = system;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !questions.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        try (var acting = system.begin()) {
            chain.doFilter(request, response);
        }
    }
}
