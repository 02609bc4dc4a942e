package org.action2.casework.documents;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The documents of cases by their names, for what is written about these cases. */
@Component
public class KeptDocuments {

    private final CaseFiles files;
    private final DocumentKinds kinds;

    KeptDocuments(CaseFiles files, DocumentKinds kinds) {
        this.files = files;
        this.kinds = kinds;
    }

    /** @param document what its versions share @param caseId the outermost process instance @param at when its newest version was added */
    public record Kept(UUID document, @Nullable String caseId, String name, Instant at) {
    }

    /**
     * The newest version of each document that is there, of the kinds that everybody sees who sees the case; oldest first.
     *
     * @param cases their outermost process instances
     */
    public List<Kept> seenByAll(Collection<String> cases) {
        var newest = new LinkedHashMap<UUID, CaseFile>();
        files.of(cases).stream().filter(file -> !file.isRemoved() && isSeenByAll(file)).forEach(file -> newest.put(file.document(), file));
        return newest.values().stream().map(file -> new Kept(file.document(), file.caseId(), file.name(), file.addedAt())).toList();
    }

    private boolean isSeenByAll(CaseFile file) {
        return kinds.find(file.process(), file.kind()).filter(kind -> kind.seenBy().contains(DocumentKind.EVERYBODY)).isPresent();
    }
}
