package org.action2.casework.engine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.action2.casework.engine.ChangeRecorder.Change;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.JobState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricJobLogEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Reads from the engine's history events what people changed, what their cases' data became, and what timers did. */
class ChangeHistoryHandler implements HistoryEventHandler {

    private static final int LONGEST = 10_000;
    private static final Set<String> PEOPLE = Set.of(EntityTypes.USER, EntityTypes.GROUP, EntityTypes.GROUP_MEMBERSHIP, EntityTypes.TENANT,
        EntityTypes.TENANT_MEMBERSHIP, EntityTypes.AUTHORIZATION);

    private final Actor actor;

    ChangeHistoryHandler(Actor actor) {
        this.actor = actor;
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof UserOperationLogEntryEventEntity act && PEOPLE.contains(act.getEntityType())) {
            return; // recorded with whose they are, also when the program makes them
        }
        if (event instanceof UserOperationLogEntryEventEntity act) {
            record(new Change(instant(act.getTimestamp()), act.getUserId() == null ? actor.id() : act.getUserId(),
                act.getOperationType(), act.getEntityType(), subject(act), act.getRootProcessInstanceId(), act.getTenantId(),
                act.getProperty(), shortened(act.getOrgValue()), shortened(act.getNewValue()), act.getAnnotation()));
        } else if (event instanceof HistoricVariableUpdateEventEntity data && !event.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE)) {
            record(new Change(now(), actor.id(), event.getEventType(), "Variable", data.getVariableInstanceId(),
                data.getRootProcessInstanceId(), data.getTenantId(), data.getVariableName(), null, value(data), null));
        } else if (event instanceof HistoricProcessInstanceEventEntity instance && event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START)) {
            record(new Change(instant(instance.getStartTime()), actor.id(), "Start", "ProcessInstance", instance.getId(),
                instance.getRootProcessInstanceId(), instance.getTenantId(), "processDefinitionKey", null, instance.getProcessDefinitionKey(), null));
        } else if (event instanceof HistoricJobLogEvent job && job.getState() == JobState.SUCCESSFUL.getStateCode()
            && job.getJobDefinitionType() != null && job.getJobDefinitionType().startsWith("timer")) {
            record(new Change(now(), actor.id(), "Timer", "Activity", job.getActivityId(), job.getRootProcessInstanceId(),
                job.getTenantId(), "jobId", null, job.getJobId(), job.getJobDefinitionType()));
        }
    }

    /** Keeps the change until the command's own changes are written, so that all are written together. */
    private static void record(Change change) {
        Context.getCommandContext().getSession(CommandChanges.class).add(change);
    }

    private static String subject(UserOperationLogEntryEventEntity act) {
        return act.getTaskId() != null ? act.getTaskId()
            : act.getProcessInstanceId() != null ? act.getProcessInstanceId()
            : act.getJobId() != null ? act.getJobId()
            : act.getDeploymentId();
    }

    private static String value(HistoricVariableUpdateEventEntity data) {
        var value = data.getTextValue() != null ? data.getTextValue()
            : data.getLongValue() != null ? data.getLongValue().toString()
            : data.getDoubleValue() != null ? data.getDoubleValue().toString()
            : data.getByteValue() != null ? new String(data.getByteValue(), StandardCharsets.UTF_8)
            : null;
        return shortened(value);
    }

    private static String shortened(String value) {
        return value == null || value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    private static Instant instant(Date date) {
        return date == null ? now() : date.toInstant();
    }
}
