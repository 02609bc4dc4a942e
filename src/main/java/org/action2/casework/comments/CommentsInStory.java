package org.action2.casework.comments;

import java.util.List;
import org.action2.casework.directory.Viewer;
import org.action2.casework.oversight.StoryNotes;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.stereotype.Component;

/** Tells in the story of a case which comments stand on it, to those who read them. */
@Component
class CommentsInStory implements StoryNotes {

    private final Comments comments;
    private final CaseReaders readers;
    private final Viewer viewer;

    CommentsInStory(Comments comments, CaseReaders readers, Viewer viewer) {
        this.comments = comments;
        this.readers = readers;
        this.viewer = viewer;
    }

    @Override
    public List<Note> of(CaseToldOf told) {
        var reference = told.reference();
        if (reference == null) {
            return List.of();
        }
        return readers.find(reference).map(known -> {
            var sight = readers.sightOf(viewer.id(), known);
            return comments.of(reference).stream().filter(sight::reads).map(CommentsInStory::note).toList();
        }).orElse(List.of());
    }

    @NullUnmarked // a comment takes no time
    private static Note note(Comment comment) {
        var said = comment.removedAt() == null ? new Said("Comment", comment.text()) : new Said("Comment", "Removed by its author.");
        return new Note(comment.writtenAt(), null, "comment", "Comment", comment.author(), null, List.of(said));
    }
}
