package org.action2.casework.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller;
import org.action2.casework.engine.AccountDeleted;
import org.action2.casework.engine.PasswordChanged;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Picture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Every change of people, groups, countries and rights is in the sealed trail: who, whose, from where and by which way. */
@CaseworkTest
@RecordApplicationEvents
class PeopleOnRecordTest {

    private static final String PERSON = "person-on-record";
    private static final String GROUP = "group-on-record";
    private static final String PASSWORD = "a-secret-for-the-test";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private long before;

    @BeforeEach
    void lookAtWhatComes() {
        before = jdbc.sql("select coalesce(max(id), 0) from audit_entry").query(Long.class).single();
    }

    @AfterEach
    void removeAccount() {
        identity.deleteUser(PERSON);
        identity.deleteGroup(GROUP);
    }

    @Test
    void administratorsChangesNameTheirSubjectAddressAndWay() {
        var admin = Caller.basic(port, "admin");
        create(admin);
        assertThat(admin.put("/engine-rest/group/camunda-admin/members/" + PERSON, "").status()).isEqualTo(204);
        assertThat(admin.put("/engine-rest/tenant/KEN/user-members/" + PERSON, "").status()).isEqualTo(204);
        var right = admin.post("/engine-rest/authorization/create", Map.of("type", 1, "userId", PERSON, "resourceType", 0, "resourceId", "tasklist", "permissions", List.of("ACCESS")));
        assertThat(right.status()).isEqualTo(200);
        assertThat(admin.put("/engine-rest/user/" + PERSON + "/profile", Map.of("id", PERSON, "firstName", "Other", "lastName", "Name-4711", "email", "x@example.org")).status()).isEqualTo(204);

        assertThat(recorded("who = 'admin' and address is not null and way = 'engine REST'")).contains(
            "Create User " + PERSON + " null: null -> First, Name-4711, x@example.org",
            "Create Membership " + PERSON + " group: null -> camunda-admin",
            "Create Tenant membership " + PERSON + " tenant of user: null -> KEN",
            "Create Authorization " + PERSON + " Application tasklist: null -> grant ACCESS",
            "Update User " + PERSON + " firstName: First -> Other");
        assertThat(recorded("who = 'admin'")).doesNotHaveDuplicates().noneMatch(row -> row.contains("lastName") || row.contains("secret") || row.contains("PBKDF2"));

        before = jdbc.sql("select coalesce(max(id), 0) from audit_entry").query(Long.class).single();
        assertThat(Caller.signedIn(port, "admin").delete("/camunda/api/engine/engine/default/user/" + PERSON).status()).isEqualTo(204);
        assertThat(recorded("who = 'admin' and way = 'web apps'")).contains("Delete User " + PERSON + " null: null -> null",
            "Delete Membership " + PERSON + " group: camunda-admin -> null", "Delete Tenant membership " + PERSON + " tenant of user: KEN -> null");

        trail.seal();
        assertThat(trail.verify().intact()).isTrue();
        var id = jdbc.sql("select max(id) from audit_entry where subject = :person and address is not null").param("person", PERSON).query(Long.class).single();
        tamper("update audit_entry set address = address || '9' where id = " + id);
        assertThat(trail.verify().intact()).isFalse();
        tamper("update audit_entry set address = left(address, -1) where id = " + id);
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    void changedPasswordIsRecordedWithoutItself() {
        create(Caller.basic(port, "admin"));
        var answer = Caller.basic(port, "admin").put("/engine-rest/user/" + PERSON + "/credentials", Map.of("password", "another-secret-for-it", "authenticatedUserPassword", "action2"));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(recorded("who = 'admin'")).contains("Update User " + PERSON + " password: null -> null").noneMatch(row -> row.contains("secret"));
        assertThat(identity.checkPassword(PERSON, "another-secret-for-it")).isTrue();
        assertThat(identity.checkPassword(PERSON, PASSWORD)).isFalse();
        jdbc.sql("delete from password_attempt where address = 'program'").update();
    }

    @Test
    void changedPasswordAndDeletedAccountAreToldAtOnce() {
        create(Caller.basic(port, "admin"));
        var user = identity.createUserQuery().userId(PERSON).singleResult();
        user.setFirstName("Second");
        identity.saveUser(user);
        assertThat(events.stream(PasswordChanged.class)).isEmpty();

        user = identity.createUserQuery().userId(PERSON).singleResult();
        user.setPassword("another-secret-for-it");
        identity.saveUser(user);
        identity.deleteUser("no-such-person");
        assertThat(events.stream(PasswordChanged.class)).containsExactly(new PasswordChanged(PERSON));
        assertThat(events.stream(AccountDeleted.class)).isEmpty();

        identity.deleteUser(PERSON);
        assertThat(events.stream(AccountDeleted.class)).containsExactly(new AccountDeleted(PERSON, "Second Name-4711"));
    }

    @Test
    void whatTheProgramItselfChangesIsOnRecordToo() {
        var user = identity.newUser(PERSON);
        user.setPassword(PASSWORD);
        identity.saveUser(user);
        var group = identity.newGroup(GROUP);
        group.setName("A group");
        identity.saveGroup(group);
        identity.createMembership(PERSON, GROUP);
        identity.createTenantGroupMembership("KEN", GROUP);
        identity.setUserInfo(PERSON, "phone", "4711");
        identity.setUserInfo(PERSON, "phone", "4712");
        identity.deleteUserInfo(PERSON, "phone");
        identity.setUserPicture(PERSON, new Picture(new byte[] {1}, "image/png"));
        identity.deleteUserPicture(PERSON);
        var right = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setGroupId(GROUP);
        right.setResource(Resources.FILTER);
        right.setResourceId("some");
        right.addPermission(Permissions.READ);
        authorizations.saveAuthorization(right);
        right.addPermission(Permissions.UPDATE);
        authorizations.saveAuthorization(right);
        authorizations.deleteAuthorization(right.getId());
        identity.deleteMembership(PERSON, GROUP);
        identity.deleteGroup(GROUP);

        assertThat(recorded("who = 'casework' and address is null and way = 'program'")).contains(
            "Create User " + PERSON + " null: null -> ", "Create Group " + GROUP + " null: null -> A group", "Create Membership " + PERSON + " group: null -> " + GROUP,
            "Create Tenant membership " + GROUP + " tenant of group: null -> KEN", "Update User info " + PERSON + " phone: null -> 4711",
            "Delete User info " + PERSON + " phone: null -> null", "Update Picture " + PERSON + " null: null -> image/png", "Delete Picture " + PERSON + " null: null -> null",
            "Create Authorization " + GROUP + " Filter some: null -> grant READ",
            "Update Authorization " + GROUP + " Filter some: " + GROUP + " Filter some grant READ -> grant READ, UPDATE",
            "Delete Authorization " + GROUP + " Filter some: grant READ, UPDATE -> null", "Delete Authorization " + GROUP + " Group " + GROUP + ": grant READ -> null",
            "Delete Membership " + PERSON + " group: " + GROUP + " -> null", "Delete Tenant membership " + GROUP + " tenant of group: KEN -> null",
            "Delete Group " + GROUP + " null: null -> null");
    }

    @Test
    void directoryOfTheFirstStartIsOnRecord() {
        var first = jdbc.sql("select count(*) from audit_entry where who = 'casework' and what = 'Create' and kind in ('Group', 'User', 'Membership', 'Tenant', 'Authorization')")
            .query(Integer.class).single();

        assertThat(first).isGreaterThan(100);
    }

    @Test
    void digestOfEntriesOfBeforeIsWhatItWas() {
        var old = "(select coalesce(string_agg(jsonb_build_array(id, transaction_id, extract(epoch from at), who, what, kind, subject, case_id, country, property, from_value, "
            + "to_value, why)::text, E'\\n' order by transaction_id, id), '') from audit_entry where transaction_id = 3)";
        jdbc.sql("insert into audit_entry (transaction_id, at, who, what, kind) values (3, now(), 'Zoë', 'Update', 'Task')").update();

        assertThat(jdbc.sql("select audit_digest('', 3, 4) = sha256(convert_to(" + old + ", 'UTF8'))").query(Boolean.class).single()).isTrue();
        tamper("delete from audit_entry where transaction_id = 3");
    }

    private void create(Caller admin) {
        assertThat(admin.post("/engine-rest/user/create", Map.of("profile", Map.of("id", PERSON, "firstName", "First", "lastName", "Name-4711", "email", "x@example.org"),
            "credentials", Map.of("password", PASSWORD))).status()).isEqualTo(204);
    }

    private List<String> recorded(String where) {
        return jdbc.sql("select what || ' ' || kind || ' ' || subject || ' ' || coalesce(property, 'null') || ': ' || coalesce(from_value, 'null') || ' -> ' || coalesce(to_value, 'null') "
            + "from audit_entry where id > :before and " + where + " order by id").param("before", before).query(String.class).list();
    }

    private void tamper(String sql) {
        jdbc.sql("alter table audit_entry disable trigger audit_entry_append_only").update();
        jdbc.sql(sql).update();
        jdbc.sql("alter table audit_entry enable trigger audit_entry_append_only").update();
    }
}
