package org.action2.casework.deputies;

import static org.action2.casework.seedfunding.ModelDriver.request;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller;
import org.action2.casework.access.Caller.Answer;
import org.action2.casework.seedfunding.ModelDriver;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People leave, move and change teams: their tasks go back to those who may do them, and nothing of theirs waits for a namesake. */
@CaseworkTest
class LeaversTest extends CaseworkServices {

    private static final String LEAVER = "ken-leaver";
    private static final String COLLEAGUE = "ken-rc";
    private static final String TEAM = "resident-coordinator";
    private static final String LOCAL_TEAM = "kenya-office";

    @Autowired
    private ModelDriver driver;
    @Autowired
    private AuthorizationService authorizations;
    @Autowired
    private FilterService filters;
    @Autowired
    private FollowAbsences followAbsences;

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private Caller admin;

    @BeforeEach
    void createLeaver() {
        admin = Caller.basic(port, "admin");
        create(LEAVER, TEAM);
    }

    @AfterEach
    void leave() {
        jdbc.sql("delete from absence").update();
        identity.deleteUser(LEAVER);
        identity.deleteGroup(LOCAL_TEAM);
        identity.deleteTenant("XKX");
        followAbsences.follow();
    }

    @Test
    void deletedAccountGivesItsTasksBackWithAMailAndACommentThatSayWhoseTheyWere() {
        var instance = driver.submit(request());
        var task = claimed(instance);

        assertThat(admin.delete("/engine-rest/user/" + LEAVER).status()).isEqualTo(204);

        assertThat(assignee(task)).isNull();
        assertThat(told(task)).contains("ken-rc: Lea Ver").noneMatch(line -> line.startsWith(LEAVER));
        assertThat(comments(task)).containsExactly("Released: it was with Lea Ver (ken-leaver), who may no longer work on it.");
        assertThat(Caller.basic(port, COLLEAGUE).get("/api/cases/" + reference(instance) + "/story").body()).contains("it was with Lea Ver");
        assertThat(Caller.basic(port, COLLEAGUE).post("/engine-rest/task/" + task.getId() + "/claim", Map.of("userId", COLLEAGUE)).status()).isEqualTo(204);
    }

    @Test
    void mailSaysWhoseTheTaskWasAndOnlyOneOfAllThatALeaverHad() throws Exception {
        var first = claimed(driver.submit(request()));
        var second = claimed(driver.submit(request()));
        identity.deleteUser(LEAVER);
        try {
            ClockUtil.setCurrentTime(Date.from(Instant.now().plusSeconds(300)));
            driver.runJobs();
        } finally {
            ClockUtil.reset();
        }

        assertThat(jdbc.sql("select count(*) from outbox_message where event = 'task-released' and recipient = :reader and status = 'sent' and task_id in (:tasks)")
            .param("reader", COLLEAGUE).param("tasks", List.of(first.getId(), second.getId())).query(Long.class).single()).isEqualTo(2);
        try (var mails = Files.walk(Path.of("target/mail"))) {
            var both = mails.filter(Files::isRegularFile).map(LeaversTest::text).filter(mail -> mail.contains(first.getId()) && mail.contains(second.getId())).toList();
            assertThat(both).hasSize(1);
            assertThat(both.get(0)).contains("ken-rc@example.org", "Lea Ver");
        }
    }

