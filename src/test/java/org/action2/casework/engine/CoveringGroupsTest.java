package org.action2.casework.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.junit.jupiter.api.Test;

class CoveringGroupsTest {

    @Test
    void groupThatAddsNothingIsLeftOut() {
        assertThat(CoveringGroups.fewest(List.of(right("a", 6, "process", 64), right("b", 6, "process", 64), right("c", 6, "process", 64))))
            .containsExactly("a");
    }

    @Test
    void groupWithAnyRightOfItsOwnIsKept() {
        assertThat(CoveringGroups.fewest(List.of(right("a", 6, "process", 64), right("a", 6, "other", 2), right("b", 6, "process", 2),
            right("c", 7, "process", 64), right("d", 6, "process", 66)))).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void rightsOfSeveralGroupsTogetherCoverAnother() {
        assertThat(CoveringGroups.fewest(List.of(right("a", 6, "p", 2), right("a", 6, "q", 2), right("b", 6, "p", 64), right("b", 6, "q", 2),
            right("z", 6, "p", 66)))).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void whereRightsAreRevokedAllGroupsCount() {
        var revoked = new AuthorizationEntity(Authorization.AUTH_TYPE_REVOKE);
        revoked.setGroupId("c");
        assertThat(CoveringGroups.fewest(List.of(right("a", 6, "p", 2), right("b", 6, "p", 2), revoked))).containsExactlyInAnyOrder("a", "b", "c");
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
