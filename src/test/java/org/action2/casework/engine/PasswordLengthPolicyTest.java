package org.action2.casework.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordLengthPolicyTest {

    private final PasswordLengthPolicy policy = new PasswordLengthPolicy(12, true);
    private final UserEntity owner = new UserEntity("secretariat");

    PasswordLengthPolicyTest() {
        owner.setFirstName("Claire");
        owner.setLastName("Dubois");
    }

    @Test
    void passwordHasTwelveCharacters() {
        assertThat(accepts("eleven-char")).isFalse();
        assertThat(accepts("twelve-chars")).isTrue();
        assertThat(accepts("\uD83D\uDE00".repeat(11))).isFalse();
    }

    @Test
    void passwordDoesNotHoldItsOwnersName() {
        assertThat(accepts("the-SECRETARIAT-2027")).isFalse();
        assertThat(accepts("claire-likes-tea")).isFalse();
        assertThat(accepts("a dubois in Geneva")).isFalse();
        assertThat(accepts("four words, no name")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"password1234", "PASSWORD1234", "Password-2027!", "p1a2s3s4w5o6r7d8", "aaaaaaaaaaaa", "abababababab", "123412341234",
        "passwordpassword", "password1password1", "1234567890123456", "qwertyuiop123456", "abcdefghijkl", "1qaz2wsx3edc4rfv", "action2action2",
        "casework2027!", "Casework-Action2", "caseworkpassword", "unitednations1", "dragon20272027", "princessprincess"})
    void passwordIsNoneThatIsTriedFirst(String password) {
        assertThat(accepts(password)).isFalse();
        assertThat(new PasswordLengthPolicy(7, false).faults(password, owner)).isEmpty();
        assertThat(policy.faults(password, owner)).hasSize(1).allMatch(fault -> fault.inEnglish().contains("too easy to guess"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "casework needs patience", "tulip-97-orbit-lamp", "739402847192", "a-very-long-password", "Wait-4-the-due-date",
        "пароль для работы", "four words, no name"})
    void passwordOfSeveralWordsIsTaken(String password) {
        assertThat(policy.faults(password, owner)).isEmpty();
    }

    private boolean accepts(String password) {
        return policy.getRules().stream().allMatch(rule -> rule.execute(password, owner) && rule.execute(password));
    }
}
