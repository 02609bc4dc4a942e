package org.action2.casework.directory;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Says of anybody whether they may work on a task now, as {@link org.action2.casework.engine.Actor#mayWorkOn} says it of
 * whoever is signed in: they have an account, see the task's country, and are a candidate by name or by group. Whoever has
 * a task keeps it as long as they have an account and the country, unless they lose the group by which they got it.
 */
@Component
public class TaskRights {

    private final Directory directory;

    TaskRights(Directory directory) {
        this.directory = directory;
    }

    /** Whether the person has an account and sees the country. @param country of the task; null if it belongs to none */
    public boolean sees(String person, String country) {
        return directory.isPerson(person) && (country == null || directory.tenantsOf(person).contains(country));
    }

    /** Whether the person may take the task while nobody has it. @param people by name @param groups whose people may take it */
    public boolean mayTake(String person, String country, Collection<String> people, Collection<String> groups) {
        return sees(person, country) && (people.contains(person) || directory.groupsOf(person).stream().anyMatch(groups::contains));
    }

    /** All who may take the task while nobody has it. */
    public Set<String> takers(String country, Collection<String> people, Collection<String> groups) {
        var takers = new TreeSet<String>();
        people.stream().filter(person -> sees(person, country)).forEach(takers::add);
        groups.forEach(group -> directory.membersOf(group, country).stream().map(Person::id).forEach(takers::add));
        return takers;
    }
}
