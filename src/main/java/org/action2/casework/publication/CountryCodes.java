package org.action2.casework.publication;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** ISO 3166 codes of three letters, which the program uses, as those of two, which IATI uses. */
final class CountryCodes {

    private static final Map<String, String> ALPHA_2 = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
        .collect(Collectors.toUnmodifiableMap(code -> new Locale("", code).getISO3Country(), Function.identity()));

    private CountryCodes() {
    }

    /** @return null if it is no code of a country */
    static @Nullable String alpha2(String alpha3) {
        return ALPHA_2.get(alpha3);
    }
}
