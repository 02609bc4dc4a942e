package org.action2.casework.engine;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;

/**
 * Lets people whom the web apps know by their session use our own endpoints below {@code /api}; everybody else, and
 * the engine's REST always, authenticates by HTTP Basic. A session carries no write across sites: its cookie is
 * SameSite, and our endpoints take JSON only.
 */
public class SessionOrBasicAuthentication extends HttpBasicAuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        var session = request.getServletPath().startsWith("/api/") && request.getHeader("Authorization") == null
            ? request.getSession(false) : null;
        var known = session == null ? null : AuthenticationUtil.getAuthsFromSession(session);
        var login = known == null ? null : known.getAuthenticationForProcessEngine(engine.getName());
        return login == null
            ? super.extractAuthenticatedUser(request, engine)
            : AuthenticationResult.successful(login.getIdentityId());
    }
}
