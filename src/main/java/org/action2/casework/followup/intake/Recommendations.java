package org.action2.casework.followup.intake;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.action2.casework.followup.NewRecommendation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The search in the register of recommendations. */
@Component
class Recommendations {

    /** Up to so many are put in the order of how well they match: each has to be read for it. */
    static final int RANKED = 1_000;

    /** Up to so many are counted. */
    static final int COUNTED = 10_000;

    private static final int FEW_COUNTRIES = 5;

    private static final String SELECT = """
        select v.*, (select g.scale from recommendation_grade_view g where g.business_key = v.business_key
            order by g.published_on desc, g.id desc limit 1) as grade_scale
        from (select business_key, row_number() over () as place
            from (select business_key from recommendation where %s order by %s offset :offset limit :limit) keys) found
        join recommendation_view v using (business_key) order by found.place
        """;

    private final JdbcClient jdbc;
    private final Countries countries;

    Recommendations(JdbcClient jdbc, Countries countries) {
        this.jdbc = jdbc;
        this.countries = countries;
    }

    /** What is searched for; null or empty parts do not narrow the search. @param query words, "phrases", -without */
    record Search(String country, String body, String mechanism, String symbol, String paragraph, String status, String theme,
                  String affectedPerson, String sdg, LocalDate deadlineFrom, LocalDate deadlineTo, String grade, String priority, String query) {
    }

    /**
     * A recommendation as the register knows it; null while unknown. In JSON all of it lies on one level.
     *
     * @param document the key of its document
     * @param followUp the key of the follow-up that it belongs to, null before triage and where it is not followed up
     */
    record Entry(String businessKey, String annotationId, String document, String followUp, @JsonUnwrapped Place place,
                 @JsonUnwrapped Wording wording, @JsonUnwrapped NewRecommendation.Tags tags, @JsonUnwrapped Upr upr,
                 @JsonUnwrapped Standing standing, @JsonUnwrapped Statuses statuses) {
    }

    /** Where it stands. */
    record Place(String country, String mechanism, String body, String symbol, String paragraph, List<String> subParagraphs, LocalDate publicationDate) {
    }

    /** What it says. */
    record Wording(String heading, String text, String reiterates, String concernParagraph, String concern) {
    }

    /** What only the Universal Periodic Review says. */
    record Upr(String uprPosition, String recommendingState) {
    }

    /** How far the work on it is. @param status its stage @param cycle that of its follow-up */
    record Standing(String status, Instant statusSince, String priority, LocalDate deadline, Integer cycle, String seedFunding,
                    String duplicateOf, String supersededBy) {
    }

    /** What the country team, the State, the programme and the committee say of it. */
    record Statuses(String progressStatus, String stateClaim, String assessment, String gradeScale, String grade) {
    }

    /**
     * What was found.
     *
     * @param total how many there are
     * @param totalIsExact false where there are more than {@code total}: where words are looked for, from {@value #COUNTED} on they are not counted
     */
    record Found(List<Entry> entries, long total, boolean totalIsExact) {
    }

    /**
     * The recommendations found in the countries given, and in no others whatever is looked for. With words the best match comes
     * first where up to {@value #RANKED} match; else they come by country, symbol and paragraph.
     */
    @Transactional(readOnly = true)
    public Found search(Search search, List<String> countries, int offset, int limit) {
        return search(search, filters(search, countries), offset, limit);
    }

    /** As {@link #search(Search, List, int, int)}, of those only that are ended, or are not. */
    @Transactional(readOnly = true)
    public Found search(Search search, boolean ended, List<String> countries, int offset, int limit) {
        return search(search, filters(search, countries).and(new Conditions().that(ended ? "ended_at is not null" : "ended_at is null")), offset, limit);
    }

    private Found search(Search search, Conditions filters, int offset, int limit) {
        planForThisSearch();
        for (var reading : readings(search)) {
            var conditions = reading.and(filters);
            var most = isGiven(search.query()) ? COUNTED : Integer.MAX_VALUE - 1;
            var total = count(conditions, most);
            if (total > 0) {
                return new Found(page(conditions, total <= RANKED, offset, limit), Math.min(total, most), total <= most);
            }
        }
        return new Found(List.of(), 0, true);
    }

