package org.action2.casework.engine;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;

/** A call with a bearer token that was checked before it came here; without single sign-on there is none. */
final class BearerToken {

    private static final String SCHEME = "Bearer ";

    private BearerToken() {
    }

    /** What goes on once it is known who calls. */
    interface Rest {

        void go() throws IOException, ServletException;
    }

    static boolean names(HttpServletRequest call) {
        var authorization = call.getHeader("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) && call.getUserPrincipal() != null;
    }

    static String person(HttpServletRequest call) {
        return call.getUserPrincipal().getName();
    }

    /** Goes on as a person. Groups and countries are read anew, as those of a session may be as old as the session. */
    static void as(String person, ProcessEngine engine, Rest rest) throws IOException, ServletException {
        var identity = engine.getIdentityService();
        identity.clearAuthentication();
        identity.setAuthentication(person, AuthenticationUtil.getGroupsOfUser(engine, person), AuthenticationUtil.getTenantsOfUser(engine, person));
        try {
            rest.go();
        } finally {
            identity.clearAuthentication();
        }
    }
}
