package org.action2.casework.forms;

/** Something about drafts is refused; nothing of it was kept. */
class DraftRefusedException extends RuntimeException {

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

    DraftRefusal why() {
        return why;
    }

    Draft.Saving newer() {
        return newer;
    }
}
