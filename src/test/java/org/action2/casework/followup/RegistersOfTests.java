package org.action2.casework.followup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.action2.casework.forms.Submission;
import org.action2.casework.refusals.Fault;

/** Registers in memory for tests of rules, on 10 January 2027: a document of Kenya, what runs there, and what is known of Nepal. */
final class RegistersOfTests {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2027-01-10T12:00:00Z"), ZoneOffset.UTC);
    static final String DOCUMENT = "CCPR/C/KEN/CO/5";
    static final String OLDER = "CCPR/C/KEN/CO/4";

    final Map<String, Recommendation> recommendations = new LinkedHashMap<>();
    final Map<String, FollowUps.Entry> running = new HashMap<>();

    /** @param triage its outcome is null before */
    Recommendation add(String document, String country, String paragraph, Recommendation.Triage triage, String followUp, LocalDate deadline) {
        var text = "The State party should train the police.";
        var added = new Recommendation(document + "#" + paragraph, document, document, country,
            new NewRecommendation.Wording(paragraph, List.of("a", "b"), null, text, text, "digest"), new NewRecommendation.Tags(List.of(), List.of(), List.of()), null,
            NewRecommendation.Upr.NONE, new Recommendation.Standing("triage", followUp, triage, deadline, null, null, null, null, null, false), false);
        recommendations.put(added.key(), added);
        return added;
    }

    Recommendation waiting(String document, String country, String paragraph) {
        return add(document, country, paragraph, new Recommendation.Triage(null, null, false, null), null, null);
    }

    Recommendation followedUp(String document, String paragraph, String followUp, LocalDate deadline) {
        return add(document, "KEN", paragraph, new Recommendation.Triage("follow-up", "high", false, null), followUp, deadline);
    }

    void run(String key, String country, FollowUpStage stage) {
        running.put(key, new FollowUps.Entry(key, "instance of " + key, country, "Police", stage.id(), 1, null, null, null, null, null, null));
    }

    RecommendationRegister register() {
        return new RecommendationRegister(null, null, CLOCK) {

            @Override
            Optional<Recommendation> find(String key) {
                return Optional.ofNullable(recommendations.get(key));
            }

            @Override
            List<Recommendation> ofDocument(String document) {
                return recommendations.values().stream().filter(each -> each.document().equals(document)).toList();
            }

            @Override
            List<Recommendation> ofFollowUp(String followUp) {
                return recommendations.values().stream().filter(each -> followUp.equals(each.standing().followUp())).toList();
            }
        };
    }

    FollowUps followUps() {
        return new FollowUps(null, CLOCK) {

            @Override
            Optional<Entry> find(String key) {
                return Optional.ofNullable(running.get(key));
            }
        };
    }

    Documents documents() {
        return new Documents(null, CLOCK) {

            @Override
            Optional<Entry> find(String key) {
                return Optional.of(new Entry(key, key, "KEN", "treaty-body", "CCPR", null, LocalDate.parse("2026-12-01"), LocalDate.parse("2026-11-20"),
                    LocalDate.parse("2028-11-20"), null, "instance", "awaiting-report", null, null, null, null, null, null));
            }
        };
    }

    /** What somebody submits: no label is given, so that faults are read by their path. @param namesAndValues lists as JSON */
    static Submission submitted(String form, Map<String, Object> ofCase, Object... namesAndValues) {
        var values = new HashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1] instanceof String text && text.startsWith("[") ? json(text) : namesAndValues[i + 1]);
        }
        return new Submission(form, null, values, ofCase::get, Map.of());
    }

    /** What is wrong, as "path: message". */
    static List<String> said(List<Fault> faults) {
        var said = new ArrayList<String>();
        faults.forEach(fault -> said.add(fault.path() + ": " + fault.message()));
        return said;
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
