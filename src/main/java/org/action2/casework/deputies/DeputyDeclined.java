package org.action2.casework.deputies;

import java.time.LocalDate;

/** A deputy does not stand in for the person who asked them; published in the transaction of their answer. */
public record DeputyDeclined(String person, String deputy, LocalDate firstDay, LocalDate lastDay) {
}
