package org.action2.casework.followup;

import java.util.HashMap;
import java.util.List;
import org.action2.casework.seedfunding.SeedFunding;
import org.action2.casework.seedfunding.SeedFundingProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Submits the completed draft as a seed-funding request of the country team and links it with the recommendation both ways. */
@Component
class SubmitSeedFunding implements JavaDelegate {

    /** The fields of the request's start form that the draft asks. */
    private static final List<String> ASKED = List.of(SeedFundingProcess.TITLE, SeedFundingProcess.OBJECTIVE,
        SeedFundingProcess.LEAD_AGENCY, SeedFundingProcess.PARTNER_AGENCIES, SeedFundingProcess.THEMES, SeedFundingProcess.REQUESTED_AMOUNT,
        SeedFundingProcess.BUDGET, SeedFundingProcess.START_DATE, SeedFundingProcess.END_DATE, SeedFundingProcess.SUPPORT_KIND,
        SeedFundingProcess.MEMBER_STATE_REQUEST, SeedFundingProcess.MEMBER_STATE_AUTHORITY, SeedFundingProcess.MEMBER_STATE_REQUEST_DATE,
        SeedFundingProcess.MEMBER_STATE_REQUEST_REFERENCE, SeedFundingProcess.CONTACT_EMAIL);

    private final FollowUps followUps;
    private final RecommendationRegister register;
    private final RuntimeService runtime;

    SubmitSeedFunding(FollowUps followUps, RecommendationRegister register, RuntimeService runtime) {
        this.followUps = followUps;
        this.register = register;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var request = new HashMap<String, Object>();
        ASKED.forEach(name -> request.put(name, execution.getVariableTyped(prefixed(name))));
        request.put(SeedFundingProcess.COUNTRY, execution.getTenantId());
        request.put(SeedFundingProcess.RECOMMENDATION, recommendation(execution.getProcessInstanceId()));
        runtime.startProcessInstanceByKey(SeedFunding.REQUEST, request);
    }

    /** A request names one recommendation: the first of the follow-up that the draft is for. */
    private String recommendation(String draft) {
        return followUps.ofDraft(draft).stream().flatMap(followUp -> register.ofFollowUp(followUp.key()).stream())
            .map(Recommendation::key).findFirst().orElse("");
    }

    /** The themes of the request are those of a national protection system, not those that OHCHR files recommendations under. */
    private static String prefixed(String name) {
        return name.equals(SeedFundingProcess.THEMES) ? "requestThemes" : name;
    }
}
