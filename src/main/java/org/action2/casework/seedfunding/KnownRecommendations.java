package org.action2.casework.seedfunding;

import java.time.LocalDate;
import java.util.Optional;

/** The recommendations that a request may follow up; whoever keeps their register answers. */
public interface KnownRecommendations {

    /** A recommendation of the country; empty if the register has none of that key, or one of another country. */
    Optional<Recommendation> find(String key, String country);

    /**
     * What a recommendation says.
     *
     * @param key  such as {@code CEDAW/C/KEN/CO/8#12}
     * @param body that made it
     * @param date of its publication; null where it is not known
     */
    record Recommendation(String key, String body, String symbol, String paragraph, LocalDate date, String text) {
    }
}
