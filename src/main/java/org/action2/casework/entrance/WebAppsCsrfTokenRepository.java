package org.action2.casework.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.action2.casework.engine.WebAppSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** The tokens against forged requests are those that the web apps make and keep in their sessions. */
class WebAppsCsrfTokenRepository implements CsrfTokenRepository {

    static final String HEADER = "X-XSRF-TOKEN";

    private static final String PARAMETER = "_csrf";

    private final WebAppSessions sessions;

    WebAppsCsrfTokenRepository(WebAppSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return sessions.token(request.getSession(false)).map(token -> new DefaultCsrfToken(HEADER, PARAMETER, token)).orElse(null);
    }

    /** One that nobody can send, for a session that has none: the web apps have not answered there yet. */
    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return new DefaultCsrfToken(HEADER, PARAMETER, UUID.randomUUID().toString());
    }

    @Override
    public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // the web apps keep theirs
    }
}
