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
 * Keeps timers for tasks as durable jobs that no model has to draw. They wait while the case is suspended and go with the
 * task when it ends. When one comes, the {@link TaskEvents} are told.
 */
@Component
public class TaskTimerJobs implements JobHandler<TaskTimerJobs.TaskTimer> {

    private static final String TYPE = "task-alarm";

    private final TaskEventMulticaster events;
    private final EngineCallbacks callbacks;

    TaskTimerJobs(TaskEventMulticaster events, EngineCallbacks callbacks) {
        this.events = events;
        this.callbacks = callbacks;
    }

    /** Sets a timer for an open task. @param timer what it is for; letters, digits and hyphens */
    public void set(String taskId, String timer, Date due) {
        command(context -> {
            var execution = context.getTaskManager().findTaskById(taskId).getExecution();
            context.getJobManager().schedule(job(execution, new TaskTimer(timer, taskId), due));
            return null;
        });
    }

    /** Sets a timer that comes at once, but after this transaction, and needs no open task. */
    public void setAfterwards(String taskId, String timer, String tenantId) {
        command(context -> {
            var job = new MessageEntity();
            job.setJobHandlerType(TYPE);
            job.setJobHandlerConfiguration(new TaskTimer(timer, taskId));
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
    public void execute(TaskTimer timer, ExecutionEntity execution, CommandContext context, String tenantId) {
        events.tell(each -> each.timerCame(timer.name(), timer.taskId()));
    }

    @Override
    public TaskTimer newConfiguration(String text) {
        return TaskTimer.parse(text);
    }

    @Override
    public void onDelete(TaskTimer timer, JobEntity job) {
    }

    private static TimerEntity job(ExecutionEntity execution, TaskTimer timer, Date due) {
        var job = new TimerEntity();
        job.setExecution(execution);
        job.setProcessDefinitionId(execution.getProcessDefinitionId());
        job.setProcessDefinitionKey(execution.getProcessDefinition().getKey());
        job.setDeploymentId(execution.getProcessDefinition().getDeploymentId());
        job.setTenantId(execution.getTenantId());
        job.setJobHandlerType(TYPE);
        job.setJobHandlerConfiguration(timer);
        job.setDuedate(due);
        return job;
    }

    /** What a timer is for, as kept with its job. */
    record TaskTimer(String name, String taskId) implements JobHandlerConfiguration {

        static TaskTimer parse(String text) {
            var parts = text.split(" ", 2);
            return new TaskTimer(parts[0], parts[1]);
        }

        @Override
        public String toCanonicalString() {
            return name + " " + taskId;
        }
    }
}
