package org.action2.casework.engine;

import java.util.Date;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.stereotype.Component;

/**
 * Sets alarms for tasks: durable timer jobs that no model has to draw. They wait while the case is suspended and go
 * with the task when it ends. When one comes, the {@link TaskWatch} is told.
 */
@Component
public class TaskAlarms implements JobHandler<TaskAlarms.Alarm> {

    private static final String TYPE = "task-alarm";

    private final EngineCallbacks callbacks;

    TaskAlarms(EngineCallbacks callbacks) {
        this.callbacks = callbacks;
    }

    /** Sets an alarm for an open task. @param alarm what it is for; letters, digits and hyphens */
    public void set(String taskId, String alarm, Date due) {
        command(context -> {
            var execution = context.getTaskManager().findTaskById(taskId).getExecution();
            context.getJobManager().schedule(timer(execution, new Alarm(alarm, taskId), due));
            return null;
        });
    }

    /** Sets an alarm that comes at once, but after this transaction, and needs no open task. */
    public void ringAfterwards(String taskId, String alarm, String tenantId) {
        command(context -> {
            var job = new MessageEntity();
            job.setJobHandlerType(TYPE);
            job.setJobHandlerConfiguration(new Alarm(alarm, taskId));
            job.setTenantId(tenantId);
            context.getJobManager().send(job);
            return null;
        });
    }

    private void command(Command<Void> command) {
        ((ProcessEngineConfigurationImpl) callbacks.engine().getProcessEngineConfiguration()).getCommandExecutorTxRequired().execute(command);
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public void execute(Alarm alarm, ExecutionEntity execution, CommandContext context, String tenantId) {
        callbacks.taskWatch().rang(alarm.name(), alarm.taskId());
    }

    @Override
    public Alarm newConfiguration(String text) {
        return Alarm.parse(text);
    }

    @Override
    public void onDelete(Alarm alarm, JobEntity job) {
    }

    private static TimerEntity timer(ExecutionEntity execution, Alarm alarm, Date due) {
        var job = new TimerEntity();
        job.setExecution(execution);
        job.setProcessDefinitionId(execution.getProcessDefinitionId());
        job.setProcessDefinitionKey(execution.getProcessDefinition().getKey());
        job.setDeploymentId(execution.getProcessDefinition().getDeploymentId());
        job.setTenantId(execution.getTenantId());
        job.setJobHandlerType(TYPE);
        job.setJobHandlerConfiguration(alarm);
        job.setDuedate(due);
        return job;
    }

    /** What an alarm is for, as kept with its job. */
    record Alarm(String name, String taskId) implements JobHandlerConfiguration {

        static Alarm parse(String text) {
            var parts = text.split(" ", 2);
            return new Alarm(parts[0], parts[1]);
        }

        @Override
        public String toCanonicalString() {
            return name + " " + taskId;
        }
    }
}
