package org.action2.casework.followup;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.action2.casework.generator.CasePlayer;
import org.action2.casework.generator.CasePlayer.Person;
import org.action2.casework.generator.CaseSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Follow-ups as they are generated for trials: of all bodies, at all stages, with stages as frequent as in a country's real list. */
@Component
class FollowUpSamples implements CaseSource {

    private static final List<String> BODIES = List.of("UPR", "CCPR", "CEDAW", "CAT", "CERD", "CESCR", "CRC", "CRPD", "CMW", "CED",
        "SR on the right to health", "WG on arbitrary detention");
    private static final List<String> PHRASES = List.of("adopt a national action plan", "amend the criminal code", "train judges and prosecutors",
        "ratify the optional protocol", "allocate sufficient resources", "collect disaggregated data", "establish an independent complaints mechanism",
        "close places of detention that do not meet the standards", "guarantee access to education", "combat hate speech", "protect journalists",
        "end statelessness", "strengthen the Ombudsman", "prevent domestic violence", "consult organizations of persons with disabilities",
        "provide legal aid", "investigate allegations of torture", "ensure equal pay", "register all births", "reduce maternal mortality");
    private static final List<String> THEMES = List.of("Violence against women", "Conditions of detention", "Right to health", "Right to education",
        "Racial discrimination", "Freedom of opinion and expression & access to information", "Administration of justice & fair trial");
    private static final List<String> PERSONS = List.of("Women & girls", "Children", "Persons with disabilities", "Persons deprived of their liberty",
        "Minorities / racial, ethnic, linguistic, religious or descent-based groups", "Refugees & asylum-seekers");
    private static final int PARAGRAPHS = 60;

    private final JdbcClient jdbc;
    private final Clock clock;

