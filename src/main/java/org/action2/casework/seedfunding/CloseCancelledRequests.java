package org.action2.casework.seedfunding;

import org.action2.casework.engine.CaseCancelled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Closes in the register what was cancelled in the engine, and gives back to the fund what was set aside and not paid. */
@Component
class CloseCancelledRequests {

    private final FundingRequests requests;
    private final FundLedger ledger;

    CloseCancelledRequests(FundingRequests requests, FundLedger ledger) {
        this.requests = requests;
        this.ledger = ledger;
    }

    @EventListener
    void on(CaseCancelled cancelled) {
        if (cancelled.process().equals(SeedFundingProcess.KEY)) {
            requests.referenceOf(cancelled.processInstanceId()).ifPresent(reference -> {
                requests.cancelled(reference);
                ledger.release(reference, cancelled.by());
            });
        }
    }
}
