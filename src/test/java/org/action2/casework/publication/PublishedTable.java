package org.action2.casework.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;

/** Another version of the table of published fields, until it is closed. */
final class PublishedTable implements AutoCloseable {

    private static final String FILE = "processes/publication/published-fields.dmn";
    private static final Pattern RULE = Pattern.compile("(?s)\\s*<rule id=.*?</rule>");

    private final RepositoryService repository;
    private final String deployment;

    private PublishedTable(RepositoryService repository, String table) {
        this.repository = repository;
        this.deployment = repository.createDeployment().addString(FILE, table).deploy().getId();
    }

    /** Without the rows of some fields of a dataset. */
    static PublishedTable without(RepositoryService repository, String dataset, String... fields) throws IOException {
        return new PublishedTable(repository, RULE.matcher(Files.readString(Path.of(FILE))).replaceAll(row -> {
            var text = row.group();
            var isLeftOut = text.contains(">\"" + dataset + "\"<") && List.of(fields).stream().anyMatch(field -> text.contains("<text>\"" + field + "\"</text></outputEntry>"));
            return isLeftOut ? "" : Matcher.quoteReplacement(text);
        }));
    }

    /** With rows besides, for every dataset and stage. */
    static PublishedTable with(RepositoryService repository, List<String> fields) throws IOException {
        var rows = new StringBuilder();
        for (var field : fields) {
            rows.append("<rule id=\"more-").append(field).append("\"><inputEntry id=\"more-1-").append(field).append("\"><text></text></inputEntry><inputEntry id=\"more-2-").append(field)
                .append("\"><text></text></inputEntry><outputEntry id=\"more-3-").append(field).append("\"><text>\"").append(field).append("\"</text></outputEntry></rule>");
        }
        return new PublishedTable(repository, Files.readString(Path.of(FILE)).replace("</decisionTable>", rows + "</decisionTable>"));
    }

    @Override
    public void close() {
        repository.deleteDeployment(deployment, true);
    }
}
