package org.action2.casework.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.action2.casework.generator.CasePlayer;
import org.action2.casework.generator.CaseSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Documents with their follow-ups as they are generated for trials: of all bodies, at all stages. They are copied together,
 * and count by their recommendations.
 */
@Component
class FollowUpSamples implements CaseSource {

    private static final List<String> PHRASES = List.of("consult organizations of those concerned", "allocate sufficient resources",
        "set a timetable with measurable targets", "collect disaggregated data", "train the officials in charge", "amend the laws concerned",
        "establish an independent complaints mechanism", "strengthen the Ombudsman", "provide legal aid", "inform the public in all languages spoken");
    private static final List<String> BODIES = List.of("CCPR", "CEDAW", "CRC", "UPR", "CAT", "CERD", "CESCR", "CRPD", "SR on the right to health",
        "CMW", "CED", "WG on arbitrary detention");
    private static final List<String> WITH_GRADES = List.of("CCPR", "CAT", "CEDAW", "CERD");
    private static final List<Integer> SIZES = List.of(10, 12, 10, 14, 10, 12, 30, 42, 22, 60);
    private static final int COUNTRIES_OVER = 4;
    private static final int FIRST_PARAGRAPH = 7;

    private final DocumentRegistration registration;
    private final DocumentPlayer player;
    private final JdbcClient jdbc;
    private final Clock clock;

