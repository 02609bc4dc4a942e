package org.action2.casework.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.action2.casework.language.ReaderLanguage;
import org.action2.casework.refusals.Refusal;
import org.action2.casework.refusals.RefusalAnswer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Says what is refused before an endpoint is reached, in the one form that all refusals have. */
final class SecurityRefusalHandler implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private static final String CHALLENGE = "Basic realm=\"casework\", charset=\"UTF-8\"";

    /** Browsers and the program's own pages send these; programs that call with a password send none of them. */
    private static final Set<String> MARKS_OF_PAGES = Set.of("Sec-Fetch-Mode", "Sec-Fetch-Site", "X-XSRF-TOKEN", "X-Requested-With", "Origin", "Referer", "Cookie");

    /**
     * Asks who calls. A page gets no challenge: the browser would ask for a password, keep it, and from then on let that
     * person act under the session of another.
     */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) throws IOException {
        if (MARKS_OF_PAGES.stream().allMatch(header -> request.getHeader(header) == null)) {
            response.setHeader("WWW-Authenticate", CHALLENGE);
        }
        write(request, response, HttpServletResponse.SC_UNAUTHORIZED, "entrance.sign-in");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) throws IOException {
        write(request, response, HttpServletResponse.SC_FORBIDDEN, denied instanceof CsrfException ? "entrance.old-page" : "entrance.not-allowed");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected) throws IOException {
        write(request, response, HttpServletResponse.SC_BAD_REQUEST, "entrance.no-such-address");
    }

    static void twoPeople(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, HttpServletResponse.SC_FORBIDDEN, "entrance.two-people");
    }

    /** For the person of the page nobody is signed in. */
    static void anotherPerson(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, HttpServletResponse.SC_UNAUTHORIZED, "entrance.another-person");
    }

    /** In the language that the request asks for, as nobody is known yet. */
    static void write(HttpServletRequest request, HttpServletResponse response, int status, String key) throws IOException {
        RefusalAnswer.of(status, Refusal.in(ReaderLanguage.asked(request), key)).write(request, response);
    }
}
