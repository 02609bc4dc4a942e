package org.action2.casework.engine;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.management.SetJobRetriesBuilderImpl;
import org.camunda.bpm.engine.management.SetJobRetriesBuilder;

/** The engine's management service, by which managers let one failed job run once more, and move no clocks. */
class GuardedManagementService extends ManagementServiceImpl {

    private final TaskGuard guard;

    GuardedManagementService(ProcessEngineConfiguration configuration, TaskGuard guard) {
        super(configuration);
        this.guard = guard;
    }

    @Override
    public SetJobRetriesBuilderImpl setJobRetries(int retries) {
        return new GuardedRetry(commandExecutor, guard, retries);
    }

    @Override
    public void setJobDuedate(String jobId, Date newDuedate, boolean cascade) {
        guard.date(guard.person(), newDuedate, "duedate", "Due date");
        super.setJobDuedate(jobId, newDuedate, cascade);
    }

    /** Remembers what is asked and has it checked in the command that does it. */
    private static final class GuardedRetry extends SetJobRetriesBuilderImpl {

        private final CommandExecutor executor;
        private final TaskGuard guard;
        private final int retriesAsked;
        private String job;
        private boolean several;
        private Date date;
        private boolean moved;

        private GuardedRetry(CommandExecutor executor, TaskGuard guard, int retries) {
            super(executor, retries);
            this.executor = executor;
            this.guard = guard;
            this.retriesAsked = retries;
        }

        @Override
        public SetJobRetriesBuilder jobId(String jobId) {
            job = jobId;
            return super.jobId(jobId);
        }

        @Override
        public SetJobRetriesBuilder jobIds(List<String> jobIds) {
            several = true;
            return super.jobIds(jobIds);
        }

        @Override
        public SetJobRetriesBuilder jobDefinitionId(String jobDefinitionId) {
            several = true;
            return super.jobDefinitionId(jobDefinitionId);
        }

        @Override
        public SetJobRetriesBuilder dueDate(Date dueDate) {
            moved = true;
            date = dueDate;
            return super.dueDate(dueDate);
        }

        @Override
        public void execute() {
            if (guard.person() == null) {
                super.execute();
                return;
            }
            GuardedCommand.run(executor, guard, person -> {
                guard.date(person, date, "dueDate", "Due date");
                guard.retry(person, job, retriesAsked == 1 && !several && !moved);
                super.execute();
                return null;
            });
        }
    }
}
