package org.action2.casework.generator;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lifecycle that cases can be generated of. */
public interface CaseSource {

    /** How many of a hundred generated cases are of this lifecycle. */
    int share();

    /** The samples that the lifecycle has: each a country, a stage and how it got there; the first few already of many stages. */
    List<Sample> samples(List<String> countries);

    /**
     * References for copies of a case that stand for nothing yet, in the style of the lifecycle.
     *
     * @param references of the case that is copied and of those that came of it
     * @return for each copy, its references in the same order
     */
    List<List<String>> references(List<String> references, boolean finished, int copies);

    /** Phrases of which copies get one each instead of the first, so that not all texts are the same. */
    List<String> phrases();

    /** The tables of the lifecycle's register; the table whose rows others refer to first. */
    List<RegisterTable> register();

    /**
     * SQL for the text of process variables that are neither copied nor renamed, by the variable's name; the row is {@code x}, the
     * copy {@code c}.
     */
    Map<String, String> variables();

    /**
     * SQL for the id, in the form of a UUID, that an id of the copied case has in its copy. Ids of one copy begin alike, so that
     * the database writes them side by side.
     */
    static String copiedId(String id) {
        return "lpad(to_hex(c.number), 8, '0') || substr(md5(%s || '/' || c.number)::uuid::text, 9)".formatted(id);
    }

    /** Writes what can't be copied row by row. The copies stand in the temporary table {@code case_copy}. */
    default void complete(JdbcClient jdbc) {
    }

    /**
     * A case that can be carried to a stage.
     *
     * @param finished whether it has ended there
     * @param weight how often the stage occurs, against the other samples of the lifecycle that are finished, or are not
     * @param play carries it there through the engine and returns its reference
     */
    record Sample(boolean finished, int weight, Play play) {
    }

    /** How a case came to its stage. */
    interface Play {

        Played carry(CasePlayer people);
    }

    /**
     * A case that was carried to its stage, with those that came of it; they are copied together.
     *
     * @param references its own first
     * @param size how many of the generated cases it counts for
     * @param fresh whether those that came of it have only just begun
     */
    record Played(List<String> references, int size, boolean fresh) {

        /** A case by itself. */
        public static Played one(String reference) {
            return new Played(List.of(reference), 1, false);
        }
    }

    /**
     * A table of a register. Columns of time move with the case.
     *
     * @param key the column with the reference of the case
     * @param columns SQL for columns that are neither copied nor moved; the row is {@code x}, the copy {@code c}
     * @param join SQL that joins a copy {@code c} to each row
     */
    record RegisterTable(String name, String key, Map<String, String> columns, String join) {

        /** A table whose rows belong to the case that their key names. */
        public RegisterTable(String name, String key, Map<String, String> columns) {
            this(name, key, columns, "join case_copy c on c.old_reference = x." + key);
        }
    }

    /** SQL for when something happened in the copy of a case. @param copy the copy's name in the SQL @param moment of the row {@code x} */
    static String moved(String copy, String moment) {
        return "%1$s.at - (%1$s.pivot - x.%2$s) * %1$s.stretch".formatted(copy, moment);
    }
}
