package org.action2.casework.seedfunding;

import java.time.LocalDate;
import org.action2.casework.engine.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Books what a grant is paid and pays back, in the fund and with its request alike, in the name of whoever acts. */
@Component
class GrantPayments {

    private final FundLedger ledger;
    private final FundingRequests requests;
    private final Actor actor;

    GrantPayments(FundLedger ledger, FundingRequests requests, Actor actor) {
        this.ledger = ledger;
        this.requests = requests;
        this.actor = actor;
    }

    /** @param paidOn the day of the payment; null if nobody stated it @throws InsufficientFundsException if less is set aside for the grant */
    void disburse(String reference, Money amount, @Nullable LocalDate paidOn) {
        ledger.disburse(reference, amount, actor.id());
        requests.disbursed(reference, amount, paidOn);
    }

    /** Books the refund and releases what was never paid. */
    void settle(String reference, Money refund) {
        ledger.refund(reference, refund, actor.id());
        ledger.release(reference, actor.id());
        requests.refunded(reference, refund);
    }
}
