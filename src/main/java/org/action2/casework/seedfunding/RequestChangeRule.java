package org.action2.casework.seedfunding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.action2.casework.directory.Directory;
import org.action2.casework.forms.Fault;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.springframework.stereotype.Component;

/** A change is asked by the country team of the request, and only at a stage that allows it. */
@Component
class RequestChangeRule implements SubmissionRule {

    private static final String RUNNING = "reporting";
    private static final Set<String> PAID = Set.of(RUNNING, "closing");
    private static final Set<String> ENDED =
        Set.of("ineligible", "lapsed", "declined", "terms-declined", "withdrawn", "closed");

    private final FundingRequests requests;
    private final Directory directory;
    private final AmendmentTerms terms;
    private final Amendments amendments;

    RequestChangeRule(FundingRequests requests, Directory directory, AmendmentTerms terms, Amendments amendments) {
        this.requests = requests;
        this.directory = directory;
        this.terms = terms;
        this.amendments = amendments;
    }

    @Override
    public String form() {
        return "request-change";
    }

    @Override
    public List<Fault> check(Submission submission) {
        var faults = new ArrayList<Fault>();
        var reference = (String) submission.values().get(SeedFundingProcess.REFERENCE);
        var request = requests.find(reference)
            .filter(r -> submission.userId() == null || directory.tenantsOf(submission.userId()).contains(r.country()));
        if (request.isEmpty()) {
            faults.add(submission.fault(SeedFundingProcess.REFERENCE, "seedfunding.not-a-request-of-your-country"));
            return faults;
        }
        var stage = request.get().stage();
        if ("withdrawal".equals(submission.values().get("changeKind"))) {
            if (PAID.contains(stage) || ENDED.contains(stage)) {
                faults.add(submission.fault(SeedFundingProcess.REFERENCE, "seedfunding.no-longer-withdrawn"));
            }
        } else if (!RUNNING.equals(stage)) {
            faults.add(submission.fault(SeedFundingProcess.REFERENCE, "seedfunding.not-a-running-grant"));
        } else {
            faults.addAll(terms.check(request.get(), AmendmentTerms.asked(submission)));
            amendments.another(reference, null).ifPresent(faults::add);
        }
        return faults;
    }
}
