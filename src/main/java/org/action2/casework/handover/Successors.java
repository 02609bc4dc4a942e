package org.action2.casework.handover;

import java.util.List;
import org.action2.casework.directory.Directory;
import org.action2.casework.directory.Person;
import org.action2.casework.engine.GroupIds;
import org.springframework.stereotype.Component;

/** Who hears what is decided on a request, after those who submitted it handed that over. Who submitted it stays on record. */
@Component
public class Successors {

    private final HandOvers handOvers;
    private final Directory directory;

    Successors(HandOvers handOvers, Directory directory) {
        this.handOvers = handOvers;
        this.directory = directory;
    }

    /** The one it was handed over to last, else the country team if it was handed back to that, else who submitted it. */
    public List<String> of(String reference, String country, String requester) {
        return handOvers.heirOf(reference).map(heir -> heir.person() == null ? team(country) : List.of(heir.person())).orElse(List.of(requester));
    }

    private List<String> team(String country) {
        return directory.membersOf(GroupIds.COUNTRY_TEAM, country).stream().map(Person::id).toList();
    }
}
