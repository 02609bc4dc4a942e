package org.action2.casework.seedfunding;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Opens a fund without any entry with the amount of {@code casework.fund.opening-allocation} (USD), once. */
@Component
@ConditionalOnProperty("casework.fund.opening-allocation")
class OpenFund implements ApplicationRunner {

    private final FundLedger ledger;
    private final Money amount;

    OpenFund(FundLedger ledger, @Value("${casework.fund.opening-allocation}") String amount) {
        this.ledger = ledger;
        this.amount = Money.of(amount);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ledger.open(amount, "casework");
    }
}
