package org.action2.casework.clarification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.action2.casework.comments.CaseReaders;
import org.action2.casework.comments.CaseReaders.Sight;
import org.action2.casework.directory.Viewer;
import org.action2.casework.oversight.StoryNotes;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.stereotype.Component;

/** Tells in the story of a case what the country team was asked, and what it answered. */
@Component
class ClarificationsInStory implements StoryNotes {

    private final Clarifications clarifications;
    private final CaseReaders readers;
    private final Viewer viewer;

    ClarificationsInStory(Clarifications clarifications, CaseReaders readers, Viewer viewer) {
        this.clarifications = clarifications;
        this.readers = readers;
        this.viewer = viewer;
    }

    @Override
    public List<Note> of(CaseToldOf told) {
        var reference = told.reference();
        if (reference == null) {
            return List.of();
        }
        var asked = clarifications.of(reference);
        return asked.isEmpty() ? List.of() : readers.find(reference).map(known -> {
            var sight = readers.sightOf(viewer.id(), known);
            return asked.stream().filter(each -> ClarificationController.reads(sight, each)).map(each -> note(each, sight)).toList();
        }).orElse(List.of());
    }

    @NullUnmarked // the asker may be untold, and the question still open
    private static Note note(Clarification asked, Sight sight) {
        var said = new ArrayList<Said>();
        said.add(new Said("Question", asked.question()));
        if (asked.answer() != null) {
            said.add(new Said("Answer", asked.answer()));
        }
        Instant until = asked.answeredAt() != null ? asked.answeredAt() : asked.endedAt();
        var state = asked.answeredAt() != null ? "done" : asked.endedAt() != null ? "cancelled" : "open";
        return new Note(asked.askedAt(), until, "comment", "Question to the country team", ClarificationController.knowsAsker(sight, asked) ? asked.askedBy() : null, state, said);
    }
}
