package org.action2.casework.followup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.action2.casework.followup.similar.Cut;
import org.action2.casework.followup.similar.Proposal;
import org.action2.casework.followup.similar.RecommendationText;
import org.action2.casework.followup.similar.SimilarRecommendations;
import org.action2.casework.language.FormText;
import org.action2.casework.language.Text;
import org.springframework.stereotype.Component;

/**
 * A document as it lies before the desk at triage: its recommendations with what is proposed for each, and what runs in the
 * country already. The table {@code triage-proposal} proposes outcome and priority, similar texts and citations the group.
 */
@Component
class TriageBoard {

    private static final int EXCERPT = 160;

    static final String IS_CONCERN = "OHCHR now files it as a concern or observation, no longer as a recommendation.";

    private final Documents documents;
    private final RecommendationRegister register;
    private final FollowUps followUps;
    private final FollowUpRules rules;
    private final SimilarRecommendations similar;

    TriageBoard(Documents documents, RecommendationRegister register, FollowUps followUps, FollowUpRules rules, SimilarRecommendations similar) {
        this.documents = documents;
        this.register = register;
        this.followUps = followUps;
        this.rules = rules;
        this.similar = similar;
    }

    record Board(Head document, List<Row> recommendations, List<Running> followUps, List<Group> groups) {
    }

    /** @param selects how many paragraphs the body selects at most; null where that is not limited */
    record Head(String key, String title, String body, String country, Integer selects, String selectionNote) {
    }

    record Row(String key, String paragraph, String heading, String text, List<String> themes, List<String> affectedPersons, List<String> sdgs,
               String reiterates, String uprPosition, boolean triaged, Proposed proposal, List<Similar> similar) {
    }

    record Proposed(String outcome, String priority, boolean selected, String followUp, String duplicateOf, String supersedes, List<String> why) {
    }

    record Similar(String key, String symbol, String paragraph, String excerpt, double score, String followUp) {
    }

    record Running(String key, String title, String stage, int recommendations) {
    }

    record Group(String label, String title, String why, int size) {
    }

    /** @param definition the version of the model that the review runs by @param language in which the reader reads why */
    Board of(String document, String definition, Cut cut, Locale language) {
        var facts = documents.get(document);
        var own = register.ofDocument(document);
        var followedUp = register.followedUpIn(facts.country());
        var running = followedUp.stream().filter(each -> !each.document().equals(document)).toList();
        var proposal = similar.groups(own.stream().map(TriageBoard::text).toList(), running.stream().map(TriageBoard::text).toList(), cut);
        var known = new LinkedHashMap<String, Recommendation>();
        own.forEach(each -> known.put(each.key(), each));
        running.forEach(each -> known.put(each.key(), each));
        var places = new Places(definition, facts, proposal, known, language);
        return new Board(head(facts, definition, language), own.stream().map(places::row).toList(), running(facts.country(), followedUp),
            proposal.groups().stream().map(group -> new Group(group.followUp().orElse(group.label()), group.title(), in(language, group.why()), group.keys().size()))
                .toList());
    }

    private Head head(Documents.Entry document, String definition, Locale language) {
        var selection = rules.ruleOf(definition, document.mechanism(), document.body(), yearOf(document)).selection();
        return new Head(document.key(), document.title(), document.body(), document.country(), selection.most(),
            selection.words() == null ? null : new FormText(selection.words()).in(language));
    }

    private List<Running> running(String country, List<Recommendation> followedUp) {
        var counts = followedUp.stream().collect(Collectors.groupingBy(each -> each.standing().followUp(), Collectors.counting()));
        return followUps.runningIn(country).stream()
            .map(each -> new Running(each.key(), each.title(), each.stage(), counts.getOrDefault(each.key(), 0L).intValue())).toList();
    }

    private static Integer yearOf(Documents.Entry document) {
        return document.adopted() == null ? null : document.adopted().getYear();
    }

    private static RecommendationText text(Recommendation recommendation) {
        return new RecommendationText(recommendation.key(), recommendation.wording().text(), recommendation.tags().themes(),
            recommendation.tags().affectedPersons(), recommendation.tags().sdgs(), recommendation.standing().followUp());
    }

    private static String in(Locale language, List<Text> texts) {
        return texts.stream().map(text -> text.in(language)).collect(Collectors.joining(" "));
    }

    /** What is proposed for each recommendation of one document. @param known its own and those that run, by key */
    private final class Places {

        private final String definition;
        private final Documents.Entry document;
        private final Map<String, Proposal.Place> places;
        private final Map<String, String> groups;
        private final Map<String, Recommendation> known;
        private final Locale language;

        private Places(String definition, Documents.Entry document, Proposal proposal, Map<String, Recommendation> known, Locale language) {
            this.definition = definition;
            this.document = document;
            this.places = proposal.places();
            this.groups = proposal.groups().stream().collect(Collectors.toMap(Proposal.Group::label, group -> group.followUp().orElse(group.label())));
            this.known = known;
            this.language = language;
        }

        private Row row(Recommendation each) {
            var place = places.get(each.key());
            return new Row(each.key(), each.paragraph(), each.wording().heading(), each.wording().text(), each.tags().themes(),
                each.tags().affectedPersons(), each.tags().sdgs(), each.reiterates(), each.upr().position(), each.standing().triage().isDone(),
                proposed(each, place), place.similar().stream().filter(near -> known.containsKey(near.key())).map(this::similar).toList());
        }

        private Proposed proposed(Recommendation each, Proposal.Place place) {
            var older = cited(each).or(place::supersedes).map(known::get).filter(found -> found.standing().followUp() != null);
            var said = rules.triage(definition, document.mechanism(), each.upr().position(), each.reiterates() != null || older.isPresent());
            var why = new ArrayList<String>(List.of(new FormText(said.reason()).in(language)));
            if (each.isConcern()) {
                why.add(0, new FormText(IS_CONCERN).in(language));
            }
            place.why().forEach(text -> why.add(text.in(language)));
            var group = older.map(found -> found.standing().followUp()).orElseGet(() -> groups.getOrDefault(place.group(), place.group()));
            return new Proposed(said.outcome(), said.priority(), false, group, null, older.map(Recommendation::key).orElse(null), why);
        }

        /** The recommendation that the text says it repeats, where it is followed up in the country. */
        private Optional<String> cited(Recommendation each) {
            return Optional.ofNullable(each.reiterates()).filter(known::containsKey).filter(key -> !known.get(key).document().equals(each.document()));
        }

        private Similar similar(Proposal.Near near) {
            var other = known.get(near.key());
            return new Similar(near.key(), other.symbol(), other.paragraph(), other.excerpt(EXCERPT), Math.round(near.score() * 100) / 100.0,
                other.standing().followUp());
        }
    }
}
