package org.action2.casework.engine;

import java.util.List;
import java.util.Map;

/**
 * What a package keeps of every case, row by row, so that copies of cases have it too. In its SQL the row is {@code x} and the
 * copy {@code c}, of the table {@code case_copy}; {@code template_instance} has the instances of each case that is copied.
 */
public interface CopiedRows {

    /** The tables, those that others refer to first. */
    List<CopiedTable> tables(CopySql sql);

    /**
     * A table. Its columns of ids and of time follow the copy unless they are named.
     *
     * @param join SQL that joins a copy {@code c} to each row
     * @param columns SQL for other columns that are not copied as they are
     * @param condition SQL that leaves rows out; may be empty
     */
    record CopiedTable(String name, String join, Map<String, String> columns, String condition) {

        public CopiedTable(String name, String join, Map<String, String> columns) {
            this(name, join, columns, "");
        }
    }

    /** SQL for what becomes of a value in a copy. */
    interface CopySql {

        String id(String id);

        /** A moment of what happened, stretched as the case is. */
        String moved(String column);

        /** A moment ahead, as far from the copy's last as it was. */
        String shifted(String column);

        String renamed(String text);

        /** The text of a variable. */
        String variable(String name, String text);
    }
}
