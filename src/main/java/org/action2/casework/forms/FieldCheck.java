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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.action2.casework.forms.FormSchema.Field;
import org.action2.casework.input.Characters;

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

    void check(Field field, String label, Object value) {
        if (isEmpty(value) && !(value instanceof JsonNode tree && tree.isContainerNode() && !LISTS.contains(field.type()))) {
            if (field.isRequired()) {
                refuse(field, label, "is needed");
            }
            return;
        }
        switch (field.type()) {
            case "textfield", "textarea" -> text(field, label, value);
            case "number" -> number(field, label, value);
            case "checkbox" -> truth(field, label, value);
            case "radio", "select" -> choice(field, label, value);
            case "checklist", "taglist" -> choices(field, label, value);
            case "datetime" -> date(field, label, value);
            case "dynamiclist" -> rows(field, label, value);
            default -> throw new IllegalStateException("No check for a field of type " + field.type());
        }
    }

    private static boolean isEmpty(Object value) {
        return value == null || value instanceof String text && text.codePoints().allMatch(FieldCheck::isInvisible)
            || value instanceof JsonNode tree && (tree.isNull() || tree.isContainerNode() && tree.isEmpty());
    }

    private static boolean isInvisible(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || Character.getType(character) == Character.FORMAT;
    }

    private void text(Field field, String label, Object value) {
        if (!(value instanceof String text)) {
            refuse(field, label, "must be text");
            return;
        }
        var length = text.codePointCount(0, text.length());
        var longest = field.rule("maxLength").asInt(field.type().equals("textarea") ? LONGEST_AREA : LONGEST_LINE);
        if (length > longest) {
            refuse(field, label, "must have at most " + longest + " characters");
            return; // nothing else is looked for in a text of any length
        }
        if (!Characters.areFit(text)) {
            refuse(field, label, Characters.FAULT);
        }
        if (field.rule("minLength").isNumber() && text.strip().length() < field.rule("minLength").asInt()) {
            refuse(field, label, "must have at least " + field.rule("minLength").asInt() + " characters");
        }
        if (field.rule("pattern").isTextual() && !pattern(field.rule("pattern").asText()).matcher(text).find()) {
            refuse(field, label, "must be " + expected(field));
        }
        if (field.rule("validationType").asText().equals("email") && !EMAIL.matcher(text).matches()) {
            refuse(field, label, "must be an e-mail address");
        }
    }

    /** On an engine whose work grows with the text and no faster, whatever the pattern; its end is the end of the text, as in browsers. */
    private Pattern pattern(String ofTheForm) {
        return patterns.computeIfAbsent(ofTheForm, Pattern::compile);
    }

    private static String expected(Field field) {
        return field.definition().path("properties").path("expected").asText("written as the form asks");
    }

    private void number(Field field, String label, Object value) {
        if (!(value instanceof Number given) || !Double.isFinite(given.doubleValue())) {
            refuse(field, label, "must be a number");
            return;
        }
        var number = new BigDecimal(value.toString());
        var whole = field.definition().path("decimalDigits").asInt(-1) == 0;
        if (whole && (value instanceof Double || value instanceof Float || number.stripTrailingZeros().scale() > 0)) {
            refuse(field, label, "must be a whole number");
        } else if (field.rule("min").isNumber() && number.compareTo(field.rule("min").decimalValue()) < 0) {
            refuse(field, label, "must be at least " + field.rule("min").asText());
        } else if (field.rule("max").isNumber() && number.compareTo(field.rule("max").decimalValue()) > 0) {
            refuse(field, label, "must be at most " + field.rule("max").asText());
        }
    }

    private void truth(Field field, String label, Object value) {
        if (!(value instanceof Boolean truth)) {
            refuse(field, label, "must be ticked or not");
        } else if (field.isRequired() && !truth) {
            refuse(field, label, "must be ticked");
        }
    }

    private void choice(Field field, String label, Object value) {
        if (!options(field).contains(node(value))) {
            refuse(field, label, "must be one of the options offered");
        }
    }

    private void choices(Field field, String label, Object value) {
        if (!(value instanceof JsonNode list) || !list.isArray()) {
            refuse(field, label, "must be a list");
            return;
        }
        var seen = new HashSet<JsonNode>();
        var options = options(field);
        var isFree = field.definition().path("properties").path("free").asBoolean(false);
        list.forEach(entry -> {
            if (isFree) {
                freeText(field, label, entry);
            } else if (!options.contains(entry)) {
                refuse(field, label, "has an option that is not offered: " + shortened(entry.asText()));
            } else if (!seen.add(entry)) {
                refuse(field, label, "names an option twice: " + entry.asText());
            }
        });
    }

    private void freeText(Field field, String label, JsonNode entry) {
        if (!entry.isTextual() || entry.textValue().length() > LONGEST_ENTRY || entry.textValue().indexOf('\0') >= 0) {
            refuse(field, label, "must be a list of texts of at most " + LONGEST_ENTRY + " characters");
        }
    }

    private void date(Field field, String label, Object value) {
        try {
            if (!(value instanceof String text) || text.length() > 10 || !LocalDate.parse(text).toString().equals(text)) {
                refuse(field, label, "must be a date such as 2027-01-31");
            }
        } catch (DateTimeParseException e) {
            refuse(field, label, "must be a date that exists, such as 2027-01-31");
        }
    }

    private void rows(Field field, String label, Object value) {
        if (!(value instanceof JsonNode list) || !list.isArray()) {
            refuse(field, label, "must be a list of rows");
            return;
        }
        var most = field.definition().path("properties").path("maxRows").asInt(MOST_ROWS);
        if (list.size() > most) {
            refuse(field, label, String.format(Locale.ROOT, "has %,d rows; at most %,d are taken", list.size(), most));
            return;
        }
        for (var i = 0; i < list.size(); i++) {
            row(field, label + ", row " + (i + 1), list.get(i));
        }
    }

    private void row(Field field, String label, JsonNode row) {
        if (!row.isObject()) {
            refuse(field, label, "must be a row with " + String.join(", ", field.rows().keySet()));
            return;
        }
        row.fieldNames().forEachRemaining(name -> {
            if (!field.rows().containsKey(name)) {
                refuse(field, label, "has an unknown field: " + shortened(name));
            }
        });
        field.rows().values().forEach(each -> check(each, label + ", " + each.label(), plain(row.get(each.key()))));
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
            : value instanceof Number number ? JsonNodeFactory.instance.numberNode(number.intValue())
            : JsonNodeFactory.instance.textNode(String.valueOf(value));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private void refuse(Field field, String label, String message) {
        faults.add(new Fault(field.key(), label, message));
    }
}
