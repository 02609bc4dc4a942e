package org.action2.casework.engine;

/** There is a new country, whoever made it; published in the transaction of the change. @param country ISO 3166 alpha-3 */
public record CountryOpened(String country) {
}
