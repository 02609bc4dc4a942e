package org.action2.casework.oversight.programme;

import java.util.List;
import java.util.Map;

/**
 * A list that figures count and people open: what it holds, and how a word of its address narrows it.
 *
 * @param source     what stands after {@code from}
 * @param scope      the condition that keeps it to what the viewer may see
 * @param conditions by the name of the parameter; each asks for a parameter of that name
 * @param order      what stands after {@code order by}
 */
record CaseList(String name, String title, String source, String scope, Map<String, String> conditions, String order, List<Column> columns) {
}
