package org.action2.casework.entrance;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.action2.casework.engine.AccountDeleted;
import org.action2.casework.engine.PasswordChanged;
import org.action2.casework.engine.WebAppSessions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The sessions of each person, at all nodes. A person has at most {@code casework.sessions.most} at a time; one more ends
 * the one that was used longest ago.
 */
@Component
class PersonSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final WebAppSessions webApps;
    private final int most;

    PersonSessions(FindByIndexNameSessionRepository<? extends Session> sessions, WebAppSessions webApps,
                     @Value("${casework.sessions.most:10}") int most) {
        this.sessions = sessions;
        this.webApps = webApps;
        this.most = most;
    }

    /** A person has signed in. */
    void begin(String person, HttpSession session) {
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person);
        var others = sessions.findByPrincipalName(person).values().stream().filter(other -> !other.getId().equals(session.getId()))
            .sorted(Comparator.<Session, Instant>comparing(Session::getLastAccessedTime).reversed()).toList();
        others.stream().skip(Math.max(0, most - 1)).map(Session::getId).forEach(sessions::deleteById);
    }

    /** Whoever changes their own password goes on with the session in which they did it. */
    @EventListener
    void on(PasswordChanged change) {
        var own = current().filter(session -> webApps.person(session).filter(change.person()::equals).isPresent()).map(HttpSession::getId).orElse("");
        sessions.findByPrincipalName(change.person()).keySet().stream().filter(id -> !id.equals(own)).forEach(sessions::deleteById);
    }

    @EventListener
    void on(AccountDeleted deletion) {
        sessions.findByPrincipalName(deletion.person()).keySet().forEach(sessions::deleteById);
    }

    private static Optional<HttpSession> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
            ? Optional.ofNullable(attributes.getRequest().getSession(false)) : Optional.empty();
    }
}
