package org.action2.casework.engine;

import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.action2.casework.engine.AccountRules.Kind;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TenantEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.context.ApplicationEventPublisher;

/**
 * The engine's people, groups and countries. Every change is on record and told in its transaction; a check of a password
 * takes the same time whether or not there is such an account.
 */
class AuditedIdentityProvider extends DbIdentityServiceProvider {

    private static final String CREATE = "Create";
    private static final String UPDATE = "Update";
    private static final String DELETE = "Delete";
    private static final String USER = "User";
    private static final String GROUP = "Group";
    private static final String TENANT = "Tenant";
    private static final String MEMBERSHIP = "Membership";
    private static final String TENANT_MEMBERSHIP = "Tenant membership";

    private final Pbkdf2PasswordEncryptor passwords;
    private final AccountRules rules;
    private final IdentityAudit changes;
    private final ApplicationEventPublisher events;

    AuditedIdentityProvider(Pbkdf2PasswordEncryptor passwords, AccountRules rules, IdentityAudit changes, ApplicationEventPublisher events) {
        this.passwords = passwords;
        this.rules = rules;
        this.changes = changes;
        this.events = events;
    }

    /** Attempts were counted before; the engine's own lock, by which strangers lock people out, is not asked. */
    @Override
    public boolean checkPassword(String account, String password) {
        var user = getDbEntityManager().selectById(UserEntity.class, account);
        var stored = user == null || user.getPassword() == null ? "" : user.getPassword();
        if (!stored.startsWith("{" + Pbkdf2PasswordEncryptor.ALGORITHM + "}")) {
            passwords.spendTheSame(password);
        }
        return stored.startsWith("{") && matchPassword(password, user);
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        var entity = (UserEntity) user;
        if (entity.getRevision() == 0) {
            var result = super.saveUser(user);
            rules.checkFree(Kind.ACCOUNT, user.getId());
            changes.add(CREATE, USER, user.getId(), null, null, described(user.getFirstName(), user.getLastName(), user.getEmail()));
            events.publishEvent(new AccountCreated(user.getId()));
            return result;
        }
        var before = Before.of(known(UserEntity.class, Kind.ACCOUNT, user.getId()));
        if (before.hasOtherName(entity) && isOrdinaryPerson()) {
            rules.checkName(user.getId(), user.getFirstName(), user.getLastName());
        }
        var hasNewPassword = entity.hasNewPassword();
        var result = super.saveUser(user);
        record(before, entity, hasNewPassword || !Objects.equals(before.password(), entity.getPassword()));
        return result;
    }

    /** What is saved, before it is changed. */
    private record Before(String firstName, String lastName, String email, String password) {

        static Before of(UserEntity user) {
            return new Before(user.getFirstName(), user.getLastName(), user.getEmail(), user.getPassword());
        }

        boolean hasOtherName(UserEntity user) {
            return !Objects.equals(firstName, user.getFirstName()) || !Objects.equals(lastName, user.getLastName());
        }
    }

    private void record(Before before, UserEntity now, boolean isPasswordChanged) {
        changes.addIfChanged(USER, now.getId(), "firstName", before.firstName(), now.getFirstName());
        changes.addIfChanged(USER, now.getId(), "lastName", before.lastName(), now.getLastName());
        changes.addIfChanged(USER, now.getId(), "email", before.email(), now.getEmail());
        if (isPasswordChanged) {
            changes.add(UPDATE, USER, now.getId(), "password", null, null);
            events.publishEvent(new PasswordChanged(now.getId()));
        }
    }

    private boolean isOrdinaryPerson() {
        var person = getCurrentAuthentication();
        return person != null && person.getUserId() != null && (person.getGroupIds() == null || !person.getGroupIds().contains(Groups.CAMUNDA_ADMIN));
    }

