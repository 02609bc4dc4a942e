package org.action2.casework.publication;

import static org.action2.casework.publication.GrantField.APPROVED_AMOUNT;
import static org.action2.casework.publication.GrantField.APPROVED_ON;
import static org.action2.casework.publication.GrantField.COUNTRY;
import static org.action2.casework.publication.GrantField.DISBURSED_AMOUNT;
import static org.action2.casework.publication.GrantField.REFUNDED_AMOUNT;
import static org.action2.casework.publication.GrantField.START_DATE;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The grants of each country and of each year, added up of what is published of them and nothing else. */
final class Totals {

    private final Sum all = new Sum();
    private final Map<String, Sum> byCountry = new TreeMap<>();
    private final Map<String, Sum> byYear = new TreeMap<>();

    /** Of some grants; amounts in whole US cents. */
    private static final class Sum {

        private long grants;
        private long approved;
        private long disbursed;
        private long refunded;

        void add(Row<Grant> grant) {
            grants++;
            approved = Math.addExact(approved, cents(grant.cents(APPROVED_AMOUNT)));
            disbursed = Math.addExact(disbursed, cents(grant.cents(DISBURSED_AMOUNT)));
            refunded = Math.addExact(refunded, cents(grant.cents(REFUNDED_AMOUNT)));
        }

        private static long cents(@Nullable Long published) {
            return Objects.requireNonNullElse(published, 0L);
        }

        void write(JsonGenerator json) throws IOException {
            json.writeNumberField("grants", grants);
            json.writeStringField("approvedAmount", CsvRecords.dollars(approved));
            json.writeStringField("disbursedAmount", CsvRecords.dollars(disbursed));
            json.writeStringField("refundedAmount", CsvRecords.dollars(refunded));
        }
    }

    /** A year is that of the approval or, where its day is not published, of the first day. */
    void add(Row<Grant> grant) {
        all.add(grant);
        if (grant.has(COUNTRY)) {
            byCountry.computeIfAbsent(grant.text(COUNTRY), country -> new Sum()).add(grant);
        }
        var day = grant.has(APPROVED_ON) ? grant.day(APPROVED_ON) : grant.day(START_DATE);
        if (day != null) {
            byYear.computeIfAbsent(String.valueOf(day.getYear()), year -> new Sum()).add(grant);
        }
    }

    void write(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("totals");
        all.write(json);
        json.writeEndObject();
        list(json, "byCountry", "country", byCountry);
        list(json, "byYear", "year", byYear);
    }

    private static void list(JsonGenerator json, String name, String key, Map<String, Sum> sums) throws IOException {
        json.writeArrayFieldStart(name);
        for (var sum : sums.entrySet()) {
            json.writeStartObject();
            json.writeStringField(key, sum.getKey());
            sum.getValue().write(json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
