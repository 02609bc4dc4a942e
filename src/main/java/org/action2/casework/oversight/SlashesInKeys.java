package org.action2.casework.oversight;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.action2.casework.language.ReaderLanguage;
import org.action2.casework.refusals.Refusal;
import org.action2.casework.refusals.RefusalAnswer;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Business keys of recommendations have slashes, which addresses carry as {@code %2F}. The server takes that below
 * {@code /api/cases/} and {@code /api/evidence/cases/} and, as it does by itself, nowhere else: elsewhere it could lead around a filter.
 */
@Configuration(proxyBeanMethods = false)
class SlashesInKeys {

    private static final List<String> CASES = List.of("/api/cases/", "/api/evidence/cases/");

    /** What is encoded twice could be read twice. */
    private static final String PERCENT = "%25";

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> slashesPass() {
        return factory -> factory.addConnectorCustomizers(connector ->
            connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue()));
    }

    @Bean
    FilterRegistrationBean<EncodedSlashFilter> encodedSlashFilter() {
        var filter = new FilterRegistrationBean<>(new EncodedSlashFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    static final class EncodedSlashFilter extends HttpFilter {

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
            var address = request.getRequestURI().substring(request.getContextPath().length());
            var isSlashElsewhere = address.toLowerCase(Locale.ROOT).contains("%2f") && (CASES.stream().noneMatch(address::startsWith) || address.contains(".."));
            if (isSlashElsewhere || address.contains(PERCENT)) {
                RefusalAnswer.of(HttpServletResponse.SC_BAD_REQUEST, Refusal.in(ReaderLanguage.asked(request), "forms.no-such-address")).write(request, response);
            } else {
                chain.doFilter(request, response);
            }
        }
    }
}
