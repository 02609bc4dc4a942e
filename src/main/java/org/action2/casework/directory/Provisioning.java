package org.action2.casework.directory;

import java.util.Arrays;
import java.util.List;
import org.action2.casework.cluster.ClusterLock;
import org.action2.casework.engine.GroupIds;
import org.action2.casework.engine.SamePassword;
import org.action2.casework.engine.SystemIdentity;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings groups, countries, rights, filters and, in the profile {@code demo}, accounts into the engine before the program
 * takes the first request. What is already there stays as it is; a second start changes nothing.
 */
@Component
class Provisioning implements SmartInitializingSingleton {

    private static final String DEMO_PASSWORD = "action2";

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskFilters taskFilters;
    private final Environment environment;
    private final ClusterLock clusterLock;
    private final Headquarters headquarters;
    private final SystemIdentity system;

    Provisioning(IdentityService identity, AuthorizationService authorizations, FilterService filters,
                 TaskFilters taskFilters, Environment environment, ClusterLock clusterLock, Headquarters headquarters, SystemIdentity system) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.filters = filters;
        this.taskFilters = taskFilters;
        this.environment = environment;
        this.clusterLock = clusterLock;
        this.headquarters = headquarters;
        this.system = system;
    }

    @Override
    @Transactional
    public void afterSingletonsInstantiated() {
        system.run(this::provide);
    }

    private void provide() {
        clusterLock.await("directory");
        var file = DirectoryFile.read();
        file.groups().forEach(this::provideGroup);
        file.countries().forEach(this::provideCountry);
        headquarters.belongEverywhere();
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            provideAccounts(file);
        }
        file.grants().forEach(grant -> grant.groups().stream().flatMap(file::groupsNamed)
            .forEach(group -> grant.ids().forEach(id -> provideGrant(group, grant, id))));
        Arrays.stream(Resources.values()).forEach(resource -> provideGrant(GroupIds.ADMINISTRATORS,
            new DirectoryFile.Grant(List.of(), resource.name(), List.of(), List.of("ALL")), Authorization.ANY));
        file.filters().forEach(filter -> provideFilter(filter, file));
    }

    private void provideGroup(String id, String name) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            var group = identity.newGroup(id);
            group.setName(name);
            group.setType(id.equals(GroupIds.ADMINISTRATORS) ? "SYSTEM" : "WORKFLOW");
            identity.saveGroup(group);
        }
    }

    private void provideCountry(String id, String name) {
        if (identity.createTenantQuery().tenantId(id).count() == 0) {
            var tenant = identity.newTenant(id);
            tenant.setName(name);
            identity.saveTenant(tenant);
        }
    }

    /** Their password is hashed once for all, as hashing is slow by intent and anybody knows this password. */
    private void provideAccounts(DirectoryFile file) {
        @Nullable User hashed = null;
        for (var entry : DirectoryFile.readDemoAccounts().entrySet()) {
            if (identity.createUserQuery().userId(entry.getKey()).count() == 0) {
                hashed = provideAccount(entry.getKey(), entry.getValue(), hashed, file);
            }
        }
    }

    private User provideAccount(String id, DirectoryFile.Account account, @Nullable User hashed, DirectoryFile file) {
        var user = identity.newUser(id);
        var names = account.name().split(" ", 2);
        user.setFirstName(names[0]);
        user.setLastName(names[1]);
        user.setEmail(id + "@example.org");
        if (hashed == null) {
            user.setPassword(DEMO_PASSWORD);
        } else {
            SamePassword.copy(hashed, user);
        }
        identity.saveUser(user);
        account.groups().forEach(group -> identity.createMembership(id, group));
        file.countries().keySet().stream()
            .filter(account.countries()::contains)
            .forEach(country -> identity.createTenantUserMembership(country, id));
        return user;
    }

    private void provideGrant(String group, DirectoryFile.Grant grant, String id) {
        var resource = Resources.valueOf(grant.resource());
        var permissions = grant.permissions().stream().map(name -> permission(resource, name)).toArray(Permission[]::new);
        var existing = authorizations.createAuthorizationQuery()
            .groupIdIn(group).resourceType(resource).resourceId(id).authorizationType(Authorization.AUTH_TYPE_GRANT).list();
        if (existing.stream().anyMatch(e -> Arrays.stream(permissions).allMatch(e::isPermissionGranted))) {
            return;
        }
        var authorization = existing.isEmpty()
            ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT) : existing.get(0);
        authorization.setGroupId(group);
        authorization.setResource(resource);
        authorization.setResourceId(id);
        Arrays.stream(permissions).forEach(authorization::addPermission);
        authorizations.saveAuthorization(authorization);
    }

    private static Permission permission(Resource resource, String name) {
        if (resource == Resources.PROCESS_DEFINITION && !name.equals("ALL")) {
            return ProcessDefinitionPermissions.valueOf(name);
        }
        return Permissions.valueOf(name);
    }

    private void provideFilter(DirectoryFile.TaskFilter wanted, DirectoryFile file) {
        var existing = filters.createFilterQuery().filterName(wanted.name()).list();
        var filter = existing.isEmpty() ? filters.newTaskFilter(wanted.name()) : existing.get(0);
        if (existing.isEmpty()) {
            filter.setQuery(taskFilters.query(wanted.query()));
            filter.setProperties(taskFilters.properties(wanted, file.filters().indexOf(wanted)));
            filters.saveFilter(filter);
        }
        wanted.groups().stream().flatMap(file::groupsNamed).forEach(group -> provideGrant(group,
            new DirectoryFile.Grant(List.of(), "FILTER", List.of(), List.of("READ")), filter.getId()));
    }
}
