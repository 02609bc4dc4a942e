package org.action2.casework.documents;

import java.util.stream.Collectors;
import org.action2.casework.oversight.StoryNotes.CaseToldOf;
import org.action2.casework.oversight.TrailReaders;
import org.springframework.stereotype.Component;

/** What is on record of documents is for those who see their kind. */
@Component
class FilesInTrail implements TrailReaders {

    private final DocumentKinds kinds;

    FilesInTrail(DocumentKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public String kind() {
        return DocumentTrail.KIND;
    }

    @Override
    public Readable of(CaseToldOf told) {
        var seen = kinds.seen(told.process()).stream().map(DocumentKind::id).collect(Collectors.toSet());
        return (subject, property) -> seen.contains(property);
    }
}
