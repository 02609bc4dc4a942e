package org.action2.casework.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.Test;

class LongPasswordsTest {

    private final LongPasswords policy = new LongPasswords(12);
    private final UserEntity owner = new UserEntity("secretariat");

    LongPasswordsTest() {
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

    private boolean accepts(String password) {
        return policy.getRules().stream().allMatch(rule -> rule.execute(password, owner) && rule.execute(password));
    }
}
