package org.action2.casework.followup;

import org.action2.casework.forms.ReasonRequired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where somebody may say no in a follow-up, and what they are asked for then. */
@Configuration(value = "reasonsForNoInFollowUps", proxyBeanMethods = false)
class ReasonsRequired {

    @Bean
    ReasonRequired returnedPlanSaysWhatIsToBeChanged() {
        return new ReasonRequired(FollowUpProcess.ENDORSE_PLAN, FollowUpProcess.PLAN_ENDORSED, FollowUpProcess.PLAN_COMMENT,
            "followup.what-is-to-be-changed");
    }

    @Bean
    ReasonRequired refusedActionSaysWhy() {
        return new ReasonRequired(PartnerActionProcess.ACCEPT_ACTION, PartnerActionProcess.ACTION_ACCEPTED, PartnerActionProcess.ACTION_COMMENT,
            "followup.why-refused");
    }
}
