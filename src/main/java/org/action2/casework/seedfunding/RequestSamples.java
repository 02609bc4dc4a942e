package org.action2.casework.seedfunding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.action2.casework.directory.Directory;
import org.action2.casework.engine.GroupIds;
import org.action2.casework.generator.CasePlayer;
import org.action2.casework.generator.CasePlayer.Person;
import org.action2.casework.generator.CaseSource;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests for seed funding as they are generated for trials, at all stages from endorsement to the closed grant. */
@Component
class RequestSamples implements CaseSource {

    private static final List<String> PHRASES = List.of("Legal aid desks", "A tracking system for recommendations", "Training of judges",
        "School mediators", "A helpline of the Ombudsman", "A national action plan on business and human rights", "Birth registration",
        "A baseline of disaggregated data", "Shelters for survivors", "Civic space observatory");
    private static final List<String> SUPPORT_KINDS = List.of("capacity-building", "pilot-programming", "joint-programming");
    private static final String AMOUNT = "40000.00";
    private static final int REPORTS = 3; // what a grant of twelve months owes

    private final JdbcClient jdbc;
    private final FundLedger ledger;
    private final Directory directory;
    private final Clock clock;

    RequestSamples(JdbcClient jdbc, FundLedger ledger, Directory directory, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.directory = directory;
        this.clock = clock;
    }

    /** What can have become of a request, in the order of a case's life. */
    private enum Stage {
        ENDORSEMENT(15), SCREENING(10), REVIEW(20), DECISION(10), TERMS(5), DISBURSEMENT(5), REPORTING(35), INELIGIBLE(10), DECLINED(25), CLOSED(65);

        private final int weight;

        Stage(int weight) {
            this.weight = weight;
        }

        boolean isEnd() {
            return compareTo(INELIGIBLE) >= 0;
        }

        boolean comesBefore(Stage other) {
            return compareTo(other) < 0;
        }
    }

    @Override
    public int share() {
        return 20;
    }

    @Override
    public List<Sample> samples(List<String> countries) {
        var samples = new ArrayList<Sample>();
        for (var i = 0; i < countries.size(); i++) {
            for (var stage : Stage.values()) {
                var country = countries.get((i + stage.ordinal()) % countries.size());
                samples.add(new Sample(stage.isEnd(), stage.weight, people -> Played.one(carry(people, country, stage))));
            }
        }
        return samples;
    }

    private String carry(CasePlayer people, String country, Stage stage) {
        var secretariat = new Person(GroupIds.SECRETARIAT, GroupIds.SECRETARIAT, country);
        var team = team(country);
        var coordinator = new Person(country.toLowerCase(Locale.ROOT) + "-rc", GroupIds.RESIDENT_COORDINATOR, country);
        var reference = people.start(team, SeedFundingProcess.KEY, null, request(country, stage));
        if (stage == Stage.ENDORSEMENT) {
            return reference;
        }
        people.complete(coordinator, reference, SeedFundingProcess.ENDORSE_REQUEST, Map.of(SeedFundingProcess.ENDORSED, true, SeedFundingProcess.ENDORSEMENT_COMMENT, "In line with the Cooperation Framework."));
        if (stage == Stage.SCREENING) {
            return reference;
        }
        people.complete(secretariat, reference, SeedFundingProcess.SCREEN_REQUEST, Map.of(SeedFundingProcess.SCREENING_OUTCOME,
            stage == Stage.INELIGIBLE ? "ineligible" : "eligible", SeedFundingProcess.SCREENING_COMMENT, "Complete."));
        if (stage == Stage.REVIEW || stage == Stage.INELIGIBLE) {
            return reference;
        }
        people.complete(null, reference, SeedFundingReviewProcess.REVIEW_REQUEST, review());
        if (stage != Stage.DECISION) {
            decide(people, country, reference, stage);
        }
        if (Stage.TERMS.comesBefore(stage) && stage != Stage.DECLINED) {
            people.complete(coordinator, reference, SeedFundingProcess.ACCEPT_TERMS, Map.of(SeedFundingProcess.TERMS_ACCEPTED, true, SeedFundingProcess.TERMS_COMMENT, ""));
            spend(people, secretariat, team, reference, stage);
        }
        return reference;
    }

