package org.action2.casework.entrance;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Slows down guessing of passwords, at the web apps' sign-in and with HTTP Basic, with status 429. */
class SignInDoor extends HttpFilter {

    private static final int TOO_MANY = 429;

    private final SignInAttempts attempts;

    SignInDoor(SignInAttempts attempts) {
        this.attempts = attempts;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        var account = account(request);
        if (account == null) {
            chain.doFilter(request, response);
            return;
        }
        var address = request.getRemoteAddr();
        if (attempts.isHeld(account, address)) {
            Refusals.write(response, TOO_MANY, "Too many failed sign-ins. Try again in a quarter of an hour.");
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            attempts.failed(account, address);
        } else if (response.getStatus() < 400) {
            attempts.succeeded(account, address);
        }
    }

    /** The account that the request signs in with; null if it does not sign in. */
    private static String account(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, "Basic ", 0, 6)) {
            try {
                var credentials = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
                return credentials.substring(0, Math.max(0, credentials.indexOf(':'))).toLowerCase(Locale.ROOT);
            } catch (IllegalArgumentException e) {
                return "";
            }
        }
        var isSignIn = request.getServletPath().startsWith("/camunda/api/admin/auth/user/") || request.getRequestURI().contains("/auth/user/");
        if (isSignIn && request.getMethod().equals("POST") && request.getParameter("username") != null) {
            return request.getParameter("username").toLowerCase(Locale.ROOT);
        }
        return null;
    }
}
