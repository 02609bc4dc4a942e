package org.action2.casework.fundreports;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.action2.casework.directory.KnownNames;
import org.springframework.stereotype.Component;

/**
 * Takes names of people out of texts for donors: e-mail addresses, and the names of those who have an account or had one. Names of
 * others the program does not know.
 */
@Component
class WithoutNames {

    private static final String LEFT_OUT = "[…]";
    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}._%+-]++@[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}");

    private final KnownNames known;

    WithoutNames(KnownNames known) {
        this.known = known;
    }

    /** For all texts of one report. */
    Function<String, String> filter() {
        var names = known.all();
        return text -> names.takenOut(ADDRESS.matcher(text).replaceAll(Matcher.quoteReplacement(LEFT_OUT)), LEFT_OUT);
    }
}
