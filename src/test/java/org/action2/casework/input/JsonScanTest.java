package org.action2.casework.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.action2.casework.refusals.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonScanTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "text", "{\"a\": \"[Draft] of a text\"}", "{\"a\": [1, 2.5, true, null, \"ŝ 😀 \\ud83d\\ude00\"]}",
        "{\"variables\": {\"budget\": {\"value\": \"[{\\\"line\\\": \\\"staff\\\"}]\", \"type\": \"Json\"}}}"})
    void whatIsFitPassesAndWhatIsNotJsonIsLeftToItsReader(String body) {
        assertThatCode(() -> check(body)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"title\": \"a\\u0000\"}", "{\"variables\": {\"title\": {\"value\": \"a\\ud800\"}}}", "{\"title\": [\"\\u0085\"]}",
        "{\"title\": \"[{\\\"a\\\": \\\"\\\\u0000\\\"}]\"}", "{\"title\": \"[{\\\"\\\\udc00\\\": 1}]\"}"})
    void unfitCharacterIsNamedByItsField(String body) {
        var unfit = refused(body);

        assertThat(unfit.status()).isEqualTo(400);
        assertThat(unfit.refusal(Locale.ENGLISH).message()).startsWith("\"title\" contains a control character").endsWith(".");
        assertThat(unfit.refusal(Locale.ENGLISH).faults()).extracting(Fault::field).containsExactly("title");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\\u0000\": 1}", "{\"a\": \u0000}", "{\"\\u0085\": {\"value\": \"\\u0001\"}}"})
    void unfitNamesAreRefusedAndNotRepeated(String body) {
        assertThat(refused(body).refusal(Locale.ENGLISH).toString()).doesNotContain("\u0000").doesNotContain("\u0085");
    }

    @Test
    void depthAndNumberAreBoundedAlsoInsideTexts() {
        var deep = "[".repeat(60) + "]".repeat(60);
        var many = "[" + "[],".repeat(60_000) + "[]]";
        var number = "1".repeat(500);

        assertThat(refused(deep).status()).isEqualTo(400);
        assertThat(refused(many).status()).isEqualTo(400);
        assertThat(refused("[" + number + "]").status()).isEqualTo(400);
        assertThat(refused("{\"budget\": \"" + deep + "\"}").getMessage()).startsWith("\"budget\" contains too many values");
        assertThat(refused("{\"budget\": \"" + "[[]," + "[],".repeat(30_000) + "[]]" + "\"}").getMessage()).startsWith("\"budget\" contains too many values");
        assertThat(refused("{\"budget\": \"[" + " ".repeat(250_000) + "]\"}").getMessage()).startsWith("\"budget\" contains too many values");
    }

    private static UnacceptableInputException refused(String body) {
        return catchThrowableOfType(UnacceptableInputException.class, () -> check(body));
    }

    private static void check(String body) throws UnacceptableInputException {
        JsonScan.check(body.getBytes(StandardCharsets.UTF_8));
    }
}
