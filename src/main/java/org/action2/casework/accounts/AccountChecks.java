package org.action2.casework.accounts;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.action2.casework.engine.AccountRules;
import org.action2.casework.forms.Fault;
import org.action2.casework.forms.InputRefusedException;
import org.action2.casework.language.FormText;
import org.action2.casework.language.Sentence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says in words which passwords and names an account may not have. */
@Component
class AccountChecks implements AccountRules {

    private final JdbcClient jdbc;

    AccountChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        var taken = jdbc.sql("select id_ as id, first_ as first_name, last_ as last_name from act_id_user where id_ <> :account").param("account", account)
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
