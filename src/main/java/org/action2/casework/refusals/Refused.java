package org.action2.casework.refusals;

import java.util.Locale;

/** A failure that knows how it is answered, whatever was asked. */
public interface Refused {

    /** Of HTTP. */
    int status();

    /** What is said of it to a reader of a language. */
    Refusal refusal(Locale language);

    /** After how many seconds to come again; 0 if that is no use. */
    default long retryAfterSeconds() {
        return 0;
    }
}
