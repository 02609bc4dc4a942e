package org.action2.casework.entrance;

import org.action2.casework.engine.WebAppSessions;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.filter.RequestContextFilter;

@Configuration(proxyBeanMethods = false)
class FilterConfiguration {

    @Bean
    FilterRegistrationBean<RequestOriginFilter> entrance() {
        var filter = new FilterRegistrationBean<>(new RequestOriginFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<PasswordInAddressFilter> passwordInAddress() {
        var filter = new FilterRegistrationBean<>(new PasswordInAddressFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    /** Around all that writes a page or its headers. */
    @Bean
    FilterRegistrationBean<PageNumberFilter> pageNumber() {
        var filter = new FilterRegistrationBean<>(new PageNumberFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }

    @Bean
    FilterRegistrationBean<SignInCsrfTokenFilter> signInToken(WebAppSessions webApps, PersonSessions sessions) {
        var filter = new FilterRegistrationBean<>(new SignInCsrfTokenFilter(webApps, sessions));
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER + 1); // it adds to the sessions that all nodes share
        return filter;
    }

    /** Lets whatever a request comes to ask where it is from: before the chain, which checks passwords, and within the sessions that all nodes share. */
    @Bean
    FilterRegistrationBean<RequestContextFilter> requestContext() {
        var filter = new FilterRegistrationBean<>(new RequestContextFilter());
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
        return filter;
    }
}
