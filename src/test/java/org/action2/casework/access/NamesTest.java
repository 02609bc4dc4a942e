package org.action2.casework.access;

import static org.action2.casework.seedfunding.ModelDriver.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller.Answer;
import org.action2.casework.directory.ExternalAccounts;
import org.action2.casework.directory.ExternalAccounts.Vouched;
import org.action2.casework.seedfunding.ModelDriver;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What accounts, groups and countries may be called, who is meant by a name, and that nobody is given a task who is not here. */
@CaseworkTest
class NamesTest {

    private static final String PASSWORD = "a-password-nobody-guesses";
    private static final List<String> ODD = List.of("a+b", "o'neil", "zoé", "with blank", "a/b", "a%b", "a*b", "", "-dash", "a\tb", "x".repeat(65), "x".repeat(300), "КЕН", "casework");

    @LocalServerPort
    private int port;
    @Autowired
    private IdentityService identity;
    @Autowired
    private ExternalAccounts external;
    @Autowired
    private ModelDriver driver;

    @AfterEach
    void remove() {
        Stream.of("Case-Twin", "case-twin", "jane.o@un.org", "race-1", "RACE-1").forEach(identity::deleteUser);
        Stream.of("twin-group", "Twin-Group").forEach(identity::deleteGroup);
    }

    @Test
    void accountsAndGroupsDoNotDifferByCaseAlone() {
        assertThat(createAccount("Case-Twin").status()).isEqualTo(204);
        var twin = createAccount("case-twin");
        var same = createAccount("Case-Twin");

        assertThat(twin.status()).as(twin.toString()).isEqualTo(400);
        assertThat(twin.json().path("message").asText()).isEqualTo("Account: is taken: there is Case-Twin, and small and capital letters are not told apart. Choose another.");
        assertThat(same.status()).as(same.toString()).isEqualTo(400);
        assertThat(external.keepInStep(new Vouched("CASE-twin", null, null, Set.of(), Set.of()))).isEqualTo("Case-Twin");
        assertThat(external.keepInStep(new Vouched("jane.o@un.org", "Jane O", null, Set.of("secretariat"), Set.of("KEN")))).isEqualTo("jane.o@un.org");
        assertThat(external.keepInStep(new Vouched("Jane.O@un.org", "Jane O", null, Set.of("secretariat"), Set.of("KEN")))).isEqualTo("jane.o@un.org");
        assertThat(createGroup("twin-group").status()).isEqualTo(204);
        assertThat(createGroup("Twin-Group").status()).isEqualTo(400);
        assertThat(createTenant("KEN").status()).isEqualTo(400);
    }

    @Test
    void twoWhoMakeTheSameNameAtOnceMakeOne() {
        var answers = Stream.of("race-1", "RACE-1").map(id -> CompletableFuture.supplyAsync(() -> createAccount(id).status())).toList().stream()
            .map(CompletableFuture::join).sorted().toList();

        assertThat(answers).containsExactly(204, 400);
    }

    @Test
    void oddIdsAreRefusedInWordsThatSayWhatIsAllowed() {
        var all = new SoftAssertions();
        for (var id : ODD) {
            var account = createAccount(id);
            all.assertThat(account.status()).as("account %s: %s", id, account).isEqualTo(400);
            all.assertThat(account.json().path("message").asText()).as("account %s", id).startsWith("Account: ").hasSizeGreaterThan(30);
            if (!id.equals("casework") && !id.equals("-dash")) {
                var group = createGroup(id);
                all.assertThat(group.status()).as("group %s: %s", id, group).isEqualTo(400);
                all.assertThat(group.json().path("message").asText()).as("group %s", id).startsWith("Group: ");
            }
            var tenant = createTenant(id);
            all.assertThat(tenant.status()).as("tenant %s: %s", id, tenant).isEqualTo(400);
        }
        all.assertAll();
    }

    @Test
    void oddIdsInAddressesAreNotFailuresOfTheProgram() {
        var all = new SoftAssertions();
        var admin = Caller.basic(port, "admin");
        for (var id : ODD.stream().filter(each -> !each.isEmpty()).toList()) {
            var part = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
            Map.of("/engine-rest/user/" + part + "/profile", "GET", "/engine-rest/user/" + part, "DELETE", "/engine-rest/group/" + part, "GET",
                "/engine-rest/tenant/" + part, "GET", "/engine-rest/group/" + part + "/members/ken-rc", "PUT",
                "/engine-rest/group/secretariat/members/" + part, "PUT", "/engine-rest/tenant/KEN/user-members/" + part, "PUT",
                "/engine-rest/tenant/" + part + "/user-members/ken-rc", "PUT").forEach((path, method) -> {
                    var answer = admin.send(method, path, method.equals("PUT") ? "application/json" : null, method.equals("PUT") ? "" : null);
                    all.assertThat(answer.status()).as("%s %s: %s", method, path, answer).isLessThan(500);
                });
            var profile = admin.send("PUT", "/engine-rest/user/" + part + "/profile", "application/json", profile("ken-rc"));
            all.assertThat(profile.status()).as("profile of %s: %s", id, profile).isBetween(400, 499);
            var password = admin.send("PUT", "/engine-rest/user/" + part + "/credentials", "application/json",
                "{\"password\": \"" + PASSWORD + "\", \"authenticatedUserPassword\": \"action2\"}");
            all.assertThat(password.status()).as("password of %s: %s", id, password).isBetween(400, 499);
        }
        all.assertAll();
    }

