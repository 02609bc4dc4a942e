package org.action2.casework.fundreports;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes names of people out of texts for donors: e-mail addresses, and the full names of those who have an account. Names of others
 * the program does not know.
 */
@Component
class WithoutNames {

    private static final String LEFT_OUT = "[…]";
    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}._%+-]++@[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}");

    private final JdbcClient jdbc;

    WithoutNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For all texts of one report. */
    Function<String, String> filter() {
        var names = jdbc.sql("select first_name || ' ' || last_name from engine_account where length(first_name) > 1 and length(last_name) > 1").query(String.class).list();
        var known = names.isEmpty() ? null : Pattern.compile(names.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})")),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return text -> {
            var withoutAddresses = ADDRESS.matcher(text).replaceAll(Matcher.quoteReplacement(LEFT_OUT));
            return known == null ? withoutAddresses : known.matcher(withoutAddresses).replaceAll(Matcher.quoteReplacement(LEFT_OUT));
        };
    }
}
