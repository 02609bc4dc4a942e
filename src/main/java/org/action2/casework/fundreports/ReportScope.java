package org.action2.casework.fundreports;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about.
 *
 * @param zone in which its days begin and end
 * @param country ISO 3166 alpha-3; null for the whole fund
 * @param isAsOfThen whether a moment was asked for
 * @param asOf when it is made, or as if it was made then: what was recorded later does not count
 */
record ReportScope(ReportPeriod period, ZoneId zone, View view, @Nullable String country, Instant asOf, boolean isAsOfThen) {

    boolean isWholeFund() {
        return country == null;
    }

    Instant begins() {
        return period.begins(zone);
    }

    Instant ends() {
        return period.ends(zone);
    }

    /** As SQL takes it: {@code from} and {@code end} of the period, its last moment and day, {@code country} (empty for the whole fund), {@code asOf}, {@code zone}. */
    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("from", moment(begins()));
        parameters.put("end", moment(ends()));
        parameters.put("last", moment(ends().minusNanos(1_000)));
        parameters.put("until", period.until());
        parameters.put("since", period.from());
        parameters.put("country", country == null ? "" : country);
        parameters.put("asOf", moment(asOf));
        parameters.put("zone", zone.getId());
        return parameters;
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
