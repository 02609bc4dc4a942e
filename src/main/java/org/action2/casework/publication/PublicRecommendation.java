package org.action2.casework.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation as the mechanism published it, and the committee's grade once that is public. What the country team, the
 * State and the programme say of its implementation is no part of it.
 *
 * @param grade the committee's, with the document and the day of its publication
 */
record PublicRecommendation(String key, String stage, String country, String mechanism, String body, String symbol, String paragraph, String text,
                            List<String> themes, List<String> affectedPersons, List<String> sdgs, @Nullable LocalDate publishedOn,
                            @Nullable String uprPosition, @Nullable Grade grade) {

    /** @param symbol of the document that says so @param on the day of that document's publication */
    record Grade(String grade, String symbol, LocalDate on) {
    }
}
