package org.action2.casework.oversight.operations;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.action2.casework.language.Sentence;
import org.action2.casework.refusals.Fault;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Lets failed jobs, named by their incidents, run once more, now and not when their next try would have been. */
@Component
class RetryFailed implements Operation {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final Clock clock;

    RetryFailed(RuntimeService runtime, ManagementService management, Clock clock) {
        this.runtime = runtime;
        this.management = management;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "retry";
    }

    @Override
    public List<Fault> faults(OperationRequest order) {
        return List.of();
    }

    @Override
    public OperationEffect preview(String id, OperationRequest order) {
        return job(id).map(job -> OperationEffect.of(id, job.getFailedActivityId() == null ? job.getId() : job.getFailedActivityId(),
                "failed: " + job.getExceptionMessage(), "is retried once"))
            .orElseGet(() -> OperationEffect.refused(id, id, Sentence.of("oversight.nothing-failed")));
    }

    @Override
    public void carryOut(String id, OperationRequest order) {
        management.setJobRetries(1).jobId(job(id).orElseThrow().getId()).dueDate(Date.from(clock.instant())).execute();
    }

    private Optional<Job> job(String incident) {
        return Optional.ofNullable(runtime.createIncidentQuery().incidentId(incident).singleResult())
            .filter(each -> Incident.FAILED_JOB_HANDLER_TYPE.equals(each.getIncidentType()))
            .map(each -> management.createJobQuery().jobId(each.getConfiguration()).noRetriesLeft().singleResult());
    }
}
