package org.action2.casework.publication;

import java.util.Map;
import java.util.Optional;

/** All that is published at a time, as files. */
record Edition(Map<String, PublishedFile> files) {

    static final Edition NONE = new Edition(Map.of());

    Optional<PublishedFile> file(String name) {
        return Optional.ofNullable(files.get(name));
    }
}
