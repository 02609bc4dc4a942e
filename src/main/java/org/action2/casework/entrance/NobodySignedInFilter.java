package org.action2.casework.entrance;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers the web apps' question who is signed in, where nobody is, with "no content" and not with "not found": it is no
 * mistake, and browsers report it as one on every visit. The web apps understand both alike.
 */
class NobodySignedInFilter extends OncePerRequestFilter {

    private final RequestMatcher question;

    NobodySignedInFilter(RequestMatcher question) {
        this.question = question;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !question.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {

            @Override
            public void setStatus(int status) {
                super.setStatus(status == SC_NOT_FOUND ? SC_NO_CONTENT : status);
            }

            @Override
            public void sendError(int status) throws IOException {
                if (status == SC_NOT_FOUND) {
                    super.setStatus(SC_NO_CONTENT);
                } else {
                    super.sendError(status);
                }
            }

            @Override
            public void sendError(int status, String message) throws IOException {
                sendError(status);
            }
        });
    }
}
