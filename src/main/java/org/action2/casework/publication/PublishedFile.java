package org.action2.casework.publication;

import java.time.Instant;

/**
 * A file as it is answered, compressed as it is kept.
 *
 * @param name such as {@code grants.csv}
 * @param type its media type
 * @param zipped its content in gzip
 * @param length of the content itself
 * @param digest of the content but for the moment at which it was written
 * @param changedAt since when it has this content
 * @param records how many records it holds
 */
record PublishedFile(String name, String type, byte[] zipped, long length, String digest, Instant changedAt, long records) {

    /** Weak: the moment at which the same content was written differs from node to node. */
    String etag() {
        return "W/\"" + digest + "\"";
    }

    boolean isForSpreadsheets() {
        return name.endsWith(".csv");
    }
}