    FollowUpSamples(DocumentRegistration registration, DocumentPlayer player, JdbcClient jdbc, Clock clock) {
        this.registration = registration;
        this.player = player;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What can have become of a document, with the stages of its follow-ups in turn. */
    private enum Phase {
        AWAITING_REPORT(6, FollowUpStage.IMPLEMENTATION, FollowUpStage.ASSESSMENT, FollowUpStage.IMPLEMENTATION),
        AWAITING_EVALUATION(4, FollowUpStage.IMPLEMENTATION, FollowUpStage.WAITING, FollowUpStage.CLOSED, FollowUpStage.ASSESSMENT),
        BEGUN(3, FollowUpStage.ENDORSEMENT, FollowUpStage.PLANNING, FollowUpStage.PLANNING),
        TRIAGE(1),
        EVALUATED(8, FollowUpStage.CLOSED),
        NOTHING_TO_FOLLOW_UP(1);

        private final int weight;
        private final List<FollowUpStage> followUps;

        Phase(int weight, FollowUpStage... followUps) {
            this.weight = weight;
            this.followUps = List.of(followUps);
        }

        boolean isEnd() {
            return compareTo(EVALUATED) >= 0;
        }

        boolean isGraded() {
            return this == EVALUATED;
        }
    }

    @Override
    public int share() {
        return 80;
    }

    @Override
    public List<Sample> samples(List<String> countries) {
        var samples = new ArrayList<Sample>();
        for (var round = 0; round < COUNTRIES_OVER; round++) {
            for (var i = 0; i < countries.size(); i++) {
                var number = round * countries.size() + i;
                var running = Phase.values()[(i + round) % Phase.EVALUATED.ordinal()];
                var finished = number % 4 == 1 ? Phase.NOTHING_TO_FOLLOW_UP : Phase.EVALUATED;
                Stream.of(running, finished).forEach(phase -> samples.add(sample(countries.get(number % countries.size()), phase, number)));
            }
        }
        return samples;
    }

    private Sample sample(String country, Phase phase, int number) {
        return new Sample(phase.isEnd(), phase.weight, people -> carry(people, country, phase, number));
    }

    private Played carry(CasePlayer people, String country, Phase phase, int number) {
        var bodies = phase.isGraded() ? WITH_GRADES : BODIES;
        var document = document(bodies.get(number % bodies.size()), country);
        var size = phase == Phase.NOTHING_TO_FOLLOW_UP ? SIZES.get(2) : SIZES.get(number % SIZES.size());
        var registered = registration.register(IntStream.range(0, size).mapToObj(i -> recommendation(document, i)).toList());
        var key = registered.get(0).document();
        registration.review(List.of(key));
        var keys = registered.stream().map(DocumentRegistration.Registered::key).toList();
        if (phase == Phase.TRIAGE) {
            return new Played(List.of(key), size, false);
        }
        player.triage(people, country, key, DocumentPlayer.Grouping.of(keys, phase != Phase.NOTHING_TO_FOLLOW_UP));
        var followUps = player.followUpsOf(key);
        for (var i = 0; i < followUps.size(); i++) {
            player.carry(people, country, followUps.get(i), phase.followUps.get(i % phase.followUps.size()), i);
        }
        if (phase == Phase.AWAITING_EVALUATION || phase == Phase.EVALUATED) {
            player.recordStateReport(people, country, key);
        }
        if (phase == Phase.EVALUATED) {
            player.recordEvaluation(people, country, key, keys.get(0));
        }
        return new Played(Stream.concat(Stream.of(key), followUps.stream()).toList(), size(key, size), phase == Phase.BEGUN);
    }

    /** How many recommendations are followed up; all where none is. */
    private int size(String document, int all) {
        var followedUp = jdbc.sql("select count(follow_up) from recommendation where document = :document").param("document", document)
            .query(Integer.class).single();
        return followedUp == 0 ? all : followedUp;
    }

    private NewRecommendation.Document document(String body, String country) {
        var number = jdbc.sql("select count(*) from document where starts_with(symbol, :symbol) and symbol not like '%/Add.%'")
            .param("symbol", symbol(body, country)).query(Integer.class).single() + 2;
        return new NewRecommendation.Document(symbol(body, country) + number, country,
            body.equals("UPR") ? "upr" : body.contains(" ") ? "special-procedure" : "treaty-body", body, null, LocalDate.now(clock).minusMonths(2));
    }

    private static NewRecommendation recommendation(NewRecommendation.Document document, int number) {
        return SampleTexts.recommendation(document, FIRST_PARAGRAPH + 2 * number, number, PHRASES.get(0), UUID.randomUUID());
    }

    private static String symbol(String body, String country) {
        return body.equals("UPR") ? "A/HRC/UPR/" + country + "/" : body.contains(" ") ? "A/HRC/%s/%s/".formatted(body.contains("health") ? "SRH" : "WGAD", country)
            : body + "/C/" + country + "/CO/";
    }

    @Override
    public List<List<String>> references(List<String> references, boolean finished, int copies) {
        var document = references.get(0) + "/Add.";
        var taken = jdbc.sql("select count(*) from document where starts_with(key, :document)").param("document", document).query(Integer.class).single();
        var followUps = references.size() - 1;
        var numbers = followUps == 0 ? List.<String>of() : followUpKeys(references.get(1).split("-")[1], finished, followUps * copies);
        return IntStream.range(0, copies).mapToObj(i -> Stream.concat(Stream.of(document + (taken + i + 1)),
            numbers.subList(i * followUps, (i + 1) * followUps).stream()).toList()).toList();
    }

    /** Finished ones are of the years before. */
    private List<String> followUpKeys(String country, boolean finished, int count) {
        var year = LocalDate.now(clock).getYear() - (finished ? 1 : 0);
        var last = jdbc.sql("""
            insert into follow_up_number (country, year, last) values (:country, :year, :count)
            on conflict (country, year) do update set last = follow_up_number.last + :count
            returning last
            """).param("country", country).param("year", year).param("count", count).query(Integer.class).single();
        return IntStream.rangeClosed(last - count + 1, last).mapToObj(number -> "FU-%s-%d-%04d".formatted(country, year, number)).toList();
    }

    @Override
    public List<String> phrases() {
        return PHRASES;
    }

    @Override
    public List<RegisterTable> register() {
        var withFollowUp = "join case_copy c on c.old_reference = x.document left join case_copy f on f.number = c.number and f.old_reference = x.follow_up";
        var withDocument = "join case_copy c on c.old_reference = split_part(x.business_key, '#', 1)";
        var renamed = "replace(x.%s, c.old_reference, c.reference)";
        var renamedInFollowUp = "replace(x.business_key, c.old_shared, c.shared)";
        return List.of(
            new RegisterTable("document", "key", Map.of("symbol", "c.reference", "publication_date", "x.publication_date - c.days",
                "adoption_date", "x.adoption_date - c.days", "state_report_due", ahead("state_report_due"), "next_review_due", ahead("next_review_due"),
                "state_report_date", ahead("state_report_date"), "ask_again_on", ahead("ask_again_on"), "evaluation_date", ahead("evaluation_date"))),
            new RegisterTable("follow_up", "key", Map.of("title", "replace(x.title, c.old_phrase, c.phrase)", "period_end", ahead("period_end"),
                "next_review", ahead("next_review"), "on_hold_until", ahead("on_hold_until"))),
            new RegisterTable("recommendation", "document", Map.ofEntries(
                Map.entry("business_key", renamed.formatted("business_key")), Map.entry("symbol", "c.reference"), Map.entry("follow_up", "f.reference"),
                Map.entry("duplicate_of", renamed.formatted("duplicate_of")), Map.entry("text", "replace(x.text, c.old_phrase, c.phrase)"),
                Map.entry("annotation_id", "md5(x.annotation_id || '/' || c.number)::uuid"), Map.entry("publication_date", "x.publication_date - c.days"),
                Map.entry("deadline", ahead("deadline")), Map.entry("stage_since", withTheFollowUp("stage_since")),
                Map.entry("ended_at", withTheFollowUp("ended_at"))), withFollowUp),
            new RegisterTable("partner_action", "follow_up", Map.of("id", CaseSource.copiedId("x.id"), "due_date", ahead("due_date"))),
            new RegisterTable("recommendation_assessment", "follow_up", Map.of("business_key", renamedInFollowUp)),
            new RegisterTable("recommendation_grade", "business_key", Map.of("business_key", renamed.formatted("business_key"), "published_on", ahead("published_on")),
                withDocument),
            new RegisterTable("recommendation_status", "business_key", Map.of("business_key", renamed.formatted("business_key")), withDocument),
            new RegisterTable("case_stage", "reference", Map.of(), "join case_copy c on c.old_reference = x.reference and x.left_at is not null"));
    }

    /** A recommendation stands with its follow-up, where it has one. */
    private static String withTheFollowUp(String moment) {
        return "coalesce(" + CaseSource.moved("f", moment) + ", " + CaseSource.moved("c", moment) + ")";
    }

    private static String ahead(String date) {
        return "x." + date + " - c.age_days";
    }

    @Override
    public Map<String, String> variables() {
        var variables = new HashMap<String, String>();
        Stream.of(DocumentReviewProcess.STATE_REPORT_DUE, DocumentReviewProcess.NEXT_REVIEW_DUE, DocumentReviewProcess.STATE_REPORT_DATE,
            DocumentReviewProcess.EVALUATION_DATE, FollowUpProcess.PERIOD_END, FollowUpProcess.NEXT_REVIEW, FollowUpProcess.PROGRESS_DUE,
            PartnerActionProcess.ACTION_DUE_DATE, PartnerActionProcess.ACTION_END)
            .forEach(name -> variables.put(name, "(nullif(x.text_, '')::date - c.age_days)::text"));
        variables.put(DocumentReviewProcess.ADOPTION_DATE, "(nullif(x.text_, '')::date - c.days)::text");
        return variables;
    }
}
