package org.action2.casework.engine;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.stereotype.Component;

/** What the web apps keep in a session: who has signed in, what that person may do, and the token against forged requests. */
@Component
public class WebAppSessions {

    /** The name under which the token stands in a session. */
    public static final String TOKEN = "CAMUNDA_CSRF_TOKEN";

    private final ProcessEngine engine;
    private final SystemIdentity system;

    WebAppSessions(ProcessEngine engine, SystemIdentity system) {
        this.engine = engine;
        this.system = system;
    }

    /** The account that has signed in. @param session may be null */
    public Optional<String> person(HttpSession session) {
        return Optional.ofNullable(session).map(AuthenticationUtil::getAuthsFromSession)
            .map(all -> all.getAuthenticationForProcessEngine(ProcessEngines.NAME_DEFAULT))
            .filter(UserAuthentication.class::isInstance).map(person -> ((UserAuthentication) person).getIdentityId());
    }

    /**
     * Lets the session know of the person's groups, countries and apps what the directory knows at this moment.
     *
     * @return whether there still is such an account
     */
    public boolean refresh(HttpSession session, String account) {
        var all = AuthenticationUtil.getAuthsFromSession(session);
        var now = system.act(() -> AuthenticationUtil.createAuthentication(engine, account));
        if (now == null) {
            all.removeByEngineName(ProcessEngines.NAME_DEFAULT);
            return false;
        }
        all.addOrReplace(now);
        return true;
    }

    /** The token that whoever changes something with the session must send along. @param session may be null */
    public Optional<String> token(HttpSession session) {
        return Optional.ofNullable(session).map(each -> (String) each.getAttribute(TOKEN));
    }
}
