package org.action2.casework.followup.similar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Proposes which recommendations of a document belong together and which running follow-up they would join. The same
 * recommendations give the same proposal; people decide.
 */
@Component
public class SimilarRecommendations {

    private final Meanings meanings;

    SimilarRecommendations(Meanings meanings) {
        this.meanings = meanings;
    }

    /**
     * Reads texts in the background, so that a proposal with them is quick and complete: those of a country's running
     * follow-ups and of what was just registered. What is known already costs next to nothing.
     */
    public Future<?> prepare(Collection<RecommendationText> recommendations) {
        return meanings.prepare(wordings(recommendations));
    }

    /**
     * Texts of the document are read now where they are not known yet; of the running ones those that are known count in full,
     * and the others by words and tags until they are read in the background.
     *
     * @param document recommendations of one document in its order; of those with the same key the first counts. One that has a
     *     group stays there
     * @param running recommendations of running follow-ups in the country, each with its group
     */
    public Proposal groups(List<RecommendationText> document, List<RecommendationText> running, Cut cut) {
        var own = distinct(document, Set.of());
        var others = distinct(running, own.keySet());
        var all = new ArrayList<>(own.values());
        all.addAll(others.values());
        var vectors = new HashMap<>(meanings.of(wordings(own.values())));
        var wordingsOfOthers = wordings(others.values());
        vectors.putAll(meanings.known(wordingsOfOthers));
        var complete = vectors.isEmpty() || wordingsOfOthers.stream().allMatch(text -> vectors.containsKey(text) || !Meanings.isReadable(text));
        if (!complete) {
            meanings.prepare(wordingsOfOthers);
        }
        return new Grouping(Reading.of(all, vectors), own.size(), all.size(), cut).proposal(complete);
    }

    private static Map<String, RecommendationText> distinct(Collection<RecommendationText> recommendations, Set<String> without) {
        var distinct = new LinkedHashMap<String, RecommendationText>();
        recommendations.stream().filter(each -> !without.contains(each.key())).forEach(each -> distinct.putIfAbsent(each.key(), each));
        return distinct;
    }

    private static Set<String> wordings(Collection<RecommendationText> recommendations) {
        return recommendations.stream().map(each -> Wording.of(each.text())).collect(Collectors.toCollection(HashSet::new));
    }
}
