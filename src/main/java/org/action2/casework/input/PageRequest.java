package org.action2.casework.input;

import java.util.List;

/**
 * Which page of a list somebody asks for. Numbers that no list has are brought within bounds, so that {@link #offset} fits.
 *
 * @param number of the page, from 0
 * @param size how many entries it has at most, from 1
 */
public record PageRequest(int number, int size) {

    /** As much as most lists give at once. */
    public static final int MOST = 200;

    /** What was asked for, of a list that gives at most {@value MOST} entries at once. */
    public static PageRequest of(int number, int size) {
        return of(number, size, MOST);
    }

    /** @param most how many entries the list gives at once */
    public static PageRequest of(int number, int size, int most) {
        var entries = Math.max(1, Math.min(size, most));
        return new PageRequest(Math.max(0, Math.min(number, Integer.MAX_VALUE / entries)), entries);
    }

    /** How many entries stand on the pages before. */
    public int offset() {
        return number * size;
    }

    /** @param total how many entries the whole list has */
    public <T> Page<T> of(List<T> items, long total) {
        return new Page<>(items, total, number, size);
    }
}
