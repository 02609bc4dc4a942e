package org.action2.casework.entrance;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Set;

/**
 * The first that a request meets: no addresses that a redirect could turn into another host,
 * no writing from pages of other sites, no content from elsewhere in pages; over TLS, HSTS and secure cookies.
 */
class Entrance extends HttpFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String COOKIE = "Set-Cookie";

    /** The web apps bring a policy of their own. */
    private static final String WEB_APPS = "/camunda/";
    private static final String POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        if (!request.getRequestURI().startsWith(WEB_APPS)) {
            response.setHeader("Content-Security-Policy", POLICY);
        }
        if (request.getRequestURI().startsWith("//") || request.getRequestURI().contains("\\")) {
            Refusals.write(response, HttpServletResponse.SC_BAD_REQUEST, "No such address.");
        } else if (!READING.contains(request.getMethod()) && "cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            Refusals.write(response, HttpServletResponse.SC_FORBIDDEN, "Other sites may not write here.");
        } else if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
            chain.doFilter(request, new SecureCookies(response));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Marks each cookie as one that is sent over TLS only. */
    private static final class SecureCookies extends HttpServletResponseWrapper {

        SecureCookies(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, secure(name, value));
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, secure(name, value));
        }

        private static String secure(String name, String value) {
            var isOpenCookie = name.equalsIgnoreCase(COOKIE) && !value.toLowerCase().contains("; secure") && !value.toLowerCase().contains(";secure");
            return isOpenCookie ? value + "; Secure" : value;
        }
    }
}
