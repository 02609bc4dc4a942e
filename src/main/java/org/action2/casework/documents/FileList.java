package org.action2.casework.documents;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.action2.casework.directory.Directory;
import org.action2.casework.directory.Viewer;
import org.action2.casework.language.FormText;
import org.action2.casework.language.ReaderLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The documents of a case as the person who asks may see them. */
@Component
class FileList {

    private final CaseFiles files;
    private final DocumentKinds kinds;
    private final ReceiveFiles receiving;
    private final Uploads uploads;
    private final Directory directory;
    private final Viewer viewer;

    FileList(CaseFiles files, DocumentKinds kinds, ReceiveFiles receiving, Uploads uploads, Directory directory, Viewer viewer) {
        this.files = files;
        this.kinds = kinds;
        this.receiving = receiving;
        this.uploads = uploads;
        this.directory = directory;
        this.viewer = viewer;
    }

    /** @param label in the reader's language @param requiredAt the forms that are not sent without one */
    record Kind(String kind, String label, boolean mayAdd, List<String> requiredAt) {
    }

    /**
     * One version of a document.
     *
     * @param document what its versions share
     * @param size in bytes
     * @param type by what is in it
     * @param removedBy null while it is there, as the two that follow
     */
    record Item(UUID id, UUID document, int version, String kind, String name, long size, String type, String sha256, String addedBy, String addedByName,
                Instant addedAt, @Nullable String removedBy, @Nullable String removedByName, @Nullable Instant removedAt, boolean mayRemove) {
    }

    /** What the person has begun to send. @param offset how much of it has arrived */
    record Unfinished(UUID id, String name, String kind, long size, long offset) {
    }

    /** @param largest in bytes @param types the endings that are accepted */
    record Answer(List<Kind> kinds, List<Item> items, List<Unfinished> unfinished, long largest, List<String> types) {
    }

    Answer of(Home home) {
        var seen = kinds.seen(home.process());
        var byId = seen.stream().collect(Collectors.toMap(DocumentKind::id, Function.identity()));
        var names = new HashMap<String, String>();
        var all = home.isStart() ? files.waiting(viewer.id(), home.process()) : files.of(home.roots());
        var items = all.stream().filter(file -> byId.containsKey(file.kind())).map(file -> item(file, byId.get(file.kind()), names)).toList();
        return new Answer(seen.stream().map(kind -> new Kind(kind.id(), new FormText(kind.label()).in(ReaderLanguage.current()), kinds.mayAdd(kind), kind.requiredAt())).toList(),
            items, unfinished(home), receiving.largest(), receiving.types());
    }

    private List<Unfinished> unfinished(Home home) {
        return uploads.unfinished(viewer.id(), home).stream()
            .map(upload -> new Unfinished(upload.id(), upload.name(), upload.kind(), upload.size(), upload.received())).toList();
    }

    Item item(CaseFile file) {
        return item(file, kinds.find(file.process(), file.kind()).orElse(null), new HashMap<>());
    }

    private Item item(CaseFile file, @Nullable DocumentKind kind, Map<String, String> names) {
        var mayRemove = !file.isRemoved() && kind != null && kinds.mayRemove(kind, file.addedBy());
        return new Item(file.id(), file.document(), file.version(), file.kind(), file.name(), file.size(), file.type(), file.sha256(), file.addedBy(),
            name(file.addedBy(), names), file.addedAt(), file.removedBy(), file.removedBy() == null ? null : name(file.removedBy(), names), file.removedAt(), mayRemove);
    }

    private String name(String account, Map<String, String> names) {
        return names.computeIfAbsent(account, directory::nameOf);
    }
}
