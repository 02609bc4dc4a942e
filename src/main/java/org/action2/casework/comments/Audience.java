package org.action2.casework.comments;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** For whom a comment is. What a reviewer writes is for their agency, and for those who read reviews once all are in. */
enum Audience {

    EVERYONE, HEADQUARTERS, AGENCY;

    /** The name in the table and in what callers read. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Audience> of(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }
}
