package org.action2.casework.committeereports;

import org.action2.casework.forms.ReasonRequired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is asked of those who let a report pass or return it. */
@Configuration(value = "answersOfCommitteeReports", proxyBeanMethods = false)
class AnswersOfReports {

    @Bean
    ReasonRequired reportThatIsNotAgreedSaysWhy() {
        return new ReasonRequired(CommitteeReportProcess.REVIEW_COMMITTEE_REPORT, CommitteeReportProcess.REPORT_AGREED, CommitteeReportProcess.AGREEMENT_COMMENT,
            "committeereports.what-is-to-be-changed");
    }

    @Bean
    ReasonRequired reportThatIsNotClearedSaysWhy() {
        return new ReasonRequired(CommitteeReportProcess.CLEAR_COMMITTEE_REPORT, CommitteeReportProcess.REPORT_CLEARED, CommitteeReportProcess.CLEARANCE_COMMENT,
            "committeereports.what-is-to-be-changed");
    }

    @Bean
    LimitRule agreedReportIsWithinItsLimit(Reports reports, ReportEntries entries, ReportLimits limits) {
        return new LimitRule(CommitteeReportProcess.REVIEW_COMMITTEE_REPORT, CommitteeReportProcess.REPORT_AGREED, reports, entries, limits);
    }

    @Bean
    LimitRule clearedReportIsWithinItsLimit(Reports reports, ReportEntries entries, ReportLimits limits) {
        return new LimitRule(CommitteeReportProcess.CLEAR_COMMITTEE_REPORT, CommitteeReportProcess.REPORT_CLEARED, reports, entries, limits);
    }
}
