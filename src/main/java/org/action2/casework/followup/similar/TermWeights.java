package org.action2.casework.followup.similar;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** How telling each term is: the more often in a text and the rarer among the texts, the more. */
class TermWeights {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> textsWith = new HashMap<>();
    private final int texts;

    TermWeights(List<List<Terms.Term>> terms) {
        texts = terms.size();
        for (var text : terms) {
            var seen = new HashSet<String>();
            for (var term : text) {
                numbers.putIfAbsent(term.stem(), numbers.size());
                if (seen.add(term.stem())) {
                    textsWith.merge(term.stem(), 1, Integer::sum);
                }
            }
        }
    }

    /** @return of length 1, empty for a text without terms */
    SparseVector of(List<Terms.Term> text) {
        var times = new HashMap<String, Integer>();
        text.forEach(term -> times.merge(term.stem(), 1, Integer::sum));
        var weights = new HashMap<Integer, Double>();
        times.forEach((stem, count) -> weights.put(numbers.get(stem), (1 + Math.log(count)) * rarity(stem)));
        return SparseVector.of(weights).unit();
    }

    int number(String stem) {
        return numbers.get(stem);
    }

    private double rarity(String stem) {
        return Math.log(1 + (double) texts / textsWith.get(stem));
    }
}
