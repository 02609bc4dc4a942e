package org.action2.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.action2.casework.engine.GroupIds;
import org.action2.casework.followup.RecommendationProcesses;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups and processes are spelt once; whoever means one names its constant. */
class SharedNamesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/action2/casework");

    @ParameterizedTest
    @ValueSource(classes = {GroupIds.class, RecommendationProcesses.class})
    void nobodyElseSpellsThem(Class<?> home) throws IOException {
        var quoted = Stream.of(home.getFields()).map(field -> "\"" + value(field) + "\"").toList();

        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java") && !file.endsWith(home.getSimpleName() + ".java"))
                .flatMap(file -> spelt(file, quoted))).isEmpty();
        }
    }

    private static Stream<String> spelt(Path file, List<String> quoted) {
        try {
            var text = Files.readString(file);
            return quoted.stream().filter(text::contains).map(name -> SOURCES.relativize(file) + ": " + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object value(Field constant) {
        try {
            return constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
