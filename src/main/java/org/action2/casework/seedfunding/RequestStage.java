package org.action2.casework.seedfunding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a request for seed funding stands, as its register and the lists of the programme know it; each with the elements of the model that it begins at. */
public enum RequestStage {

    SUBMITTED,
    ENDORSEMENT(SeedFundingProcess.ENDORSE_REQUEST),
    COMPLETION(SeedFundingProcess.COMPLETE_REQUEST),
    SCREENING(SeedFundingProcess.SCREEN_REQUEST),
    REVIEW(SeedFundingProcess.SELECT_REVIEWERS),
    DECISION(SeedFundingProcess.DECIDE_REQUEST),
    DEFERRED("deferral-over"),
    REVISION(SeedFundingProcess.REVISE_BUDGET),
    TERMS(SeedFundingProcess.ACCEPT_TERMS),
    CONDITIONS(SeedFundingProcess.CONFIRM_CONDITIONS),
    DISBURSEMENT(SeedFundingProcess.RECORD_DISBURSEMENT),
    REPORTING(SeedFundingProcess.SCHEDULE_REPORTS),
    CLOSING(SeedFundingProcess.CLOSE_GRANT),
    WITHDRAWAL(SeedFundingProcess.CONFIRM_WITHDRAWAL),
    REFUND(SeedFundingProcess.RECORD_REFUND),

    INELIGIBLE("request-ineligible"),
    LAPSED("request-lapsed"),
    DECLINED("request-declined"),
    TERMS_DECLINED("terms-declined"),
    TERMS_LAPSED("terms-lapsed"),
    CONDITIONS_NOT_MET("conditions-not-met"),
    CONDITIONS_LAPSED("conditions-lapsed"),
    WITHDRAWN("request-withdrawn", "grant-withdrawn"),
    CLOSED("grant-closed"),
    CANCELLED;

    private final List<String> activities;

    RequestStage(String... activities) {
        this.activities = List.of(activities);
    }

    /** The stage that begins where a case reaches an element of its model. @throws IllegalStateException if none does */
    static RequestStage at(String activity) {
        return Arrays.stream(values()).filter(stage -> stage.activities.contains(activity)).findFirst()
            .orElseThrow(() -> new IllegalStateException("No stage is known for " + activity + "."));
    }

    /** The stage of a name such as {@code terms-declined}; empty if it is none. */
    public static Optional<RequestStage> of(String id) {
        return Arrays.stream(values()).filter(stage -> stage.id().equals(id)).findFirst();
    }

    /** The name in the register and in what callers read, such as {@code terms-declined}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the case is over. */
    public boolean isEnd() {
        return compareTo(INELIGIBLE) >= 0;
    }

    /** The task of a person by whose days the days of the stage are judged; empty if there is none, or the tasks of a review. */
    public Optional<String> task() {
        return switch (this) {
            case ENDORSEMENT, COMPLETION, SCREENING, DECISION, TERMS, DISBURSEMENT, CLOSING -> Optional.of(activities.get(0));
            default -> Optional.empty();
        };
    }

    /** Whether nobody can have decided yet. */
    public boolean isBeforeDecision() {
        return compareTo(DECISION) < 0;
    }

    /** Whether the grant runs: reports are owed and amendments may be asked for. */
    boolean isRunning() {
        return this == REPORTING;
    }

    /** Whether the country team may still withdraw. */
    boolean isOpenToWithdrawal() {
        return compareTo(CLOSING) < 0;
    }
}
