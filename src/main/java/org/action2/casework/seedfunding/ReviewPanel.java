package org.action2.casework.seedfunding;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.action2.casework.directory.Directory;
import org.springframework.stereotype.Component;

/**
 * Chooses the agencies that review a request among those that the decision {@code seed-funding-reviewers} proposes:
 * never the lead or a partner agency, none twice, none without somebody in the directory who may see the country's cases,
 * in the order of the table.
 */
@Component
class ReviewPanel {

    private final Directory directory;

    ReviewPanel(Directory directory) {
        this.directory = directory;
    }

    /** The first of those that could review, at most as many as asked for. */
    List<String> choose(String country, List<String> proposed, Collection<String> excluded, int size) {
        return staffed(country, proposed, excluded).limit(size).toList();
    }

    /** All that could review. */
    List<String> available(String country, List<String> proposed, Collection<String> excluded) {
        return staffed(country, proposed, excluded).toList();
    }

    private Stream<String> staffed(String country, List<String> proposed, Collection<String> excluded) {
        var candidates = new LinkedHashSet<>(proposed);
        candidates.removeAll(excluded);
        return candidates.stream().filter(agency -> !directory.membersOf(agency, country).isEmpty());
    }
}
