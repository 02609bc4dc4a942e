package org.action2.casework.forms;

import org.action2.casework.engine.AccountDeleted;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Every hour ({@code casework.drafts.tidy-every}, ISO 8601) forgets drafts of start forms that are too old; with an account
 * go all drafts of its person.
 */
@Component
class TidyDrafts {

    private final Drafts drafts;
    private final StartDrafts startDrafts;

    TidyDrafts(Drafts drafts, StartDrafts startDrafts) {
        this.drafts = drafts;
        this.startDrafts = startDrafts;
    }

    @Scheduled(fixedDelayString = "${casework.drafts.tidy-every:PT1H}", initialDelayString = "${casework.drafts.tidy-every:PT1H}")
    void tidy() {
        startDrafts.removeOld();
    }

    @EventListener
    void on(AccountDeleted deletion) {
        drafts.removeAllOf(deletion.person());
        startDrafts.removeAllOf(deletion.person());
    }
}
