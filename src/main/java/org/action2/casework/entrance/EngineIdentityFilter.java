package org.action2.casework.entrance;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.action2.casework.directory.Directory;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine who calls its REST or the program's own endpoints, with the groups and countries of this moment. The
 * web apps tell it themselves.
 */
class EngineIdentityFilter extends OncePerRequestFilter {

    private final RequestMatcher calls;
    private final IdentityService identity;
    private final Directory directory;

    EngineIdentityFilter(RequestMatcher calls, IdentityService identity, Directory directory) {
        this.calls = calls;
        this.identity = identity;
        this.directory = directory;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !calls.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response); // an open address
            return;
        }
        var account = authentication.getName();
        if (SessionAuthenticationFilter.personOf(request).filter(person -> !person.equals(account)).isPresent()) {
            SecurityRefusalHandler.twoPeople(request, response);
            return;
        }
        identity.setAuthentication(account, directory.groupsOf(account), directory.tenantsOf(account));
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
