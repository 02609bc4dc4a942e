package org.action2.casework.seedfunding;

/**
 * The names by which other capabilities know seed funding. What they read of it stands in the database views
 * {@code seed_funding_request}, {@code seed_funding_grant}, {@code seed_funding_review}, {@code seed_funding_report} and {@code seed_funding_ledger};
 * the tables behind them are nobody else's.
 */
public final class SeedFunding {

    /** The process of a request, from its submission to the closed grant; its stages are those of {@link RequestStage}. */
    public static final String REQUEST = "seed-funding-request";

    /** The process of one agency's review. */
    public static final String REVIEW = "seed-funding-review";

    /** The task of the reviewing agency. */
    public static final String REVIEW_REQUEST = "review-request";

    /** The process of one report that a grant owes. */
    public static final String REPORT = "seed-funding-report";

    /** The process of one amendment of a running grant. */
    public static final String AMENDMENT = "seed-funding-amendment";

    /** The process by which a country team withdraws a request or asks for an amendment. */
    public static final String CHANGE = "seed-funding-change";

    /** The kinds of entry of the fund's ledger: money put in, set aside, promised, given back unpaid, paid out and paid back. */
    public static final String ALLOCATION = "allocation";
    public static final String RESERVATION = "reservation";
    public static final String COMMITMENT = "commitment";
    public static final String RELEASE = "release";
    public static final String DISBURSEMENT = "disbursement";
    public static final String REFUND = "refund";

    /** The fund that the grants are paid from, in the ledger's view. */
    public static final String FUND = "action-2";

    private SeedFunding() {
    }
}
