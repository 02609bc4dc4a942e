package org.action2.casework.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be found, in the order in which it is shown. */
enum Kind {

    REQUEST,
    FOLLOW_UP,
    RECOMMENDATION,
    DOCUMENT,
    COMMITTEE_REPORT,
    TASK;

    static Optional<Kind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** As addresses and answers have it, such as {@code follow-up}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
