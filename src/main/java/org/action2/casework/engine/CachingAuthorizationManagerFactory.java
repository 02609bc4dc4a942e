package org.action2.casework.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.AuthorizationQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Checks rights with as few of a person's groups as hold them all. The engine joins each row of a list with every grant of
 * every group; somebody in fifty groups that may all see the same process would have fifty rows for each task. A group
 * is left out only if the others grant all that it grants of what is asked for, so nobody ever sees more than with all
 * of them. Whether rights are revoked for somebody is remembered too, as the engine asks that before every check, and so
 * are rights to all of a process. What was found is used for ten seconds, within which a change of rights may not show yet on other nodes.
 */
class CachingAuthorizationManagerFactory implements SessionFactory {

    private static final Duration USE = Duration.ofSeconds(10);
    private static final int MOST_KEPT = 10_000;

    /** Groups, and for which resource and permission of the engine they are needed; every one if the set is empty. */
    private record Need(Set<String> groups, Set<Asked> asked) {
    }

    record Asked(int resource, int permissions) {

        boolean isGrantedBy(AuthorizationEntity right) {
            return right.getResourceType() == resource && (right.getPermissions() & permissions) == permissions;
        }
    }

    private record Holder(String user, Set<String> groups) {
    }

    /** A right to all tasks or cases of a process. */
    private record Standing(Holder holder, String process, String permission) {
    }

    private record Right(int resource, String id) {
    }

    private final Cache<Need, List<String>> covers = memory();
    private final Cache<Holder, Boolean> revokes = memory();
    private final Cache<Standing, Boolean> standing = memory();
    private final IdentityAudit changes;

    CachingAuthorizationManagerFactory(IdentityAudit changes) {
        this.changes = changes;
    }

    @Override
    public Class<?> getSessionType() {
        return AuthorizationManager.class;
    }

    @Override
    public Session openSession() {
        return new Manager();
    }

    private static <K, T> Cache<K, T> memory() {
        return Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(USE).build();
    }

    /** The database is asked outside of the cache, whose entries would be locked meanwhile. */
    private static <K, T> T known(Cache<K, T> memory, K question, Supplier<T> answer) {
        var known = memory.getIfPresent(question);
        if (known == null) {
            known = answer.get();
            memory.put(question, known);
        }
        return known;
    }

    private void forget() {
        covers.invalidateAll();
        revokes.invalidateAll();
        standing.invalidateAll();
    }

    /** The groups with most grants first, each kept if it grants anything that those before do not. */
    static List<String> fewest(List<AuthorizationEntity> rights, Set<Asked> asked) {
        if (rights.stream().anyMatch(right -> right.getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE)) {
            return rights.stream().map(AuthorizationEntity::getGroupId).distinct().toList();
        }
        var byGroup = rights.stream().filter(right -> asked.isEmpty() || asked.stream().anyMatch(each -> each.isGrantedBy(right)))
            .collect(Collectors.groupingBy(AuthorizationEntity::getGroupId));
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

    private final class Manager extends AuditedAuthorizationManager {

        Manager() {
            super(changes);
        }

        @Override
        public List<String> filterAuthenticatedGroupIds(List<String> groups) {
            return groups == null || groups.isEmpty() ? List.of() : cover(new Need(Set.copyOf(groups), Set.of()));
        }

        @Override
        protected void addPermissionCheck(AuthorizationCheck check, CompositePermissionCheck asked) {
            super.addPermissionCheck(check, asked);
            if (check.getAuthGroupIds() != null && !check.getAuthGroupIds().isEmpty()) {
                check.setAuthGroupIds(cover(new Need(Set.copyOf(check.getAuthGroupIds()), asked.getAllPermissionChecks().stream()
                    .map(each -> new Asked(each.getResourceType(), each.getPerms())).collect(Collectors.toSet()))));
            }
        }

        @Override
        protected boolean isRevokeAuthCheckEnabled(String user, List<String> groups) {
            return known(revokes, holder(user, groups), () -> super.isRevokeAuthCheckEnabled(user, groups));
        }

        /** Where any of several rights will do and none is revoked, one to all of the process is enough, and is remembered. */
        @Override
        public boolean isAuthorized(String user, List<String> groups, CompositePermissionCheck asked) {
            return asked.isDisjunctive() && !isRevokeAuthCheckEnabled(user, groups)
                && asked.getAtomicChecks().stream().allMatch(each -> each.getAuthorizationNotFoundReturnValue() == null)
                && asked.getAtomicChecks().stream().filter(each -> each.getResource() == Resources.PROCESS_DEFINITION && each.getResourceId() != null)
                    .anyMatch(each -> known(standing, new Standing(holder(user, groups), each.getResourceId(), each.getPermission().getName()),
                        () -> super.isAuthorized(user, groups, each)))
                || super.isAuthorized(user, groups, asked);
        }

        private Holder holder(String user, List<String> groups) {
            return new Holder(user, groups == null ? Set.of() : Set.copyOf(groups));
        }

        private List<String> cover(Need need) {
            return known(covers, need, () -> fewest(rightsOf(need.groups()), need.asked()));
        }

        @SuppressWarnings("unchecked")
        private List<AuthorizationEntity> rightsOf(Set<String> groups) {
            var query = new AuthorizationQueryImpl().groupIdIn(groups.toArray(String[]::new));
            return getDbEntityManager().selectList("selectAuthorizationByQueryCriteria", (AuthorizationQueryImpl) query);
        }

        @Override
        public void insert(DbEntity authorization) {
            forget();
            super.insert(authorization);
        }

        @Override
        public void update(AuthorizationEntity authorization) {
            forget();
            super.update(authorization);
        }

        @Override
        public void delete(DbEntity authorization) {
            forget();
            super.delete(authorization);
        }
    }
}
