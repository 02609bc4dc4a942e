package org.action2.casework.documents;

import java.time.Clock;
import java.util.List;
import org.action2.casework.directory.Viewer;
import org.action2.casework.engine.ChangeRecorder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts on record who added, replaced and removed which document, and what was refused. */
@Component
class DocumentTrail {

    static final String KIND = "Document";

    private final ChangeRecorder changes;
    private final Viewer viewer;
    private final Clock clock;

    DocumentTrail(ChangeRecorder changes, Viewer viewer, Clock clock) {
        this.changes = changes;
        this.viewer = viewer;
        this.clock = clock;
    }

    void added(CaseFile file) {
        record(file.version() == 1 ? "Add" : "Replace", file.id().toString(), file.caseId(), file.country(), file.kind(), null, described(file), null);
    }

    void removed(CaseFile file) {
        record("Remove", file.id().toString(), file.caseId(), file.country(), file.kind(), described(file), null, null);
    }

    void refused(Uploads.Upload upload, Home home, FileRefusedException why) {
        record("Refuse", upload.id().toString(), home.caseId(), home.country(), upload.kind(), null, upload.name(), why.getMessage());
    }

    private static String described(CaseFile file) {
        return "%s, version %d, %d bytes, SHA-256 %s".formatted(file.name(), file.version(), file.size(), file.sha256());
    }

    private void record(String what, String subject, @Nullable String caseId, @Nullable String country, String kind, @Nullable String from, @Nullable String to,
                        @Nullable String why) {
        changes.record(List.of(new ChangeRecorder.Change(clock.instant(), viewer.id(), what, KIND, subject, caseId, country, kind, from, to, why)));
    }
}
