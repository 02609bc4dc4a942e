package org.action2.casework.entrance;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.action2.casework.engine.WebAppSessions;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out whose session a request belongs to. What the session knows of its person is read anew each time, so that a
 * group taken away or an account deleted counts with the next request, at every node. A session and a header that name
 * different people are refused. So is what a page sends that was opened for somebody else: of two who share a browser, the
 * page of the first would write under the name of the second.
 */
class SessionAuthenticationFilter extends OncePerRequestFilter {

    private static final String PERSON = SessionAuthenticationFilter.class.getName();

    /** How a page says for whom it was opened. */
    private static final String OPENED_FOR = "X-Casework-Account";

    private final WebAppSessions sessions;
    private final RequestMatcher files;
    private final RequestMatcher callsWithoutSession;

    /**
     * Made for each chain.
     *
     * @param files               what is the same for everybody, so that nobody is looked up
     * @param callsWithoutSession what no session lets anybody into
     */
    SessionAuthenticationFilter(WebAppSessions sessions, RequestMatcher files, RequestMatcher callsWithoutSession) {
        this.sessions = sessions;
        this.files = files;
        this.callsWithoutSession = callsWithoutSession;
    }

    /** Whose session the request belongs to. */
    static Optional<String> personOf(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(PERSON));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (files.matches(request)) {
            chain.doFilter(request, response);
            return;
        }
        var person = person(request);
        if (person.isPresent() && BasicCredentialsConverter.of(request).filter(given -> !given.account().equalsIgnoreCase(person.get())).isPresent()) {
            SecurityRefusalHandler.twoPeople(request, response);
            return;
        }
        if (person.isPresent() && isOpenedForAnother(request, person.get())) {
            SecurityRefusalHandler.anotherPerson(request, response);
            return;
        }
        person.ifPresent(account -> request.setAttribute(PERSON, account));
        signIn(person.filter(account -> !callsWithoutSession.matches(request)));
        chain.doFilter(request, response);
    }

    private static boolean isOpenedForAnother(HttpServletRequest request, String person) {
        var account = request.getHeader(OPENED_FOR);
        return account != null && !account.equals(person);
    }

    private Optional<String> person(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        var account = signedIn().or(() -> sessions.person(session));
        if (account.isPresent() && !sessions.refresh(session, account.get())) {
            session.invalidate();
            return Optional.empty();
        }
        return account;
    }

    /** Whoever has signed in at a provider is known to the chain already. */
    private static Optional<String> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
            .filter(known -> known.isAuthenticated() && !(known instanceof AnonymousAuthenticationToken)).map(Authentication::getName);
    }

    private static void signIn(Optional<String> person) {
        if (person.isEmpty()) {
            SecurityContextHolder.clearContext();
        } else if (signedIn().isEmpty()) {
            SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(person.get(), null, AuthorityUtils.NO_AUTHORITIES)));
        }
    }
}
