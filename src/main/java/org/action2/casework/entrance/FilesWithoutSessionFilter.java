package org.action2.casework.entrance;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.action2.casework.engine.WebAppSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Begins no session for what is the same for everybody. The web apps' own filters begin one with every file. One that was
 * asked for before somebody signed in and is answered after that would take the place of their new session in the browser:
 * the next call is nobody's, and the form to sign in is shown again.
 */
class FilesWithoutSessionFilter extends OncePerRequestFilter {

    private final RequestMatcher files;
    private final RequestMatcher forEverybody;

    /** @param files what begins no session @param forEverybody what does not look for the session of a browser either, so that no request costs a query */
    FilesWithoutSessionFilter(RequestMatcher files, RequestMatcher forEverybody) {
        this.files = files;
        this.forEverybody = forEverybody;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !files.matches(request) && !forEverybody.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        chain.doFilter(new WithoutNewSession(request, !forEverybody.matches(request)), response);
    }

    private static final class WithoutNewSession extends HttpServletRequestWrapper {

        private final boolean isLookedUp;
        private @Nullable HttpSession ofThisRequest;

        WithoutNewSession(HttpServletRequest request, boolean isLookedUp) {
            super(request);
            this.isLookedUp = isLookedUp;
        }

        @Override
        public HttpSession getSession() {
            return Objects.requireNonNull(getSession(true));
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            var known = isLookedUp ? super.getSession(false) : null;
            if (known == null && create && ofThisRequest == null) {
                ofThisRequest = new PassingSession(this);
            }
            return known == null ? ofThisRequest : known;
        }
    }

    /** Ends with its request, and has a token, so that none is given to the browser. */
    private static final class PassingSession implements HttpSession {

        private final HttpServletRequest request;
        private final Map<String, Object> attributes = new HashMap<>(Map.of(WebAppSessions.TOKEN, ""));

        PassingSession(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public long getCreationTime() {
            return 0;
        }

        @Override
        public String getId() {
            return "";
        }

        @Override
        public long getLastAccessedTime() {
            return 0;
        }

        @Override
        public ServletContext getServletContext() {
            return request.getServletContext();
        }

        @Override
        public void setMaxInactiveInterval(int interval) {
            // it ends with its request
        }

        @Override
        public int getMaxInactiveInterval() {
            return 0;
        }

        @Override
        public @Nullable Object getAttribute(String name) {
            return attributes.get(name);
        }

        @Override
        public Enumeration<String> getAttributeNames() {
            return Collections.enumeration(attributes.keySet());
        }

        @Override
        public void setAttribute(String name, Object value) {
            attributes.put(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            attributes.remove(name);
        }

        @Override
        public void invalidate() {
            attributes.clear();
        }

        @Override
        public boolean isNew() {
            return true;
        }
    }
}
