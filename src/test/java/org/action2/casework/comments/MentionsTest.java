package org.action2.casework.comments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whom a text mentions. */
class MentionsTest {

    private static final Set<String> ACCOUNTS = Set.of("ken-rc", "jane.doe@un.org", "secretariat");

    @Test
    void accountsBehindAnAtSignOnceEachWithoutTheFullStop() {
        assertThat(Mentions.in("@ken-rc. Ask (@jane.doe@un.org), @ken-rc and @secretariat!", ACCOUNTS::contains))
            .containsExactly("ken-rc", "jane.doe@un.org", "secretariat");
    }

    @Test
    void addressesOfMailAndUnknownNamesMentionNobody() {
        assertThat(Mentions.in("Write to desk@ken-rc or @nobody, at 5 @ noon @", ACCOUNTS::contains)).isEmpty();
    }
}
