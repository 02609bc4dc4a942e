package org.action2.casework.deputies;

import java.time.LocalDate;

/**
 * A deputy is gone, or works for another team or country than the person whom they were to stand in for; published in the
 * transaction of the change.
 *
 * @param name of the deputy, whose account may be gone
 */
public record DeputyLeft(String person, String deputy, String name, LocalDate firstDay, LocalDate lastDay) {
}
