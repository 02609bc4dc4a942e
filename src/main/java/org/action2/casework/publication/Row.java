package org.action2.casework.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is published of one record; whoever writes files knows nothing else of it.
 *
 * @param values by field, none of them null
 */
record Row<R>(Map<PublicField<R>, Object> values) {

    boolean isEmpty() {
        return values.isEmpty();
    }

    boolean has(PublicField<R> field) {
        return values.containsKey(field);
    }

    @Nullable Object get(PublicField<R> field) {
        return values.get(field);
    }

    /** @return the text, empty if none is published */
    String text(PublicField<R> field) {
        return Objects.requireNonNullElse((String) values.get(field), "");
    }

    /** @return the day, null if none is published */
    @Nullable LocalDate day(PublicField<R> field) {
        return (LocalDate) values.get(field);
    }

    /** @return whole US cents, null if none are published */
    @Nullable Long cents(PublicField<R> field) {
        return (Long) values.get(field);
    }

    /** @return the texts, none if none are published */
    @SuppressWarnings("unchecked")
    List<String> texts(PublicField<R> field) {
        return (List<String>) values.getOrDefault(field, List.of());
    }
}
