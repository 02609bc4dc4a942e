package org.action2.casework.fundreports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same figures a second time, added up in Java from every row of the raw tables. */
final class PlainFigures {

    private static final Pattern LINE = Pattern.compile("\"line\": \"([a-z]+)\", \"amount\": \"(\\d+)\\.(\\d\\d)\"|\"amount\": \"(\\d+)\\.(\\d\\d)\", \"line\": \"([a-z]+)\"");
    private static final List<String> WORST_LAST = List.of("A", "B", "C", "D", "E");
    private static final Map<String, Map<String, Integer>> STEPS = Map.of(
        "progress", Map.of("not-started", 0, "in-preparation", 1, "in-progress", 2, "completed", 3),
        "assessment", Map.of("not-implemented", 0, "partially-implemented", 1, "implemented", 2),
        "grade", Map.of("E", 0, "C", 1, "B", 2, "A", 3));

    final List<Entry> ledger;
    final List<Report> reports;
    final List<Request> requests;
    final List<Recommendation> recommendations;
    private final List<FollowUp> followUps;
    private final List<Status> statuses;
    private final List<Grade> grades;

    PlainFigures(JdbcClient jdbc) {
        ledger = jdbc.sql("select id, request, kind, amount_cents as cents, balance_after_cents as balance, entered_at as at from grant_ledger_entry order by id").query(Entry.class).list();
        reports = jdbc.sql("select reference, kind, number, spent_cents as spent, spending::text as spending, accepted_at as accepted from grant_report").query(Report.class).list();
        requests = jdbc.sql("select reference, country, recommendation, stage, ended_at as ended, title, disbursed_on as stated from funding_request order by reference").query(Request.class).list();
        recommendations = jdbc.sql("""
            select business_key as key, country, follow_up, superseded_by, coalesce(follow_up_selected, false) as selected, outcome, registered_at as registered from recommendation
            """).query(Recommendation.class).list();
        followUps = jdbc.sql("select key, country, seed_funding from follow_up").query(FollowUp.class).list();
        statuses = jdbc.sql("select id, business_key as key, kind, status, recorded_at as at from recommendation_status").query(Status.class).list();
        grades = jdbc.sql("select id, business_key as key, sub_paragraph as part, grade, published_on as published, recorded_at as at from recommendation_grade").query(Grade.class).list();
    }

    record Entry(long id, @Nullable String request, String kind, long cents, long balance, Instant at) {
    }

    record Report(String reference, String kind, int number, @Nullable Long spent, @Nullable String spending, @Nullable Instant accepted) {
    }

    record Request(String reference, String country, @Nullable String recommendation, String stage, @Nullable Instant ended, String title, @Nullable LocalDate stated) {
    }

    record Recommendation(String key, String country, @Nullable String followUp, @Nullable String supersededBy, boolean selected, @Nullable String outcome, Instant registered) {
    }

    record FollowUp(String key, String country, @Nullable String seedFunding) {
    }

    record Status(long id, String key, String kind, String status, Instant at) {
    }

    record Grade(long id, String key, String part, String grade, LocalDate published, Instant at) {
    }

    private @Nullable String countryOf(@Nullable String reference) {
        return requests.stream().filter(request -> request.reference().equals(reference)).map(Request::country).findFirst().orElse(null);
    }

    /** What entries of a kind add up to. @param country null for all @param from null for the beginning */
    long sum(String kind, @Nullable String country, @Nullable Instant from, Instant end) {
        return ledger.stream().filter(entry -> entry.kind().equals(kind) && entry.at().isBefore(end) && (from == null || !entry.at().isBefore(from))
            && (country == null || country.equals(countryOf(entry.request())))).mapToLong(Entry::cents).sum();
    }

    long balance(Instant end) {
        return sum("allocation", null, null, end) - sum("reservation", null, null, end) + sum("release", null, null, end) + sum("refund", null, null, end);
    }

    /** The balance that the ledger itself states after its last entry before a moment. */
    long statedBalance(Instant end) {
        return ledger.stream().filter(entry -> entry.at().isBefore(end)).reduce((earlier, later) -> later).map(Entry::balance).orElse(0L);
    }

