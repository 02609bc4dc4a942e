package org.action2.casework.seedfunding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.action2.casework.CaseworkTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CaseworkTest
class FundLedgerTest {

    @Autowired
    private FundLedger ledger;

    @Autowired
    private ModelDriver driver;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void twoReservationsAtOnceNeverOverdrawTheFund() throws Exception {
        var first = driver.businessKey(driver.submit(ModelDriver.request()));
        var second = driver.businessKey(driver.submit(ModelDriver.request()));
        var moreThanHalf = new Money(ledger.balance().cents() / 2 + 1);
        var together = new CyclicBarrier(2);

        var pool = Executors.newFixedThreadPool(2);
        var reserved = pool.invokeAll(List.<Callable<Boolean>>of(
                () -> reserve(first, moreThanHalf, together), () -> reserve(second, moreThanHalf, together)))
            .stream().map(result -> {
                try {
                    return result.get();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }).toList();
        pool.shutdown();

        assertThat(reserved).containsExactlyInAnyOrder(true, false);
        assertThat(ledger.balance().cents()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void noMoreIsPaidThanIsSetAside() {
        var request = driver.businessKey(driver.submit(ModelDriver.request()));
        transaction.executeWithoutResult(status -> {
            ledger.reserve(request, Money.of("100.00"), "test");
            ledger.commit(request, Money.of("100.00"), "test");
            ledger.disburse(request, Money.of("100.00"), "test");
        });

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> ledger.disburse(request, Money.of("0.01"), "test")))
            .isInstanceOf(InsufficientFundsException.class);
    }

    @Test
    void entriesAreNeitherChangedNorRemoved() {
        assertThatThrownBy(() -> jdbc.sql("update grant_ledger_entry set amount_cents = 1").update())
            .hasMessageContaining("only appends");
        assertThatThrownBy(() -> jdbc.sql("delete from grant_ledger_entry").update())
            .hasMessageContaining("only appends");
    }

    private boolean reserve(String request, Money amount, CyclicBarrier together) throws Exception {
        together.await();
        try {
            transaction.executeWithoutResult(status -> ledger.reserve(request, amount, "test"));
            return true;
        } catch (InsufficientFundsException e) {
            return false;
        }
    }
}
