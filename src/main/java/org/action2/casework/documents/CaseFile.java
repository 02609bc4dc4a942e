package org.action2.casework.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a document.
 *
 * @param document what its versions share
 * @param caseId null while it belongs to a start form
 * @param type by what is in it
 * @param removedBy null while it is there
 */
record CaseFile(UUID id, UUID document, int version, @Nullable String caseId, String process, @Nullable String country, String kind, String name, long size,
                String type, String sha256, String addedBy, Instant addedAt, @Nullable String removedBy, @Nullable Instant removedAt) {

    static CaseFile of(ResultSet row, int number) throws SQLException {
        var removedAt = row.getTimestamp("removed_at");
        return new CaseFile(row.getObject("id", UUID.class), row.getObject("document", UUID.class), row.getInt("version"), row.getString("case_id"),
            row.getString("process"), row.getString("country"), row.getString("kind"), row.getString("name"), row.getLong("size"), row.getString("type"),
            row.getString("sha256"), row.getString("added_by"), row.getTimestamp("added_at").toInstant(), row.getString("removed_by"),
            removedAt == null ? null : removedAt.toInstant());
    }

    boolean isRemoved() {
        return removedAt != null;
    }
}
