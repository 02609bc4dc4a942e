package org.action2.casework.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.action2.casework.directory.Viewer;
import org.action2.casework.engine.DecisionTables;
import org.springframework.stereotype.Component;

/**
 * The kinds of documents that cases have, and what the person who asks may do with them. They stand in the table
 * {@code document-kinds}; its newest version counts for running cases, too.
 */
@Component
class DocumentKinds {

    private static final String TABLE = "document-kinds";

    private final DecisionTables tables;
    private final Viewer viewer;

    DocumentKinds(DecisionTables tables, Viewer viewer) {
        this.tables = tables;
        this.viewer = viewer;
    }

    /** @param process the key of a case's outermost process */
    List<DocumentKind> of(String process) {
        return tables.evaluateNewest(TABLE, Map.of("process", process)).stream()
            .map(row -> new DocumentKind(text(row, "kind"), text(row, "label"), list(row, "seenBy"), list(row, "addedBy"), list(row, "requiredAt"),
                list(row, "removedBy"))).toList();
    }

    Optional<DocumentKind> find(String process, String kind) {
        return of(process).stream().filter(each -> each.id().equals(kind)).findFirst();
    }

    /** Those that the person sees in a case that they see. */
    List<DocumentKind> seen(String process) {
        return of(process).stream().filter(this::sees).toList();
    }

    boolean sees(DocumentKind kind) {
        return isOneOf(kind.seenBy());
    }

    boolean mayAdd(DocumentKind kind) {
        return !kind.isMadeByProgram() && sees(kind) && isOneOf(kind.addedBy());
    }

    /** Whoever has added a document takes it out again while they may add others. */
    boolean mayRemove(DocumentKind kind, String addedBy) {
        return !kind.isMadeByProgram() && sees(kind) && (!kind.removedBy().isEmpty() && isOneOf(kind.removedBy()) || addedBy.equals(viewer.id()) && mayAdd(kind));
    }

    private boolean isOneOf(List<String> groups) {
        return groups.contains(DocumentKind.EVERYBODY) || viewer.isInOneOf(groups)
            || groups.contains(DocumentKind.AGENCIES) && !viewer.agencies().isEmpty();
    }

    private static String text(Map<String, Object> row, String column) {
        return String.valueOf(row.get(column));
    }

    private static List<String> list(Map<String, Object> row, String column) {
        return Arrays.stream(text(row, column).split(",")).map(String::strip).filter(each -> !each.isEmpty() && !each.equals("null")).toList();
    }
}
