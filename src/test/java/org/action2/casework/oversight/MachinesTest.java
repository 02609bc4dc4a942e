package org.action2.casework.oversight;

import static org.action2.casework.oversight.Programme.values;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What machines read: figures of the program, the description of its endpoints, deadlines for calendars. */
@OwnProgram
class MachinesTest {

    private static final Pattern METRIC = Pattern.compile("casework_[a-z_]+");

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private Programme programme;

    @BeforeEach
    void connect() {
        programme = new Programme(port, management);
    }

    @Test
    void figuresOfTheProgramAreForManagersAndAdministrators() {
        programme.submit("KEN", "Machines: something open");

        var metrics = programme.get("manager", "/actuator/prometheus");
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.text()).contains("casework_tasks_open{days=\"0-7\",team=\"resident-coordinator\"}", "casework_backlog{of=\"outbox\"}", "jvm_memory_used_bytes")
            .doesNotContain("Machines: something open", "SF-KEN");
        assertThat(programme.get("admin", "/actuator/prometheus").status()).isEqualTo(200);
        for (var person : List.of("ken-rc", "undp", "secretariat")) {
            assertThat(programme.get(person, "/actuator/prometheus").status()).as(person).isEqualTo(403);
            assertThat(programme.get(person, "/actuator").status()).as(person).isEqualTo(403);
        }
        assertThat(programme.get(null, "/actuator/prometheus").status()).isEqualTo(401);
        assertThat(programme.get(null, "/actuator").status()).isEqualTo(401);
        assertThat(programme.get(null, "/actuator/health").status()).isEqualTo(200);
    }

    @Test
    void refusedSubmissionsAreCountedByForm() {
        var reference = programme.submit("KEN", "Machines: refused once");
        var task = programme.task(reference, "endorse-request", "ken-rc");
        var before = count("casework_form_refusals_total{form=\"endorse-request\"}");

        assertThat(programme.post("ken-rc", "/engine-rest/task/" + task + "/submit-form", Map.of("variables", Map.of())).status()).isEqualTo(400);

        assertThat(count("casework_form_refusals_total{form=\"endorse-request\"}")).isEqualTo(before + 1);
    }

    @Test
    void dashboardAndAlertsAskForMetricsThatThereAre() throws IOException {
        var reference = programme.submit("KEN", "Machines: for the dashboard");
        programme.post("ken-rc", "/engine-rest/task/" + programme.task(reference, "endorse-request", "ken-rc") + "/submit-form", Map.of("variables", Map.of()));
        var there = programme.get("manager", "/actuator/prometheus").text();
        var dashboard = new ObjectMapper().readTree(Path.of("docker/grafana/casework-dashboard.json").toFile());
        var alerts = new ObjectMapper(new YAMLFactory()).readTree(Path.of("docker/prometheus/casework-alerts.yaml").toFile());
        var asked = METRIC.matcher(dashboard.findValuesAsText("expr") + " " + alerts.findValuesAsText("expr")).results()
            .map(match -> match.group()).collect(Collectors.toCollection(TreeSet::new));

        assertThat(dashboard.path("panels")).isNotEmpty();
        assertThat(alerts.path("groups").get(0).path("rules")).isNotEmpty();
        asked.removeIf(name -> there.contains("\n" + name + "{"));
        assertThat(asked).as("only what is counted when it happens").isSubsetOf("casework_tasks_late", "casework_tasks_escalated", "casework_incidents");
    }

    @Test
    void everyEndpointOfOursIsDescribed() {
        var described = programme.get("ken-rc", "/api/openapi").body();
        var ours = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
            .filter(each -> each.getValue().getBeanType().getPackageName().startsWith("org.action2"))
            .flatMap(each -> each.getKey().getPatternValues().stream().flatMap(path -> each.getKey().getMethodsCondition().getMethods().stream()
                .map(method -> method.name().toLowerCase() + " " + path))).toList();

        assertThat(ours).contains("get /api/cases/{businessKey}/story", "post /api/operations/{name}")
            .allSatisfy(each -> assertThat(described.path("paths").path(each.split(" ")[1]).has(each.split(" ")[0])).as(each).isTrue());
        assertThat(programme.get(null, "/api/openapi").status()).isEqualTo(401);
    }

    @Test
    void deadlinesAreReadByAnAddressThatIsTakenBack() throws Exception {
        var reference = programme.submit("KEN", "Machines: a deadline");
        programme.submit("SVN", "Machines: not theirs");
        var made = programme.post("ken-rc", "/api/feeds", values("name", "Phone"));
        assertThat(made.status()).isEqualTo(201);
        var calendarAddress = URI.create(made.body().path("calendar").asText()).getPath();
        var jsonAddress = URI.create(made.body().path("json").asText()).getPath();

        var calendar = new CalendarBuilder().build(new StringReader(programme.get(null, calendarAddress).text()));
        assertThat(calendar.getComponents(Component.VEVENT).toString()).contains(reference).doesNotContain("SF-SVN");
        var deadlines = programme.get(null, jsonAddress).body().path("deadlines");
        assertThat(deadlines.findValuesAsText("reference")).contains(reference).allMatch(each -> each.startsWith("SF-KEN") || !each.startsWith("SF-"));
        assertThat(programme.post(null, jsonAddress, Map.of()).status()).isEqualTo(401);
        var feeds = programme.get("ken-rc", "/api/feeds").body();
        assertThat(feeds.toString()).doesNotContain(jsonAddress.replaceAll(".*/|\\.json", ""));
        var id = feeds.get(feeds.size() - 1).path("id").asText();
        assertThat(programme.delete("svn-rc", "/api/feeds/" + id).status()).isEqualTo(404);

        assertThat(programme.delete("ken-rc", "/api/feeds/" + id).status()).isEqualTo(204);

        assertThat(programme.get(null, calendarAddress).status()).isEqualTo(404);
        assertThat(programme.get(null, "/feeds/deadlines/guess.json").status()).isEqualTo(404);
        assertThat(programme.post("ken-rc", "/api/feeds", values("name", " ")).status()).isEqualTo(400);
        assertThat(programme.get(null, "/api/feeds").status()).isEqualTo(401);
    }

    @Test
    void whoHasLeftReadsNoMore() {
        var user = identity.newUser("leaver");
        user.setFirstName("A");
        user.setLastName("Leaver");
        user.setPassword("action2");
        identity.saveUser(user);
        var address = URI.create(programme.post("leaver", "/api/feeds", values("name", "Phone")).body().path("json").asText()).getPath();
        assertThat(programme.get(null, address).status()).isEqualTo(200);

        identity.deleteUser("leaver");

        assertThat(programme.get(null, address).status()).isEqualTo(404);
    }

    private double count(String metric) {
        return programme.get("manager", "/actuator/prometheus").text().lines().filter(line -> line.startsWith(metric + " "))
            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).findFirst().orElse(0);
    }
}
