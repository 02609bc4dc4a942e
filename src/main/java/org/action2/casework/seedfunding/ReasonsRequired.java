package org.action2.casework.seedfunding;

import org.action2.casework.forms.ReasonRequired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where somebody may say no to a request, a grant or a report, and what they are asked for then. */
@Configuration(proxyBeanMethods = false)
class ReasonsRequired {

    @Bean
    ReasonRequired returnedRequestSaysWhatIsToBeChanged() {
        return new ReasonRequired(SeedFundingProcess.ENDORSE_REQUEST, SeedFundingProcess.ENDORSED, SeedFundingProcess.ENDORSEMENT_COMMENT,
            "seedfunding.what-is-to-be-changed");
    }

    @Bean
    ReasonRequired declinedTermsSayWhy() {
        return new ReasonRequired(SeedFundingProcess.ACCEPT_TERMS, SeedFundingProcess.TERMS_ACCEPTED, SeedFundingProcess.TERMS_COMMENT,
            "seedfunding.why-terms-are-declined");
    }

    @Bean
    ReasonRequired conditionsNotMetSayWhich() {
        return new ReasonRequired(SeedFundingProcess.CONFIRM_CONDITIONS, SeedFundingProcess.CONDITIONS_MET, SeedFundingProcess.CONDITIONS_COMMENT,
            "seedfunding.why-conditions-not-met");
    }

    @Bean
    ReasonRequired returnedReportSaysWhatIsToBeChanged() {
        return new ReasonRequired(SeedFundingReportProcess.REVIEW_REPORT, SeedFundingReportProcess.REPORT_ACCEPTED, SeedFundingReportProcess.REPORT_COMMENT,
            "seedfunding.what-is-to-be-changed");
    }

    @Bean
    ReasonRequired refusedAmendmentSaysWhy() {
        return new ReasonRequired(SeedFundingAmendmentProcess.DECIDE_AMENDMENT, SeedFundingAmendmentProcess.AMENDMENT_APPROVED,
            SeedFundingAmendmentProcess.AMENDMENT_COMMENT, "seedfunding.why-refused");
    }
}
