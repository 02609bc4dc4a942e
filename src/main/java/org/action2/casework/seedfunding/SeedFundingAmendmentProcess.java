package org.action2.casework.seedfunding;

/** Names of the process {@code seed-funding-amendment}: its key, elements and variables, and the kinds of amendments. */
final class SeedFundingAmendmentProcess {

    static final String KEY = SeedFunding.AMENDMENT;

    static final String DECIDE_AMENDMENT = "decide-amendment";

    static final String AMENDMENT_KIND = "amendmentKind";
    static final String AMENDMENT_REASON = "amendmentReason";
    static final String NEW_END_DATE = "newEndDate";
    static final String NEW_BUDGET = "newBudget";
    static final String AMENDMENT_APPROVED = "amendmentApproved";
    static final String AMENDMENT_COMMENT = "amendmentComment";

    static final String NO_COST_EXTENSION = "no-cost-extension";
    static final String BUDGET_CHANGE = "budget-change";

    private SeedFundingAmendmentProcess() {
    }
}
