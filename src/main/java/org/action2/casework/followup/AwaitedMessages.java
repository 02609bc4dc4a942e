package org.action2.casework.followup;

import org.action2.casework.engine.SystemIdentity;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Which messages a case waits for at the moment, whoever asks. */
@Component
class AwaitedMessages {

    private final RuntimeService runtime;
    private final SystemIdentity system;

    AwaitedMessages(RuntimeService runtime, SystemIdentity system) {
        this.runtime = runtime;
        this.system = system;
    }

    /** Whether a case waits for a message; it does not where the task that the message asks for is open already. */
    boolean isAwaited(String processInstanceId, String message) {
        return system.act(() -> runtime.createEventSubscriptionQuery().eventType("message").eventName(message)
            .processInstanceId(processInstanceId).count() > 0);
    }
}
