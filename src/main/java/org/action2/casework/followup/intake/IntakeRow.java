package org.action2.casework.followup.intake;

import java.time.LocalDate;
import java.util.UUID;
import org.action2.casework.followup.NewRecommendation;

/**
 * A row of an export as understood. What could not be understood is null.
 *
 * @param status one of {@link RowStatus}, before it is held against what is known
 * @param country ISO 3166 alpha-3
 * @param session of the body, as the export names it
 * @param text plain text; {@code textOriginal} is the text as it came
 */
record IntakeRow(int row, RowStatus status, String faultColumn, String reason, boolean observation, UUID annotationId,
                 String country, Bodies.Body body, String symbol, Citation citation, String text, String textOriginal,
                 NewRecommendation.Tags tags, LocalDate publicationDate, NewRecommendation.Upr upr, String session, String reiterates) {
}
