package org.action2.casework.fundreports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two years of the fund, 2024 and 2025, written row by row into its tables: every kind of grant, report, progress, assessment and grade, by chance but always the same. */
final class FundHistory {

    static final ZoneId ZONE = ZoneId.of("Africa/Nairobi");
    private static final List<String> COUNTRIES = List.of("KEN", "NPL", "SVN");
    private static final List<String> CATEGORIES = List.of("staff", "supplies", "equipment", "contracts", "travel", "transfers", "operating", "indirect");
    private static final List<String> PROGRESS = List.of("not-started", "in-preparation", "in-progress", "completed");
    private static final List<String> ASSESSMENTS = List.of("implemented", "partially-implemented", "not-implemented", "no-information");
    private static final List<String> GRADES = List.of("A", "B", "C", "D", "E");
    private static final Instant BEGIN = Instant.parse("2023-12-31T21:00:00Z"); // the new year of Nairobi

    private final JdbcClient jdbc;
    private final Random chance = new Random(82);
    private final List<Entry> entries = new ArrayList<>();

    FundHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Entry(Instant at, String request, String kind, long cents) {
    }

    void write() {
        COUNTRIES.forEach(this::recommendations);
        entries.add(new Entry(BEGIN.plusSeconds(3600), null, "allocation", 500_000_000L));
        entries.add(new Entry(Instant.parse("2024-12-31T20:59:59.999999Z"), null, "allocation", 100_000_001L)); // the last of 2024 in Nairobi
        entries.add(new Entry(Instant.parse("2024-12-31T21:00:00Z"), null, "allocation", 200_000_002L)); // the first of 2025
        for (var i = 0; i < 90; i++) {
            grant(i);
        }
        ledger();
    }

    private void ledger() {
        entries.sort(Comparator.comparing(Entry::at));
        var balance = 0L;
        for (var entry : entries) {
            balance += switch (entry.kind()) {
                case "allocation", "release", "refund" -> entry.cents();
                case "reservation" -> -entry.cents();
                default -> 0;
            };
            jdbc.sql("insert into grant_ledger_entry (fund, request, kind, amount_cents, balance_after_cents, entered_at, entered_by) values ('action-2', ?, ?, ?, ?, ?, 'finance')")
                .params(entry.request(), entry.kind(), entry.cents(), balance, at(entry.at())).update();
        }
    }

