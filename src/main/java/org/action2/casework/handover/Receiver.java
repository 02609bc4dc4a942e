package org.action2.casework.handover;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.action2.casework.directory.Directory;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;

/** Who is to get it, with the teams and countries that they work for. */
record Receiver(String id, Set<String> groups, Set<String> countries) {

    static Receiver of(String id, Directory directory) {
        return new Receiver(id, Set.copyOf(directory.groupsOf(id)), Set.copyOf(directory.tenantsOf(id)));
    }

    /**
     * Why they may not have what belongs to a country and to teams; empty if they may.
     *
     * @param teams none for what belongs to no team
     */
    Optional<Text> objection(String country, Collection<String> teams) {
        if (country != null && !countries.contains(country)) {
            return Optional.of(Sentence.of("handover.not-of-that-country", id, country));
        }
        return teams.isEmpty() || teams.stream().anyMatch(groups::contains) ? Optional.empty() : Optional.of(Sentence.of("handover.not-of-that-team", id));
    }
}
