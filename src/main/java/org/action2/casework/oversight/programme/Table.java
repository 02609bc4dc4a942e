package org.action2.casework.oversight.programme;

import java.util.List;
import java.util.function.Consumer;

/** What goes into a file: columns, and rows that are handed over one by one. */
record Table(String title, List<Column> columns, Consumer<Consumer<List<Object>>> rows) {
}
