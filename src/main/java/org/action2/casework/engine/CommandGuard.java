package org.action2.casework.engine;

import org.action2.casework.engine.CommandList.Who;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Lets people do to the engine what the {@link CommandList} opens to them and nothing else, whichever way they come. The
 * program itself, and what happens inside a command, is free: what the guarded services have checked runs inside theirs.
 * For a stranger the engine does nothing that tells of people or cases.
 */
class CommandGuard extends CommandInterceptor {

    private final ProcessEngineConfigurationImpl engine;
    private final SystemIdentity system;
    private final CommandList commands = CommandList.read();
    private volatile boolean isEngineBuilt;

    CommandGuard(ProcessEngineConfigurationImpl engine, SystemIdentity system) {
        this.engine = engine;
        this.system = system;
    }

    static NotAllowedException stranger() {
        return new NotAllowedException("engine.sign-in");
    }

    /** Stands from now on; until then the engine prepares itself and nobody can reach it. */
    void stand() {
        isEngineBuilt = true;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (isEngineBuilt && Context.getCommandContext() == null && engine.isAuthorizationEnabled()) {
            check(command);
        }
        return next.execute(command);
    }

    private void check(Command<?> command) {
        var person = engine.getIdentityService().getCurrentAuthentication();
        var allowed = commands.of(command);
        if (person == null || person.getUserId() == null) {
            if (!system.isActing() && allowed != Who.ANYONE) {
                throw stranger();
            }
            return;
        }
        if (!standing(person).may(allowed)) {
            throw new NotAllowedException(switch (allowed) {
                case MANAGERS -> "engine.for-managers";
                case ADMINISTRATORS -> "engine.for-administrators";
                default -> "engine.for-the-program";
            });
        }
    }

    private static Who standing(Authentication person) {
        var groups = person.getGroupIds();
        return groups == null ? Who.PEOPLE
            : groups.contains(Groups.CAMUNDA_ADMIN) ? Who.ADMINISTRATORS
            : groups.contains(GroupIds.MANAGERS) ? Who.MANAGERS
            : Who.PEOPLE;
    }
}
