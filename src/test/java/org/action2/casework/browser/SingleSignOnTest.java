package org.action2.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import org.action2.casework.directory.Directory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** People who sign in at an OpenID provider, in a real browser, and programs with its tokens. */
@BrowserTest
@ActiveProfiles({"demo", "oidc"})
@TestPropertySource(properties = {
    "casework.sign-on.client-id=casework",
    "casework.sign-on.client-secret=secret",
    "casework.sign-on.groups.unct-members=country-team",
    "casework.sign-on.countries.KE=KEN",
    "casework.sign-on.people=classpath:signon/people.yaml",
    "casework.admin.username=local-admin",
    "casework.admin.password=a-long-first-passw0rD"
})
class SingleSignOnTest {

    private static final String ISSUER = "casework";
    private static final Map<String, Object> GRACE = Map.of("preferred_username", "grace.wanjiru", "name", "Grace Wanjiru",
        "email", "grace.wanjiru@example.org", "groups", List.of("unct-members", "Tea club"), "countries", List.of("KE"));

    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server(OAuth2Config.Companion.fromJson("{\"interactiveLogin\": true}"));

    private final Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CasesOnTheirWay cases;

    @Autowired
    private Directory directory;

    SingleSignOnTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) throws Exception {
        PROVIDER.start();
        registry.add("casework.sign-on.issuer", () -> PROVIDER.issuerUrl(ISSUER).toString());
    }

    @AfterAll
    static void stop() {
        PROVIDER.shutdown();
    }

    @Test
    void countryTeamMemberSignsInByALinkSeesExactlyThatCountryAndSignsOut() throws Exception {
        var kenyas = start("KEN", "801");
        start("SVN", "802");

        try (var context = chromium.browser().newContext()) {
            var page = context.newPage();
            page.setDefaultTimeout(60_000);
            setDefaultAssertionTimeout(60_000);
            page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + kenyas);
            signInAtProvider(page, GRACE);
            assertThat(page.locator("[cam-tasklist-task]")).containsText("CAT/C/KEN/CO/801");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/single-sign-on.png")));

            var seen = new ObjectMapper().readTree((String) page.evaluate(
                "fetch('/camunda/api/engine/engine/default/task', {headers: {Accept: 'application/json'}}).then(answer => answer.text())"));
            assertThat(seen.findValuesAsText("tenantId")).isNotEmpty().containsOnly("KEN");
            assertThat(directory.groupsOf("grace.wanjiru")).containsExactly("country-team");
            assertThat(directory.tenantsOf("grace.wanjiru")).containsExactly("KEN");

            page.getByText("Grace Wanjiru").first().click();
            page.locator("[ng-click='logout()']").first().click();
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("You are signed out.");
            page.navigate("http://localhost:" + port + "/camunda/app/cockpit/");
            page.waitForSelector("[name=username]");
        }
    }

    @Test
    void whoseClaimsNoLongerNameAGroupLosesIt() {
        assertThat(call(token("casework", GRACE), "/engine-rest/task").getStatusCode().value()).isEqualTo(200);
        var moved = new HashMap<>(GRACE);
        moved.put("groups", List.of("finance"));
        moved.put("countries", List.of("*"));

        call(token("casework", moved), "/engine-rest/task");

        assertThat(directory.groupsOf("grace.wanjiru")).containsExactly("finance");
        assertThat(directory.tenantsOf("grace.wanjiru")).contains("KEN", "SVN", "NPL");
    }

    @Test
    void bearerTokensOpenRestAndApiForThePersonTheyName() throws Exception {
        start("KEN", "811");
        start("SVN", "812");

        var rest = call(token("casework", GRACE), "/engine-rest/task");
        assertThat(rest.getStatusCode().value()).isEqualTo(200);
        assertThat(json(rest).findValuesAsText("tenantId")).isNotEmpty().containsOnly("KEN");
        assertThat(call(token("casework", GRACE), "/api/recommendations").getStatusCode().value()).isEqualTo(200);
        assertThat(call(token("another-program", GRACE), "/engine-rest/task").getStatusCode().value()).isEqualTo(401);
        assertThat(call(PROVIDER.issueToken("another-issuer", "grace", "casework", GRACE).serialize(), "/api/recommendations").getStatusCode().value()).isEqualTo(401);
        assertThat(call(PROVIDER.issueToken(ISSUER, "grace", "casework", GRACE, -Duration.ofHours(1).toSeconds()).serialize(), "/engine-rest/task")
            .getStatusCode().value()).isEqualTo(401);
        assertThat(call(token("casework", Map.of("preferred_username", "local-admin")), "/engine-rest/task").getStatusCode().value()).isEqualTo(401);
        assertThat(call(token("casework", Map.of()), "/engine-rest/task").getStatusCode().value()).isEqualTo(401);
        assertThat(http.getForEntity("/engine-rest/task", String.class).getStatusCode().value()).isEqualTo(401);
        assertThat(http.withBasicAuth("ken-rc", "action2").getForEntity("/engine-rest/task", String.class).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void mailReachesPeopleWhoHaveNeverSignedIn() {
        var task = start("KEN", "821");

        assertThat(jdbc.sql("select recipient from outbox_message where task_id = :task").param("task", task).query(String.class).list())
            .contains("amara.diallo", "ohchr-desk");
    }

    private static void signInAtProvider(Page page, Map<String, Object> claims) throws Exception {
        page.fill("[name=username]", "a-subject-of-the-provider");
        page.fill("[name=claims]", new ObjectMapper().writeValueAsString(claims));
        page.locator("[type=submit]").first().click();
    }

    private static String token(String audience, Map<String, Object> claims) {
        return PROVIDER.issueToken(ISSUER, "a-subject-of-the-provider", audience, claims).serialize();
    }

    private ResponseEntity<String> call(String token, String path) {
        var headers = new HttpHeaders();
        headers.setBearerAuth(token);
        return http.exchange(path, HttpMethod.GET, new HttpEntity<>(headers), String.class);
    }

    private static JsonNode json(ResponseEntity<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.getBody());
    }

    /** Registers a document. @return its task */
    private String start(String country, String paragraph) {
        return cases.task(cases.document(country, "CAT/C/" + country + "/CO/" + paragraph), "triage-document").getId();
    }
}
