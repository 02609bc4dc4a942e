package org.action2.casework.followup.intake;

/**
 * What is wrong at a place of a file, as it is answered.
 *
 * @param row the row, null for the file as a whole
 * @param column the column, null for the row as a whole
 * @param message what is wrong, a sentence
 */
record RowFault(Integer row, String column, String message) {
}
