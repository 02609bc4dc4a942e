package org.action2.casework.seedfunding;

/** Names of the process {@code seed-funding-report}: its key, elements and variables, and the kinds of reports. */
public final class SeedFundingReportProcess {

    static final String KEY = SeedFunding.REPORT;

    static final String REPORT_OPENS_TIMER = "report-opens";
    public static final String SUBMIT_REPORT = "submit-report";
    static final String REVIEW_REPORT = "review-report";

    static final String REPORTS = "reports";
    static final String REPORT_PLAN = "reportPlan";

    public static final String REPORT_KIND = "reportKind";
    public static final String REPORT_NUMBER = "reportNumber";
    static final String REPORT_DUE = "reportDue";
    static final String REPORT_OPENS = "reportOpens";
    public static final String REPORT_FROM = "reportFrom";
    public static final String REPORT_UNTIL = "reportUntil";

    static final String NARRATIVE = "narrative";
    static final String RESULTS = "results";
    static final String SPENDING = "spending";
    static final String REPORT_ACCEPTED = "reportAccepted";
    static final String REPORT_COMMENT = "reportComment";

    static final String INTERIM = "interim";
    static final String FINAL_NARRATIVE = "final-narrative";
    static final String FINAL_FINANCIAL = "final-financial";

    private SeedFundingReportProcess() {
    }

    /** Whether a report of the kind is one of those at the end of a grant. */
    static boolean isFinal(String kind) {
        return !INTERIM.equals(kind);
    }
}
