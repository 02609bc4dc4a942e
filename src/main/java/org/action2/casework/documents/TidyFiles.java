package org.action2.casework.documents;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.UUID;
import org.action2.casework.engine.AccountDeleted;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every hour ({@code casework.documents.tidy-every}, ISO 8601) forgets uploads that nobody continues, documents of start
 * forms that were never sent, and those of cases whose history the engine has removed. With an account go its uploads and
 * what waits for its start forms; documents of cases stay.
 */
@Component
class TidyFiles {

    private static final int AT_ONCE = 500;

    private final Uploads uploads;
    private final CaseFiles files;
    private final FilePieces pieces;
    private final TransactionTemplate transaction;
    private final FileSettings settings;
    private final Period drafts;
    private final Clock clock;

    TidyFiles(Uploads uploads, CaseFiles files, FilePieces pieces, TransactionTemplate transaction, FileSettings settings,
              @Value("${casework.drafts.keep}") Period drafts, Clock clock) {
        this.uploads = uploads;
        this.files = files;
        this.pieces = pieces;
        this.transaction = transaction;
        this.settings = settings;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${casework.documents.tidy-every:PT1H}", initialDelayString = "${casework.documents.tidy-every:PT1H}")
    void tidy() {
        var now = OffsetDateTime.now(clock);
        uploads.untouchedSince(now.minus(settings.keepUnfinished()), AT_ONCE).forEach(uploads::giveUp);
        files.outlived(now.minus(drafts), AT_ONCE).forEach(id -> transaction.executeWithoutResult(status -> forget(id)));
    }

    @EventListener
    void on(AccountDeleted deletion) {
        uploads.of(deletion.person()).forEach(uploads::giveUp);
        files.waitingOf(deletion.person()).forEach(this::forget);
    }

    private void forget(UUID id) {
        files.forget(id);
        pieces.remove(id);
    }
}
