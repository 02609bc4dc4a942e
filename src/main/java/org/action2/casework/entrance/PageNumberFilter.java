package org.action2.casework.entrance;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives the scripts of a web app's page the number that its own header names. The web apps keep that number for all requests
 * at once (Camunda 7.24, {@code ContentSecurityPolicyProvider}): where somebody else's request comes between header and page,
 * the two differ, the browser runs no script, and the page stays white.
 */
class PageNumberFilter extends HttpFilter {

    private static final Pattern PAGE = Pattern.compile("/camunda/app/[^.]*");
    private static final Pattern IN_HEADER = Pattern.compile("'nonce-([\\w-]+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"[\\w-]*\"");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (!PAGE.matcher(request.getRequestURI().substring(request.getContextPath().length())).matches()) {
            chain.doFilter(request, response);
            return;
        }
        var page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        if (MediaType.TEXT_HTML_VALUE.equals(Optional.ofNullable(page.getContentType()).map(type -> type.split(";")[0]).orElse(null))) {
            number(page);
        }
        page.copyBodyToResponse();
    }

    private static void number(ContentCachingResponseWrapper page) throws IOException {
        var header = IN_HEADER.matcher(Optional.ofNullable(page.getHeader("Content-Security-Policy")).orElse(""));
        if (header.find()) {
            var html = new String(page.getContentAsByteArray(), StandardCharsets.ISO_8859_1); // byte for byte, whatever its encoding
            var numbered = IN_PAGE.matcher(html).replaceAll(Matcher.quoteReplacement("nonce=\"" + header.group(1) + "\""));
            page.resetBuffer();
            page.getOutputStream().write(numbered.getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
