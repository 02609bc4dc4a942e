package org.action2.casework.entrance;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.action2.casework.engine.WebAppSessions;

/**
 * Gives the session that begins with a sign-in its token against forged requests in the answer to the sign-in itself.
 * The web apps give it with the first answer after that. A page that writes before this answer has come, or that was
 * left meanwhile, then sends the token of the session before, and the person is signed out at once. Notes whose session
 * it is, too.
 */
class SignInCsrfTokenFilter extends HttpFilter {

    private static final String NAME = "XSRF-TOKEN";
    private static final int BYTES = 16;

    private final transient WebAppSessions webApps;
    private final transient PersonSessions sessions;
    private final SecureRandom random = new SecureRandom();

    SignInCsrfTokenFilter(WebAppSessions webApps, PersonSessions sessions) {
        this.webApps = webApps;
        this.sessions = sessions;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (!request.getMethod().equals("POST") || !request.getRequestURI().contains("/auth/user/")) {
            chain.doFilter(request, response);
            return;
        }
        chain.doFilter(new SignIn(request, response), response);
        var session = request.getSession(false);
        webApps.person(session).ifPresent(person -> sessions.begin(person, session));
    }

    private final class SignIn extends HttpServletRequestWrapper {

        private final HttpServletResponse response;

        SignIn(HttpServletRequest request, HttpServletResponse response) {
            super(request);
            this.response = response;
        }

        @Override
        public HttpSession getSession() {
            return getSession(true);
        }

        @Override
        public HttpSession getSession(boolean create) {
            var session = super.getSession(create);
            if (session != null && session.getAttribute(WebAppSessions.TOKEN) == null) {
                var bytes = new byte[BYTES];
                random.nextBytes(bytes);
                var token = HexFormat.of().withUpperCase().formatHex(bytes);
                session.setAttribute(WebAppSessions.TOKEN, token);
                response.addHeader("Set-Cookie", NAME + "=" + token + ";Path=" + getContextPath() + "/camunda;SameSite=Lax");
                response.setHeader("X-" + NAME, token);
            }
            return session;
        }
    }
}
