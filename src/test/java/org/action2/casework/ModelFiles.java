package org.action2.casework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The models of processes and the decision tables, as they stand on the class path, without an engine. */
public final class ModelFiles {

    private ModelFiles() {
    }

    public static Stream<BpmnModelInstance> processes() {
        return resources("processes/**/*.bpmn").map(file -> read(file, Bpmn::readModelFromStream));
    }

    /** @param path of the file below {@code processes} */
    public static DmnModelInstance table(String path) {
        return resources("processes/" + path).map(file -> read(file, Dmn::readModelFromStream)).findFirst().orElseThrow();
    }

    /** What stands in the cells of a row as it stands there, inputs before outputs. */
    public static List<String> cells(Rule row) {
        return Stream.concat(row.getInputEntries().stream().map(entry -> entry.getText().getTextContent()),
            row.getOutputEntries().stream().map(entry -> entry.getText().getTextContent())).toList();
    }

    private static Stream<Resource> resources(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:" + pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(Resource file, Function<InputStream, T> reader) {
        try (var in = file.getInputStream()) {
            return reader.apply(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
