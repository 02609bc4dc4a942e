package org.action2.casework.followup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.action2.casework.engine.BatchScope;
import org.action2.casework.followup.similar.RecommendationText;
import org.action2.casework.followup.similar.SimilarRecommendations;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How recommendations enter the register and their documents the desk's work; always within the caller's transaction. */
@Component
public class DocumentRegistration {

    private static final int OF_THE_DIGEST = 8;

    private final Documents documents;
    private final RecommendationRegister register;
    private final RuntimeService runtime;
    private final SimilarRecommendations similar;
    private final RescheduleDocument dates;
    private final BatchScope batch;

    DocumentRegistration(Documents documents, RecommendationRegister register, RuntimeService runtime,
                         SimilarRecommendations similar, RescheduleDocument dates, BatchScope batch) {
        this.documents = documents;
        this.register = register;
        this.runtime = runtime;
        this.similar = similar;
        this.dates = dates;
        this.batch = batch;
    }

    /** What a recommendation is known by from now on. @param document the key of its document */
    public record Registered(String key, String document) {
    }

    /** A document of one country, before the register has a key for it. */
    private record Place(String symbol, String country) {

        static Place of(NewRecommendation recommendation) {
            return new Place(recommendation.document().symbol(), recommendation.document().country());
        }
    }

    /** As {@link #register(List, Set)}, of recommendations that come with no others of their documents. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Registered> register(List<NewRecommendation> recommendations) {
        return register(recommendations, Set.of());
    }

    /**
     * Registers recommendations that are not known yet, under their documents, in the order given.
     *
     * @param symbolsOfSeveralCountries of those documents that concern several countries, as far as these recommendations do not show it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Registered> register(List<NewRecommendation> recommendations, Set<String> symbolsOfSeveralCountries) {
        var entries = documentsOf(recommendations, symbolsOfSeveralCountries);
        var all = recommendations.stream().map(each -> each.ofDocument(entries.get(Place.of(each)).symbol())).toList();
        var taken = register.taken(all.stream().map(DocumentRegistration::firstKey).toList());
        var registrations = new ArrayList<RecommendationRegister.Registration>();
        for (var i = 0; i < all.size(); i++) {
            registrations.add(new RecommendationRegister.Registration(freeKey(all.get(i), taken), entries.get(Place.of(recommendations.get(i))).key(), all.get(i)));
        }
        register.enter(registrations);
        registrations.stream().collect(Collectors.groupingBy(RecommendationRegister.Registration::document, LinkedHashMap::new, Collectors.toList()))
            .forEach((document, added) -> dates.joined(document, added.stream().map(each -> each.recommendation().document().publicationDate())
                .filter(Objects::nonNull).findFirst().orElse(null)));
        similar.prepare(all.stream().map(each -> new RecommendationText(firstKey(each), each.wording().text(), each.tags().themes(),
            each.tags().affectedPersons(), each.tags().sdgs(), null)).toList());
        return registrations.stream().map(each -> new Registered(each.key(), each.document())).toList();
    }

    private Map<Place, Documents.Entry> documentsOf(List<NewRecommendation> recommendations, Set<String> ofSeveralCountries) {
        var countriesOf = recommendations.stream().map(NewRecommendation::document).collect(Collectors.groupingBy(
            NewRecommendation.Document::symbol, Collectors.mapping(NewRecommendation.Document::country, Collectors.toSet())));
        var entries = new LinkedHashMap<Place, Documents.Entry>();
        recommendations.forEach(each -> entries.computeIfAbsent(Place.of(each), place ->
            documents.enter(each.document(), ofSeveralCountries.contains(place.symbol()) || countriesOf.get(place.symbol()).size() > 1)));
        return entries;
    }

    /** The symbol and paragraph; with a number where several recommendations share them, by a digest of the text where no paragraph is known. */
    private String freeKey(NewRecommendation recommendation, Set<String> taken) {
        var key = firstKey(recommendation);
        var free = key;
        for (var number = 2; taken.contains(free) || number > 2 && !register.taken(List.of(free)).isEmpty(); number++) {
            free = key + "~" + number;
        }
        taken.add(free);
        return free;
    }

    private static String firstKey(NewRecommendation recommendation) {
        var wording = recommendation.wording();
        return recommendation.document().symbol() + "#"
            + (wording.paragraph().isEmpty() ? "text-" + wording.key().substring(0, OF_THE_DIGEST) : wording.paragraph());
    }

    /**
     * Brings what OHCHR corrected of a known recommendation into the register.
     *
     * @param isConcern whether OHCHR files it as a concern or observation by now; its standing stays, for people work on it
     * @param changes what changed, for the record of the case
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void correct(String key, NewRecommendation corrected, boolean isConcern, Map<String, ?> changes) {
        register.correct(key, corrected, isConcern, changes);
        var published = corrected.document().publicationDate();
        var document = register.find(key).map(Recommendation::document).map(documents::get).orElseThrow();
        if (published != null && !published.equals(document.publicationDate())) {
            dates.published(document, published);
        }
    }

    /** Notes what changed of a recommendation with its registration, such as that it was filed as a concern before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(String key, UUID intake, Map<String, ?> changes) {
        register.note(key, intake, changes);
    }

    /**
     * Gives documents to the desk: those that are new, or that got recommendations after their triage. Those that wait for
     * triage show what is new in them by themselves; those in which all is triaged stay as they are.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void review(Collection<String> keys) {
        var each = new TreeSet<>(keys);
        if (each.size() == 1) {
            review(each.first());
        } else {
            batch.run(() -> {
                each.forEach(this::review);
                return each.size();
            });
        }
    }

    private void review(String key) {
        if (!register.hasUntriaged(key)) {
            return;
        }
        var document = documents.get(key);
        var running = document.processInstanceId() != null && document.endedAt() == null;
        if (!running) {
            runtime.startProcessInstanceByKey(DocumentReviewProcess.KEY, key, Map.of(DocumentReviewProcess.COUNTRY, document.country()));
        } else if (!document.stage().equals(DocumentStage.TRIAGE.id())) {
            runtime.createMessageCorrelation(DocumentReviewProcess.RECOMMENDATIONS_ADDED).processInstanceId(document.processInstanceId()).correlate();
        }
    }
}
