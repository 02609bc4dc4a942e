package org.action2.casework.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.action2.casework.oversight.StoryNotes;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.stereotype.Component;

/** Tells in the story of a case which documents were added, replaced and removed, of the kinds that the reader sees. */
@Component
class FilesInStories implements StoryNotes {

    private static final String EVENT = "document";

    private final CaseFiles files;
    private final DocumentKinds kinds;

    FilesInStories(CaseFiles files, DocumentKinds kinds) {
        this.files = files;
        this.kinds = kinds;
    }

    @Override
    public List<Note> of(CaseToldOf told) {
        var seen = kinds.seen(told.process());
        return files.of(told.roots()).stream().flatMap(file -> seen.stream().filter(kind -> kind.id().equals(file.kind())).flatMap(kind -> notes(file, kind).stream())).toList();
    }

    private static List<Note> notes(CaseFile file, DocumentKind kind) {
        var notes = new ArrayList<Note>();
        notes.add(note(file.addedAt(), file.version() == 1 ? "Document added" : "Document replaced", file.addedBy(), file, kind));
        if (file.removedAt() != null && file.removedBy() != null) {
            notes.add(note(file.removedAt(), "Document removed", file.removedBy(), file, kind));
        }
        return notes;
    }

    @NullUnmarked // what happens to a document takes no time
    private static Note note(Instant at, String what, String person, CaseFile file, DocumentKind kind) {
        return new Note(at, null, EVENT, what, person, null, List.of(new Said("Document", file.name()), new Said("Kind of document", kind.label()),
            new Said("Version", String.valueOf(file.version()))));
    }
}
