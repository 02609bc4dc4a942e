package org.action2.casework.seedfunding;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.action2.casework.directory.Directory;
import org.springframework.stereotype.Component;

/**
 * Chooses the agencies that review a request among those that the decision {@code seed-funding-reviewers} proposes:
 * never the lead or a partner agency, none twice, in the order of the table, agencies with staff in the directory first.
 */
@Component
class ReviewPanel {

    private final Directory directory;

    ReviewPanel(Directory directory) {
        this.directory = directory;
    }

    List<String> choose(List<String> proposed, Collection<String> excluded, int size) {
        var candidates = new LinkedHashSet<>(proposed);
        candidates.removeAll(excluded);
        return Stream.concat(
                candidates.stream().filter(directory::isStaffed),
                candidates.stream().filter(agency -> !directory.isStaffed(agency)))
            .limit(size)
            .toList();
    }
}
