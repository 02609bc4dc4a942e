package org.action2.casework.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.action2.casework.forms.FormSchema.Field;
import org.action2.casework.input.Characters;
import org.action2.casework.language.FormText;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.RowLabel;

/** Holds one value against what its field asks, and collects what is wrong. */
class FieldCheck {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"]+@[^@\\s<>\"]+\\.[^@\\s<>\"]+");

    /** Where a form says nothing; what the longest field of the product takes, and what a line takes. */
    private static final int LONGEST_AREA = 20_000;
    private static final int LONGEST_LINE = 1_000;
    private static final int MOST_ROWS = 500;
    private static final int LONGEST_ENTRY = 500;
    private static final Set<String> LISTS = Set.of("checklist", "taglist", "dynamiclist");

    private final Function<String, Object> caseData;
    private final List<Fault> faults;
    private final Map<String, Pattern> patterns = new HashMap<>(); // each row of a list has the same

    FieldCheck(Function<String, Object> caseData, List<Fault> faults) {
        this.caseData = caseData;
        this.faults = faults;
    }

    /**
     * Where a value stands.
     *
     * @param field the key of the field, also of one in a row
     * @param path with the row and the field in it, for a value of a list
     */
    private record Place(String field, String path, Text label) {

        static Place of(Field field) {
            return new Place(field.key(), field.key(), new FormText(field.label()));
        }

        Place row(int row) {
            return new Place(field, path + "." + row, RowLabel.of(label, row));
        }

        Place in(Field each) {
            return new Place(each.key(), path + "." + each.key(), RowLabel.of(label, new FormText(each.label())));
        }
    }

    void check(Field field, Object value) {
        check(field, Place.of(field), value);
    }

    private void check(Field field, Place place, Object value) {
        if (isEmpty(value) && !(value instanceof JsonNode tree && tree.isContainerNode() && !LISTS.contains(field.type()))) {
            if (field.isRequired()) {
                refuse(place, "forms.is-required");
            }
            return;
        }
        switch (field.type()) {
            case "textfield", "textarea" -> text(field, place, value);
            case "number" -> number(field, place, value);
            case "checkbox" -> truth(field, place, value);
            case "radio", "select" -> choice(field, place, value);
            case "checklist", "taglist" -> choices(field, place, value);
            case "datetime" -> date(field, place, value);
            case "dynamiclist" -> rows(field, place, value);
            default -> throw new IllegalStateException("No check for a field of type " + field.type());
        }
    }

    private static boolean isEmpty(Object value) {
        return value == null || value instanceof String text && TrimmedAnswers.isBlank(text)
            || value instanceof JsonNode tree && (tree.isNull() || tree.isContainerNode() && tree.isEmpty());
    }

    private void text(Field field, Place place, Object value) {
        if (!(value instanceof String text)) {
            refuse(place, "forms.is-text");
            return;
        }
        var length = text.codePointCount(0, text.length());
        var longest = field.rule("maxLength").asInt(field.type().equals("textarea") ? LONGEST_AREA : LONGEST_LINE);
        if (length > longest) {
            refuse(place, "forms.at-most-characters", longest);
            return; // nothing else is looked for in a text of any length
        }
        if (!Characters.areFit(text)) {
            refuse(place, "forms.unfit-characters");
        }
        if (field.rule("minLength").isNumber() && text.strip().codePoints().count() < field.rule("minLength").asInt()) {
            refuse(place, "forms.at-least-characters", field.rule("minLength").asInt());
        }
        if (field.rule("pattern").isTextual() && !pattern(field.rule("pattern").asText()).matcher(text).find()) {
            refuse(place, expected(field));
        }
        if (field.rule("validationType").asText().equals("email") && !EMAIL.matcher(text).matches()) {
            refuse(place, "forms.is-email");
        }
    }

    /** On an engine whose work grows with the text and no faster, whatever the pattern; its end is the end of the text, as in browsers. */
    private Pattern pattern(String ofTheForm) {
        return patterns.computeIfAbsent(ofTheForm, Pattern::compile);
    }

    private static Text expected(Field field) {
        var expected = field.definition().path("properties").path("expected").asText("");
        return expected.isEmpty() ? Sentence.of("forms.as-the-form-asks") : Sentence.of("forms.is-expected", new FormText(expected));
    }

    private void number(Field field, Place place, Object value) {
        if (!(value instanceof Number given) || !Double.isFinite(given.doubleValue())) {
            refuse(place, "forms.is-number");
            return;
        }
        var number = new BigDecimal(value.toString());
        var whole = field.definition().path("decimalDigits").asInt(-1) == 0;
        if (whole && (value instanceof Double || value instanceof Float || number.stripTrailingZeros().scale() > 0)) {
            refuse(place, "forms.is-whole-number");
        } else if (field.rule("min").isNumber() && number.compareTo(field.rule("min").decimalValue()) < 0) {
            refuse(place, "forms.at-least", field.rule("min").decimalValue());
        } else if (field.rule("max").isNumber() && number.compareTo(field.rule("max").decimalValue()) > 0) {
            refuse(place, "forms.at-most", field.rule("max").decimalValue());
        }
    }

    private void truth(Field field, Place place, Object value) {
        if (!(value instanceof Boolean truth)) {
            refuse(place, "forms.is-ticked-or-not");
        } else if (field.isRequired() && !truth) {
            refuse(place, "forms.is-ticked");
        }
    }

    private void choice(Field field, Place place, Object value) {
        if (!options(field).contains(node(value))) {
            refuse(place, "forms.is-option");
        }
    }

    private void choices(Field field, Place place, Object value) {
        if (!(value instanceof JsonNode list) || !list.isArray()) {
            refuse(place, "forms.is-list");
            return;
        }
        var seen = new HashSet<JsonNode>();
        var options = options(field);
        var isFree = field.definition().path("properties").path("free").asBoolean(false);
        list.forEach(entry -> {
            if (isFree) {
                freeText(place, entry);
            } else if (!options.contains(entry)) {
                refuse(place, "forms.option-not-offered", shortened(entry.asText()));
            } else if (!seen.add(entry)) {
                refuse(place, "forms.option-twice", shortened(entry.asText()));
            }
        });
    }

    private void freeText(Place place, JsonNode entry) {
        if (!entry.isTextual() || entry.textValue().length() > LONGEST_ENTRY || entry.textValue().indexOf('\0') >= 0) {
            refuse(place, "forms.is-list-of-texts", LONGEST_ENTRY);
        }
    }

    private void date(Field field, Place place, Object value) {
        try {
            if (!(value instanceof String text) || text.length() > 10 || !LocalDate.parse(text).toString().equals(text)) {
                refuse(place, "forms.is-date");
            }
        } catch (DateTimeParseException e) {
            refuse(place, "forms.is-existing-date");
        }
    }

    private void rows(Field field, Place place, Object value) {
        if (!(value instanceof JsonNode list) || !list.isArray()) {
            refuse(place, "forms.is-list-of-rows");
            return;
        }
        var most = field.definition().path("properties").path("maxRows").asInt(MOST_ROWS);
        if (list.size() > most) {
            refuse(place, "forms.at-most-rows", list.size(), most);
            return;
        }
        for (var i = 0; i < list.size(); i++) {
            row(field, place.row(i), list.get(i));
        }
    }

    private void row(Field field, Place place, JsonNode row) {
        if (!row.isObject()) {
            refuse(place, "forms.is-row", String.join(", ", field.rows().keySet()));
            return;
        }
        row.fieldNames().forEachRemaining(name -> {
            if (!field.rows().containsKey(name)) {
                refuse(place, "forms.unknown-field", shortened(name));
            }
        });
        field.rows().values().forEach(each -> check(each, place.in(each), plain(row.get(each.key()))));
    }

    private static Object plain(JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        return value.isTextual() ? value.textValue()
            : value.isBoolean() ? (Object) value.booleanValue()
            : value.isNumber() ? value.numberValue()
            : value;
    }

    private Set<JsonNode> options(Field field) {
        var source = field.valuesKey().<JsonNode>map(key -> caseData.apply(key) instanceof JsonNode tree ? tree : JsonNodeFactory.instance.arrayNode())
            .orElse(field.definition().path("values"));
        return StreamSupport.stream(source.spliterator(), false)
            .map(option -> option.isObject() ? option.path("value") : option)
            .collect(Collectors.toSet());
    }

    private static JsonNode node(Object value) {
        if (value instanceof JsonNode tree) {
            return tree;
        }
        return value instanceof Boolean truth ? JsonNodeFactory.instance.booleanNode(truth)
            : value instanceof Number number ? number(number)
            : JsonNodeFactory.instance.textNode(String.valueOf(value));
    }

    /** Options are whole numbers; 4.7 is none of them. */
    private static JsonNode number(Number number) {
        return number.longValue() == number.intValue() && !(number instanceof Double) && !(number instanceof Float) && !(number instanceof BigDecimal)
            ? JsonNodeFactory.instance.numberNode(number.intValue()) : JsonNodeFactory.instance.textNode(number.toString());
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private void refuse(Place place, String key, Object... arguments) {
        refuse(place, Sentence.of(key, arguments));
    }

    private void refuse(Place place, Text message) {
        faults.add(new Fault(place.field(), place.path(), place.label(), message));
    }
}
