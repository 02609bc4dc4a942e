package org.action2.casework.engine;

import java.util.Objects;
import org.action2.casework.engine.ChangeRecorder.Change;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Puts changes of people, groups, countries and rights on record, whoever makes them; never a password or its hash. */
class IdentityAudit {

    private final Actor actor;

    IdentityAudit(Actor actor) {
        this.actor = actor;
    }

    /** @param subject whose account, which group or which country */
    void add(String what, String kind, String subject, String property, String from, String to) {
        Context.getCommandContext().getSession(CommandChanges.class).add(new Change(ClockUtil.getCurrentTime().toInstant(), actor.id(),
            what, kind, subject, null, null, property, from, to, null));
    }

    void addIfChanged(String kind, String subject, String property, String from, String to) {
        if (!Objects.equals(from, to)) {
            add("Update", kind, subject, property, from, to);
        }
    }
}
