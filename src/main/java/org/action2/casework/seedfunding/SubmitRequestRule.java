package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.COUNTRY;

import java.util.ArrayList;
import java.util.List;
import org.action2.casework.directory.Directory;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.action2.casework.refusals.Fault;
import org.springframework.stereotype.Component;

/** A request is for a country of its submitter, its dates are in order and its budget adds up. */
@Component
class SubmitRequestRule implements SubmissionRule {

    private final Directory directory;
    private final RequestDetails details;
    private final MemberStateRequest memberState;
    private final LinkedRecommendation recommendation;

    SubmitRequestRule(Directory directory, RequestDetails details, MemberStateRequest memberState, LinkedRecommendation recommendation) {
        this.directory = directory;
        this.details = details;
        this.memberState = memberState;
        this.recommendation = recommendation;
    }

    @Override
    public String form() {
        return SeedFundingProcess.SUBMIT_REQUEST;
    }

    @Override
    public List<Fault> check(Submission submission) {
        var faults = new ArrayList<Fault>();
        checkCountry(submission, faults);
        faults.addAll(details.check(submission));
        faults.addAll(memberState.check(submission));
        faults.addAll(recommendation.check(submission, country(submission)));
        return faults;
    }

    /** The one that is chosen, or the only one of the submitter. */
    private String country(Submission submission) {
        var chosen = submission.values().get(COUNTRY) instanceof String text ? text : "";
        var own = chosen.isEmpty() && submission.userId() != null ? directory.tenantsOf(submission.userId()) : List.<String>of();
        return own.size() == 1 ? own.get(0) : chosen;
    }

    private void checkCountry(Submission submission, List<Fault> faults) {
        var country = submission.values().get(COUNTRY) instanceof String text ? text : "";
        if (submission.userId() == null) {
            if (!directory.countryTeams().contains(country)) {
                faults.add(submission.fault(COUNTRY, "seedfunding.country-of-a-team"));
            }
            return;
        }
        var own = directory.tenantsOf(submission.userId());
        if (country.isEmpty() && own.size() != 1) {
            faults.add(submission.fault(COUNTRY, "seedfunding.choose-a-country"));
        } else if (!country.isEmpty() && !own.contains(country)) {
            faults.add(submission.fault(COUNTRY, "seedfunding.own-country"));
        }
    }
}
