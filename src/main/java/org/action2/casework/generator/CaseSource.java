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
     * @param reference of the case that is copied
     */
    List<String> references(String reference, boolean finished, int copies);

    /** Phrases of which copies get one each instead of the first, so that not all texts are the same. */
    List<String> phrases();

    /** The tables of the lifecycle's register; the table whose rows others refer to first. */
    List<RegisterTable> register();

    /** SQL for the text of process variables that follow from a copy's reference, by the variable's name; the copy is {@code c}. */
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

        String carry(CasePlayer people);
    }

    /**
     * A table of a register. Columns of time move with the case.
     *
     * @param key the column with the case's reference
     * @param columns SQL for columns that are neither copied nor moved; the row is {@code x}, the copy {@code c}
     */
    record RegisterTable(String name, String key, Map<String, String> columns) {
    }
}
