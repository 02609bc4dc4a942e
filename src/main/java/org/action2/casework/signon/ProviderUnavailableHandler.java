package org.action2.casework.signon;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.action2.casework.language.ReaderLanguage;
import org.action2.casework.refusals.Refusal;
import org.action2.casework.refusals.RefusalAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Answers 503 while the provider can't be reached: a refusal for programs, a page for people. */
@Component
@Profile("oidc")
class ProviderUnavailableHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderUnavailableHandler.class);
    private static final int RETRY_AFTER_SECONDS = 30;
    private static final String PAGE = "/casework/sign-on/unavailable.html";

    /** Whether a sign-in failed because something did not answer, and not because somebody was refused. */
    static boolean isBehind(AuthenticationException failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause).anyMatch(IOException.class::isInstance);
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) throws IOException {
        note(failure);
        new RefusalAnswer(HttpStatus.SERVICE_UNAVAILABLE.value(), Refusal.in(ReaderLanguage.asked(request), "signon.silent-provider"), RETRY_AFTER_SECONDS)
            .write(request, response);
    }

    void show(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) throws IOException, ServletException {
        note(failure);
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setIntHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        request.getRequestDispatcher(PAGE).forward(request, response);
    }

    private static void note(AuthenticationException failure) {
        LOG.warn("The OpenID provider does not answer: {}", failure.getMessage());
    }
}
