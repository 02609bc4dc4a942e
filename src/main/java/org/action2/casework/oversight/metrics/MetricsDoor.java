package org.action2.casework.oversight.metrics;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.action2.casework.directory.Directory;
import org.camunda.bpm.engine.IdentityService;

/**
 * Opens the program's own figures to managers and administrators with HTTP Basic, and to a machine that knows the token
 * of {@code casework.metrics.token}. Health is open to all, as load balancers ask for it.
 */
class MetricsDoor extends HttpFilter {

    static final String PATH = "/actuator/*";

    private static final List<String> READERS = List.of("manager", "camunda-admin");
    private static final String BASIC = "Basic ";
    private static final String BEARER = "Bearer ";

    private final transient IdentityService identity;
    private final transient Directory directory;
    private final transient CaseworkMetrics metrics;
    private final String token;

    MetricsDoor(IdentityService identity, Directory directory, CaseworkMetrics metrics, String token) {
        this.identity = identity;
        this.directory = directory;
        this.metrics = metrics;
        this.token = token;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        var path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (path.equals("/actuator/health") || path.startsWith("/actuator/health/")) {
            chain.doFilter(request, response);
        } else if (mayRead(request.getHeader("Authorization"))) {
            metrics.refresh();
            chain.doFilter(request, response);
        } else {
            response.setHeader("WWW-Authenticate", "Basic realm=\"casework\"");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setContentType("application/json");
            response.getWriter().write("{\"message\": \"The figures of the program are for managers, administrators and the machine that watches it.\", \"faults\": []}");
        }
    }

    private boolean mayRead(String authorization) {
        if (authorization == null) {
            return false;
        }
        if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return !token.isEmpty() && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8),
                authorization.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8));
        }
        return authorization.regionMatches(true, 0, BASIC, 0, BASIC.length()) && isReader(authorization.substring(BASIC.length()).strip());
    }

    private boolean isReader(String credentials) {
        try {
            var parts = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8).split(":", 2);
            return parts.length == 2 && identity.checkPassword(parts[0], parts[1])
                && directory.groupsOf(parts[0]).stream().anyMatch(READERS::contains);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