    @Override
    public IdentityOperationResult deleteUser(String user) {
        var name = nameOf(getDbEntityManager().selectById(UserEntity.class, user));
        var result = super.deleteUser(user);
        if (isDone(result)) {
            changes.add(DELETE, USER, user, null, null, null);
            events.publishEvent(new AccountDeleted(user, name));
        }
        return result;
    }

    private static String nameOf(UserEntity user) {
        var name = user == null ? "" : String.join(" ", Stream.of(user.getFirstName(), user.getLastName()).filter(Objects::nonNull).toList()).strip();
        return user == null || !name.isEmpty() ? name : user.getId();
    }

    @Override
    public IdentityOperationResult saveGroup(Group group) {
        var isNew = ((GroupEntity) group).getRevision() == 0;
        var before = isNew ? null : known(GroupEntity.class, Kind.GROUP, group.getId());
        var was = before == null ? null : described(before.getName(), before.getType());
        var result = super.saveGroup(group);
        if (isNew) {
            rules.checkFree(Kind.GROUP, group.getId());
        }
        recorded(result, isNew ? CREATE : UPDATE, GROUP, group.getId(), null, was, described(group.getName(), group.getType()));
        if (isNew) {
            events.publishEvent(new GroupOpened(group.getId()));
        }
        return result;
    }

    @Override
    public IdentityOperationResult deleteGroup(String group) {
        var members = membersOf(group);
        return losing(recorded(super.deleteGroup(group), DELETE, GROUP, group, null, null, null), new RightsLost(members, Set.of(group)));
    }

    @Override
    public IdentityOperationResult saveTenant(Tenant tenant) {
        var isNew = ((TenantEntity) tenant).getRevision() == 0;
        var before = isNew ? null : known(TenantEntity.class, Kind.COUNTRY, tenant.getId());
        var was = before == null ? null : before.getName();
        var result = super.saveTenant(tenant);
        if (isNew) {
            rules.checkFree(Kind.COUNTRY, tenant.getId());
        }
        recorded(result, isNew ? CREATE : UPDATE, TENANT, tenant.getId(), null, was, tenant.getName());
        if (isNew) {
            events.publishEvent(new CountryOpened(tenant.getId()));
        }
        return result;
    }

    @Override
    public IdentityOperationResult deleteTenant(String tenant) {
        var people = peopleOf(tenant);
        return losing(recorded(super.deleteTenant(tenant), DELETE, TENANT, tenant, null, null, null), new RightsLost(people, Set.of()));
    }

    @Override
    public IdentityOperationResult createMembership(String user, String group) {
        return recorded(super.createMembership(user, group), CREATE, MEMBERSHIP, user, "group", null, group);
    }

    @Override
    public IdentityOperationResult deleteMembership(String user, String group) {
        return losing(recorded(super.deleteMembership(user, group), DELETE, MEMBERSHIP, user, "group", group, null),
            new RightsLost(Set.of(user), Set.of(group)));
    }

    @Override
    public IdentityOperationResult createTenantUserMembership(String tenant, String user) {
        return recorded(super.createTenantUserMembership(tenant, user), CREATE, TENANT_MEMBERSHIP, user, "tenant of user", null, tenant);
    }

    @Override
    public IdentityOperationResult deleteTenantUserMembership(String tenant, String user) {
        return losing(recorded(super.deleteTenantUserMembership(tenant, user), DELETE, TENANT_MEMBERSHIP, user, "tenant of user", tenant, null),
            new RightsLost(Set.of(user), Set.of()));
    }

    @Override
    public IdentityOperationResult createTenantGroupMembership(String tenant, String group) {
        return recorded(super.createTenantGroupMembership(tenant, group), CREATE, TENANT_MEMBERSHIP, group, "tenant of group", null, tenant);
    }

    @Override
    public IdentityOperationResult deleteTenantGroupMembership(String tenant, String group) {
        checkAuthorization(Permissions.DELETE, Resources.TENANT_MEMBERSHIP, tenant);
        events.publishEvent(new CountryWithdrawn(tenant, group));
        return losing(recorded(super.deleteTenantGroupMembership(tenant, group), DELETE, TENANT_MEMBERSHIP, group, "tenant of group", tenant, null),
            new RightsLost(membersOf(group), Set.of()));
    }

