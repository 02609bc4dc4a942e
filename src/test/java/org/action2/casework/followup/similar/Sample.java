package org.action2.casework.followup.similar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * 247 real recommendations to one State, each with the issues that one reader saw in it, and 150 pairs drawn from all bands of the score.
 * Pairs have the answer of those issues, except four that were changed when the pairs were read; not every pair was read as a pair.
 */
class Sample {

    private static final Path FOLDER = Path.of("src/test/resources/followup/similar");

    private final Map<String, RecommendationText> texts = new LinkedHashMap<>();
    private final Map<String, Set<String>> issues = new LinkedHashMap<>();

    record Pair(String first, String second, boolean isSameIssue) {
    }

    /** How many of the pairs that are put together belong together, and how many that belong together are put so. */
    record Quality(double precision, double recall) {

        static Quality of(Collection<Boolean> right, long wanted) {
            var hits = right.stream().filter(each -> each).count();
            return new Quality(right.isEmpty() ? 1 : (double) hits / right.size(), (double) hits / wanted);
        }
    }

    Sample() {
        try {
            for (var line : Files.readAllLines(FOLDER.resolve("slovenia.jsonl"))) {
                var row = new ObjectMapper().readTree(line);
                var key = row.path("key").asText();
                texts.put(key, new RecommendationText(key, row.path("text").asText(), list(row, "themes"), list(row, "affectedPersons"), list(row, "sdgs"), null));
                issues.put(key, Set.copyOf(list(row, "issues")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<RecommendationText> all() {
        return List.copyOf(texts.values());
    }

    List<RecommendationText> of(String document) {
        return texts.values().stream().filter(each -> each.document().equals(document)).toList();
    }

    RecommendationText get(String key) {
        return texts.get(key);
    }

    Set<String> documents() {
        return texts.values().stream().map(RecommendationText::document).collect(Collectors.toSet());
    }

    List<Pair> pairs() {
        try {
            return Files.readAllLines(FOLDER.resolve("pairs.csv")).stream().skip(1).map(line -> line.split(";"))
                .map(cells -> new Pair(cells[0], cells[1], cells[2].equals("yes"))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Against all pairs of the sample. */
    Quality quality(Proposal proposal) {
        var keys = List.copyOf(texts.keySet());
        var together = new ArrayList<Boolean>();
        var wanted = 0L;
        for (var i = 0; i < keys.size(); i++) {
            for (var j = i + 1; j < keys.size(); j++) {
                var isSame = !Collections.disjoint(issues.get(keys.get(i)), issues.get(keys.get(j)));
                wanted += isSame ? 1 : 0;
                if (areTogether(proposal, keys.get(i), keys.get(j))) {
                    together.add(isSame);
                }
            }
        }
        return Quality.of(together, wanted);
    }

    /** Against the drawn pairs, of which many are hard. */
    Quality qualityOfPairs(Proposal proposal) {
        var pairs = pairs();
        return Quality.of(pairs.stream().filter(pair -> areTogether(proposal, pair.first(), pair.second())).map(Pair::isSameIssue).toList(),
            pairs.stream().filter(Pair::isSameIssue).count());
    }

    static boolean areTogether(Proposal proposal, String first, String second) {
        return proposal.places().get(first).group().equals(proposal.places().get(second).group());
    }

    private static List<String> list(JsonNode row, String field) {
        return StreamSupport.stream(row.path(field).spliterator(), false).map(JsonNode::asText).toList();
    }
}
