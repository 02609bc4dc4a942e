package org.action2.casework.forms;

import java.util.List;
import java.util.Locale;
import org.action2.casework.refusals.Refusal;
import org.action2.casework.refusals.RefusedException;

/** Something about drafts is refused; nothing of it was kept. */
class DraftRefusedException extends RefusedException {

    private final DraftRefusal why;
    private final transient Draft.Saving newer;

    DraftRefusedException(DraftRefusal why) {
        this(why, null);
    }

    /** @param newer the saving that another window has done since; null if there is none */
    DraftRefusedException(DraftRefusal why, Draft.Saving newer) {
        super(why.said().inEnglish());
        this.why = why;
        this.newer = newer;
    }

    @Override
    public int status() {
        return why.status().value();
    }

    @Override
    public Refusal refusal(Locale language) {
        return new Refusal(why.said().in(language), List.of());
    }

    DraftRefusal why() {
        return why;
    }

    Draft.Saving newer() {
        return newer;
    }
}
