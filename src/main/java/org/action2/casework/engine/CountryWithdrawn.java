package org.action2.casework.engine;

/**
 * A group is about to lose a country while both stay; published in the transaction of the change, before it is made.
 *
 * @param country ISO 3166 alpha-3
 * @param group its id
 */
public record CountryWithdrawn(String country, String group) {
}
