package org.action2.casework.forms;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.action2.casework.engine.TooManyAttemptsException;
import org.action2.casework.language.ReaderLanguage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers what passes where no endpoint was reached, such as while a password or a session is looked up and the database is away. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TransientFailureFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(TransientFailureFilter.class);

    private final ObjectMapper json;

    TransientFailureFilter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (TooManyAttemptsException e) {
            if (response.isCommitted()) {
                throw e;
            }
            response.reset();
            TooManyAttempts.write(e, ReaderLanguage.asked(request), response, json);
        } catch (IOException | ServletException | RuntimeException e) {
            var passing = TransientFailure.behind(e);
            if (passing.isEmpty() || response.isCommitted()) {
                throw e;
            }
            LOG.warn("Refused for now, after {}", e.getClass().getSimpleName());
            response.reset();
            write(passing.get().answer(ReaderLanguage.asked(request)), response);
        }
    }

    private void write(ResponseEntity<Refusal> answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        json.writeValue(response.getOutputStream(), answer.getBody());
    }
}
