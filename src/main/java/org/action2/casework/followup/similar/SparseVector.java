package org.action2.casework.followup.similar;

import java.util.Map;
import java.util.TreeMap;

/** Weights by number, those that are zero left out. */
record SparseVector(int[] numbers, double[] weights) {

    static SparseVector of(Map<Integer, Double> weights) {
        var sorted = new TreeMap<>(weights);
        return new SparseVector(sorted.keySet().stream().mapToInt(Integer::intValue).toArray(),
            sorted.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Of the same direction and length 1; the empty one stays empty. */
    SparseVector unit() {
        var square = 0.0;
        for (var weight : weights) {
            square += weight * weight;
        }
        var unit = new double[weights.length];
        for (var i = 0; i < unit.length; i++) {
            unit[i] = weights[i] / Math.sqrt(square);
        }
        return new SparseVector(numbers, unit);
    }

    double dot(SparseVector other) {
        var dot = 0.0;
        for (int i = 0, j = 0; i < numbers.length && j < other.numbers.length; ) {
            if (numbers[i] == other.numbers[j]) {
                dot += weights[i++] * other.weights[j++];
            } else if (numbers[i] < other.numbers[j]) {
                i++;
            } else {
                j++;
            }
        }
        return dot;
    }

    /** The weight of what both have as a part of what either has, the weights being the same wherever they stand in both. */
    double overlap(SparseVector other) {
        var both = 0.0;
        var all = 0.0;
        for (int i = 0, j = 0; i < numbers.length || j < other.numbers.length; ) {
            if (i < numbers.length && j < other.numbers.length && numbers[i] == other.numbers[j]) {
                both += weights[i];
                all += weights[i++];
                j++;
            } else if (j == other.numbers.length || i < numbers.length && numbers[i] < other.numbers[j]) {
                all += weights[i++];
            } else {
                all += other.weights[j++];
            }
        }
        return all == 0 ? 0 : both / all;
    }
}