    @Override
    protected void deleteMembershipsByUserId(String user) {
        all(() -> createGroupQuery().groupMember(user).list().stream().map(Group::getId))
            .forEach(group -> changes.add(DELETE, MEMBERSHIP, user, "group", group, null));
        super.deleteMembershipsByUserId(user);
    }

    @Override
    protected void deleteMembershipsByGroupId(String group) {
        all(() -> createUserQuery().memberOfGroup(group).list().stream().map(User::getId))
            .forEach(user -> changes.add(DELETE, MEMBERSHIP, user, "group", group, null));
        super.deleteMembershipsByGroupId(group);
    }

    @Override
    protected void deleteTenantMembershipsOfUser(String user) {
        all(() -> createTenantQuery().userMember(user).list().stream().map(Tenant::getId))
            .forEach(tenant -> changes.add(DELETE, TENANT_MEMBERSHIP, user, "tenant of user", tenant, null));
        super.deleteTenantMembershipsOfUser(user);
    }

    @Override
    protected void deleteTenantMembershipsOfGroup(String group) {
        all(() -> createTenantQuery().groupMember(group).list().stream().map(Tenant::getId))
            .forEach(tenant -> changes.add(DELETE, TENANT_MEMBERSHIP, group, "tenant of group", tenant, null));
        super.deleteTenantMembershipsOfGroup(group);
    }

    @Override
    protected void deleteTenantMembershipsOfTenant(String tenant) {
        all(() -> createUserQuery().memberOfTenant(tenant).list().stream().map(User::getId))
            .forEach(user -> changes.add(DELETE, TENANT_MEMBERSHIP, user, "tenant of user", tenant, null));
        all(() -> createGroupQuery().memberOfTenant(tenant).list().stream().map(Group::getId))
            .forEach(group -> changes.add(DELETE, TENANT_MEMBERSHIP, group, "tenant of group", tenant, null));
        super.deleteTenantMembershipsOfTenant(tenant);
    }

    /** An id is not changed: whoever sends another means another account, which there must be. */
    private <T extends DbEntity> T known(Class<T> type, Kind kind, String id) {
        var found = id == null ? null : getDbEntityManager().selectById(type, id);
        if (found == null) {
            throw rules.unknown(kind, id == null ? "" : id);
        }
        return found;
    }

    private Set<String> membersOf(String group) {
        return all(() -> createUserQuery().memberOfGroup(group).list().stream().map(User::getId)).collect(Collectors.toSet());
    }

    private Set<String> peopleOf(String tenant) {
        var people = all(() -> createUserQuery().memberOfTenant(tenant).list().stream().map(User::getId)).collect(Collectors.toSet());
        all(() -> createGroupQuery().memberOfTenant(tenant).list().stream().map(Group::getId)).map(this::membersOf).forEach(people::addAll);
        return people;
    }

    private IdentityOperationResult losing(IdentityOperationResult result, RightsLost lost) {
        if (isDone(result) && !lost.people().isEmpty()) {
            events.publishEvent(lost);
        }
        return result;
    }

    /** Also those that the person who deletes may not see. */
    private static Stream<String> all(Supplier<Stream<String>> question) {
        return Context.getCommandContext().runWithoutAuthorization(() -> question.get().toList()).stream();
    }

    private IdentityOperationResult recorded(IdentityOperationResult result, String what, String kind, String subject, String property, String from, String to) {
        if (isDone(result)) {
            changes.add(what, kind, subject, property, from, to);
        }
        return result;
    }

    private static boolean isDone(IdentityOperationResult result) {
        return !IdentityOperationResult.OPERATION_NONE.equals(result.getOperation());
    }

    private static String described(String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).filter(text -> !text.isBlank()).collect(Collectors.joining(", "));
    }
}