    @Test
    void idOfAnAccountStaysAsItIs() {
        createAccount("Case-Twin");
        var renamed = Caller.basic(port, "admin").send("PUT", "/engine-rest/user/Case-Twin/profile", "application/json", profile("case-twin"));

        assertThat(renamed.status()).as(renamed.toString()).isEqualTo(400);
        assertThat(identity.createUserQuery().userId("Case-Twin").count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"case-twin", "CASE-TWIN", "Case-Twin"})
    void peopleSignInByTheirNameInWhateverCase(String typed) {
        createAccount("Case-Twin");
        identity.createMembership("Case-Twin", "secretariat");
        var basic = Caller.basic(port, typed, PASSWORD).get("/api/preferences");
        assertThat(basic.status()).as(basic.toString()).isEqualTo(200);

        var page = Caller.anonymous(port);
        page.get("/camunda/app/welcome/default/");
        var signedIn = page.signIn(typed, PASSWORD, "tasklist");

        assertThat(signedIn.status()).as(signedIn.toString()).isEqualTo(200);
        assertThat(signedIn.json().path("userId").asText()).isEqualTo("Case-Twin");
        assertThat(page.get("/api/preferences").status()).isEqualTo(200);
        assertThat(Caller.basic(port, typed, "wrong-password-of-twin").get("/api/preferences").status()).isEqualTo(401);
    }

    @Test
    void nobodyIsGivenATaskWhoIsNotHere() {
        var task = "/engine-rest/task/" + driver.only(driver.submit(request()), "endorse-request").getId();
        var admin = Caller.basic(port, "admin");
        var all = new SoftAssertions();
        for (var nobody : List.of("nobody-here", "KEN-RC", "", "x".repeat(300))) {
            var asUser = Map.of("userId", nobody);
            var answers = new HashMap<String, Answer>();
            answers.put("assignee", admin.post(task + "/assignee", asUser));
            answers.put("delegate", admin.post(task + "/delegate", asUser));
            answers.put("update", admin.put(task, Map.of("name", "Endorse request", "assignee", nobody)));
            answers.put("owner", admin.put(task, Map.of("name", "Endorse request", "owner", nobody)));
            answers.put("candidate", admin.post(task + "/identity-links", Map.of("userId", nobody, "type", "candidate")));
            answers.put("link", admin.post(task + "/identity-links", Map.of("userId", nobody, "type", "assignee")));
            answers.put("group", admin.post(task + "/identity-links", Map.of("groupId", nobody, "type", "candidate")));
            answers.put("create", admin.post("/engine-rest/task/create", Map.of("name", "A task", "assignee", nobody)));
            answers.forEach((what, answer) -> all.assertThat(answer.status()).as("%s of %s: %s", what, nobody, answer).isEqualTo(400));
            if (!nobody.isEmpty()) {
                all.assertThat(answers.get("assignee").body()).as(nobody).contains("there is no " + nobody);
            }
            all.assertThat(Caller.basic(port, "ken-rc").post(task + "/claim", asUser).status()).as("claim for %s", nobody).isBetween(400, 403);
        }
        all.assertThat(admin.post(task + "/assignee", Map.of("userId", "ken-rc")).status()).isEqualTo(204);
        var unassigned = new HashMap<String, Object>();
        unassigned.put("userId", null);
        all.assertThat(admin.post(task + "/assignee", unassigned).status()).isEqualTo(204);
        all.assertAll();
    }

    private Answer createAccount(String id) {
        return Caller.basic(port, "admin").post("/engine-rest/user/create", Map.of("profile", Map.of("id", id, "firstName", "Twin", "lastName", "Of-" + id.hashCode()),
            "credentials", Map.of("password", PASSWORD)));
    }

    private Answer createGroup(String id) {
        return Caller.basic(port, "admin").post("/engine-rest/group/create", Map.of("id", id, "name", "A group", "type", "WORKFLOW"));
    }

    private Answer createTenant(String id) {
        return Caller.basic(port, "admin").post("/engine-rest/tenant/create", Map.of("id", id, "name", "A country"));
    }

    private static String profile(String id) {
        return "{\"id\": \"" + id + "\", \"firstName\": \"Other\", \"lastName\": \"Name-4712\", \"email\": \"x@example.org\"}";
    }
}
