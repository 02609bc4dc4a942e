package org.action2.casework.followup;

import org.action2.casework.engine.TheProgram;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Which messages a case waits for at the moment, whoever asks. */
@Component
class AwaitedMessages {

    private final RuntimeService runtime;
    private final TheProgram program;

    AwaitedMessages(@Lazy RuntimeService runtime, TheProgram program) {
        this.runtime = runtime;
        this.program = program;
    }

    /** Whether a case waits for a message; it does not where the task that the message asks for is open already. */
    boolean isAwaited(String processInstanceId, String message) {
        return program.act(() -> runtime.createEventSubscriptionQuery().eventType("message").eventName(message)
            .processInstanceId(processInstanceId).count() > 0);
    }
}
