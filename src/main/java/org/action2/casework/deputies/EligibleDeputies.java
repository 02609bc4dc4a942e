package org.action2.casework.deputies;

import java.util.Collections;
import java.util.Optional;
import org.action2.casework.directory.Directory;
import org.springframework.stereotype.Component;

/** Who may be asked to stand in for whom: a colleague of one of their groups who works for one of their countries. */
@Component
class EligibleDeputies {

    private final Directory directory;

    EligibleDeputies(Directory directory) {
        this.directory = directory;
    }

    /** The key of the message that says why not; empty if they may. */
    Optional<String> objection(String person, String deputy) {
        if (deputy == null || deputy.equals(person) || directory.person(deputy).isEmpty()) {
            return Optional.of("preferences.deputy-works-here");
        }
        if (Collections.disjoint(directory.groupsOf(deputy), directory.groupsOf(person))) {
            return Optional.of("preferences.deputy-of-your-group");
        }
        var countries = directory.tenantsOf(person);
        return !countries.isEmpty() && Collections.disjoint(directory.tenantsOf(deputy), countries)
            ? Optional.of("preferences.deputy-of-your-country") : Optional.empty();
    }
}
