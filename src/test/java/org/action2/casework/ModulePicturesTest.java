package org.action2.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/**
 * Draws the modules: for developers into {@code docs/modules.md}, and each by itself, in PlantUML, into {@code target/modules}.
 * With {@code CI=true} a page that is not what the code says is a failure; else it is written anew.
 */
class ModulePicturesTest {

    private static final Path PAGE = Path.of("docs", "modules.md");
    private static final Pattern SENTENCE = Pattern.compile("/\\*\\*(.+?)\\*/", Pattern.DOTALL);

    private final ApplicationModules modules = ApplicationModules.of(CaseworkApplication.class);

    @Test
    void modulesAreDrawnAsTheyAre() throws IOException {
        var page = page(uses());

        if ("true".equals(System.getenv("CI"))) {
            assertThat(PAGE).hasContent(page);
        } else {
            Files.writeString(PAGE, page);
        }
    }

    @Test
    void eachModuleIsDrawnByItself() {
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder("target/modules")).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();

        assertThat(Path.of("target", "modules", "components.puml")).exists();
    }

    /** Which modules each uses, by name. */
    private Map<String, Set<String>> uses() {
        return modules.stream().collect(Collectors.toMap(module -> module.getIdentifier().toString(),
            module -> module.getDirectDependencies(modules).uniqueModules().map(used -> used.getIdentifier().toString()).collect(Collectors.toCollection(TreeSet::new)),
            (one, other) -> one, TreeMap::new));
    }

    private static String page(Map<String, Set<String>> uses) throws IOException {
        var arrows = new StringBuilder();
        var rows = new StringBuilder();
        for (var module : uses.keySet()) {
            var drawn = uses.get(module).stream().filter(used -> !isReachedByAnother(used, module, uses)).toList();
            arrows.append(drawn.isEmpty() ? "  " + module + "\n" : "  " + module + " --> " + String.join(" & ", drawn) + "\n");
            rows.append("| `%s` | %s | %s |%n".formatted(module, sentence(module), String.join(", ", uses.get(module))));
        }
        return """
            # Modules

            Each folder of `src/main/java/org/action2/casework` is a module. Others use its public types only, and no two modules use each
            other, not even around a corner. An arrow goes from a module to those that it uses; what these use themselves it may use, too,
            and no arrow is drawn for that. What a module of the lower floors may use is fixed in its `package-info.java`; `ModularityTests`
            refuses anything else.

            ```mermaid
            flowchart TD
            """ + arrows + """
            ```

            | module | what it does | uses |
            |---|---|---|
            """ + rows + """

            `ModulePicturesTest` writes this page; it also draws each module by itself, in PlantUML, into `target/modules`.
            """;
    }

    private static boolean isReachedByAnother(String used, String module, Map<String, Set<String>> uses) {
        return uses.get(module).stream().anyMatch(other -> !other.equals(used) && reaches(other, used, uses));
    }

    private static boolean reaches(String module, String used, Map<String, Set<String>> uses) {
        return uses.get(module).stream().anyMatch(other -> other.equals(used) || reaches(other, used, uses));
    }

    private static String sentence(String module) throws IOException {
        var source = Files.readString(Path.of("src", "main", "java", "org", "action2", "casework", module, "package-info.java"));
        return SENTENCE.matcher(source).results().findFirst().orElseThrow().group(1).replaceAll("\\s*\\n \\*\\s*", " ").replaceAll("\\{@\\w+ ([^}]*)}", "`$1`").strip();
    }
}
