package org.action2.casework.publication;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What may be published of a grant. No field tells who asked, reviewed, decided, paid or reported, or what they wrote about it. */
enum GrantField implements PublicField<Grant> {

    REFERENCE(Kind.KEY, Grant::reference, "The grant's reference, which never changes"),
    TITLE(Kind.TEXT, Grant::title, "Its title, as the country team wrote it"),
    OBJECTIVE(Kind.TEXT, Grant::objective, "What it is for, as the country team wrote it"),
    COUNTRY(Kind.COUNTRY, Grant::country, "The country"),
    SUPPORT_KIND(Kind.CODE, Grant::supportKind, "The kind of support: capacity-building, pilot-programming or joint-programming"),
    STAGE(Kind.CODE, Grant::stage, "Where it stands"),
    LEAD_AGENCY(Kind.CODE, Grant::leadAgency, "The agency that leads it"),
    PARTNER_AGENCIES(Kind.CODES, Grant::partnerAgencies, "The agencies that carry it out with the lead agency"),
    THEMES(Kind.CODES, Grant::themes, "The elements of a national protection system that it is about"),
    RECOMMENDATION(Kind.KEY, Grant::recommendation, "The key of the recommendation that it follows up"),
    REQUESTED_AMOUNT(Kind.MONEY, Grant::requestedCents, "What was asked for"),
    APPROVED_AMOUNT(Kind.MONEY, grant -> cents(grant.approved()), "What was approved: the reservation in the fund's ledger, unless it went back before anything was promised"),
    APPROVED_ON(Kind.DATE, grant -> day(grant.approved()), "The day of that entry (UTC)"),
    COMMITTED_AMOUNT(Kind.MONEY, grant -> cents(grant.committed()), "What was promised with the accepted terms: the commitment in the ledger"),
    COMMITTED_ON(Kind.DATE, grant -> day(grant.committed()), "The day of that entry (UTC)"),
    RELEASED_AMOUNT(Kind.MONEY, grant -> cents(grant.released()), "What was promised and given back to the fund without having been paid"),
    RELEASED_ON(Kind.DATE, grant -> day(grant.released()), "The day of the last such entry (UTC)"),
    DISBURSED_AMOUNT(Kind.MONEY, grant -> cents(grant.disbursed()), "What was paid: the disbursement in the ledger"),
    DISBURSED_ON(Kind.DATE, grant -> day(grant.disbursed()), "The day of that entry (UTC)"),
    SPENT_AMOUNT(Kind.MONEY, Grant::spentCents, "What was spent by the reports that were accepted"),
    REFUNDED_AMOUNT(Kind.MONEY, grant -> cents(grant.refunded()), "What was paid back: the refund in the ledger"),
    REFUNDED_ON(Kind.DATE, grant -> day(grant.refunded()), "The day of that entry (UTC)"),
    START_DATE(Kind.DATE, Grant::startDate, "The first day of the activities"),
    END_DATE(Kind.DATE, Grant::endDate, "Their last day, extensions included"),
    ENDED_ON(Kind.DATE, Grant::endedOn, "The day (UTC) on which the grant was closed or given up");

    private final Kind kind;
    private final Function<Grant, @Nullable Object> value;
    private final String description;

    GrantField(Kind kind, Function<Grant, @Nullable Object> value, String description) {
        this.kind = kind;
        this.value = value;
        this.description = description;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public @Nullable Object of(Grant grant) {
        return value.apply(grant);
    }

    private static @Nullable Object cents(Grant.@Nullable Entry entry) {
        return entry == null ? null : entry.cents();
    }

    private static @Nullable Object day(Grant.@Nullable Entry entry) {
        return entry == null ? null : entry.on();
    }
}
