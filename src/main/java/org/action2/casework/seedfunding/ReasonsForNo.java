package org.action2.casework.seedfunding;

import org.action2.casework.forms.NoNeedsAReason;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where somebody may say no to a request, a grant or a report, and what they are asked for then. */
@Configuration(proxyBeanMethods = false)
class ReasonsForNo {

    @Bean
    NoNeedsAReason returnedRequestSaysWhatIsToBeChanged() {
        return new NoNeedsAReason(SeedFundingProcess.ENDORSE_REQUEST, SeedFundingProcess.ENDORSED, SeedFundingProcess.ENDORSEMENT_COMMENT,
            "seedfunding.what-is-to-be-changed");
    }

    @Bean
    NoNeedsAReason declinedTermsSayWhy() {
        return new NoNeedsAReason(SeedFundingProcess.ACCEPT_TERMS, SeedFundingProcess.TERMS_ACCEPTED, SeedFundingProcess.TERMS_COMMENT,
            "seedfunding.why-terms-are-declined");
    }

    @Bean
    NoNeedsAReason conditionsNotMetSayWhich() {
        return new NoNeedsAReason(SeedFundingProcess.CONFIRM_CONDITIONS, SeedFundingProcess.CONDITIONS_MET, SeedFundingProcess.CONDITIONS_COMMENT,
            "seedfunding.why-conditions-not-met");
    }

    @Bean
    NoNeedsAReason returnedReportSaysWhatIsToBeChanged() {
        return new NoNeedsAReason(SeedFundingReportProcess.REVIEW_REPORT, SeedFundingReportProcess.REPORT_ACCEPTED, SeedFundingReportProcess.REPORT_COMMENT,
            "seedfunding.what-is-to-be-changed");
    }

    @Bean
    NoNeedsAReason refusedAmendmentSaysWhy() {
        return new NoNeedsAReason(SeedFundingAmendmentProcess.DECIDE_AMENDMENT, SeedFundingAmendmentProcess.AMENDMENT_APPROVED,
            SeedFundingAmendmentProcess.AMENDMENT_COMMENT, "seedfunding.why-refused");
    }
}
