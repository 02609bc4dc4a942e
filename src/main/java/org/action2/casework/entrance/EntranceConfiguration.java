package org.action2.casework.entrance;

import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.session.web.http.SessionRepositoryFilter;

@Configuration(proxyBeanMethods = false)
class EntranceConfiguration {

    @Bean
    FilterRegistrationBean<Entrance> entrance() {
        var filter = new FilterRegistrationBean<>(new Entrance());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Attempts are counted in real time, whatever the engine's clock says. */
    @Bean
    FilterRegistrationBean<SignInDoor> signInDoor() {
        var filter = new FilterRegistrationBean<>(new SignInDoor(new SignInAttempts(Clock.systemUTC())));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<SignInToken> signInToken() {
        var filter = new FilterRegistrationBean<>(new SignInToken());
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER + 1); // it adds to the sessions that all nodes share
        return filter;
    }
}
