package org.action2.casework.refusals;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.action2.casework.language.ReaderLanguage;
import org.springframework.http.ResponseEntity;

/**
 * A refusal as it is answered, in the terms of each of the three that answer: the engine's REST, the program's own
 * endpoints, and filters.
 *
 * @param status            of HTTP
 * @param retryAfterSeconds 0 if it is no use to come again
 */
public record RefusalAnswer(int status, Refusal refusal, long retryAfterSeconds) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static RefusalAnswer of(int status, Refusal refusal) {
        return new RefusalAnswer(status, refusal, 0);
    }

    public static RefusalAnswer of(Refused failure, Locale language) {
        return new RefusalAnswer(failure.status(), failure.refusal(language), failure.retryAfterSeconds());
    }

    /** For the engine's REST and the web apps. */
    public Response response() {
        var answer = Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(refusal);
        return (isRetried() ? answer.header(HttpHeaders.RETRY_AFTER, retryAfterSeconds) : answer).build();
    }

    /** For the program's own endpoints. */
    public ResponseEntity<Refusal> entity() {
        var answer = ResponseEntity.status(status).contentType(org.springframework.http.MediaType.APPLICATION_JSON);
        return (isRetried() ? answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfterSeconds)) : answer).body(refusal);
    }

    /** For filters, which stand before all endpoints. */
    public void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        if (isRetried()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfterSeconds));
        }
        response.setContentType("application/json;charset=UTF-8");
        JSON.writeValue(response.getOutputStream(), refusal);
    }

    /** For filters, whoever asked: a page for a browser that shows an address, else as programs read it. */
    public void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (ErrorPage.isWanted(request)) {
            if (isRetried()) {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfterSeconds));
            }
            ErrorPage.write(request, response, status, Objects.requireNonNullElse(refusal.message(), ""), ReaderLanguage.asked(request));
        } else {
            write(response);
        }
    }

    private boolean isRetried() {
        return retryAfterSeconds > 0;
    }
}