    /** A request is submitted under an account that works for the country: one of its team, or else one that oversees all countries. */
    private Person team(String country) {
        return Stream.of(GroupIds.COUNTRY_TEAM, GroupIds.MANAGERS).flatMap(group -> directory.membersOf(group, country).stream()).findFirst()
            .map(person -> new Person(person.id(), GroupIds.COUNTRY_TEAM, country))
            .orElseThrow(() -> new IllegalStateException("Nobody works for " + country + "."));
    }

    private void decide(CasePlayer people, String country, String reference, Stage stage) {
        var taskForce = new Person(GroupIds.TASK_FORCE, GroupIds.TASK_FORCE, country);
        var decision = new HashMap<String, Object>(Map.of(SeedFundingProcess.DECISION, stage == Stage.DECLINED ? "declined" : "approved", SeedFundingProcess.DECISION_COMMENT, "Outside the priorities."));
        if (stage != Stage.DECLINED) {
            ledger.allocate(Money.of(AMOUNT), taskForce.id());
            decision.put(SeedFundingProcess.APPROVED_AMOUNT, AMOUNT);
            decision.put(SeedFundingProcess.DECISION_COMMENT, "A strong request.");
        }
        people.complete(taskForce, reference, SeedFundingProcess.DECIDE_REQUEST, decision);
    }

    private void spend(CasePlayer people, Person secretariat, Person team, String reference, Stage stage) {
        if (stage == Stage.DISBURSEMENT) {
            return;
        }
        people.complete(new Person(GroupIds.FINANCE, GroupIds.FINANCE, team.country()), reference, SeedFundingProcess.RECORD_DISBURSEMENT, Map.of(
            SeedFundingProcess.DISBURSED_AMOUNT, AMOUNT, SeedFundingProcess.DISBURSEMENT_DATE, LocalDate.now(clock).toString(), "disbursementReference", "TR-001"));
        people.passTimer(reference, SeedFundingReportProcess.REPORT_OPENS_TIMER);
        if (stage == Stage.CLOSED) {
            for (var report = 0; report < REPORTS; report++) {
                people.complete(team, reference, SeedFundingReportProcess.SUBMIT_REPORT, report());
                people.complete(secretariat, reference, SeedFundingReportProcess.REVIEW_REPORT,
                    Map.of(SeedFundingReportProcess.REPORT_ACCEPTED, true, SeedFundingReportProcess.REPORT_COMMENT, ""));
                people.passTimer(reference, SeedFundingReportProcess.REPORT_OPENS_TIMER);
            }
            people.complete(secretariat, reference, SeedFundingProcess.CLOSE_GRANT, Map.of(SeedFundingProcess.REFUND_AMOUNT, "1500.00", "lessonsLearned", "Start the training early."));
        }
    }

    private Map<String, Object> request(String country, Stage stage) {
        var start = LocalDate.now(clock).plusMonths(2).withDayOfMonth(1);
        var request = new HashMap<String, Object>();
        request.put(SeedFundingProcess.TITLE, PHRASES.get(0) + " in the provinces");
        request.put(SeedFundingProcess.OBJECTIVE, "The institutions in charge carry out what the mechanisms recommend, with the people concerned.");
        request.put(SeedFundingProcess.COUNTRY, country);
        request.put(SeedFundingProcess.LEAD_AGENCY, "agency-undp");
        request.put(SeedFundingProcess.PARTNER_AGENCIES, json("[\"agency-unfpa\"]"));
        request.put(SeedFundingProcess.THEMES, json("[\"claiming-rights\", \"mechanisms-engagement\"]"));
        request.put(SeedFundingProcess.REQUESTED_AMOUNT, AMOUNT);
        request.put(SeedFundingProcess.BUDGET, json("""
            [{"line": "contracts", "description": "Providers", "amount": "38000.00"}, {"line": "indirect", "description": "Support", "amount": "2000.00"}]"""));
        request.put(SeedFundingProcess.START_DATE, start.toString());
        request.put(SeedFundingProcess.END_DATE, start.plusMonths(12).minusDays(1).toString());
        request.put(SeedFundingProcess.SUPPORT_KIND, SUPPORT_KINDS.get(stage.ordinal() % SUPPORT_KINDS.size()));
        request.put(SeedFundingProcess.MEMBER_STATE_REQUEST, stage != Stage.INELIGIBLE);
        if (stage != Stage.INELIGIBLE) {
            request.put(SeedFundingProcess.MEMBER_STATE_AUTHORITY, "Ministry of Justice");
            request.put(SeedFundingProcess.MEMBER_STATE_REQUEST_DATE, LocalDate.now(clock).minusMonths(1).toString());
            request.put(SeedFundingProcess.MEMBER_STATE_REQUEST_REFERENCE, "Note verbale 114");
        }
        request.put(SeedFundingProcess.RECOMMENDATION, "");
        request.put(SeedFundingProcess.CONTACT_EMAIL, country.toLowerCase(Locale.ROOT) + "-focal-point@example.org");
        return request;
    }

