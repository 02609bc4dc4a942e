package org.action2.casework.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The work of a country team on recommendations, without its plan, its reports and its assessment.
 *
 * @param recommendations their keys
 */
record PublicFollowUp(String reference, String country, String stage, LocalDate openedOn, @Nullable LocalDate endedOn, List<String> recommendations) {
}
