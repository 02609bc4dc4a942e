package org.action2.casework.accounts;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.action2.casework.engine.AccountRules;
import org.action2.casework.language.FormText;
import org.action2.casework.language.Sentence;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says in words which passwords, names and ids an account may not have, and finds accounts whatever the case. */
@Component
class AccountChecks implements AccountRules {

    private static final int LONGEST = 64;
    private static final Pattern ACCOUNT = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9@._-]{0,63}");
    private static final Pattern GROUP = Pattern.compile("[a-zA-Z0-9_-]{1,64}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");
    private static final String PROGRAM = "casework"; // under which the record has what the program did itself

    private final JdbcClient jdbc;

    AccountChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void checkId(Kind kind, String id) {
        var allowed = switch (kind) {
            case ACCOUNT -> ACCOUNT;
            case GROUP -> GROUP;
            case COUNTRY -> COUNTRY;
        };
        if (id == null || !allowed.matcher(id).matches()) {
            throw refusal(kind, switch (kind) {
                case ACCOUNT -> "accounts.id-of-account";
                case GROUP -> "accounts.id-of-group";
                case COUNTRY -> "accounts.id-of-country";
            });
        }
        if (kind == Kind.ACCOUNT && id.equalsIgnoreCase(PROGRAM)) {
            throw refusal(kind, "accounts.id-of-the-program");
        }
    }

    @Override
    public void checkFree(Kind kind, String id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:kind || lower(:id), 0))").param("kind", name(kind) + " ").param("id", id)
            .query((row, number) -> 1).single();
        var table = switch (kind) {
            case ACCOUNT -> "engine_account";
            case GROUP -> "engine_group";
            case COUNTRY -> "engine_country";
        };
        jdbc.sql("select id from " + table + " where lower(id) = lower(:id) limit 1").param("id", id).query(String.class).optional()
            .ifPresent(taken -> {
                throw refusal(kind, "accounts.id-taken", taken);
            });
    }

    @Override
    public RuntimeException unknown(Kind kind, String id) {
        return refusal(kind, "accounts.id-unknown", id);
    }

    @Override
    public Optional<String> accountNamed(String name) {
        var wanted = name == null ? "" : Normalizer.normalize(name, Normalizer.Form.NFC).strip();
        if (wanted.isEmpty() || wanted.length() > LONGEST
            || wanted.codePoints().anyMatch(each -> Character.isISOControl(each) || Character.getType(each) == Character.SURROGATE)) {
            return Optional.empty();
        }
        var accounts = jdbc.sql("select id from engine_account where lower(id) = lower(:name)").param("name", wanted).query(String.class).list();
        return accounts.contains(wanted) ? Optional.of(wanted) : accounts.size() == 1 ? Optional.of(accounts.get(0)) : Optional.empty();
    }

    private static InputRefusedException refusal(Kind kind, String key, Object... arguments) {
        var label = switch (kind) {
            case ACCOUNT -> "Account";
            case GROUP -> "Group";
            case COUNTRY -> "Country";
        };
        return new InputRefusedException(List.of(Fault.of("id", label, key, arguments)));
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private record Other(String id, String firstName, String lastName) {

        Stream<String> names() {
            return Stream.of(bare(id), bare(firstName) + bare(lastName), bare(lastName) + bare(firstName));
        }
    }

    @Override
    public void refusePassword(List<Sentence> faults) {
        throw new InputRefusedException(faults.stream().map(fault -> new Fault("password", "password", new FormText("Password"), fault)).toList());
    }

    /** By the name as a whole, or by one half of it that says all. */
    @Override
    public void checkName(String account, String firstName, String lastName) {
        var taken = jdbc.sql("select id, first_name, last_name from engine_account where id <> :account").param("account", account)
            .query(Other.class).list().stream().flatMap(Other::names).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
        var wanted = Set.of(bare(firstName) + bare(lastName));
        if (wanted.stream().anyMatch(taken::contains) || taken.contains(bare(firstName)) || taken.contains(bare(lastName))) {
            throw new InputRefusedException(List.of(Fault.of("lastName", "Name", "accounts.name-of-another")));
        }
    }

    /** What the eye reads of a name: letters and digits, without case, spacing, signs and what is invisible. */
    private static String bare(String name) {
        return name == null ? "" : Normalizer.normalize(name, Normalizer.Form.NFKC)
            .replaceAll("[^\\p{L}\\p{M}\\p{N}]|[\\u034F\\u115F\\u1160\\u3164\\uFFA0\\u180B-\\u180F\\uFE00-\\uFE0F]|[\\x{E0100}-\\x{E01EF}]", "").toLowerCase(Locale.ROOT);
    }
}
