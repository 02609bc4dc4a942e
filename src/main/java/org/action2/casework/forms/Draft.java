package org.action2.casework.forms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * What a person has filled in and not sent yet, as it is stored.
 *
 * @param content the values as JSON
 */
record Draft(String content, Saving saving) {

    /**
     * One saving of a draft.
     *
     * @param version a number that no other saving has
     */
    record Saving(long version, Instant at) {

        static Saving of(ResultSet row, int number) throws SQLException {
            return new Saving(row.getLong("version"), row.getTimestamp("saved_at").toInstant());
        }
    }

    static Draft of(ResultSet row, int number) throws SQLException {
        return new Draft(row.getString("content"), Saving.of(row, number));
    }
}
