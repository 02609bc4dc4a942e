package org.action2.casework.entrance;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** How people sign in at the web apps; calls to the engine's REST and to the program's own endpoints bring a password in any case. */
public interface WebAppsSignIn {

    /** Adds to the chain that every request passes what this way of signing in needs. */
    void addTo(HttpSecurity chain) throws Exception;

    /** The addresses that must answer people who have not signed in yet. */
    RequestMatcher open();

    /**
     * What happens to somebody who has not signed in and asks for what is not open.
     *
     * @param refusal answers with status 401
     */
    AuthenticationEntryPoint asking(AuthenticationEntryPoint refusal);
}