    /** What a grant has spent by a moment, by category; what is in none under an empty name. */
    Map<String, Long> spent(Request request, Instant end) {
        var deciding = reports.stream().filter(report -> report.reference().equals(request.reference()) && report.accepted() != null && report.accepted().isBefore(end) && report.spent() != null)
            .max(Comparator.comparing((Report report) -> report.kind().equals("final-financial")).thenComparing(report -> Objects.requireNonNull(report.spent()))
                .thenComparing(report -> Objects.requireNonNull(report.accepted())));
        var lines = new TreeMap<String, Long>();
        var total = deciding.map(report -> Objects.requireNonNull(report.spent())).orElse(0L);
        deciding.ifPresent(report -> {
            for (var match = LINE.matcher(String.valueOf(report.spending())); match.find();) {
                var isLineFirst = match.group(1) != null;
                lines.put(isLineFirst ? match.group(1) : match.group(6),
                    Long.parseLong(isLineFirst ? match.group(2) : match.group(4)) * 100 + Long.parseLong(isLineFirst ? match.group(3) : match.group(5)));
            }
        });
        var disbursed = of("disbursement", request, end);
        if (request.stage().equals("withdrawn") && Objects.requireNonNull(request.ended()).isBefore(end) && disbursed > 0) {
            total = disbursed - of("refund", request, end);
        }
        lines.put("", total - lines.values().stream().mapToLong(Long::longValue).sum());
        return lines;
    }

    /** The grants of a report, in the order of countries and references: money was set aside for them by the end, and they had not ended before the beginning. */
    List<String> grants(@Nullable String country, Instant from, Instant end) {
        return requests.stream().filter(request -> (country == null || request.country().equals(country)) && of("reservation", request, end) > 0
            && (request.ended() == null || !request.ended().isBefore(from)))
            .sorted(Comparator.comparing(Request::country).thenComparing(Request::reference)).map(Request::reference).toList();
    }

    List<Entry> entries(@Nullable String country, Instant from, Instant end) {
        return ledger.stream().filter(entry -> !entry.at().isBefore(from) && entry.at().isBefore(end) && (country == null || country.equals(countryOf(entry.request())))).toList();
    }

    long accepted(@Nullable String country, Instant from, Instant end) {
        return reports.stream().filter(report -> report.accepted() != null && !report.accepted().isBefore(from) && report.accepted().isBefore(end)
            && (country == null || country.equals(countryOf(report.reference())))).count();
    }

    private long of(String kind, Request request, Instant end) {
        return ledger.stream().filter(entry -> request.reference().equals(entry.request()) && entry.kind().equals(kind) && entry.at().isBefore(end)).mapToLong(Entry::cents).sum();
    }

    /** What all grants have spent by a moment, by category. @param country null for all */
    Map<String, Long> spent(@Nullable String country, Instant end) {
        var sums = new HashMap<String, Long>();
        requests.stream().filter(request -> country == null || request.country().equals(country))
            .forEach(request -> spent(request, end).forEach((category, cents) -> sums.merge(category, cents, Long::sum)));
        return sums;
    }

    /** A paid grant: its cost, the recommendations that it names, and those of the follow-up that asked for it where it names none. */
    record Paid(Request request, LocalDate on, long cost, TreeSet<String> recommendations, TreeSet<String> asked) {

        /** The last moment of the day of the payment, or of the period if that is over. */
        Instant before(Instant end) {
            var before = on.plusDays(1).atStartOfDay(FundHistory.ZONE).toInstant();
            return (before.isBefore(end) ? before : end).minusNanos(1_000);
        }
    }

    List<Paid> paid(@Nullable String country, Instant end) {
        var paid = new ArrayList<Paid>();
        for (var request : requests) {
            var first = ledger.stream().filter(entry -> request.reference().equals(entry.request()) && entry.kind().equals("disbursement") && entry.at().isBefore(end)).map(Entry::at)
                .min(Comparator.naturalOrder());
            if (first.isPresent() && (country == null || request.country().equals(country))) {
                var named = recommendations.stream().filter(each -> each.key().equals(request.recommendation()) && each.country().equals(request.country())).map(Recommendation::key).toList();
                paid.add(new Paid(request, request.stated() == null ? LocalDate.ofInstant(first.get(), FundHistory.ZONE) : request.stated(),
                    of("disbursement", request, end) - of("refund", request, end), new TreeSet<>(named), named.isEmpty() ? askedBy(request) : new TreeSet<>()));
            }
        }
        return paid;
    }

