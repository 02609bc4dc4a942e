package org.action2.casework.entrance;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Leads whoever opens one of the program's pages without a session to the sign-in of Tasklist, which comes back to that very
 * page ({@code sign-on.ts}). All else is refused.
 */
final class SignInFirst implements AuthenticationEntryPoint {

    private static final String PAGES = "/casework/";
    private static final String SIGN_IN = "/camunda/app/tasklist/default/?return=";

    private final AuthenticationEntryPoint refusal;

    SignInFirst(AuthenticationEntryPoint refusal) {
        this.refusal = refusal;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) throws IOException, ServletException {
        var accepted = request.getHeader("Accept");
        var isPage = request.getMethod().equals("GET") && accepted != null && accepted.contains("text/html")
            && request.getRequestURI().startsWith(request.getContextPath() + PAGES);
        if (isPage) {
            response.setHeader("Cache-Control", "no-store");
            response.sendRedirect(request.getContextPath() + SIGN_IN + URLEncoder.encode(address(request), StandardCharsets.UTF_8));
        } else {
            refusal.commence(request, response, failure);
        }
    }

    private static String address(HttpServletRequest request) {
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }
}
