package org.action2.casework.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;

/** Takes and does jobs as the program itself. */
class SystemJobExecutor extends SpringJobExecutor {

    private final SystemIdentity system;

    SystemJobExecutor(SystemIdentity system) {
        this.system = system;
    }

    @Override
    protected void startJobAcquisitionThread() {
        if (jobAcquisitionThread == null) {
            jobAcquisitionThread = new Thread(() -> system.run(acquireJobsRunnable), getName());
            jobAcquisitionThread.start();
        }
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobs, ProcessEngineImpl engine) {
        var execution = super.getExecuteJobsRunnable(jobs, engine);
        return () -> system.run(execution);
    }
}
