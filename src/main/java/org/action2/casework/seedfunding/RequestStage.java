package org.action2.casework.seedfunding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a request for seed funding stands, as its register and the lists of the programme know it; each with the elements of the model that it begins at. */
public enum RequestStage {

    SUBMITTED,
    ENDORSEMENT("endorse-request"),
    COMPLETION("complete-request"),
    SCREENING("screen-request"),
    REVIEW("select-reviewers"),
    DECISION("decide-request"),
    DEFERRED("deferral-over"),
    REVISION("revise-budget"),
    TERMS("accept-terms"),
    CONDITIONS("confirm-conditions"),
    DISBURSEMENT("record-disbursement"),
    REPORTING("schedule-reports"),
    CLOSING("close-grant"),
    WITHDRAWAL("confirm-withdrawal"),
    REFUND("record-refund"),

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

    /** Whether the grant runs: reports are owed and amendments may be asked for. */
    boolean isRunning() {
        return this == REPORTING;
    }

    /** Whether the country team may still withdraw. */
    boolean isOpenToWithdrawal() {
        return compareTo(CLOSING) < 0;
    }
}