    private static Map<String, Object> report() {
        return Map.of(SeedFundingReportProcess.NARRATIVE, "The desks opened in all provinces, with trained paralegals and judges.",
            SeedFundingReportProcess.RESULTS, "312 complaints were taken up, of which 40 were brought to court.",
            SeedFundingReportProcess.SPENDING, json("""
                [{"line": "contracts", "amount": "36500.00"}, {"line": "indirect", "amount": "2000.00"}]"""));
    }

    private static Map<String, Object> review() {
        var review = new HashMap<String, Object>();
        List.of("Relevance", "RightsBased", "Ownership", "Feasibility", "Value", "Sustainability").forEach(score -> review.put("score" + score, 4));
        review.put("conflictOfInterest", false);
        review.put("reviewComment", "Well founded.");
        review.put("reviewRecommendation", "approve");
        return review;
    }

    private static Object json(String text) {
        return SpinValues.jsonValue(text).create();
    }

    /** Finished ones are of the years before. */
    @Override
    public List<List<String>> references(List<String> references, boolean finished, int copies) {
        var country = references.get(0).split("-")[1];
        var year = LocalDate.now(clock).getYear() - (finished ? 1 : 0);
        var last = jdbc.sql("""
            insert into funding_request_number (country, year, last) values (:country, :year, :copies)
            on conflict (country, year) do update set last = funding_request_number.last + :copies
            returning last
            """).param("country", country).param("year", year).param("copies", copies).query(Integer.class).single();
        return IntStream.rangeClosed(last - copies + 1, last).mapToObj(number -> List.of("SF-%s-%d-%04d".formatted(country, year, number))).toList();
    }

    @Override
    public List<String> phrases() {
        return PHRASES;
    }

    @Override
    public List<RegisterTable> register() {
        return List.of(
            new RegisterTable("funding_request", "reference", Map.of("title", "replace(x.title, c.old_phrase, c.phrase)",
                "start_date", "x.start_date - c.age_days", "end_date", "x.end_date - c.age_days")),
            new RegisterTable("funding_review", "reference", Map.of()),
            new RegisterTable("grant_report", "reference", Map.of("due_date", "x.due_date - c.age_days", "opens_on", "x.opens_on - c.age_days",
                "period_from", "x.period_from - c.age_days", "period_until", "x.period_until - c.age_days")));
    }

    @Override
    public Map<String, String> variables() {
        return Map.of(SeedFundingProcess.START_DATE, "(x.text_::date - c.age_days)::text", SeedFundingProcess.END_DATE, "(x.text_::date - c.age_days)::text");
    }

    /** The ledger's entries carry a balance: they are appended one by one, after the money for them has been put into the fund. */
    @Override
    public void complete(JdbcClient jdbc) {
        var needed = jdbc.sql("""
            select coalesce(sum(e.amount_cents), 0) from grant_ledger_entry e join case_copy c on c.old_reference = e.request where e.kind = 'reservation'
            """).query(Long.class).single();
        if (needed == 0) {
            return;
        }
        ledger.allocate(new Money(needed), "casework");
        jdbc.sql("""
            insert into grant_ledger_entry (fund, request, kind, amount_cents, balance_after_cents, entered_at, entered_by)
            select e.fund, c.reference, e.kind, e.amount_cents,
                :balance + sum(case e.kind when 'reservation' then -e.amount_cents when 'release' then e.amount_cents
                    when 'refund' then e.amount_cents else 0 end) over (order by c.number, e.id),
                c.at - (c.pivot - e.entered_at) * c.stretch, e.entered_by
            from grant_ledger_entry e join case_copy c on c.old_reference = e.request order by c.number, e.id
            """).param("balance", ledger.balance().cents()).update();
    }
}
