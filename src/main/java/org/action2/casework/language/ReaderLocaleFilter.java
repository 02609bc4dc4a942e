package org.action2.casework.language;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets what Spring does not dispatch, the engine's REST and the web apps', know the reader's language as well. */
@Component
@Order(0) // after Spring's own filter, which would put another language in place
class ReaderLocaleFilter extends OncePerRequestFilter {

    private final ReaderLocaleResolver resolver;

    ReaderLocaleFilter(ReaderLocaleResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocaleContext(resolver.resolveLocaleContext(request));
        try {
            chain.doFilter(request, response);
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