    private TreeSet<String> askedBy(Request request) {
        var keys = new TreeSet<String>();
        for (var followUp : followUps) {
            if (request.reference().equals(followUp.seedFunding()) && request.country().equals(followUp.country())) {
                recommendations.stream().filter(each -> each.supersededBy() == null && followUp.key().equals(each.followUp())).forEach(each -> keys.add(each.key()));
            }
        }
        return keys;
    }

    /** Where a recommendation stands; null where nothing is known. @param moment inclusive */
    @Nullable String standing(String key, String kind, Instant moment, LocalDate day, Instant asOf) {
        if (!kind.equals("grade")) {
            return statuses.stream().filter(each -> each.key().equals(key) && each.kind().equals(kind) && !each.at().isAfter(moment))
                .max(Comparator.comparing(Status::at).thenComparing(Status::id)).map(Status::status).orElse(kind.equals("progress") ? "not-started" : null);
        }
        var known = grades.stream().filter(each -> each.key().equals(key) && !each.published().isAfter(day) && !each.at().isAfter(asOf)).toList();
        var latest = known.stream().map(Grade::published).max(Comparator.naturalOrder());
        if (latest.isEmpty()) {
            return null;
        }
        var parts = new HashMap<String, Grade>();
        known.stream().filter(each -> each.published().equals(latest.get())).forEach(each -> parts.merge(each.part(), each, (one, other) -> one.id() > other.id() ? one : other));
        return parts.values().stream().map(Grade::grade).max(Comparator.comparing(WORST_LAST::indexOf)).orElseThrow();
    }

    /** 1 for a step up, -1 for a step down, 0 for none, null where a step is not known. */
    @Nullable Integer move(String key, String kind, Paid grant, LocalDate lastDay, Instant end, Instant asOf) {
        return compared(key, kind, grant, end.minusNanos(1_000), lastDay, end, asOf);
    }

    private @Nullable Integer compared(String key, String kind, Paid grant, Instant moment, LocalDate day, Instant end, Instant asOf) {
        var before = STEPS.get(kind).get(String.valueOf(standing(key, kind, grant.before(end), grant.on(), asOf)));
        var after = STEPS.get(kind).get(String.valueOf(standing(key, kind, moment, day, asOf)));
        return before == null || after == null ? null : Integer.valueOf(Integer.signum(after - before));
    }

    /** Whether it stood higher than on the day of the payment at the end of the period, or at any moment before it at which something was said. */
    boolean everHigher(String key, String kind, Paid grant, LocalDate lastDay, Instant end, Instant asOf) {
        var said = kind.equals("grade")
            ? grades.stream().filter(each -> each.key().equals(key) && each.published().isAfter(grant.on()) && !each.published().isAfter(lastDay))
                .map(each -> compared(key, kind, grant, end, each.published(), end, asOf))
            : statuses.stream().filter(each -> each.key().equals(key) && each.kind().equals(kind) && each.at().isAfter(grant.before(end)) && each.at().isBefore(end))
                .map(each -> compared(key, kind, grant, each.at(), lastDay, end, asOf));
        return Stream.concat(Stream.of(0).map(last -> move(key, kind, grant, lastDay, end, asOf)), said).anyMatch(each -> Objects.equals(each, 1));
    }

    /** How many of the grants saw a recommendation move up. */
    long sharing(String key, String kind, List<Paid> grants, LocalDate lastDay, Instant end, Instant asOf) {
        return grants.stream().filter(grant -> grant.recommendations().contains(key) && Objects.equals(move(key, kind, grant, lastDay, end, asOf), 1)).count();
    }

    static BigDecimal dollars(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    static @Nullable BigDecimal rate(long part, long whole) {
        return whole == 0 ? null : new BigDecimal(part).multiply(new BigDecimal(100)).divide(new BigDecimal(whole), 1, RoundingMode.HALF_UP);
    }
}
