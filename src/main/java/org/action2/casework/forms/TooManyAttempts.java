package org.action2.casework.forms;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.action2.casework.engine.TooManyAttemptsException;
import org.action2.casework.language.ReaderLanguage;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers who guesses passwords with status 429 and when to come back, wherever the password was brought. */
public class TooManyAttempts implements ExceptionMapper<TooManyAttemptsException> {

    private static final int STATUS = HttpStatus.TOO_MANY_REQUESTS.value();

    @Override
    public Response toResponse(TooManyAttemptsException refusal) {
        return Response.status(STATUS).type(MediaType.APPLICATION_JSON_TYPE).header(HttpHeaders.RETRY_AFTER, refusal.retryAfterSeconds())
            .entity(body(refusal, ReaderLanguage.current())).build();
    }

    static ResponseEntity<Refusal> answer(TooManyAttemptsException refusal) {
        return ResponseEntity.status(STATUS).header(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfterSeconds())).body(body(refusal, ReaderLanguage.current()));
    }

    static void write(TooManyAttemptsException refusal, Locale language, HttpServletResponse response, ObjectMapper json) throws IOException {
        response.setStatus(STATUS);
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfterSeconds()));
        response.setContentType(MediaType.APPLICATION_JSON);
        json.writeValue(response.getOutputStream(), body(refusal, language));
    }

    private static Refusal body(TooManyAttemptsException refusal, Locale language) {
        return new Refusal(refusal.message(language), List.of());
    }
}
