package org.action2.casework.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.action2.casework.language.Sentence;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;

/**
 * A password is long, does not hold its owner's name and is none that is tried first; length protects better than odd
 * characters (NIST SP 800-63B).
 */
class PasswordLengthPolicy implements PasswordPolicy {

    private static final int LONGEST = 4096;

    private final List<Rule> rules = new ArrayList<>();

    PasswordLengthPolicy(int shortest, boolean refuseCommon) {
        rules.add(new Length(shortest));
        rules.add(new NotOwnName());
        if (refuseCommon) {
            rules.add(new NotCommon(new CommonPasswords()));
        }
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        return List.copyOf(rules);
    }

    /** What is wrong with a password, each to be read after "Password". @param user whose it is to be; null if that is not known */
    List<Sentence> faults(String password, User user) {
        return rules.stream().filter(rule -> !rule.execute(password, user)).map(Rule::fault).toList();
    }

    private interface Rule extends PasswordPolicyRule {

        Sentence fault();

        @Override
        default Map<String, String> getParameters() {
            return Map.of();
        }
    }

    /** At least so many characters. The texts of placeholders are the web apps' own, where they have one. */
    private record Length(int shortest) implements Rule {

        @Override
        public String getPlaceholder() {
            return "PASSWORD_POLICY_LENGTH";
        }

        @Override
        public Map<String, String> getParameters() {
            return Map.of("minLength", String.valueOf(shortest));
        }

        @Override
        public boolean execute(String password) {
            return password.codePointCount(0, password.length()) >= shortest && password.length() <= LONGEST;
        }

        @Override
        public Sentence fault() {
            return Sentence.of("engine.password-length", shortest, LONGEST);
        }
    }

    /** Neither the account nor a name of its owner. */
    private record NotOwnName() implements Rule {

        @Override
        public String getPlaceholder() {
            return "PASSWORD_POLICY_USER_DATA";
        }

        @Override
        public boolean execute(String password) {
            return true;
        }

        @Override
        public boolean execute(String password, User user) {
            return user == null || Stream.of(user.getId(), user.getFirstName(), user.getLastName())
                .filter(name -> name != null && name.length() > 3)
                .noneMatch(name -> password.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)));
        }

        @Override
        public Sentence fault() {
            return Sentence.of("engine.password-of-owner");
        }
    }

    /** None of those that are tried first. The web apps show the placeholder itself, as they have no text for it. */
    private record NotCommon(CommonPasswords common) implements Rule {

        @Override
        public String getPlaceholder() {
            return "Must not be a common password, a repetition or a sequence";
        }

        @Override
        public boolean execute(String password) {
            return !common.has(password);
        }

        @Override
        public Sentence fault() {
            return Sentence.of("engine.password-common");
        }
    }
}
