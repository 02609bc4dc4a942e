package org.action2.casework.oversight.metrics;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.action2.casework.directory.Directory;
import org.action2.casework.engine.GroupIds;
import org.action2.casework.language.ReaderLanguage;
import org.action2.casework.refusals.Refusal;
import org.action2.casework.refusals.RefusalAnswer;

/**
 * Opens the program's own figures to managers and administrators with HTTP Basic, and to a machine that knows the token
 * of {@code casework.metrics.token}. Health is open to all, as load balancers ask for it.
 */
class MetricsAccessFilter extends HttpFilter {

    static final String PATH = "/actuator/*";

    private static final List<String> READERS = List.of(GroupIds.MANAGERS, GroupIds.ADMINISTRATORS);
    private static final String BEARER = "Bearer ";
    private final transient Directory directory;
    private final transient CaseworkMetrics metrics;
    private final String token;

    MetricsAccessFilter(Directory directory, CaseworkMetrics metrics, String token) {
        this.directory = directory;
        this.metrics = metrics;
        this.token = token;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        var path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (path.equals("/actuator/health") || path.startsWith("/actuator/health/")) {
            chain.doFilter(request, response);
            return;
        }
        var authorization = request.getHeader("Authorization") == null ? "" : request.getHeader("Authorization");
        var person = Optional.ofNullable(request.getRemoteUser());
        if (isMachine(authorization) || person.filter(this::isReader).isPresent()) {
            metrics.refresh();
            chain.doFilter(request, response);
        } else {
            refuse(request, response, person.isPresent() ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private boolean isMachine(String authorization) {
        return !token.isEmpty() && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
            && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), authorization.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8));
    }

    private boolean isReader(String person) {
        return directory.groupsOf(person).stream().anyMatch(READERS::contains);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"casework\"");
        }
        RefusalAnswer.of(status, Refusal.in(ReaderLanguage.asked(request), "oversight.figures-are-for-those-who-watch")).write(response);
    }
}
