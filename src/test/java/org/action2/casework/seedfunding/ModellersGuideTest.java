package org.action2.casework.seedfunding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.action2.casework.CaseworkTest;
import org.action2.casework.engine.TheProgram;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** What {@code docs/modellers.md} says staff may change in a table takes effect once the changed table is deployed, and ends with it. */
@CaseworkTest
class ModellersGuideTest {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TheProgram program;

    @Autowired
    private Limits limits;

    private String deployment;

    @AfterEach
    void takeBack() {
        program.run(() -> repository.deleteDeployment(deployment, true));
    }

    static Stream<Arguments> limits() {
        return Stream.of(
            limit("longestDurationMonths", 24, Limits::longestDurationMonths),
            limit("indirectCostPercent", 7, Limits::indirectCostPercent),
            limit("reviewQuorum", 2, Limits::reviewQuorum),
            limit("longestExtensionsMonths", 12, Limits::longestExtensionsMonths),
            limit("earliestStartMonths", 3, Limits::earliestStartMonths),
            limit("latestStartMonths", 24, Limits::latestStartMonths));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void aChangedLimitCountsFromItsDeployment(String row, int value, ToIntFunction<Limits> limit) throws IOException {
        assertThat(limit.applyAsInt(limits)).isEqualTo(value);

        deploy("processes/seed-funding/seed-funding-limits.dmn", row + "\"</text></inputEntry>", "<text>" + value + "<", "<text>" + (value + 1) + "<");

        assertThat(limit.applyAsInt(limits)).isEqualTo(value + 1);
    }

    private static Arguments limit(String row, int value, ToIntFunction<Limits> limit) {
        return Arguments.of(row, value, limit);
    }

    /** Deploys a table alone with another text in place of the first one after the row's. */
    private void deploy(String table, String row, String from, String to) throws IOException {
        var text = new ClassPathResource(table).getContentAsString(StandardCharsets.UTF_8);
        var at = text.indexOf(from, text.indexOf(row));
        assertThat(text).contains(row);
        var changed = text.substring(0, at) + to + text.substring(at + from.length());
        program.run(() -> deployment = repository.createDeployment().name("changed by a modeller").addString(table, changed).deploy().getId());
    }
}
