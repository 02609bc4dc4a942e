package org.action2.casework.deputies;

import java.time.LocalDate;

/** Somebody asks a deputy to stand in for them; published in the transaction in which they ask. */
public record DeputyAsked(String person, String deputy, LocalDate firstDay, LocalDate lastDay) {
}
