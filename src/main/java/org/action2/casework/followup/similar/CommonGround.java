package org.action2.casework.followup.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.action2.casework.language.FormText;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;

/** What recommendations of a group share, as people read it. What half of them have is shared. */
class CommonGround {

    private static final int WORDS = 4;
    private static final int TAGS = 3;
    private static final double TELLING = 10; // what differs by less is told in the order of the text

    private final Reading reading;
    private final List<Integer> members;

    CommonGround(Reading reading, List<Integer> members) {
        this.reading = reading;
        this.members = members;
    }

    String title() {
        var words = String.join(", ", words());
        return words.isEmpty() ? reading.recommendation(members.get(0)).themes().stream().findFirst().orElse("")
            : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    List<Text> why(double score) {
        if (members.size() < 2) {
            return List.of(Sentence.of("followup.similar-to-no-other"));
        }
        return Stream.of(shared("followup.similar-words", words().stream().map(Text::same).toList()),
                shared("followup.similar-themes", tags(RecommendationText::themes)),
                shared("followup.similar-persons", tags(RecommendationText::affectedPersons)),
                shared("followup.similar-goals", tags(RecommendationText::sdgs)),
                List.<Text>of(Sentence.of("followup.similar-score", Math.round(100 * score))))
            .flatMap(List::stream).toList();
    }

    private static List<Text> shared(String key, List<Text> what) {
        return what.isEmpty() ? List.of() : List.of(Sentence.of(key, Text.joined(", ", what.toArray(Text[]::new))));
    }

    private boolean isShared(int times) {
        return members.size() == 1 || times >= 2 && 2 * times >= members.size();
    }

    /** The most telling shared terms, in the order in which texts first have them. */
    private List<String> words() {
        var times = new HashMap<String, Integer>();
        var weights = new HashMap<Integer, Double>();
        var word = new LinkedHashMap<String, String>();
        for (var member : members) {
            var vector = reading.weights(member);
            IntStream.range(0, vector.numbers().length).forEach(i -> weights.merge(vector.numbers()[i], vector.weights()[i], Double::sum));
            reading.terms(member).forEach(term -> word.putIfAbsent(term.stem(), term.word()));
            new HashSet<>(reading.terms(member).stream().map(Terms.Term::stem).toList()).forEach(stem -> times.merge(stem, 1, Integer::sum));
        }
        var telling = word.keySet().stream().filter(stem -> isShared(times.get(stem)))
            .sorted(Comparator.comparing((String stem) -> -Math.round(TELLING * weights.getOrDefault(reading.number(stem), 0.0))))
            .limit(WORDS).toList();
        return word.keySet().stream().filter(telling::contains).map(word::get).toList();
    }

    private List<Text> tags(Function<RecommendationText, List<String>> kind) {
        Map<String, Integer> times = new LinkedHashMap<>();
        for (var member : members) {
            new HashSet<>(kind.apply(reading.recommendation(member))).forEach(tag -> times.merge(tag, 1, Integer::sum));
        }
        var shared = new ArrayList<>(times.keySet());
        shared.removeIf(tag -> !isShared(times.get(tag)));
        shared.sort(Comparator.comparing((String tag) -> -times.get(tag)).thenComparing(tag -> tag));
        return shared.stream().limit(TAGS).<Text>map(FormText::new).toList();
    }
}
