package org.action2.casework.language;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a country is called. @param code ISO 3166 alpha-3; shown as it is where it is none */
public record CountryName(String code) implements Text {

    private static final Map<String, Locale> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
        .map(country -> new Locale("", country)).collect(Collectors.toUnmodifiableMap(Locale::getISO3Country, Function.identity()));

    @Override
    public String in(Locale language) {
        var country = COUNTRIES.get(code);
        return country == null ? code : country.getDisplayCountry(language);
    }
}
