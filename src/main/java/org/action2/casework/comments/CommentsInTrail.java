package org.action2.casework.comments;

import java.util.Set;
import java.util.stream.Collectors;
import org.action2.casework.directory.Viewer;
import org.action2.casework.oversight.StoryNotes.CaseToldOf;
import org.action2.casework.oversight.TrailReaders;
import org.springframework.stereotype.Component;

/** What is on record of a comment is for those who read the comment. */
@Component
class CommentsInTrail implements TrailReaders {

    private final Comments comments;
    private final CaseReaders readers;
    private final Viewer viewer;

    CommentsInTrail(Comments comments, CaseReaders readers, Viewer viewer) {
        this.comments = comments;
        this.readers = readers;
        this.viewer = viewer;
    }

    @Override
    public String kind() {
        return CommentBook.COMMENT;
    }

    @Override
    public Readable of(CaseToldOf told) {
        var reference = told.reference();
        if (reference == null) {
            return (subject, property) -> false;
        }
        var readable = readers.find(reference).map(known -> {
            var sight = readers.sightOf(viewer.id(), known);
            return comments.of(reference).stream().filter(sight::reads).map(comment -> comment.id().toString()).collect(Collectors.toSet());
        }).orElseGet(Set::of);
        return (subject, property) -> readable.contains(subject);
    }
}
