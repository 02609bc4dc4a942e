package org.action2.casework.input;

import java.util.List;

/**
 * A page of a list.
 *
 * @param total how many entries the whole list has
 * @param page its number, from 0
 * @param size how many entries it has at most
 */
public record Page<T>(List<T> items, long total, int page, int size) {
}
