package org.action2.casework.refusals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.action2.casework.language.Sentence;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.StreamUtils;
import org.springframework.web.util.HtmlUtils;

/** Says what is refused to somebody who opened an address in a browser: a page in words instead of the form that programs read. */
final class ErrorPage {

    private static final String TEMPLATE = template();
    private static final String POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Scripts and programs ask these, whatever they say that they accept. */
    private static final List<String> FOR_PROGRAMS = List.of("/engine-rest/", "/camunda/api/");

    private ErrorPage() {
    }

    /** Whether a browser asks for something to be shown. */
    static boolean isWanted(HttpServletRequest request) {
        var accepted = request.getHeader("Accept");
        var path = String.valueOf(request.getRequestURI()).substring(String.valueOf(request.getContextPath()).length());
        return accepted != null && accepted.contains("text/html") && FOR_PROGRAMS.stream().noneMatch(path::startsWith);
    }

    static void write(HttpServletRequest request, HttpServletResponse response, int status, String message, Locale language) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cache-Control", "no-store");
        var direction = "ar".equals(language.getLanguage()) ? "rtl" : "ltr";
        var page = TEMPLATE.replace("{language}", language.toLanguageTag()).replace("{direction}", direction)
            .replace("{base}", HtmlUtils.htmlEscape(String.valueOf(request.getContextPath())))
            .replace("{link}", HtmlUtils.htmlEscape(Sentence.of("entrance.open-tasklist").in(language)))
            .replace("{message}", HtmlUtils.htmlEscape(message));
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    private static String template() {
        try (var file = new ClassPathResource("static/casework/error/index.html").getInputStream()) {
            return StreamUtils.copyToString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The page for refusals is not in the program.", e);
        }
    }
}
