package org.action2.casework.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The files of an installation, with containers and without, agree with the program and with each other. */
class InstallationFilesTest {

    private static final Path COMPOSE = Path.of("docker/compose.yaml");
    private static final Path UNIT = Path.of("docs/systemd/casework.service");
    private static final Path SETTINGS = Path.of("docs/systemd/casework.env");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+):\\?");

    @TempDir
    private Path folder;

    @Test
    void secretsAreStrongDifferentAndForTheOwnerOnly() throws Exception {
        var env = makeEnv("casework.example.org");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(env))).isEqualTo("rw-------");
        var values = Files.readAllLines(env).stream().filter(line -> line.matches("\\w+(PASSWORD|SECRET)=.*"))
            .map(line -> line.substring(line.indexOf('=') + 1)).toList();
        assertThat(values).hasSize(6).doesNotHaveDuplicates().allMatch(secret -> secret.length() >= 40 && secret.matches("[A-Za-z0-9]+"));

        var before = Files.readString(env);
        assertThat(run(Map.of("CASEWORK_ENV_FILE", env.toString()), "docker/make-env", "other.example.org")).isNotZero();
        assertThat(env).hasContent(before);
    }

    @Test
    void everySettingThatComposeNeedsIsMade() throws Exception {
        var needed = VARIABLE.matcher(Files.readString(COMPOSE)).results().map(each -> each.group(1)).collect(Collectors.toCollection(TreeSet::new));
        var made = Files.readAllLines(makeEnv("localhost")).stream().filter(line -> line.matches("\\w+=.*"))
            .map(line -> line.substring(0, line.indexOf('='))).collect(Collectors.toSet());

        assertThat(needed).isNotEmpty().isSubsetOf(made);
        assertThat(run(Map.of("CASEWORK_ENV_FILE", folder.resolve("none").toString()), "docker/make-env", "no;host")).isNotZero();
    }

    @Test
    void composeNamesPinnedImagesAndFilesThatAreThere() throws Exception {
        var services = yaml(COMPOSE).path("services");
        assertThat(services.properties()).extracting(Map.Entry::getKey)
            .contains("database", "node-1", "node-2", "proxy", "mailpit", "keycloak", "prometheus", "grafana");
        for (var service : services) {
            if (!service.path("image").asText().equals("action2-casework")) {
                assertThat(service.path("image").asText()).matches(".+:v?\\d+\\.\\d+.*");
            }
            for (var volume : service.path("volumes")) {
                var source = volume.asText().split(":")[0];
                assertThat(!source.startsWith("./") || Files.exists(COMPOSE.resolveSibling(source))).as(source).isTrue();
            }
        }
        for (var file : List.of("prometheus/prometheus.yml", "grafana/provisioning/datasources/prometheus.yaml", "grafana/provisioning/dashboards/casework.yaml")) {
            assertThat(COMPOSE.resolveSibling(file)).exists();
        }
        for (var node : new String[] {"node-1", "node-2"}) {
            assertThat(services.path(node).path("environment").path("SPRING_PROFILES_ACTIVE").asText()).contains("production");
        }
    }

    /** Runs where Docker's client has its compose command; elsewhere the tests above stand for it. */
    @Test
    void composeItselfAcceptsTheFile() throws Exception {
        assumeTrue(run(Map.of(), "sh", "-c", "docker compose version") == 0);
        var env = makeEnv("localhost");
        assertThat(run(Map.of(), "docker", "compose", "--env-file", env.toString(), "-f", COMPOSE.toString(),
            "--profile", "sign-on", "--profile", "watch", "config", "--quiet")).isZero();
    }

    /** Exposure goes from 0 to 100. Runs where systemd's tools are installed. */
    @Test
    void systemdAcceptsTheUnitAndFindsItLittleExposed() throws Exception {
        assumeTrue(run(Map.of(), "sh", "-c", "command -v systemd-analyze") == 0 || "true".equals(System.getenv("CI")));
        var java = ProcessHandle.current().info().command().orElseThrow();
        var unit = Files.writeString(folder.resolve("casework.service"), Files.readString(UNIT).replace("/usr/bin/java", java)).toString();

        assertThat(output("systemd-analyze", "verify", "--man=no", unit)).doesNotContain(unit, "casework.service");
        assertThat(run(Map.of(), "systemd-analyze", "security", "--offline=true", "--threshold=15", unit)).isZero();
    }

    @Test
    void environmentFileNamesEveryNeededSettingAndOnlyThoseThatExist() throws Exception {
        var lines = Files.readAllLines(SETTINGS);
        var names = lines.stream().filter(line -> line.matches("#?[A-Z][A-Z0-9_]+=.*")).map(line -> line.replaceAll("^#|=.*", "")).toList();
        assertThat(names).doesNotHaveDuplicates().contains("SPRING_DATASOURCE_URL", "CASEWORK_ADMIN_USERNAME", "CASEWORK_ADMIN_PASSWORD",
            "CASEWORK_BASE_URL", "SPRING_MAIL_HOST");
        var known = settingsOfTheProgram();
        assertThat(names.stream().filter(name -> name.startsWith("CASEWORK_"))).isSubsetOf(known);
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches("#[A-Z][A-Z0-9_]+=.*")) {
                assertThat(lines.get(i - 1)).as(lines.get(i)).startsWith("#");
            }
        }
    }

    @Test
    void keycloaksGroupsAreThoseOfTheDirectory() throws Exception {
        var realm = new ObjectMapper().readTree(Path.of("docker/keycloak/casework-realm.json").toFile());
        var directory = yaml(Path.of("src/main/resources/directory/directory.yaml"));
        var agencies = yaml(Path.of("src/main/resources/directory/agencies.yaml"));

        assertThat(realm.path("groups").findValuesAsText("name")).containsExactlyInAnyOrderElementsOf(
            Stream.concat(directory.path("groups").properties().stream(), agencies.properties().stream()).map(Map.Entry::getKey).toList());
    }

    /** Whoever builds, on a machine of their own, in a container or for each change, has the Node that the scripts need. */
    @Test
    void everyBuildHasTheNodeThatTheScriptsNeed() throws Exception {
        var wanted = new ObjectMapper().readTree(Path.of("src/main/web/package.json").toFile()).path("engines").path("node").asText();
        assertThat(wanted).matches(">=\\d+");
        var version = wanted.substring(2);

        assertThat(Files.readString(Path.of("README.md"))).contains("Node " + version);
        assertThat(Files.readString(Path.of(".ci/run"))).contains("-ge " + version + " ]", "nodejs npm");
        assertThat(Files.readString(Path.of("docker/Dockerfile"))).containsPattern("FROM node:" + version + "\\.\\d+\\.\\d+-");
        assertThat(Files.readString(Path.of("src/main/web/build.xml"))).contains("Node.js " + version + " or newer");
    }

    /** The settings that sources read, as names of environment variables. */
    private static TreeSet<String> settingsOfTheProgram() throws Exception {
        var settings = new TreeSet<String>();
        var value = Pattern.compile("casework\\.[a-z.-]+");
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                value.matcher(Files.readString(file)).results().map(each -> environmentName(each.group())).forEach(settings::add);
            }
        }
        for (var group : Map.of("mail", "notification.MailSettings", "sign-on", "signon.SignOnSettings", "evidence", "evidence.EvidenceSettings").entrySet()) {
            for (var setting : Class.forName("org.action2.casework." + group.getValue()).getRecordComponents()) {
                settings.add(environmentName("casework." + group.getKey() + "." + setting.getName().replaceAll("([A-Z])", "-$1").toLowerCase()));
            }
        }
        return settings;
    }

    private static String environmentName(String property) {
        return property.toUpperCase().replace('.', '_').replace("-", "_");
    }

    private Path makeEnv(String host) throws Exception {
        var env = folder.resolve(host + ".env");
        assertThat(run(Map.of("CASEWORK_ENV_FILE", env.toString()), "docker/make-env", host)).isZero();
        return env;
    }

    private static String output(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var output = process.getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int run(Map<String, String> environment, String... command) throws Exception {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return builder.start().waitFor();
    }

    private static JsonNode yaml(Path file) throws IOException {
        return new ObjectMapper().valueToTree(new Yaml().load(Files.readString(file)));
    }
}
