package org.action2.casework.followup.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Finds countries by name, ISO code or a usual other name; from the UN Statistics Division's M49 table. */
@Component
class Countries {

    private static final int NAME = 8;
    private static final int ALPHA_2 = 10;
    private static final int ALPHA_3 = 11;
    /** Areas that exports name and that are no country of the M49 table. */
    private static final Set<String> OTHER_AREAS = Set.of("kosovo", "europeanunion", "taiwan", "northerncyprus");

    /** What stands before the usual name in the formal one, such as "Federal Democratic Republic of". */
    private static final Pattern LONG_NAME = Pattern.compile(
        "(?i)^(?:the )?(?:[\\p{L}'\u2019]{1,20} ){0,3}(?:republic|kingdom|state|commonwealth|principality|sultanate|grand duchy) of (?:the )?");

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    Countries() {
        for (var line : lines("countries/countries-m49.csv").stream().skip(1).toList()) {
            var fields = line.split(";", -1);
            if (!fields[ALPHA_3].isEmpty()) {
                names.put(fields[ALPHA_3], fields[NAME]);
                List.of(fields[NAME], fields[ALPHA_2], fields[ALPHA_3]).forEach(name -> codes.put(plain(name), fields[ALPHA_3]));
            }
        }
        for (var line : lines("countries/other-names.csv")) {
            if (!line.startsWith("#")) {
                var fields = line.split(";");
                codes.put(plain(fields[0]), fields[1]);
            }
        }
    }

    /** The ISO 3166 alpha-3 code of the country. */
    Optional<String> code(String name) {
        return Stream.of(name, name.replaceAll("\\([^()]*\\)", ""), LONG_NAME.matcher(name.strip()).replaceFirst(""))
            .map(each -> codes.get(plain(each))).filter(Objects::nonNull).findFirst();
    }

    /** Whether the name is that of an area that exports name and that is no country. */
    boolean isOtherArea(String name) {
        return OTHER_AREAS.contains(plain(name));
    }

    /** The name of a country in the M49 table. */
    String name(String code) {
        return names.getOrDefault(code, code);
    }

    private static String plain(String name) {
        var words = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).replace("\u0131", "i")
            .replaceAll("\\p{M}+", "").replace("&", "and").replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return words.replaceFirst("^the ", "").replace(" ", "");
    }

    private static List<String> lines(String file) {
        try (var in = new BufferedReader(new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The country table " + file + " can't be read.", e);
        }
    }
}
