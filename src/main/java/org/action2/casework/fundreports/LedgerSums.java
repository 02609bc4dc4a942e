package org.action2.casework.fundreports;

import java.util.Map;
import org.action2.casework.seedfunding.SeedFunding;

/**
 * What the ledger of the fund holds until the end of a period, by kind of entry, in US cents; of the whole fund or of one country's grants.
 *
 * @param lastEntry the number of the fund's last entry before the end of the period, 0 if there is none
 * @param lastBalance the balance that this entry states
 */
record LedgerSums(Map<String, Sums> kinds, long lastEntry, long lastBalance) {

    /** @param before the period @param within the period */
    record Sums(long before, long within) {

        static final Sums NONE = new Sums(0, 0);

        long toDate() {
            return before + within;
        }

        Sums plus(Sums other) {
            return new Sums(before + other.before, within + other.within);
        }

        Sums minus(Sums other) {
            return new Sums(before - other.before, within - other.within);
        }
    }

    private Sums of(String kind) {
        return kinds.getOrDefault(kind, Sums.NONE);
    }

    Sums allocations() {
        return of(SeedFunding.ALLOCATION);
    }

    Sums reservations() {
        return of("reservation");
    }

    Sums releases() {
        return of("release");
    }

    Sums transfers() {
        return of(SeedFunding.DISBURSEMENT);
    }

    Sums refunds() {
        return of(SeedFunding.REFUND);
    }

    /** What can be committed: {@code before} is the opening balance, {@link Sums#toDate} the closing one. */
    Sums balance() {
        return allocations().minus(reservations()).plus(releases()).plus(refunds());
    }

    /** What is set aside for grants and not paid. */
    Sums setAside() {
        return reservations().minus(releases()).minus(transfers());
    }

    /** What the fund holds: the balance and what is set aside. */
    Sums held() {
        return balance().plus(setAside());
    }

    /** How far the entries before the end are from the balance that the last of them states; 0 in a ledger whose entries stand in the order of their moments. */
    long difference() {
        return balance().toDate() - lastBalance;
    }
}