    /**
     * PostgreSQL reckons that a vector costs nothing to read, and reads all of them for a common word; a plan for any search whatever
     * would look for each country by going through the list.
     */
    private void planForThisSearch() {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)")
            .query().singleRow();
    }

    private static List<Conditions> readings(Search search) {
        return isGiven(search.query()) ? TypedSearch.readings(TypedSearch.tidy(search.query()), isGiven(search.symbol())) : List.of(new Conditions());
    }

    private long count(Conditions conditions, int most) {
        return jdbc.sql("select count(*) from (select from recommendation where " + conditions.sql() + " limit " + (most + 1) + ") found")
            .params(conditions.parameters()).query(Long.class).single();
    }

    /** Looks for the keys alone first, so that wide rows are neither sorted nor skipped over; in the table, as the view keeps the index from being enough. */
    private List<Entry> page(Conditions conditions, boolean isRanked, int offset, int limit) {
        return jdbc.sql(SELECT.formatted(conditions.sql(), conditions.order(isRanked))).params(conditions.parameters())
            .param("offset", offset).param("limit", limit).query((set, i) -> entry(set)).list();
    }

    private Conditions filters(Search search, List<String> countries) {
        // of few countries by their index; of many, which narrow nothing, in a way that keeps PostgreSQL from reading all vectors of the index's rows
        var filters = new Conditions().with(countries.size() <= FEW_COUNTRIES ? "country = any (cast(:countries as bpchar[]))" : "cast(country as text) = any (:countries)",
            "countries", countries.toArray(String[]::new));
        given(search.country(), each -> filters.with("country = cast(:country as bpchar)", "country", this.countries.code(each).orElse(each.toUpperCase(Locale.ROOT))));
        given(search.body(), each -> filters.with("search @@ casework_mark('b', :body)", "body", Bodies.named(each).map(Bodies.Body::code).orElse(each)));
        given(search.mechanism(), each -> filters.with("mechanism = lower(:mechanism)", "mechanism", each));
        given(search.symbol(), each -> filters.with("symbol_key = casework_symbol_key(:symbol)", "symbol", each));
        given(search.paragraph(), each -> filters.with("lower(paragraph) = :paragraph", "paragraph", CopiedReference.paragraphOf(each)));
        given(search.status(), each -> filters.with("stage = lower(:status)", "status", each));
        given(search.theme(), each -> filters.with("search @@ casework_mark('t', :theme)", "theme", each));
        given(search.affectedPerson(), each -> filters.with("search @@ casework_mark('p', :person)", "person", each));
        given(search.sdg(), each -> filters.with("search @@ casework_mark('g', :sdg)", "sdg", TypedSearch.goalOf(each)));
        given(search.grade(), each -> filters.with("lower(grade) = lower(:grade)", "grade", each));
        given(search.priority(), each -> filters.with("priority = lower(:priority)", "priority", each));
        if (search.deadlineFrom() != null) {
            filters.with("deadline >= :from", "from", search.deadlineFrom());
        }
        if (search.deadlineTo() != null) {
            filters.with("deadline <= :to", "to", search.deadlineTo());
        }
        return filters;
    }

    private static void given(String value, Consumer<String> filter) {
        if (isGiven(value)) {
            filter.accept(TypedSearch.tidy(value));
        }
    }

    private static boolean isGiven(String value) {
        return value != null && !value.isBlank();
    }

    private static Entry entry(ResultSet set) throws SQLException {
        return new Entry(set.getString("business_key"), set.getString("annotation_id"), set.getString("document"), set.getString("follow_up"),
            new Place(set.getString("country"), set.getString("mechanism"), set.getString("body"), set.getString("symbol"),
                set.getString("paragraph"), list(set, "sub_paragraphs"), set.getObject("publication_date", LocalDate.class)),
            new Wording(set.getString("heading"), set.getString("text"), set.getString("reiterates"), set.getString("concern_paragraph"),
                set.getString("concern")),
            new NewRecommendation.Tags(list(set, "themes"), list(set, "affected_persons"), list(set, "sdgs")),
            new Upr(set.getString("upr_position"), set.getString("recommending_state")),
            new Standing(set.getString("stage"), set.getTimestamp("stage_since").toInstant(), set.getString("priority"),
                set.getObject("deadline", LocalDate.class), set.getObject("cycle", Integer.class), set.getString("seed_funding"),
                set.getString("duplicate_of"), set.getString("superseded_by")),
            new Statuses(set.getString("progress_status"), set.getString("state_claim"), set.getString("assessment"),
                set.getString("grade_scale"), set.getString("grade")));
    }

    private static List<String> list(ResultSet set, String column) throws SQLException {
        return List.of((String[]) set.getArray(column).getArray());
    }
}
