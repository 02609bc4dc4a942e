package org.action2.casework.directory;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.action2.casework.engine.BatchScope;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Component;

/** Who are the candidates of a task: those that its links name, and the members of the groups that they name. */
@Component
public class Candidates {

    private final Directory directory;
    private final BatchScope batch;

    Candidates(Directory directory, BatchScope batch) {
        this.directory = directory;
        this.batch = batch;
    }

    private record MembersOf(String group, String country) {
    }

    /** All people who are candidates. @param country of the task; null if it belongs to none */
    public Set<String> of(Collection<IdentityLink> links, String country) {
        var people = new TreeSet<>(people(links));
        groups(links).forEach(group -> people.addAll(batch.once(new MembersOf(group, country),
            () -> directory.membersOf(group, country).stream().map(Person::id).toList())));
        return people;
    }

    /** The groups whose people may take the task. */
    public static List<String> groups(Collection<IdentityLink> links) {
        return candidates(links).map(IdentityLink::getGroupId).filter(Objects::nonNull).toList();
    }

    /** The people who are candidates by name. */
    public static List<String> people(Collection<IdentityLink> links) {
        return candidates(links).map(IdentityLink::getUserId).filter(Objects::nonNull).toList();
    }

    private static Stream<IdentityLink> candidates(Collection<IdentityLink> links) {
        return links.stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()));
    }
}
