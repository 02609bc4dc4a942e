package org.action2.casework.forms;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.action2.casework.language.ReaderLanguage;
import org.action2.casework.refusals.FailureMapping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers what passes where no endpoint was reached, such as while a password or a session is looked up and the database is away. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TransientFailureFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(TransientFailureFilter.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            var answer = FailureMapping.of(e, ReaderLanguage.asked(request));
            if (answer.isEmpty() || response.isCommitted()) {
                throw e;
            }
            LOG.warn("Refused, after {}", e.getClass().getSimpleName());
            response.reset();
            answer.get().write(request, response);
        }
    }
}