    FollowUpSamples(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What can have become of a follow-up, in the order of a case's life. */
    private enum Stage {
        TRIAGE(30), PLANNING(20), IMPLEMENTATION(35), ENDORSEMENT(8), ASSESSMENT(7), CLOSED(60), NOT_ACTIONABLE(25), CARRIED_OVER(15);

        private final int weight;

        Stage(int weight) {
            this.weight = weight;
        }

        boolean isEnd() {
            return compareTo(CLOSED) >= 0;
        }
    }

    @Override
    public int share() {
        return 80;
    }

    @Override
    public List<Sample> samples(List<String> countries) {
        var samples = new ArrayList<Sample>();
        for (var i = 0; i < countries.size() * 2; i++) {
            for (var stage : Stage.values()) {
                var country = countries.get((i + stage.ordinal()) % countries.size());
                var body = BODIES.get((i + stage.ordinal() * 5) % BODIES.size());
                var number = i;
                samples.add(new Sample(stage.isEnd(), stage.weight, people -> carry(people, country, body, stage, number)));
            }
        }
        return samples;
    }

    private String carry(CasePlayer people, String country, String body, Stage stage, int number) {
        var recommendation = recommendation(country, body, stage.ordinal() * 7 + number);
        var desk = new Person("ohchr-desk", "ohchr-desk", country);
        var team = new Person(country.toLowerCase(Locale.ROOT) + "-focal-point", "country-team", country);
        var coordinator = new Person(country.toLowerCase(Locale.ROOT) + "-rc", "resident-coordinator", country);
        var key = recommendation.get(FollowUpProcess.SYMBOL) + "#" + recommendation.get(FollowUpProcess.PARAGRAPH);
        people.start(desk, FollowUpProcess.KEY, key, recommendation);
        if (stage == Stage.TRIAGE) {
            return key;
        }
        if (stage == Stage.NOT_ACTIONABLE) {
            people.complete(desk, key, FollowUpProcess.TRIAGE_RECOMMENDATION, Map.of(FollowUpProcess.TRIAGE_OUTCOME, "not-actionable",
                FollowUpProcess.FOLLOW_UP_SELECTED, false, FollowUpProcess.TRIAGE_COMMENT, "Addressed to another State."));
            return key;
        }
        people.complete(desk, key, FollowUpProcess.TRIAGE_RECOMMENDATION, Map.of(FollowUpProcess.TRIAGE_OUTCOME, "follow-up",
            FollowUpProcess.FOLLOW_UP_SELECTED, number % 4 == 0, FollowUpProcess.PRIORITY, List.of("high", "medium", "low").get(number % 3)));
        if (stage == Stage.PLANNING) {
            return key;
        }
        people.complete(team, key, FollowUpProcess.PLAN_FOLLOW_UP, plan(number));
        if (stage == Stage.ENDORSEMENT) {
            return key;
        }
        people.complete(coordinator, key, FollowUpProcess.ENDORSE_PLAN, Map.of(FollowUpProcess.PLAN_ENDORSED, true, FollowUpProcess.PLAN_COMMENT, ""));
        if (number % 2 == 0) {
            people.complete(null, key, PartnerActionProcess.ACCEPT_ACTION, Map.of(PartnerActionProcess.ACTION_ACCEPTED, true, PartnerActionProcess.ACTION_COMMENT, ""));
        }
        if (stage == Stage.IMPLEMENTATION) {
            return key;
        }
        people.complete(team, key, FollowUpProcess.REPORT_PROGRESS, Map.of(FollowUpProcess.PROGRESS_SUMMARY, "The law was passed.",
            FollowUpProcess.PROGRESS_STATUS, "completed", FollowUpProcess.READY_FOR_ASSESSMENT, true));
        if (stage == Stage.ASSESSMENT) {
            return key;
        }
        people.complete(desk, key, FollowUpProcess.ASSESS_IMPLEMENTATION, assessment(people.variable(key, FollowUpProcess.GRADES), stage));
        return key;
    }

    private Map<String, Object> recommendation(String country, String body, int number) {
        var data = new HashMap<String, Object>();
        var document = jdbc.sql("select count(*) from recommendation where starts_with(symbol, :symbol) and symbol not like '%/Add.%'")
            .param("symbol", symbol(body, country)).query(Integer.class).single() + 2;
        data.put(FollowUpProcess.COUNTRY, country);
        data.put(FollowUpProcess.MECHANISM, body.equals("UPR") ? "upr" : body.contains(" ") ? "special-procedure" : "treaty-body");
        data.put(FollowUpProcess.BODY, body);
        data.put(FollowUpProcess.SYMBOL, symbol(body, country) + document);
        data.put(FollowUpProcess.PARAGRAPH, "5");
        data.put(FollowUpProcess.TEXT, "The State party should %s, in the light of its earlier commitments, with the participation of those concerned, and report on the effect."
            .formatted(PHRASES.get(0)));
        data.put(FollowUpProcess.THEMES, FollowUpData.jsonValue(List.of(THEMES.get(number % THEMES.size()), THEMES.get((number + 3) % THEMES.size()))));
        data.put(FollowUpProcess.AFFECTED_PERSONS, FollowUpData.jsonValue(List.of(PERSONS.get(number % PERSONS.size()))));
        data.put(FollowUpProcess.SDGS, FollowUpData.jsonValue(List.of("16 - PEACE, JUSTICE AND STRONG INSTITUTIONS")));
        data.put(FollowUpProcess.PUBLICATION_DATE, LocalDate.now(clock).minusMonths(2).toString());
        data.put(FollowUpProcess.ANNOTATION_ID, UUID.randomUUID().toString());
        return data;
    }

    private Map<String, Object> plan(int number) {
        var due = LocalDate.now(clock).plusMonths(9).toString();
        return Map.of(FollowUpProcess.PLAN_SUMMARY, "Joint actions with the ministries in charge.", FollowUpProcess.SEED_FUNDING_NEEDED, false,
            FollowUpProcess.ACTIONS, FollowUpData.jsonValue(List.of(
                Map.of("agency", List.of("agency-undp", "agency-unicef").get(number % 2), "action", "Advise on the draft law.", "dueDate", due),
                Map.of("agency", List.of("agency-unwomen", "agency-unfpa").get(number % 2), "action", "Train the officials in charge.", "dueDate", due))));
    }

    /** A grade of the body's own scale; the one that the next step is proposed for, if there is one. */
    private static Map<String, Object> assessment(Object grades, Stage stage) {
        var step = stage == Stage.CLOSED ? "close" : "carry-to-next-review";
        var scale = new ArrayList<JsonNode>();
        FollowUpData.tree(grades).forEach(scale::add);
        var grade = scale.stream().filter(each -> each.path("nextStep").asText().equals(step)).findFirst().orElse(scale.get(0));
        return Map.of(FollowUpProcess.GRADE, grade.path("grade").asText(), FollowUpProcess.ASSESSMENT, "As published by the body.",
            FollowUpProcess.NEXT_STEP, step);
    }

    @Override
    public List<String> references(String reference, boolean finished, int copies) {
        var document = reference.substring(0, reference.indexOf('#')) + "/Add.";
        var taken = jdbc.sql("select count(*) from recommendation where starts_with(symbol, :document)").param("document", document)
            .query(Integer.class).single();
        return IntStream.range(taken, taken + copies)
            .mapToObj(i -> document + (i / PARAGRAPHS + 1) + "#" + (i % PARAGRAPHS + 5)).toList();
    }

    private static String symbol(String body, String country) {
        return body.equals("UPR") ? "A/HRC/UPR/" + country + "/" : body.contains(" ") ? "A/HRC/%s/%s/".formatted(body.contains("health") ? "SRH" : "WGAD", country)
            : body + "/C/" + country + "/CO/";
    }

    @Override
    public List<String> phrases() {
        return PHRASES;
    }

    @Override
    public List<RegisterTable> register() {
        return List.of(
            new RegisterTable("recommendation", "business_key", Map.of(
                "symbol", "split_part(c.reference, '#', 1)", "paragraph", "split_part(c.reference, '#', 2)",
                "text", "replace(x.text, c.old_phrase, c.phrase)", "annotation_id", "md5(x.annotation_id || '/' || c.number)::uuid",
                "publication_date", "x.publication_date - c.days", "deadline", "x.deadline - c.age_days", "next_review", "x.next_review - c.age_days",
                "draft_instance_id", "cast(null as text)")),
            new RegisterTable("partner_action", "business_key", Map.of("id", CaseSource.copiedId("x.id"), "due_date", "x.due_date - c.age_days")),
            new RegisterTable("recommendation_assessment", "business_key", Map.of()));
    }

    @Override
    public Map<String, String> variables() {
        return Map.of(FollowUpProcess.SYMBOL, "split_part(c.reference, '#', 1)", FollowUpProcess.PARAGRAPH, "split_part(c.reference, '#', 2)",
            FollowUpProcess.PUBLICATION_DATE, "(x.text_::date - c.days)::text", FollowUpProcess.DEADLINE, "(x.text_::date - c.age_days)::text",
            FollowUpProcess.ANNOTATION_ID, "md5(x.text_ || '/' || c.number)::uuid::text");
    }
}
