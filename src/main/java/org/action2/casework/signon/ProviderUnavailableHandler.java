package org.action2.casework.signon;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.action2.casework.forms.Refusal;
import org.action2.casework.language.ReaderLanguage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Answers 503 while the provider can't be reached: a refusal for programs, a page for people. */
@Component
@Profile("oidc")
class ProviderUnavailableHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderUnavailableHandler.class);
    private static final String RETRY_AFTER_SECONDS = "30";
    private static final String PAGE = "/casework/sign-on/unavailable.html";

    private final ObjectMapper json;

    ProviderUnavailableHandler(ObjectMapper json) {
        this.json = json;
    }

    /** Whether a sign-in failed because something did not answer, and not because somebody was refused. */
    static boolean isBehind(AuthenticationException failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause).anyMatch(IOException.class::isInstance);
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) throws IOException {
        begin(response, failure);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), Refusal.in(ReaderLanguage.asked(request), "signon.silent-provider"));
    }

    void show(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) throws IOException, ServletException {
        begin(response, failure);
        request.getRequestDispatcher(PAGE).forward(request, response);
    }

    private static void begin(HttpServletResponse response, AuthenticationException failure) {
        LOG.warn("The OpenID provider does not answer: {}", failure.getMessage());
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
}
