package org.action2.casework.entrance;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/** The first that a request meets: no odd addresses, no writing from pages of other sites; over TLS, cookies stay there. */
class RequestOriginFilter extends HttpFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String COOKIE = "Set-Cookie";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (isOddlySpelt(request)) {
            SecurityRefusalHandler.write(request, response, HttpServletResponse.SC_BAD_REQUEST, "entrance.no-such-address");
        } else if (!READING.contains(request.getMethod()) && "cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            SecurityRefusalHandler.write(request, response, HttpServletResponse.SC_FORBIDDEN, "entrance.other-sites");
        } else if (request.isSecure()) {
            chain.doFilter(request, new SecureCookies(response));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A part of the address that chooses who answers is written otherwise than it is read; what reads it next would fail at that. */
    private static boolean isOddlySpelt(HttpServletRequest request) {
        return request.getHttpServletMapping().getMappingMatch() == MappingMatch.PATH
            && !(request.getRequestURI() + "/").startsWith(request.getContextPath() + request.getServletPath() + "/");
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
            var isOpenCookie = name.equalsIgnoreCase(COOKIE) && !value.toLowerCase(Locale.ROOT).contains("; secure") && !value.toLowerCase(Locale.ROOT).contains(";secure");
            return isOpenCookie ? value + "; Secure" : value;
        }
    }
}
