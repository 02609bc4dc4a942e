package org.action2.casework.deputies;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.action2.casework.directory.Directory;
import org.action2.casework.directory.Person;
import org.springframework.stereotype.Component;

/** Who may be asked to stand in for whom: a colleague of one of their groups who works for one of their countries. */
@Component
class EligibleDeputies {

    private final Directory directory;

    EligibleDeputies(Directory directory) {
        this.directory = directory;
    }

    /** Those whom a person may ask, by their names. */
    List<Person> of(String person) {
        return directory.groupsOf(person).stream().flatMap(group -> directory.membersOf(group).stream()).distinct()
            .filter(colleague -> objection(person, colleague).isEmpty()).map(directory::person).flatMap(Optional::stream)
            .sorted(Comparator.comparing(Person::name).thenComparing(Person::id)).toList();
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
