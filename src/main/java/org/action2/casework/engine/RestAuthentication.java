package org.action2.casework.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;

/**
 * Asks everybody who calls the engine's REST who they are, also for the list of engines that the engine gives to all. With
 * single sign-on a bearer token says it as well as a password.
 */
class RestAuthentication extends ProcessEngineAuthenticationFilter {

    private final ProcessEngine engine;

    RestAuthentication(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        var call = (HttpServletRequest) request;
        if (BearerToken.names(call)) {
            BearerToken.as(BearerToken.person(call), engine, () -> chain.doFilter(request, response));
        } else {
            super.doFilter(request, response, chain);
        }
    }

    @Override
    protected boolean requiresEngineAuthentication(String address) {
        return true;
    }
}
