package org.action2.casework.publication;

import org.action2.casework.seedfunding.RequestStage;

/** Where a grant stands, in the words of IATI's code list ActivityStatus. */
enum IatiStatus {

    PIPELINE(1), IMPLEMENTATION(2), FINALISATION(3), CLOSED(4), CANCELLED(5);

    private final int code;

    IatiStatus(int code) {
        this.code = code;
    }

    String code() {
        return String.valueOf(code);
    }

    /** @param stage of a request that was approved */
    static IatiStatus of(RequestStage stage) {
        return switch (stage) {
            case REPORTING -> IMPLEMENTATION;
            case CLOSING, WITHDRAWAL, REFUND -> FINALISATION;
            case CLOSED -> CLOSED;
            default -> stage.isEnd() ? CANCELLED : PIPELINE;
        };
    }
}
