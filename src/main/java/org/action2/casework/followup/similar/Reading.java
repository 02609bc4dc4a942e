package org.action2.casework.followup.similar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Recommendations that were read with each other, as far as it takes to hold one against another: how telling a term is depends
 * on how many of them have it.
 */
class Reading {

    private static final double MEANING = .45;
    private static final double TERMS = .45;
    private static final double TAGS = .1;
    private static final double THEME = 2;
    private static final double OTHER_TAG = 1;

    // Without the model: so scaled on the labelled sample that the same cuts hold.
    private static final double TERMS_ALONE = .8;
    private static final double TAGS_ALONE = .2;
    private static final double SHARES_A_TERM = .18;

    private static final double REPEATED_TERMS = .8;
    private static final double REPEATED = .74;

    private final List<Read> read;
    private final TermWeights terms;

    /** @param meaning the model's vector, or null where it has none */
    private record Read(RecommendationText recommendation, List<Terms.Term> terms, SparseVector weights, SparseVector tags, float[] meaning) {
    }

    private Reading(List<Read> read, TermWeights terms) {
        this.read = read;
        this.terms = terms;
    }

    /** @param meanings vectors by wording, for those texts that have one */
    static Reading of(List<RecommendationText> recommendations, Map<String, float[]> meanings) {
        var terms = new Terms();
        var termsOf = new ArrayList<List<Terms.Term>>();
        var wordings = new ArrayList<String>();
        for (var each : recommendations) {
            var wording = Wording.of(each.text());
            wordings.add(wording);
            termsOf.add(terms.of(wording, Language.of(wording)));
        }
        var weights = new TermWeights(termsOf);
        var tags = new HashMap<String, Integer>();
        var read = new ArrayList<Read>();
        for (var i = 0; i < recommendations.size(); i++) {
            read.add(new Read(recommendations.get(i), termsOf.get(i), weights.of(termsOf.get(i)), tags(recommendations.get(i), tags),
                meanings.get(wordings.get(i))));
        }
        return new Reading(read, weights);
    }

    RecommendationText recommendation(int number) {
        return read.get(number).recommendation();
    }

    List<Terms.Term> terms(int number) {
        return read.get(number).terms();
    }

    int number(String stem) {
        return terms.number(stem);
    }

    SparseVector weights(int number) {
        return read.get(number).weights();
    }

    /** From 0 (nothing in common) to 1 (the same). */
    double likeness(int one, int other) {
        var a = read.get(one);
        var b = read.get(other);
        var terms = a.weights().dot(b.weights());
        var tags = a.tags().overlap(b.tags());
        return Math.max(0, Math.min(1, a.meaning() != null && b.meaning() != null
            ? MEANING * dot(a.meaning(), b.meaning()) + TERMS * terms + TAGS * tags
            : withoutModel(terms, tags)));
    }

    /** Whether one says nearly the same as the other; tags differ from document to document and hardly count. */
    boolean repeats(int one, int other, double likeness) {
        return likeness >= REPEATED && weights(one).dot(weights(other)) >= REPEATED_TERMS;
    }

    private static double withoutModel(double terms, double tags) {
        var alone = TERMS_ALONE * terms + TAGS_ALONE * tags;
        return terms > 0 ? SHARES_A_TERM + (1 - SHARES_A_TERM) * alone : TAGS_ALONE * tags;
    }

    private static double dot(float[] a, float[] b) {
        var dot = 0f;
        for (var i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
        }
        return dot;
    }

    private static SparseVector tags(RecommendationText recommendation, Map<String, Integer> numbers) {
        var tags = new HashMap<Integer, Double>();
        add(tags, numbers, "theme ", recommendation.themes(), THEME);
        add(tags, numbers, "persons ", recommendation.affectedPersons(), OTHER_TAG);
        add(tags, numbers, "sdg ", recommendation.sdgs(), OTHER_TAG);
        return SparseVector.of(tags);
    }

    private static void add(Map<Integer, Double> tags, Map<String, Integer> numbers, String kind, List<String> names, double weight) {
        for (var name : names) {
            tags.put(numbers.computeIfAbsent(kind + name.strip().toLowerCase(Locale.ROOT), tag -> numbers.size()), weight);
        }
    }
}
