package org.action2.casework.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.junit.jupiter.api.Test;

class CachingAuthorizationManagerFactoryTest {

    private static final Set<CachingAuthorizationManagerFactory.Asked> ANYTHING = Set.of();

    @Test
    void groupThatAddsNothingIsLeftOut() {
        assertThat(CachingAuthorizationManagerFactory.fewest(List.of(right("a", 6, "process", 64), right("b", 6, "process", 64), right("c", 6, "process", 64)), ANYTHING))
            .containsExactly("a");
    }

    @Test
    void groupWithAnyRightOfItsOwnIsKept() {
        assertThat(CachingAuthorizationManagerFactory.fewest(List.of(right("a", 6, "process", 64), right("a", 6, "other", 2), right("b", 6, "process", 2),
            right("c", 7, "process", 64), right("d", 6, "process", 66)), ANYTHING)).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void rightsOfSeveralGroupsTogetherCoverAnother() {
        assertThat(CachingAuthorizationManagerFactory.fewest(List.of(right("a", 6, "p", 2), right("a", 6, "q", 2), right("b", 6, "p", 64), right("b", 6, "q", 2),
            right("z", 6, "p", 66)), ANYTHING)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void whereRightsAreRevokedAllGroupsCount() {
        var revoked = new AuthorizationEntity(Authorization.AUTH_TYPE_REVOKE);
        revoked.setGroupId("c");
        assertThat(CachingAuthorizationManagerFactory.fewest(List.of(right("a", 6, "p", 2), right("b", 6, "p", 2), revoked), ANYTHING)).containsExactlyInAnyOrder("a", "b", "c");
    }

    /** The engine lets each group read itself, so that no two have the same rights in all. */
    @Test
    void rightsThatAreNotAskedForDoNotCount() {
        var rights = List.of(right("a", 2, "a", 2), right("a", 6, "process", 64), right("b", 2, "b", 2), right("b", 6, "process", 64), right("c", 6, "other", 2));

        assertThat(CachingAuthorizationManagerFactory.fewest(rights, ANYTHING)).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(CachingAuthorizationManagerFactory.fewest(rights, Set.of(new CachingAuthorizationManagerFactory.Asked(6, 64), new CachingAuthorizationManagerFactory.Asked(7, 2)))).containsExactly("a");
    }

    private static AuthorizationEntity right(String group, int resource, String id, int permissions) {
        var right = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
        right.setGroupId(group);
        right.setResourceType(resource);
        right.setResourceId(id);
        right.setPermissions(permissions);
        return right;
    }
}
