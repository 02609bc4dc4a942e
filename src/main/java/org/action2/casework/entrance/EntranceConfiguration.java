package org.action2.casework.entrance;

import org.action2.casework.engine.WebAppSessions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.util.unit.DataSize;

@Configuration(proxyBeanMethods = false)
class EntranceConfiguration {

    @Bean
    FilterRegistrationBean<Entrance> entrance(@Value("${casework.largest-request:25MB}") DataSize largest) {
        var filter = new FilterRegistrationBean<>(new Entrance(largest.toBytes()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<PasswordInAddressFilter> passwordInAddress() {
        var filter = new FilterRegistrationBean<>(new PasswordInAddressFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<SignInToken> signInToken(WebAppSessions webApps, @Lazy SessionsOfPeople sessions) {
        var filter = new FilterRegistrationBean<>(new SignInToken(webApps, sessions));
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER + 1); // it adds to the sessions that all nodes share
        return filter;
    }
}
