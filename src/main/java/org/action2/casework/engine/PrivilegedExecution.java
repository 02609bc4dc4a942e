package org.action2.casework.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Lets code that has checked somebody's role do for them what the engine's rights would not: the person stays the actor
 * on record, and countries still hold.
 */
@Component
public class PrivilegedExecution {

    private final ProcessEngine engine;

    PrivilegedExecution(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Does it in one transaction. */
    public <T> T act(Supplier<T> what) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
            .execute(new PrivilegedCommand<>(context -> what.get()));
    }

    /** The same where what a person may do reaches beyond their own countries, such as taking back what others have of them. */
    public <T> T actEverywhere(Supplier<T> what) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
            .execute(new PrivilegedCommand<>(new PrivilegedCommand.Everywhere<>(context -> what.get())));
    }
}
