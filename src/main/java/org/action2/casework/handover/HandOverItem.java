package org.action2.casework.handover;

import java.util.Locale;
import org.action2.casework.language.Text;

/**
 * One thing of a person, and what becomes of it.
 *
 * @param what      the name of the task, or of the person who is stood in for; null where the kind says all
 * @param reference the case's; null where no register knows it
 * @param country   ISO 3166 alpha-3; null where it belongs to none
 * @param holder    who has it afterwards; null for the team
 * @param refusal   why it is not with the one it was meant for; null if it is
 */
record HandOverItem(Kind kind, String taskId, String taskKey, String process, String what, String reference, String country, Outcome outcome,
            String holder, Text refusal) {

    enum Kind {
        /** A task that is the person's own, or their deputy's for them. */
        TASK,
        /** A task that the person may take by name. */
        CANDIDATE,
        /** Who hears what is decided on a request. */
        REQUESTER,
        /** That the person stands in for somebody. */
        STAND_IN;

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    enum Outcome {
        /** With the one it was meant for. */
        HANDED_OVER,
        /** With the team, to be taken. */
        RELEASED,
        /** With the one whose it had been all along. */
        RETURNED,
        /** Over. */
        ENDED,
        /** Where it was. */
        KEPT;

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Outcome of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    HandOverItem with(Outcome became, String nowWith, Text why) {
        return new HandOverItem(kind, taskId, taskKey, process, what, reference, country, became, nowWith, why);
    }

    boolean isDone() {
        return outcome != Outcome.KEPT;
    }
}
