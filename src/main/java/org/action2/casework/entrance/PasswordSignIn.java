package org.action2.casework.entrance;

import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** People sign in with a password on the page of the web apps, whose own endpoint checks it. */
@Component
@Profile("!oidc")
class PasswordSignIn implements WebAppsSignIn {

    @Override
    public void addTo(HttpSecurity chain) throws Exception {
        chain.logout(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable);
    }

    @Override
    public RequestMatcher open() {
        return OpenAddresses.WEB_APPS;
    }

    @Override
    public AuthenticationEntryPoint asking(AuthenticationEntryPoint refusal) {
        return new SignInFirst(refusal);
    }
}
