package org.action2.casework.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;

/** Takes and does jobs as the program itself. */
class ProgramsJobs extends SpringJobExecutor {

    private final TheProgram program;

    ProgramsJobs(TheProgram program) {
        this.program = program;
    }

    @Override
    protected void startJobAcquisitionThread() {
        if (jobAcquisitionThread == null) {
            jobAcquisitionThread = new Thread(() -> program.run(acquireJobsRunnable), getName());
            jobAcquisitionThread.start();
        }
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobs, ProcessEngineImpl engine) {
        var execution = super.getExecuteJobsRunnable(jobs, engine);
        return () -> program.run(execution);
    }
}
