package org.action2.casework.fundreports;

import java.util.List;
import org.action2.casework.language.Text;

/**
 * A part of a report: sentences first, then tables, then what others wrote.
 *
 * @param id its name for programs
 */
record ReportSection(String id, Text title, List<Text> sentences, List<ReportTable> tables, List<Quoted> quotes) {

    /** What somebody wrote. @param source where it stands */
    record Quoted(Text source, String text) {
    }

    static ReportSection of(String id, Text title, List<Text> sentences, List<ReportTable> tables) {
        return new ReportSection(id, title, sentences, tables, List.of());
    }
}
