package org.action2.casework.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Whatever names agencies names those of {@code directory/agencies.yaml}, all of them where it offers a choice, by the same names. */
class AgenciesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern GROUP = Pattern.compile("agency-[a-z]+");
    private static final Pattern GENERAL = Pattern.compile("<text>-</text></inputEntry>\\s*<outputEntry[^>]*><text>\"(agency-[a-z]+)\"");
    private static final Pattern NAME_ON_PAGES = Pattern.compile("  '?([a-z]+)'?: '([^']+)',");

    private final Map<String, String> agencies = DirectoryFile.readAgencies();

    @Test
    void theListIsThatOfTheProgramme() {
        assertThat(agencies.keySet()).containsExactly("agency-ohchr", "agency-undp", "agency-unicef", "agency-unfpa", "agency-unwomen", "agency-unhcr",
            "agency-ilo", "agency-who", "agency-unesco", "agency-ocha", "agency-iom", "agency-unodc", "agency-unhabitat", "agency-fao", "agency-wfp", "agency-unep");
        assertThat(DirectoryFile.read().groups()).containsAllEntriesOf(agencies);
    }

    @Test
    void everyFormOffersAllOfThemInTheSameOrder() throws IOException {
        var offers = 0;
        for (var form : resources("forms/**/*.form")) {
            for (var values : choices(JSON.readTree(text(form)))) {
                assertThat(List.copyOf(values.entrySet())).as(form.getFilename()).isEqualTo(List.copyOf(agencies.entrySet()));
                offers++;
            }
        }
        assertThat(offers).isGreaterThan(5);
    }

    @Test
    void everyTableNamesOnlyThem() throws IOException {
        for (var table : resources("processes/**/*.dmn")) {
            assertThat(agencies.keySet()).as(table.getFilename()).containsAll(groups(text(table)));
        }
    }

    @Test
    void eachMayReviewAndIsProposedForRecommendations() throws IOException {
        assertThat(GENERAL.matcher(table("seed-funding/seed-funding-reviewers")).results().map(found -> found.group(1)))
            .containsExactlyInAnyOrderElementsOf(agencies.keySet());
        assertThat(groups(table("recommendation-follow-up/lead-agency"))).containsAll(agencies.keySet());
    }

    @Test
    void signOnExampleHasTheirGroups() throws IOException {
        var realm = JSON.readTree(Files.readString(Path.of("docker/keycloak/casework-realm.json")));

        assertThat(realm.path("groups").findValuesAsText("name")).containsExactlyInAnyOrderElementsOf(DirectoryFile.read().groups().keySet());
    }

    @Test
    void pagesCallThemByTheirNames() throws IOException {
        var named = new TreeMap<String, String>();
        NAME_ON_PAGES.matcher(Files.readString(Path.of("src/main/web/src/shared/agencies.ts"))).results()
            .forEach(found -> named.put("agency-" + found.group(1), found.group(2)));

        assertThat(agencies.keySet()).containsAll(named.keySet());
        agencies.forEach((group, name) -> assertThat(named.getOrDefault(group, group.substring("agency-".length()).toUpperCase())).isEqualTo(name));
    }

    @Test
    void eachHasItsFrenchName() throws IOException {
        var french = JSON.readTree(text(resources("forms/words_fr.json").get(0)));

        assertThat(agencies.values()).allSatisfy(name -> assertThat(french.path(name).asText()).as(name).isNotEmpty());
    }

    @Test
    void demoHasSomebodyForEnoughOfThem() {
        var staffed = DirectoryFile.readDemoAccounts().values().stream().flatMap(account -> account.groups().stream()).filter(agencies::containsKey);

        assertThat(staffed).contains("agency-ohchr", "agency-undp", "agency-unicef", "agency-unfpa", "agency-unwomen", "agency-unhcr", "agency-ilo");
    }

    /** The options of each field of a form that offers agencies, labels by values. */
    private static List<Map<String, String>> choices(JsonNode form) {
        return form.findParents("values").stream().map(field -> field.path("values")).filter(JsonNode::isArray)
            .map(AgenciesTest::labels).filter(labels -> labels.keySet().stream().anyMatch(value -> value.startsWith("agency-"))).toList();
    }

    private static Map<String, String> labels(JsonNode values) {
        var labels = new LinkedHashMap<String, String>();
        StreamSupport.stream(values.spliterator(), false).forEach(option -> labels.put(option.path("value").asText(), option.path("label").asText()));
        return labels;
    }

    /** The agencies that a table names; its own ids, such as {@code lead-agency-rule-1}, do not count. */
    private static List<String> groups(String table) {
        return GROUP.matcher(table.replaceAll("[a-zA-Z]+=\"[^\"]*\"|<text>[a-zA-Z]+</text>", "")).results().map(MatchResult::group).distinct().toList();
    }

    private static String table(String name) throws IOException {
        return text(resources("processes/" + name + ".dmn").get(0));
    }

    private static List<Resource> resources(String pattern) throws IOException {
        return List.of(new PathMatchingResourcePatternResolver().getResources("classpath:" + pattern));
    }

    private static String text(Resource resource) throws IOException {
        return resource.getContentAsString(StandardCharsets.UTF_8);
    }
}
