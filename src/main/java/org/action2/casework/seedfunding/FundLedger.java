package org.action2.casework.seedfunding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The append-only ledger of the seed fund, in whole US cents. The balance is what can still be promised: allocations
 * and refunds raise it, reservations lower it, releases give a promise back; a commitment turns a reservation into a
 * promise that was accepted, a disbursement pays it. Entries are made one after the other under a lock on the fund,
 * in the transaction of the act that causes them, so that the balance is never negative.
 */
@Component
class FundLedger {

    static final String FUND = SeedFunding.FUND;

    private final JdbcClient jdbc;
    private final Clock clock;

    FundLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Money balance() {
        return new Money(jdbc.sql("""
            select coalesce((select balance_after_cents from grant_ledger_entry
                             where fund = :fund order by id desc limit 1), 0)
            """).param("fund", FUND).query(Long.class).single());
    }

    /** Puts money into the fund. */
    @Transactional
    public void allocate(Money amount, String by) {
        lock();
        append(null, SeedFunding.ALLOCATION, amount, balance().plus(amount), by);
    }

    /** Puts the opening amount into a fund that has no entry yet; does nothing when it has. */
    @Transactional
    public void open(Money amount, String by) {
        lock();
        var entries = jdbc.sql("select count(*) from grant_ledger_entry where fund = :fund")
            .param("fund", FUND).query(Long.class).single();
        if (entries == 0) {
            append(null, SeedFunding.ALLOCATION, amount, balance().plus(amount), by);
        }
    }

    /** Sets money aside for an approved request. @throws InsufficientFundsException if the balance is lower */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reserve(String request, Money amount, String by) {
        lock();
        var balance = balance();
        if (amount.isMoreThan(balance)) {
            throw new InsufficientFundsException(balance);
        }
        append(request, SeedFunding.RESERVATION, amount, balance.minus(amount), by);
    }

    /** The day (UTC) on which money was last set aside for a request. */
    Optional<LocalDate> reservedOn(String request) {
        return jdbc.sql("""
            select (entered_at at time zone 'UTC')::date from grant_ledger_entry
            where request = :request and kind = 'reservation' order by id desc limit 1
            """).param("request", request).query(LocalDate.class).optional();
    }

    /** Turns the reservation of a request into a commitment, once its terms are accepted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void commit(String request, Money amount, String by) {
        lock();
        append(request, SeedFunding.COMMITMENT, amount, balance(), by);
    }

    /** Pays from the money set aside for a request. @throws InsufficientFundsException if less is set aside */
    @Transactional(propagation = Propagation.MANDATORY)
    public void disburse(String request, Money amount, String by) {
        lock();
        var setAside = setAside(request);
        if (amount.isMoreThan(setAside)) {
            throw new InsufficientFundsException(setAside);
        }
        append(request, SeedFunding.DISBURSEMENT, amount, balance(), by);
    }

    /** Gives back what is still set aside for a request and not paid; nothing if nothing is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(String request, String by) {
        lock();
        var rest = setAside(request);
        if (rest.isPositive()) {
            append(request, SeedFunding.RELEASE, rest, balance().plus(rest), by);
        }
    }

    /** Takes back what a request did not spend; nothing if that is zero. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refund(String request, Money amount, String by) {
        lock();
        if (amount.isPositive()) {
            append(request, SeedFunding.REFUND, amount, balance().plus(amount), by);
        }
    }

    private Money setAside(String request) {
        return new Money(jdbc.sql("""
            select coalesce(sum(case kind when 'reservation' then amount_cents
                                          when 'release' then -amount_cents
                                          when 'disbursement' then -amount_cents
                                          else 0 end), 0)
            from grant_ledger_entry where request = :request
            """).param("request", request).query(Long.class).single());
    }

    private void lock() {
        jdbc.sql("select id from fund where id = :fund for update").param("fund", FUND).query(String.class).single();
    }

    private void append(String request, String kind, Money amount, Money balanceAfter, String by) {
        jdbc.sql("""
            insert into grant_ledger_entry (fund, request, kind, amount_cents, balance_after_cents, entered_at, entered_by)
            values (:fund, :request, :kind, :amount, :balanceAfter, :at, :by)
            """)
            .param("fund", FUND).param("request", request).param("kind", kind)
            .param("amount", amount.cents()).param("balanceAfter", balanceAfter.cents())
            .param("at", OffsetDateTime.now(clock)).param("by", by)
            .update();
    }
}
