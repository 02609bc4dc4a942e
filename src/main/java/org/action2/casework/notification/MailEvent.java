package org.action2.casework.notification;

import java.util.Arrays;
import java.util.Locale;

/** What people are told about. */
enum MailEvent {
    TASK_OFFERED, TASK_ASSIGNED, TASK_REMINDER, TASK_OVERDUE, TASK_ESCALATED, TASK_LAPSED,
    REPORT_DUE, EVALUATION_PUBLISHED, RECOMMENDATIONS_JOINED, DOCUMENT_DATES_CORRECTED,
    REQUEST_RECEIVED, REQUEST_DECIDED, REQUEST_WITHDRAWN, REPORT_ACCEPTED, AMENDMENT_DECIDED, CASE_CLOSED, CASE_CANCELLED, DUE_DATE_MOVED,
    LETTER_SENT, COMMITTEE_REPORT_ISSUED, PERSON_MENTIONED, CLARIFICATION_ANSWERED, INTAKE_FINISHED, INTAKE_REFUSED, TASK_RELEASED, HANDED_OVER, HANDED_AWAY, DEPUTY_LEFT, PASSWORD_TRIED,
    PASSWORD_WELCOME, PASSWORD_FORGOTTEN, PASSWORD_AT_PROVIDER,
    DEPUTY_ASKED, DEPUTY_DECLINED, DIGEST, BUNDLE;

    /** The name in the outbox, the preferences and the message bundles, such as {@code task-offered}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How people hear of it who chose nothing: offered tasks can wait for the morning, unless they are due soon. */
    String defaultChoice() {
        return switch (this) {
            case TASK_OFFERED, REPORT_DUE -> Preferences.SOON;
            default -> Preferences.IMMEDIATE;
        };
    }

    /** Whether one may choose to hear of it at once only if it is due soon. */
    boolean knowsSoon() {
        return this == TASK_OFFERED || this == TASK_ASSIGNED || this == REPORT_DUE;
    }

    /** How far the task has come that it is about: of several in one mail the furthest counts; 0 where each counts. */
    int stage() {
        return switch (this) {
            case TASK_OFFERED, REPORT_DUE -> 1;
            case TASK_ASSIGNED, TASK_RELEASED -> 2;
            case TASK_REMINDER -> 3;
            case TASK_OVERDUE -> 4;
            case TASK_ESCALATED -> 5;
            default -> 0;
        };
    }

    /** Whether there is nothing to say any more once the task is done. */
    boolean needsOpenTask() {
        return switch (this) {
            case TASK_OFFERED, TASK_ASSIGNED, TASK_REMINDER, TASK_OVERDUE, TASK_ESCALATED, TASK_RELEASED, REPORT_DUE, DUE_DATE_MOVED -> true;
            default -> false;
        };
    }

    /** Whether the title stands in the sentence already. */
    boolean saysTitle() {
        return switch (this) {
            case EVALUATION_PUBLISHED, DOCUMENT_DATES_CORRECTED, INTAKE_FINISHED, INTAKE_REFUSED, HANDED_OVER, HANDED_AWAY, DEPUTY_LEFT, PASSWORD_TRIED,
                PASSWORD_WELCOME, PASSWORD_FORGOTTEN, PASSWORD_AT_PROVIDER, DEPUTY_ASKED, DEPUTY_DECLINED -> true;
            default -> false;
        };
    }

    /** Whether there is more to read in the story of the case than to do in Tasklist. */
    boolean leadsToStory() {
        return this == EVALUATION_PUBLISHED || this == RECOMMENDATIONS_JOINED || this == DOCUMENT_DATES_CORRECTED;
    }

    /** Whether the page of the case says more: what was decided, written or answered. */
    boolean leadsToCase() {
        return switch (this) {
            case REQUEST_RECEIVED, REQUEST_DECIDED, REQUEST_WITHDRAWN, REPORT_ACCEPTED, AMENDMENT_DECIDED, CASE_CLOSED, CASE_CANCELLED, LETTER_SENT, COMMITTEE_REPORT_ISSUED,
                PERSON_MENTIONED, CLARIFICATION_ANSWERED -> true;
            default -> false;
        };
    }

    /** Whether it is about many cases, which a page lists with where each stands. */
    boolean leadsToHandOver() {
        return this == HANDED_OVER || this == HANDED_AWAY;
    }

    /** Whether it is a link by which its reader chooses a password. */
    boolean leadsToPassword() {
        return this == PASSWORD_WELCOME || this == PASSWORD_FORGOTTEN;
    }

    /** Whether a mail of this kind says what was gathered for it. */
    boolean gathers() {
        return this == DIGEST || this == BUNDLE;
    }

    /** Whether it is for the person themselves only, at once: nobody chooses not to hear it, and no deputy does. */
    boolean isPersonal() {
        return this == PASSWORD_TRIED || leadsToPassword() || this == PASSWORD_AT_PROVIDER;
    }

    static MailEvent of(String id) {
        return Arrays.stream(values()).filter(event -> event.id().equals(id)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("There is no mail event " + id));
    }
}