    private static String text(Path mail) {
        try {
            var parts = (Multipart) new MimeMessage(null, Files.newInputStream(mail)).getContent();
            return Files.readString(mail, StandardCharsets.ISO_8859_1).split("\\r?\\n\\r?\\n")[0] + parts.getBodyPart(0).getContent();
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whoMovedToAnotherCountryKeepsTheTasksOfThatOneOnly() {
        var task = claimed(driver.submit(request()));
        assertThat(admin.put("/engine-rest/tenant/SVN/user-members/" + LEAVER, "").status()).isEqualTo(204);
        assertThat(assignee(task)).isEqualTo(LEAVER);

        assertThat(admin.delete("/engine-rest/tenant/KEN/user-members/" + LEAVER).status()).isEqualTo(204);

        assertThat(assignee(task)).isNull();
        assertThat(told(task)).contains("ken-rc: Lea Ver").noneMatch(line -> line.startsWith(LEAVER) || line.startsWith("svn"));
    }

    @Test
    void whoHasTheCountryThroughAGroupLosesItWithTheGroupsCountryTheMembershipOrTheGroup() {
        identity.deleteTenantUserMembership("KEN", LEAVER);
        var ways = Map.<String, Runnable>of(
            "the country of the group", () -> identity.deleteTenantGroupMembership("KEN", LOCAL_TEAM),
            "the membership", () -> identity.deleteMembership(LEAVER, LOCAL_TEAM),
            "the group", () -> identity.deleteGroup(LOCAL_TEAM));
        ways.forEach((way, losing) -> {
            if (identity.createGroupQuery().groupId(LOCAL_TEAM).count() == 0) {
                identity.saveGroup(identity.newGroup(LOCAL_TEAM));
            }
            if (identity.createTenantQuery().groupMember(LOCAL_TEAM).count() == 0) {
                identity.createTenantGroupMembership("KEN", LOCAL_TEAM);
            }
            if (identity.createUserQuery().userId(LEAVER).memberOfGroup(LOCAL_TEAM).count() == 0) {
                identity.createMembership(LEAVER, LOCAL_TEAM);
            }
            var task = claimed(driver.submit(request()));

            losing.run();

            assertThat(assignee(task)).as(way).isNull();
            assertThat(told(task)).as(way).contains("ken-rc: Lea Ver");
        });
    }

    @Test
    void deletedCountryReleasesToo() {
        identity.saveTenant(identity.newTenant("XKX"));
        identity.createTenantUserMembership("XKX", LEAVER);
        var task = claimed(driver.submit(request()));
        jdbc.sql("update act_ru_task set tenant_id_ = 'XKX' where id_ = :id").param("id", task.getId()).update();

        identity.deleteTenant("XKX");

        assertThat(assignee(task)).isNull();
    }

    @Test
    void lostGroupReleasesWhatItsMembersDoAndNoMore() {
        identity.createMembership(LEAVER, "country-team");
        var task = claimed(driver.submit(request()));

        identity.deleteMembership(LEAVER, "country-team");
        assertThat(assignee(task)).isEqualTo(LEAVER);
        identity.deleteMembership(LEAVER, TEAM);

        assertThat(assignee(task)).isNull();
    }

    @Test
    void taskThatSomebodyHadByNameAloneGoesToItsSupervisors() {
        var task = driver.only(driver.submit(request()), "endorse-request");
        tasks.deleteCandidateGroup(task.getId(), TEAM);
        tasks.addCandidateUser(task.getId(), LEAVER);

        identity.deleteUser(LEAVER);

        assertThat(tasks.getIdentityLinksForTask(task.getId())).extracting(IdentityLink::getUserId, IdentityLink::getGroupId)
            .containsExactly(org.assertj.core.groups.Tuple.tuple(null, "secretariat"));
        assertThat(told(task)).contains("secretariat: Lea Ver");
    }

    @Test
    void supervisorsAreToldOfATaskWhoseTeamHasNobodyLeft() {
        identity.deleteMembership(COLLEAGUE, TEAM);
        try {
            var task = claimed(driver.submit(request()));
            identity.deleteUser(LEAVER);

            assertThat(assignee(task)).isNull();
            assertThat(told(task)).contains("secretariat: Lea Ver");
            assertThat(tasks.getIdentityLinksForTask(task.getId())).extracting(IdentityLink::getGroupId).as("what binds an office").containsExactly(TEAM);
        } finally {
            identity.createMembership(COLLEAGUE, TEAM);
        }
    }

    @Test
    void taskOfACaseOnHoldIsReleasedAsWell() {
        var instance = driver.submit(request());
        var task = claimed(instance);
        runtime.suspendProcessInstanceById(instance.getId());
        try {
            assertThat(admin.delete("/engine-rest/user/" + LEAVER).status()).isEqualTo(204);

            assertThat(assignee(task)).isNull();
            assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().isSuspended()).isTrue();
        } finally {
            runtime.activateProcessInstanceById(instance.getId());
        }
    }

    @Test
    void whatADeputyHadForALeaverGoesToTheTeamAndWhatAGoneDeputyHadGoesBack() {
        var ofLeaver = claimed(driver.submit(request()));
        absence(LEAVER, COLLEAGUE);
        followAbsences.follow();
        assertThat(assignee(ofLeaver)).isEqualTo(COLLEAGUE);

        identity.deleteUser(LEAVER);

        assertThat(assignee(ofLeaver)).isNull();
        assertThat(open(ofLeaver).getOwner()).isNull();
        assertThat(jdbc.sql("select count(*) from stand_in where 'ken-leaver' in (person, deputy)").query(Long.class).single()).isZero();

        create(LEAVER, TEAM);
        var ofColleague = driver.only(driver.submit(request()), "endorse-request");
        tasks.setAssignee(ofColleague.getId(), COLLEAGUE);
        absence(COLLEAGUE, LEAVER);
        followAbsences.follow();
        assertThat(assignee(ofColleague)).isEqualTo(LEAVER);

        identity.deleteUser(LEAVER);

        assertThat(assignee(ofColleague)).isEqualTo(COLLEAGUE);
        assertThat(open(ofColleague).getOwner()).isNull();
        assertThat(jdbc.sql("select count(*) from outbox_message where event = 'deputy-left' and recipient = :person and title like 'Lea Ver%'")
            .param("person", COLLEAGUE).query(Long.class).single()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from absence").query(Long.class).single()).isZero();
    }

    @Test
    void whatIsInTheDatabaseAlreadyHealsAndNothingIsWrittenAfterwards() {
        var gone = claimed(driver.submit(request()));
        var elsewhere = driver.only(driver.submit(request()), "endorse-request");
        tasks.setAssignee(elsewhere.getId(), "svn-rc");
        var byName = driver.only(driver.submit(request()), "endorse-request");
        tasks.addCandidateUser(byName.getId(), LEAVER);
        jdbc.sql("delete from act_id_membership where user_id_ = :id").param("id", LEAVER).update();
        jdbc.sql("delete from act_id_tenant_member where user_id_ = :id").param("id", LEAVER).update();
        jdbc.sql("delete from act_ru_authorization where :id in (user_id_, resource_id_)").param("id", LEAVER).update();
        jdbc.sql("delete from act_id_user where id_ = :id").param("id", LEAVER).update();

        followAbsences.follow();

        assertThat(assignee(gone)).isNull();
        assertThat(assignee(elsewhere)).isNull();
        assertThat(told(gone)).contains("ken-rc: ken-leaver");
        assertThat(told(elsewhere)).hasSize(1).allMatch(line -> line.startsWith("ken-rc: "));
        assertThat(tasks.getIdentityLinksForTask(byName.getId())).extracting(IdentityLink::getGroupId).containsExactly(TEAM);
        var written = written();
        followAbsences.follow();
        assertThat(written()).isEqualTo(written);
    }

    @Test
    void sameNameMadeAnewHasNothingOfTheOld() {
        var task = claimed(driver.submit(request()));
        var me = Caller.basic(port, LEAVER);
        var session = Caller.signedIn(port, LEAVER);
        var feed = me.post("/api/feeds", Map.of("name", "Phone")).json().path("calendar").asText().replaceFirst("https?://[^/]+", "");
        assertThat(Caller.basic(port, COLLEAGUE).get(feed).status()).as(feed).isEqualTo(200);
        assertThat(me.put("/api/preferences", Map.of("language", "fr", "timeZone", "Asia/Kathmandu", "choices", Map.of("task-overdue", "digest"),
            "absence", Map.of("from", today.plusDays(20).toString(), "until", today.plusDays(30).toString(), "deputy", COLLEAGUE))).status()).isEqualTo(200);
        assertThat(me.put("/api/tasks/" + task.getId() + "/draft", Map.of("values", Map.of("endorsementComment", "half"))).status()).isLessThan(300);
        right();
        var filter = filters.newTaskFilter("mine");
        filter.setOwner(LEAVER);
        filters.saveFilter(filter);
        var shared = filters.newTaskFilter("for all");
        shared.setOwner(LEAVER);
        filters.saveFilter(shared);
        right(Authorization.AUTH_TYPE_GRANT, Resources.FILTER, shared.getId());

        assertThat(admin.delete("/engine-rest/user/" + LEAVER).status()).isEqualTo(204);
        create(LEAVER, TEAM);

        assertThat(jdbc.sql("""
            select 'draft' from form_draft where account = :id union all select 'feed' from deadline_feed where person = :id
            union all select 'choice' from mail_choice where person = :id union all select 'filter' from act_ru_filter where owner_ = :id
            union all select 'right' from act_ru_authorization where user_id_ = :id and resource_type_ = 0
            union all select 'address' from password_address where account = encode(sha256(convert_to(:id, 'UTF8')), 'hex')
            union all select 'mail' from outbox_message where recipient = :id and status = 'pending'
            """).param("id", LEAVER).query(String.class).list()).isEmpty();
        assertThat(session.get("/camunda/api/admin/auth/user/default").body()).doesNotContain(LEAVER);
        assertThat(session.get("/api/preferences").status()).isEqualTo(401);
        assertThat(Caller.basic(port, COLLEAGUE).get(feed).status()).isEqualTo(404);
        var preferences = me.get("/api/preferences").json();
        assertThat(preferences.path("language").asText()).isEqualTo("en");
        assertThat(preferences.path("timeZone").isNull()).isTrue();
        assertThat(preferences.path("choices").path("task-overdue").asText()).isEqualTo("immediate");
        assertThat(preferences.path("absence").isNull()).isTrue();
        assertThat(filters.createFilterQuery().filterName("mine").count()).isZero();
        assertThat(filters.createFilterQuery().filterName("for all").count()).isEqualTo(1);
        filters.deleteFilter(shared.getId());
        assertThat(jdbc.sql("select count(*) from audit_entry where who = :id").param("id", LEAVER).query(Long.class).single()).as("evidence stays").isPositive();
    }

    private void right() {
        var right = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setUserId(LEAVER);
        right.setResource(Resources.APPLICATION);
        right.setResourceId("cockpit");
        right.addPermission(Permissions.ACCESS);
        authorizations.saveAuthorization(right);
    }

    private void right(int type, Resources resource, String id) {
        var right = authorizations.createNewAuthorization(type);
        right.setGroupId(TEAM);
        right.setResource(resource);
        right.setResourceId(id);
        right.addPermission(Permissions.READ);
        authorizations.saveAuthorization(right);
    }

    private void create(String account, String... groups) {
        var user = identity.newUser(account);
        user.setFirstName("Lea");
        user.setLastName("Ver");
        user.setPassword("action2");
        identity.saveUser(user);
        List.of(groups).forEach(group -> identity.createMembership(account, group));
        identity.createTenantUserMembership("KEN", account);
    }

    private void absence(String person, String deputy) {
        jdbc.sql("insert into absence (person, first_day, last_day, deputy, answer) values (:person, :from, :until, :deputy, 'agreed')")
            .param("person", person).param("from", today.minusDays(2)).param("until", today.plusDays(9)).param("deputy", deputy).update();
    }

    private Task claimed(ProcessInstance instance) {
        var task = driver.only(instance, "endorse-request");
        Answer claimed = Caller.basic(port, LEAVER).post("/engine-rest/task/" + task.getId() + "/claim", Map.of("userId", LEAVER));
        assertThat(claimed.status()).as(claimed.toString()).isEqualTo(204);
        return task;
    }

    private Task open(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult();
    }

    private String assignee(Task task) {
        return open(task).getAssignee();
    }

    private List<String> told(Task task) {
        return jdbc.sql("select recipient || ': ' || formerly from outbox_message where event = 'task-released' and task_id = :task order by 1")
            .param("task", task.getId()).query(String.class).list();
    }

    private List<String> comments(Task task) {
        return tasks.getTaskComments(task.getId()).stream().map(comment -> comment.getFullMessage()).toList();
    }

    private String reference(ProcessInstance instance) {
        return runtime.createProcessInstanceQuery().processInstanceId(instance.getId()).singleResult().getBusinessKey();
    }

    private List<Long> written() {
        return List.of("act_hi_taskinst", "act_hi_op_log", "act_hi_identitylink", "act_hi_comment", "act_hi_detail", "audit_entry", "outbox_message").stream()
            .map(table -> jdbc.sql("select count(*) from " + table).query(Long.class).single()).toList();
    }
}
