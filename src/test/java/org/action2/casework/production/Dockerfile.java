package org.action2.casework.production;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The instructions of {@code docker/Dockerfile}, stage by stage. */
class Dockerfile {

    private static final Pattern ASSIGNMENT = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|(\\S+))");

    private final List<String> lines;

    private Dockerfile(List<String> lines) {
        this.lines = lines;
    }

    static Dockerfile read() throws IOException {
        var text = Files.readString(Path.of("docker/Dockerfile")).replaceAll("(?m)^#.*\\R", "").replaceAll("\\\\\\R\\s*", "");
        return new Dockerfile(text.lines().filter(line -> !line.isBlank()).toList());
    }

    /** What follows an instruction, all stages together. */
    List<String> all(String instruction) {
        return of(lines, instruction);
    }

    /** What follows an instruction in the stage that becomes the image. */
    List<String> image(String instruction) {
        var last = lines.lastIndexOf(lines.stream().filter(line -> line.startsWith("FROM ")).reduce((first, second) -> second).orElseThrow());
        return of(lines.subList(last, lines.size()), instruction);
    }

    String only(String instruction) {
        var found = image(instruction);
        if (found.size() != 1) {
            throw new AssertionError(instruction + ": " + found);
        }
        return found.get(0);
    }

    /** A command in the form of a list. */
    List<String> command(String instruction) throws IOException {
        var text = only(instruction);
        return Arrays.asList(new ObjectMapper().readValue(text.substring(text.indexOf('[')), String[].class));
    }

    Map<String, String> environment() {
        var environment = new LinkedHashMap<String, String>();
        image("ENV").forEach(line -> ASSIGNMENT.matcher(line).results()
            .forEach(each -> environment.put(each.group(1), each.group(2) == null ? each.group(3) : each.group(2))));
        return environment;
    }

    private static List<String> of(List<String> lines, String instruction) {
        return lines.stream().filter(line -> line.startsWith(instruction + " ")).map(line -> line.substring(instruction.length()).strip()).toList();
    }
}
