package org.action2.casework.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.action2.casework.language.Sentence;
import org.action2.casework.refusals.Fault;
import org.junit.jupiter.api.Test;

/** What a field of each kind takes, and what it refuses. */
class FieldKindsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OPTIONS = "\"values\": [{\"value\": \"a\", \"label\": \"A\"}, {\"value\": 4, \"label\": \"Four\"}, {\"value\": true, \"label\": \"Yes\"}]";

    @Test
    void emptyAnswersAreRefusedWhereOneIsRequired() {
        for (var empty : new Object[] {null, "", "  ", json("null")}) {
            assertThat(said("\"type\": \"textfield\"", empty)).isEmpty();
            assertThat(said("\"type\": \"textfield\", \"validate\": {\"required\": true}", empty)).containsExactly("is-required");
        }
        for (var list : List.of("checklist", "taglist", "dynamiclist")) {
            assertThat(said("\"type\": \"" + list + "\", \"path\": \"field\"", json("[]"))).isEmpty();
            assertThat(said("\"type\": \"" + list + "\", \"path\": \"field\", \"validate\": {\"required\": true}", json("[]"))).containsExactly("is-required");
        }
        assertThat(said("\"type\": \"textfield\"", json("[]"))).as("no text, empty as it is").containsExactly("is-text");
    }

    @Test
    void textIsText() {
        assertThat(said("\"type\": \"textfield\"", 7)).containsExactly("is-text");
        assertThat(said("\"type\": \"textarea\"", "x".repeat(20_000))).isEmpty();
        assertThat(said("\"type\": \"textarea\"", "x".repeat(20_001))).containsExactly("at-most-characters");
        assertThat(said("\"type\": \"textfield\", \"validate\": {\"maxLength\": 2}", "😀😀")).isEmpty();
        assertThat(said("\"type\": \"textfield\", \"validate\": {\"minLength\": 3}", " ab ")).containsExactly("at-least-characters");
        assertThat(said("\"type\": \"textfield\", \"validate\": {\"minLength\": 3}", "abc")).isEmpty();
        assertThat(said("\"type\": \"textfield\", \"validate\": {\"validationType\": \"email\"}", "nobody")).containsExactly("is-email");
    }

    @Test
    void numberIsWithinItsBounds() {
        var scores = "\"type\": \"number\", \"decimalDigits\": 0, \"validate\": {\"min\": 1, \"max\": 5}";

        assertThat(said(scores, 1)).isEmpty();
        assertThat(said(scores, 5L)).isEmpty();
        assertThat(said(scores, 0)).containsExactly("at-least");
        assertThat(said(scores, 6)).containsExactly("at-most");
        assertThat(said(scores, 2.0)).containsExactly("is-whole-number");
        assertThat(said(scores, 2.0f)).containsExactly("is-whole-number");
        assertThat(said(scores, new BigDecimal("2.5"))).containsExactly("is-whole-number");
        assertThat(said(scores, new BigDecimal("2.0"))).isEmpty();
        assertThat(said("\"type\": \"number\"", 2.5)).isEmpty();
        assertThat(said("\"type\": \"number\"", "2")).containsExactly("is-number");
        assertThat(said("\"type\": \"number\"", Double.NaN)).containsExactly("is-number");
    }

    @Test
    void tickIsGivenOrNotAndMayBeRequired() {
        assertThat(said("\"type\": \"checkbox\"", false)).isEmpty();
        assertThat(said("\"type\": \"checkbox\"", "true")).containsExactly("is-ticked-or-not");
        assertThat(said("\"type\": \"checkbox\", \"validate\": {\"required\": true}", false)).containsExactly("is-ticked");
        assertThat(said("\"type\": \"checkbox\", \"validate\": {\"required\": true}", true)).isEmpty();
    }

    @Test
    void choiceIsOneOfTheOptions() {
        for (var type : List.of("radio", "select")) {
            var field = "\"type\": \"" + type + "\", " + OPTIONS;
            for (var option : new Object[] {"a", 4, 4L, true}) {
                assertThat(said(field, option)).as("" + option).isEmpty();
            }
            for (var none : new Object[] {"A", "4", 4.0, 4.0f, new BigDecimal("4"), 4_294_967_300L, false, json("{\"a\": 1}")}) {
                assertThat(said(field, none)).as("" + none).containsExactly("is-option");
            }
        }
    }

    @Test
    void optionsMayComeFromTheCase() {
        var field = "\"type\": \"select\", \"valuesKey\": \"agencies\"";

        assertThat(said(Map.of("agencies", json("[\"undp\", {\"value\": \"unfpa\"}]")), field, "undp")).isEmpty();
        assertThat(said(Map.of("agencies", json("[\"undp\", {\"value\": \"unfpa\"}]")), field, "unfpa")).isEmpty();
        assertThat(said(Map.of("agencies", json("[\"undp\"]")), field, "unfpa")).containsExactly("is-option");
        assertThat(said(Map.of(), field, "undp")).as("the case has none").containsExactly("is-option");
    }

    @Test
    void listOfOptionsHasEachOnce() {
        var field = "\"type\": \"checklist\", " + OPTIONS;

        assertThat(said(field, json("[\"a\", 4]"))).isEmpty();
        assertThat(said(field, json("[\"a\", \"b\", \"a\"]"))).containsExactly("option-not-offered", "option-twice");
        assertThat(said(field, "a")).containsExactly("is-list");
        assertThat(said(field, json("{\"a\": true}"))).containsExactly("is-list");
    }

    @Test
    void whatIsNotOfferedIsSaidInShort() {
        assertThat(faults(Map.of(), "\"type\": \"taglist\", " + OPTIONS, json("[\"" + "x".repeat(40) + "\", \"" + "y".repeat(41) + "\"]")))
            .extracting(fault -> ((Sentence) fault.messageText()).arguments().get(0)).containsExactly("x".repeat(40), "y".repeat(40) + "…");
    }

    @Test
    void freeListTakesTexts() {
        var field = "\"type\": \"taglist\", \"properties\": {\"free\": \"true\"}, " + OPTIONS;

        assertThat(said(field, json("[\"anything\", \"anything\", \"" + "x".repeat(500) + "\"]"))).isEmpty();
        assertThat(said(field, json("[7]"))).containsExactly("is-list-of-texts");
        assertThat(said(field, json("[\"" + "x".repeat(501) + "\"]"))).containsExactly("is-list-of-texts");
        assertThat(said(field, JSON.createArrayNode().add("\0"))).containsExactly("is-list-of-texts");
    }

    @Test
    void dateIsOneOfTheCalendar() {
        assertThat(said("\"type\": \"datetime\"", "2028-02-29")).isEmpty();
        assertThat(said("\"type\": \"datetime\"", "2027-02-29")).containsExactly("is-existing-date");
        assertThat(said("\"type\": \"datetime\"", "2027-02-28T10:00")).containsExactly("is-date");
        assertThat(said("\"type\": \"datetime\"", "+2027-02-28")).containsExactly("is-date");
        assertThat(said("\"type\": \"datetime\"", 20270228)).containsExactly("is-date");
    }

    @Test
    void rowsAreRows() {
        var field = "\"type\": \"dynamiclist\", \"path\": \"field\", \"components\": [{\"type\": \"number\", \"key\": \"sum\", \"label\": \"Sum\"}, "
            + "{\"type\": \"checkbox\", \"key\": \"done\", \"label\": \"Done\"}, {\"type\": \"textfield\", \"key\": \"line\", \"label\": \"Line\"}]";

        assertThat(said(field, json("[{\"sum\": 7, \"done\": true, \"line\": \"x\"}, {\"sum\": null}, {}]"))).isEmpty();
        assertThat(said(field, json("[{\"sum\": \"7\", \"done\": 1, \"line\": []}]"))).containsExactly("is-number", "is-ticked-or-not", "is-text");
        assertThat(said(field, "x")).containsExactly("is-list-of-rows");
        assertThat(said(field, json("{\"sum\": 7}"))).containsExactly("is-list-of-rows");
    }

    @Test
    void fieldOfAnUnknownTypeIsAFaultOfTheProgram() {
        var field = new FormSchema.Field("field", "Field", "signature", JsonNodeFactory.instance.objectNode(), List.of(), Map.of());

        assertThatThrownBy(() -> new FieldCheck(name -> null, new ArrayList<>()).check(field, "x")).hasMessageContaining("signature");
    }

    private static List<String> said(String field, Object value) {
        return said(Map.of(), field, value);
    }

    private static List<String> said(Map<String, Object> ofCase, String field, Object value) {
        return faults(ofCase, field, value).stream().map(fault -> ((Sentence) fault.messageText()).key().replaceFirst("^forms\\.", "")).toList();
    }

    private static List<Fault> faults(Map<String, Object> ofCase, String field, Object value) {
        var faults = new ArrayList<Fault>();
        var schema = FormSchema.parse(json("{\"components\": [{\"key\": \"field\", \"label\": \"Field\", " + field + "}]}"));
        new FieldCheck(ofCase::get, faults).check(schema.fields().get("field"), value);
        return faults;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
