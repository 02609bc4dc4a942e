package org.action2.casework.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.action2.casework.forms.FormFiles;
import org.action2.casework.refusals.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds the documents that a form names against those of its case, and asks for those that the table requires. */
@Component
class FilesOfForms implements FormFiles {

    private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final CaseFiles files;
    private final DocumentKinds kinds;
    private final DocumentTrail trail;

    FilesOfForms(CaseFiles files, DocumentKinds kinds, DocumentTrail trail) {
        this.files = files;
        this.kinds = kinds;
        this.trail = trail;
    }

    /** @param caseId null for a start form */
    private record Place(@Nullable String caseId, String process) {
    }

    @Override
    public List<Fault> check(Sent sent) {
        var place = place(sent).orElse(null);
        if (place == null) {
            return List.of();
        }
        var faults = new ArrayList<Fault>();
        var named = new HashSet<String>();
        sent.kinds().forEach((field, kind) -> checkNamed(sent, place, field, kind, named, faults));
        kinds.of(place.process()).stream().filter(kind -> kind.requiredAt().contains(sent.submission().form()) && !named.contains(kind.id()) && !isThere(place, kind))
            .forEach(kind -> faults.add(Fault.of(field(sent, kind).orElse("documents"), kind.label(), "documents.is-missing")));
        return faults;
    }

    @Override
    public void take(String caseId, String process, @Nullable String country, String person, List<UUID> documents) {
        files.take(documents, person, caseId, process, country).forEach(trail::added);
    }

    private Optional<Place> place(Sent sent) {
        return sent.processInstanceId() == null ? Optional.of(new Place(null, sent.process()))
            : files.rootOf(sent.processInstanceId()).map(root -> new Place(root.id(), root.process()));
    }

    private void checkNamed(Sent sent, Place place, String field, String kind, Set<String> named, List<Fault> faults) {
        if (!(sent.submission().values().get(field) instanceof JsonNode rows)) {
            return;
        }
        for (var row = 0; row < rows.size(); row++) {
            var id = rows.get(row).path(DOCUMENT).asText();
            if (id.matches(UUIDS) && files.find(UUID.fromString(id)).filter(file -> isOf(sent, place, kind, file)).isPresent()) {
                named.add(kind);
            } else {
                faults.add(sent.submission().rowFault(field, row, DOCUMENT, "documents.not-of-the-case"));
            }
        }
    }

    private static boolean isOf(Sent sent, Place place, String kind, CaseFile file) {
        var isOfThePlace = place.caseId() != null ? place.caseId().equals(file.caseId())
            : file.caseId() == null && file.process().equals(place.process()) && file.addedBy().equals(sent.submission().userId());
        return isOfThePlace && file.kind().equals(kind) && !file.isRemoved();
    }

    private boolean isThere(Place place, DocumentKind kind) {
        return place.caseId() != null && files.of(List.of(place.caseId())).stream().anyMatch(file -> file.kind().equals(kind.id()) && !file.isRemoved());
    }

    private static Optional<String> field(Sent sent, DocumentKind kind) {
        return sent.kinds().entrySet().stream().filter(each -> each.getValue().equals(kind.id())).map(Map.Entry::getKey).findFirst();
    }
}
