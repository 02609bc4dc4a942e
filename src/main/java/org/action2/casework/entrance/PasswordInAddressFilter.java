package org.action2.casework.entrance;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Refuses a password in the address, which would stand in access logs; the web apps' sign-in would take it. */
class PasswordInAddressFilter extends HttpFilter {

    private static final Set<String> SECRETS = Set.of("password", "authenticateduserpassword");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (hasPassword(request.getQueryString())) {
            SecurityRefusalHandler.write(request, response, HttpServletResponse.SC_BAD_REQUEST, "entrance.password-in-address");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean hasPassword(String query) {
        return query != null && Stream.of(query.split("[&;]")).map(each -> name(each.split("=", 2)[0])).anyMatch(SECRETS::contains);
    }

    private static String name(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8).strip().toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return encoded;
        }
    }
}
