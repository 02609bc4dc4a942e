package org.action2.casework.followup;

import org.action2.casework.forms.NoNeedsAReason;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where somebody may say no in a follow-up, and what they are asked for then. */
@Configuration(value = "reasonsForNoInFollowUps", proxyBeanMethods = false)
class ReasonsForNo {

    @Bean
    NoNeedsAReason returnedPlanSaysWhatIsToBeChanged() {
        return new NoNeedsAReason(FollowUpProcess.ENDORSE_PLAN, FollowUpProcess.PLAN_ENDORSED, FollowUpProcess.PLAN_COMMENT,
            "followup.what-is-to-be-changed");
    }

    @Bean
    NoNeedsAReason refusedActionSaysWhy() {
        return new NoNeedsAReason(PartnerActionProcess.ACCEPT_ACTION, PartnerActionProcess.ACTION_ACCEPTED, PartnerActionProcess.ACTION_COMMENT,
            "followup.why-refused");
    }
}
