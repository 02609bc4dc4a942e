package org.action2.casework.engine;

import java.util.Map;
import org.action2.casework.engine.ChangeRecorder.Change;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Puts into the audit trail the answers that the engine hands on and keeps nowhere, so that its history tells them to nobody. */
final class TransientAnswersAudit {

    private TransientAnswersAudit() {
    }

    static void record(TaskEntity task, String who, Map<String, Object> accepted) {
        var instance = task.getProcessInstance();
        accepted.forEach((name, value) -> {
            if (value instanceof TypedValue typed && typed.isTransient()) {
                Context.getCommandContext().getSession(CommandChanges.class).add(new Change(ClockUtil.getCurrentTime().toInstant(), who,
                    "create", "Answer", task.getId(), instance == null ? null : instance.getRootProcessInstanceId(), task.getTenantId(),
                    name, null, typed.getValue() == null ? null : typed.getValue().toString(), null));
            }
        });
    }
}
