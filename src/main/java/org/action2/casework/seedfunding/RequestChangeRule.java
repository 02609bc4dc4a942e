package org.action2.casework.seedfunding;

import java.util.ArrayList;
import java.util.List;
import org.action2.casework.directory.Directory;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.action2.casework.refusals.Fault;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** A change is asked by the country team of the request, and only at a stage that allows it. */
@Component
class RequestChangeRule implements SubmissionRule {

    private final FundingRequests requests;
    private final Directory directory;
    private final AmendmentTerms terms;
    private final Amendments amendments;
    private final RuntimeService runtime;

    RequestChangeRule(FundingRequests requests, Directory directory, AmendmentTerms terms, Amendments amendments, RuntimeService runtime) {
        this.requests = requests;
        this.directory = directory;
        this.terms = terms;
        this.amendments = amendments;
        this.runtime = runtime;
    }

    @Override
    public String form() {
        return "request-change";
    }

    @Override
    public List<Fault> check(Submission submission) {
        var faults = new ArrayList<Fault>();
        var reference = (String) submission.values().get(SeedFundingProcess.REFERENCE);
        var request = requests.lock(reference) // two that ask at once wait for each other before they look what waits
            .filter(r -> submission.userId() == null || directory.tenantsOf(submission.userId()).contains(r.country()));
        if (request.isEmpty()) {
            faults.add(submission.fault(SeedFundingProcess.REFERENCE, "seedfunding.not-a-request-of-your-country"));
            return faults;
        }
        var stage = RequestStage.of(request.get().stage()).orElseThrow();
        if (SeedFundingProcess.WITHDRAWAL.equals(submission.values().get(SeedFundingProcess.CHANGE_KIND))) {
            if (!stage.isOpenToWithdrawal() || !awaitsWithdrawal(request.get())) {
                faults.add(submission.fault(SeedFundingProcess.REFERENCE, "seedfunding.no-longer-withdrawn"));
            }
        } else if (!stage.isRunning()) {
            faults.add(submission.fault(SeedFundingProcess.REFERENCE, "seedfunding.not-a-running-grant"));
        } else {
            faults.addAll(terms.check(request.get(), AmendmentTerms.asked(submission)));
            amendments.another(reference, null).ifPresent(faults::add);
        }
        return faults;
    }

    /** Cases of earlier releases take no withdrawal any more once they were paid. */
    private boolean awaitsWithdrawal(FundingRequests.Entry request) {
        return runtime.createEventSubscriptionQuery().processInstanceId(request.processInstanceId()).eventName(SeedFundingProcess.WITHDRAWN).count() > 0;
    }
}
