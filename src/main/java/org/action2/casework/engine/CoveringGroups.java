package org.action2.casework.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.AuthorizationQueryImpl;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Checks rights with as few of a person's groups as hold them all. The engine joins each row of a list with every grant of
 * every group; somebody in fifty groups that may all see the same process would have fifty rows for each task. A group
 * is left out only if the others grant all that it grants, so nobody ever sees more than with all of them. What was
 * found is used for ten seconds, within which a new right of a group that was left out may not show yet on other nodes.
 */
class CoveringGroups implements SessionFactory {

    private static final Duration USE = Duration.ofSeconds(10);
    private static final int MOST_KEPT = 10_000;

    private record Cover(List<String> groups, Instant until) {
    }

    private record Right(int resource, String id) {
    }

    private final Map<Set<String>, Cover> covers = new ConcurrentHashMap<>();
    private final Clock clock = Clock.systemUTC();

    @Override
    public Class<?> getSessionType() {
        return AuthorizationManager.class;
    }

    @Override
    public Session openSession() {
        return new Manager();
    }

    private List<String> cover(List<String> groups, Function<List<String>, List<AuthorizationEntity>> rightsOf) {
        var key = Set.copyOf(groups);
        var known = covers.get(key);
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.groups();
        }
        if (covers.size() > MOST_KEPT) {
            covers.clear();
        }
        var found = new Cover(fewest(rightsOf.apply(groups)), clock.instant().plus(USE));
        covers.put(key, found);
        return found.groups();
    }

    /** The groups with most grants first, each kept if it grants anything that those before do not. */
    static List<String> fewest(List<AuthorizationEntity> rights) {
        var byGroup = rights.stream().collect(Collectors.groupingBy(AuthorizationEntity::getGroupId));
        if (rights.stream().anyMatch(right -> right.getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE)) {
            return List.copyOf(byGroup.keySet());
        }
        var held = new HashMap<Right, Integer>();
        var kept = new ArrayList<String>();
        byGroup.entrySet().stream()
            .sorted(Comparator.<Map.Entry<String, List<AuthorizationEntity>>>comparingInt(group -> -group.getValue().size()).thenComparing(Map.Entry::getKey))
            .filter(group -> group.getValue().stream().anyMatch(right -> (held.getOrDefault(key(right), 0) & right.getPermissions()) != right.getPermissions()))
            .forEach(group -> {
                kept.add(group.getKey());
                group.getValue().forEach(right -> held.merge(key(right), right.getPermissions(), (some, more) -> some | more));
            });
        return List.copyOf(kept);
    }

    private static Right key(AuthorizationEntity right) {
        return new Right(right.getResourceType(), right.getResourceId());
    }

    private final class Manager extends AuthorizationManager {

        @Override
        public List<String> filterAuthenticatedGroupIds(List<String> groups) {
            return groups == null || groups.isEmpty() ? List.of() : cover(groups, this::rightsOf);
        }

        @SuppressWarnings("unchecked")
        private List<AuthorizationEntity> rightsOf(List<String> groups) {
            var query = new AuthorizationQueryImpl().groupIdIn(groups.toArray(String[]::new));
            return getDbEntityManager().selectList("selectAuthorizationByQueryCriteria", (AuthorizationQueryImpl) query);
        }

        @Override
        public void insert(DbEntity authorization) {
            covers.clear();
            super.insert(authorization);
        }

        @Override
        public void update(AuthorizationEntity authorization) {
            covers.clear();
            super.update(authorization);
        }

        @Override
        public void delete(DbEntity authorization) {
            covers.clear();
            super.delete(authorization);
        }
    }
}