    private void grant(int i) {
        var country = COUNTRIES.get(i % COUNTRIES.size());
        var reference = "SF-%s-2024-%04d".formatted(country, 9000 + i);
        var approved = BEGIN.plus(Duration.ofMinutes(10_000 + chance.nextInt(850_000)));
        var paidAt = approved.plus(Duration.ofMinutes(30_000 + chance.nextInt(20_000)));
        var promised = 1_000_000L + chance.nextInt(6_000_000);
        var fate = i % 10; // 0: never paid, 1: paid in part, 2: withdrawn, 3: closed, else it runs
        var paid = fate == 1 ? promised - 12_345 : promised;
        var named = i % 5 == 4 ? null : "CCPR/C/%s/CO/9#%d".formatted(country, 10 + chance.nextInt(10));
        jdbc.sql("""
            insert into funding_request (reference, process_instance_id, country, title, lead_agency, requested_cents, approved_cents, start_date, end_date, recommendation, stage,
                stage_since, submitted_by, submitted_at, disbursed_on) values (?, ?, ?, ?, 'agency-undp', ?, ?, ?, ?, ?, 'reporting', ?, 'ken-focal-point', ?, ?)
            """).params(reference, "of " + reference, country, "Legal aid no. " + i + " by Grace Wanjiru <grace@example.org>", promised, promised, LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31),
                named, at(approved), at(approved.minus(Duration.ofDays(40))), fate == 0 || i % 7 == 0 ? null : LocalDate.ofInstant(paidAt, ZONE).minusDays(i % 4 * 9L)).update();
        entries.add(new Entry(approved, reference, "reservation", promised));
        if (fate == 0) {
            var released = approved.plus(Duration.ofDays(9));
            entries.add(new Entry(released, reference, "release", promised));
            ended(reference, "terms-declined", released);
            return;
        }
        entries.add(new Entry(approved.plus(Duration.ofDays(2)), reference, "commitment", promised));
        entries.add(new Entry(paidAt, reference, "disbursement", paid));
        var spent = reports(reference, paidAt, paid, i);
        var end = paidAt.plus(Duration.ofDays(200 + chance.nextInt(100)));
        if (fate == 2) {
            var refund = paid / (2 + chance.nextInt(3));
            entries.add(new Entry(end, reference, "refund", refund));
            ended(reference, "withdrawn", end);
        } else if (fate == 3) {
            if (paid > spent) {
                entries.add(new Entry(end, reference, "refund", paid - spent));
            }
            ended(reference, "closed", end);
        } else if (fate == 1) {
            entries.add(new Entry(end, reference, "release", promised - paid));
        }
        if (i % 4 == 1) {
            jdbc.sql("update follow_up set seed_funding = ? where key = ? and (seed_funding is null or seed_funding not in (select reference from funding_request where recommendation is null))")
                .params(reference, "FU-%s-2024-%04d".formatted(country, 9001 + chance.nextInt(3))).update();
        }
        for (var review = 0; review < i % 3; review++) {
            jdbc.sql("""
                insert into funding_review (reference, agency, status, asked_at, reviewer, score_relevance, score_rights_based, score_ownership, score_feasibility, score_value, score_sustainability)
                values (?, ?, 'recorded', ?, 'undp', ?, 4, 3, 5, 4, 2)
                """).params(reference, "agency-" + review, at(approved.minus(Duration.ofDays(20))), 1 + chance.nextInt(5)).update();
        }
    }

    private void ended(String reference, String stage, Instant at) {
        jdbc.sql("update funding_request set stage = ?, stage_since = ?, ended_at = ? where reference = ?").params(stage, at(at), at(at), reference).update();
    }

    /** What the last report says. */
    private long reports(String reference, Instant paidAt, long paid, int i) {
        var lines = new long[CATEGORIES.size()];
        var total = 0L;
        for (var number = 1; number <= 3; number++) {
            var isFinal = number == 3 && i % 2 == 1;
            for (var line = 0; line < lines.length; line++) {
                var more = Math.min(paid - total, chance.nextInt((int) (paid / 20)));
                lines[line] += more;
                total += more;
            }
            if (isFinal && i % 6 == 3) { // the final report corrects the others
                total -= lines[3];
                lines[3] = 0;
            }
            var submitted = paidAt.plus(Duration.ofHours(24L * 45 * number + chance.nextInt(400)));
            var isAccepted = number < 3 || i % 7 != 5;
            var json = new ArrayList<String>();
            for (var line = 0; line < lines.length; line++) {
                json.add("{\"line\": \"%s\", \"amount\": \"%d.%02d\"}".formatted(CATEGORIES.get(line), lines[line] / 100, lines[line] % 100));
            }
            var spending = i % 11 == 6 ? "[]" : json.stream().collect(Collectors.joining(", ", "[", "]"));
            jdbc.sql("""
                insert into grant_report (reference, kind, number, due_date, period_from, period_until, submitted_at, accepted_at, spent_cents, spending, results)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)
                """).params(reference, isFinal ? "final-financial" : "interim", isFinal ? 1 : number, LocalDate.of(2025, 6, 1), LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), at(submitted),
                isAccepted ? at(submitted.plus(Duration.ofDays(3))) : null, total, spending,
                "Report " + number + " of " + reference + ": 312 complaints were taken up; write to grace@example.org or Amina Otieno.").update();
        }
        return total;
    }

    private void recommendations(String country) {
        var document = "CCPR/C/" + country + "/CO/9";
        jdbc.sql("insert into document (key, symbol, country, mechanism, body, stage, stage_since, registered_at) values (?, ?, ?, 'treaty-body', 'CCPR', 'awaiting-report', ?, ?)")
            .params(document, document, country, at(BEGIN), at(BEGIN)).update();
        for (var number = 1; number <= 3; number++) {
            jdbc.sql("insert into follow_up (key, country, title, stage, stage_since, opened_at) values (?, ?, 'A group', 'implementation', ?, ?)")
                .params("FU-%s-2024-%04d".formatted(country, 9000 + number), country, at(BEGIN), at(BEGIN)).update();
        }
        for (var paragraph = 10; paragraph < 20; paragraph++) {
            var key = document + "#" + paragraph;
            jdbc.sql("""
                insert into recommendation (business_key, document, follow_up, country, mechanism, body, symbol, paragraph, text, stage, stage_since, registered_at, follow_up_selected, superseded_by, outcome)
                values (?, ?, ?, ?, 'treaty-body', 'CCPR', ?, ?, 'The State party should strengthen legal aid.', 'implementation', ?, ?, ?, ?, ?)
                """).params(key, document, paragraph < 18 ? "FU-%s-2024-%04d".formatted(country, 9001 + paragraph % 3) : null, country, document, String.valueOf(paragraph), at(BEGIN), at(BEGIN),
                paragraph % 2 == 0, paragraph == 17 ? document + "#18" : null, paragraph == 19 ? "duplicate" : "follow-up").update();
            said(key, "progress", PROGRESS);
            said(key, "assessment", ASSESSMENTS);
            grades(key);
        }
    }

    private void said(String key, String kind, List<String> statuses) {
        for (var at = BEGIN.plus(Duration.ofDays(30 + chance.nextInt(200))); at.isBefore(Instant.parse("2025-12-30T00:00:00Z")); at = at.plus(Duration.ofHours(2_000 + chance.nextInt(4_000)))) {
            jdbc.sql("insert into recommendation_status (business_key, kind, status, recorded_at) values (?, ?, ?, ?)")
                .params(key, kind, statuses.get(chance.nextInt(statuses.size())), at(at)).update();
        }
    }

    private void grades(String key) {
        for (var published = LocalDate.of(2024, 2, 1).plusDays(chance.nextInt(200)); published.isBefore(LocalDate.of(2025, 12, 20)); published = published.plusDays(120 + chance.nextInt(200))) {
            for (var part : chance.nextBoolean() ? List.of("") : List.of("a", "b")) {
                var recorded = published.atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofHours(12L + chance.nextInt(2_400)));
                grade(key, part, published, recorded);
                if (chance.nextInt(4) == 0) { // corrected later
                    grade(key, part, published, recorded.plus(Duration.ofDays(20)));
                }
            }
        }
    }

    private void grade(String key, String part, LocalDate published, Instant recorded) {
        jdbc.sql("""
            insert into recommendation_grade (business_key, sub_paragraph, scale, grade, symbol, published_on, recorded_by, recorded_at) values (?, ?, 'ccpr', ?, 'CCPR/C/1', ?, 'ohchr-desk', ?)
            """).params(key, part, GRADES.get(chance.nextInt(GRADES.size())), published, at(recorded)).update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
