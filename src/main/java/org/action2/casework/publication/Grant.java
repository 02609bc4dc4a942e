package org.action2.casework.publication;

import java.time.LocalDate;
import java.util.List;
import org.action2.casework.seedfunding.SeedFunding;
import org.jspecify.annotations.Nullable;

/**
 * A request that money was set aside for, as the register and the ledger know it; nothing of it names a person.
 *
 * @param recommendation the key of the recommendation of the register that it follows up
 * @param entries of the ledger, in their order
 */
record Grant(String reference, String country, String title, @Nullable String objective, @Nullable String supportKind, String leadAgency,
             List<String> partnerAgencies, List<String> themes, @Nullable String recommendation, String stage, long requestedCents,
             @Nullable Long spentCents, LocalDate startDate, LocalDate endDate, @Nullable LocalDate endedOn, List<Entry> entries) {

    /** @param cents whole US cents, more than nothing @param on the day (UTC) */
    record Entry(String kind, long cents, LocalDate on) {
    }

    /** What was set aside when the request was approved; nothing if that went back before anything was promised, as no grant came of it. */
    @Nullable Entry approved() {
        Entry approved = null;
        for (var entry : entries) {
            switch (entry.kind()) {
                case SeedFunding.RESERVATION -> approved = entry;
                case SeedFunding.RELEASE -> approved = null;
                case SeedFunding.COMMITMENT -> {
                    return approved;
                }
                default -> {
                }
            }
        }
        return approved;
    }

    /** What was promised when the terms were accepted. */
    @Nullable Entry committed() {
        return first(SeedFunding.COMMITMENT);
    }

    @Nullable Entry disbursed() {
        return first(SeedFunding.DISBURSEMENT);
    }

    @Nullable Entry refunded() {
        return first(SeedFunding.REFUND);
    }

    /** What was promised and given back without having been paid, in all; on the day of the last. */
    @Nullable Entry released() {
        var committed = committed();
        var after = entries.subList(committed == null ? entries.size() : entries.indexOf(committed), entries.size()).stream()
            .filter(entry -> entry.kind().equals(SeedFunding.RELEASE)).toList();
        return after.isEmpty() ? null : new Entry(SeedFunding.RELEASE, after.stream().mapToLong(Entry::cents).sum(), after.get(after.size() - 1).on());
    }

    private @Nullable Entry first(String kind) {
        return entries.stream().filter(entry -> entry.kind().equals(kind)).findFirst().orElse(null);
    }
}
