package org.action2.casework.engine;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Lets people do to the engine what their work needs and nothing else, whichever way they come: reading, which the
 * engine itself authorizes; starting, claiming, submitting and commenting, which the guarded services check; and their
 * own profile. Whatever is not listed, such as setting variables, modifying, cancelling, suspending, migrating,
 * correlating or deploying, is for administrators. The program itself, and what happens inside a command, is free; to
 * a stranger the engine does nothing.
 */
class CommandGuard extends CommandInterceptor {

    private static final Set<String> READING = Set.of("AuthorizationCheckCmd", "CreateUserQueryCmd", "CreateGroupQueryCmd",
        "CreateTenantQueryCmd", "IsIdentityServiceReadOnlyCmd", "FindActiveActivityIdsCmd", "ExecuteFilterListCmd",
        "ExecuteFilterListPageCmd", "ExecuteFilterSingleResultCmd", "ExecuteFilterCountCmd", "DetermineHistoryLevelCmd");

    /** Checked by the guarded task, form and runtime services, or by the engine's own rights. */
    private static final Set<String> WORK = Set.of("StartProcessInstanceCmd", "SubmitStartFormCmd", "CorrelateMessageCmd",
        "PermittedCommand", "GuardedCommand");

    /** One's own profile and password, and a manager's retry of a failed job; the engine checks the right to each. */
    private static final Set<String> OWN = Set.of("SaveUserCmd", "CheckPassword", "SetUserInfoCmd", "DeleteUserInfoCmd",
        "SetUserPictureCmd", "DeleteUserPictureCmd", "SetJobRetriesCmd");

    private final ProcessEngineConfigurationImpl engine;
    private final TheProgram program;
    private volatile boolean isEngineBuilt;

    CommandGuard(ProcessEngineConfigurationImpl engine, TheProgram program) {
        this.engine = engine;
        this.program = program;
    }

    static AuthorizationException stranger() {
        return new AuthorizationException("Sign in to do this.");
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
        if (person == null || person.getUserId() == null) {
            if (!program.isActing()) {
                throw stranger();
            }
            return;
        }
        if (person.getGroupIds() != null && person.getGroupIds().contains(Groups.CAMUNDA_ADMIN)) {
            return;
        }
        if (!isOpen(command)) {
            throw new AuthorizationException("This is for administrators.");
        }
    }

    private static boolean isOpen(Command<?> command) {
        var type = command.getClass();
        var name = type.getSimpleName();
        return command instanceof AbstractQuery<?, ?> query && query.getClass().getName().startsWith("org.camunda.")
            || name.startsWith("Get") || READING.contains(name) || WORK.contains(name) || OWN.contains(name)
            || type.getName().startsWith("org.camunda.bpm.cockpit.")
            || type.getName().contains("Report");
    }
}
