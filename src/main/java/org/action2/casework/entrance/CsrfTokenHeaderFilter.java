package org.action2.casework.entrance;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells pages outside the web apps, which do not see the cookie that has the token, the token of their session in what they read. */
class CsrfTokenHeaderFilter extends OncePerRequestFilter {

    private final RequestMatcher calls;

    CsrfTokenHeaderFilter(RequestMatcher calls) {
        this.calls = calls;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !calls.matches(request) || SessionAuthenticationFilter.personOf(request).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        response.setHeader(WebAppsCsrfTokenRepository.HEADER, ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken());
        chain.doFilter(request, response);
    }
}
