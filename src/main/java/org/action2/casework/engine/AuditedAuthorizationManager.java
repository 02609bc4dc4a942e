package org.action2.casework.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.AuthorizationQueryImpl;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.util.ResourceTypeUtil;

/** Puts every change of rights on record. Rights to a single task or case that end with it are not looked up. */
class AuditedAuthorizationManager extends AuthorizationManager {

    private static final String KIND = "Authorization";
    private static final Set<Resource> ENDING_WITH_THEIR_CASE = Set.of(Resources.TASK, Resources.PROCESS_INSTANCE,
        Resources.HISTORIC_TASK, Resources.HISTORIC_PROCESS_INSTANCE);

    private final IdentityAudit changes;

    AuditedAuthorizationManager(IdentityAudit changes) {
        this.changes = changes;
    }

    @Override
    public void insert(DbEntity authorization) {
        super.insert(authorization);
        record("Create", (AuthorizationEntity) authorization, null, described((AuthorizationEntity) authorization));
    }

    @Override
    public void update(AuthorizationEntity authorization) {
        var before = getDbEntityManager().selectById(AuthorizationEntity.class, authorization.getId());
        var was = before == null ? null : holder(before) + " " + resource(before) + " " + described(before);
        super.update(authorization);
        record("Update", authorization, was, described(authorization));
    }

    @Override
    public void delete(DbEntity authorization) {
        super.delete(authorization);
        recordDeleted((AuthorizationEntity) authorization);
    }

    @Override
    public void deleteAuthorizationsByResourceId(Resource resource, String id) {
        rights(resource, id).forEach(this::recordDeleted);
        super.deleteAuthorizationsByResourceId(resource, id);
    }

    @Override
    public void deleteAuthorizationsByResourceIdAndUserId(Resource resource, String id, String user) {
        rights(resource, id).filter(right -> user.equals(right.getUserId())).forEach(this::recordDeleted);
        super.deleteAuthorizationsByResourceIdAndUserId(resource, id, user);
    }

    @Override
    public void deleteAuthorizationsByResourceIdAndGroupId(Resource resource, String id, String group) {
        rights(resource, id).filter(right -> group.equals(right.getGroupId())).forEach(this::recordDeleted);
        super.deleteAuthorizationsByResourceIdAndGroupId(resource, id, group);
    }

    @SuppressWarnings("unchecked")
    private Stream<AuthorizationEntity> rights(Resource resource, String id) {
        if (id == null || ENDING_WITH_THEIR_CASE.contains(resource)) {
            return Stream.empty();
        }
        var query = (AuthorizationQueryImpl) new AuthorizationQueryImpl().resourceType(resource).resourceId(id);
        return ((List<AuthorizationEntity>) getDbEntityManager().selectList("selectAuthorizationByQueryCriteria", query)).stream();
    }

    private void recordDeleted(AuthorizationEntity right) {
        record("Delete", right, described(right), null);
    }

    private void record(String what, AuthorizationEntity right, String from, String to) {
        changes.add(what, KIND, holder(right), resource(right), from, to);
    }

    private static String holder(AuthorizationEntity right) {
        return right.getUserId() != null ? right.getUserId() : right.getGroupId();
    }

    private static String resource(AuthorizationEntity right) {
        var resource = ResourceTypeUtil.getResourceByType(right.getResourceType());
        return (resource == null ? String.valueOf(right.getResourceType()) : resource.resourceName()) + " " + right.getResourceId();
    }

    private static String described(AuthorizationEntity right) {
        var type = switch (right.getAuthorizationType()) {
            case Authorization.AUTH_TYPE_GLOBAL -> "global";
            case Authorization.AUTH_TYPE_REVOKE -> "revoke";
            default -> "grant";
        };
        return type + " " + permissions(right);
    }

    private static String permissions(AuthorizationEntity right) {
        if (right.getPermissions() == Permissions.ALL.getValue()) {
            return Permissions.ALL.getName();
        }
        return Stream.of(ResourceTypeUtil.getPermissionsByResourceType(right.getResourceType()))
            .filter(each -> each.getValue() != 0 && each.getValue() != Permissions.ALL.getValue()
                && (right.getPermissions() & each.getValue()) == each.getValue())
            .map(each -> each.getName()).distinct().collect(Collectors.joining(", "));
    }
}
