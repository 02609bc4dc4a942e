package org.action2.casework.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;

/** A password is long and does not hold its owner's name; length protects better than odd characters (NIST SP 800-63B). */
record LongPasswords(int shortest) implements PasswordPolicy {

    @Override
    public List<PasswordPolicyRule> getRules() {
        return List.of(new Length(shortest), new NotOwnName());
    }

    /** At least so many characters. The texts of placeholders are the web apps' own. */
    private record Length(int shortest) implements PasswordPolicyRule {

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
            return password.codePointCount(0, password.length()) >= shortest;
        }
    }

    /** Neither the account nor a name of its owner. */
    private record NotOwnName() implements PasswordPolicyRule {

        @Override
        public String getPlaceholder() {
            return "PASSWORD_POLICY_USER_DATA";
        }

        @Override
        public Map<String, String> getParameters() {
            return Map.of();
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
    }
}
