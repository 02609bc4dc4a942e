package org.action2.casework.engine;

import java.util.Set;

/**
 * People lost a group, or a country that they had themselves or through a group; published in the transaction of the change,
 * before it is written.
 *
 * @param people their accounts; at least one
 * @param groups what they lost; none where a country is lost
 */
public record RightsLost(Set<String> people, Set<String> groups) {

    public RightsLost {
        people = Set.copyOf(people);
        groups = Set.copyOf(groups);
    }
}
