package org.action2.casework.refusals;

import java.util.Locale;

/** Says why somebody may not do something. */
public interface ReasonedRefusal {

    /** The reason for a reader of a language. */
    String reason(Locale language);
}
