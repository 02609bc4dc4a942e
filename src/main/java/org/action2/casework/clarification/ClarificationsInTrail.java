package org.action2.casework.clarification;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.action2.casework.comments.CaseReaders;
import org.action2.casework.directory.Viewer;
import org.action2.casework.oversight.StoryNotes.CaseToldOf;
import org.action2.casework.oversight.TrailReaders;
import org.springframework.stereotype.Component;

/** What is on record of a question is for those who read it and may know who asked. */
@Component
class ClarificationsInTrail implements TrailReaders {

    private final Clarifications clarifications;
    private final CaseReaders readers;
    private final Viewer viewer;

    ClarificationsInTrail(Clarifications clarifications, CaseReaders readers, Viewer viewer) {
        this.clarifications = clarifications;
        this.readers = readers;
        this.viewer = viewer;
    }

    @Override
    public String kind() {
        return ClarificationController.KIND;
    }

    @Override
    public Readable of(CaseToldOf told) {
        var readable = read(told).stream().map(asked -> asked.id().toString()).collect(Collectors.toSet());
        return (subject, property) -> readable.contains(subject);
    }

    @Override
    public Set<String> instances(CaseToldOf told) {
        return read(told).stream().map(Clarification::processInstanceId).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private List<Clarification> read(CaseToldOf told) {
        var reference = told.reference();
        if (reference == null) {
            return List.of();
        }
        return readers.find(reference).map(known -> {
            var sight = readers.sightOf(viewer.id(), known);
            return clarifications.of(reference).stream()
                .filter(asked -> ClarificationController.reads(sight, asked) && ClarificationController.knowsAsker(sight, asked)).toList();
        }).orElse(List.of());
    }
}
