package org.action2.casework.notification;

import java.util.Arrays;
import java.util.Locale;

/** What people are told about. */
enum MailEvent {
    TASK_OFFERED, TASK_ASSIGNED, TASK_REMINDER, TASK_OVERDUE, TASK_ESCALATED, TASK_LAPSED,
    REPORT_DUE, EVALUATION_PUBLISHED, RECOMMENDATIONS_JOINED, DOCUMENT_DATES_CORRECTED,
    REQUEST_DECIDED, REQUEST_WITHDRAWN, CASE_CLOSED, INTAKE_FINISHED, INTAKE_REFUSED, PASSWORD_TRIED, DEPUTY_ASKED, DEPUTY_DECLINED, DIGEST, BUNDLE;

    /** The name in the outbox, the preferences and the message bundles, such as {@code task-offered}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether there is nothing to say any more once the task is done. */
    boolean needsOpenTask() {
        return switch (this) {
            case TASK_OFFERED, TASK_ASSIGNED, TASK_REMINDER, TASK_OVERDUE, TASK_ESCALATED, REPORT_DUE -> true;
            default -> false;
        };
    }

    /** Whether the title stands in the sentence already. */
    boolean saysTitle() {
        return switch (this) {
            case EVALUATION_PUBLISHED, DOCUMENT_DATES_CORRECTED, INTAKE_FINISHED, INTAKE_REFUSED, PASSWORD_TRIED, DEPUTY_ASKED, DEPUTY_DECLINED -> true;
            default -> false;
        };
    }

    /** Whether there is more to read in the story of the case than to do in Tasklist. */
    boolean leadsToStory() {
        return this == EVALUATION_PUBLISHED || this == RECOMMENDATIONS_JOINED || this == DOCUMENT_DATES_CORRECTED;
    }

    /** Whether a mail of this kind says what was gathered for it. */
    boolean gathers() {
        return this == DIGEST || this == BUNDLE;
    }

    /** Whether it is for the person themselves only, at once: nobody chooses not to hear it, and no deputy does. */
    boolean isPersonal() {
        return this == PASSWORD_TRIED;
    }

    static MailEvent of(String id) {
        return Arrays.stream(values()).filter(event -> event.id().equals(id)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("There is no mail event " + id));
    }
}
