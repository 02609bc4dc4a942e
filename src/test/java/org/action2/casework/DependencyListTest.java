package org.action2.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The list of dependencies for security officers names each that the build declares, with its version where it has one. */
class DependencyListTest {

    @Test
    void everyDependencyIsListed() throws Exception {
        var list = Files.readString(Path.of("docs", "security.md"));
        var pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of("pom.xml").toFile()).getDocumentElement();
        var dependencies = child(pom, "dependencies").getElementsByTagName("dependency");
        var missing = new ArrayList<String>();
        for (var i = 0; i < dependencies.getLength(); i++) {
            var dependency = (Element) dependencies.item(i);
            var name = child(dependency, "artifactId").getTextContent();
            if (!list.contains(name) && !list.contains("`" + name.replace("spring-boot-starter", "") + "`")) {
                missing.add(name);
            }
        }
        var properties = child(pom, "properties").getElementsByTagName("poi.version");

        assertThat(missing).isEmpty();
        assertThat(list).contains("| `poi-ooxml` | " + properties.item(0).getTextContent() + " |");
    }

    @Test
    void everyPackageThatRunsInBrowsersIsListedAndPinned() throws Exception {
        var list = Files.readString(Path.of("docs", "security.md"));
        var web = Path.of("src", "main", "web");
        var packages = new ObjectMapper().readTree(web.resolve("package.json").toFile()).path("dependencies").properties();

        assertThat(packages).isNotEmpty().allSatisfy(each ->
            assertThat(list).contains("| `" + each.getKey() + "` | " + each.getValue().asText() + " |"));
        assertThat(Files.readString(web.resolve("package-lock.json"))).contains("\"integrity\": \"sha512-").doesNotContain("\"resolved\"", "http:", "git+");
    }

    private static Element child(Element parent, String name) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                return element;
            }
        }
        throw new AssertionError("No " + name);
    }
}
