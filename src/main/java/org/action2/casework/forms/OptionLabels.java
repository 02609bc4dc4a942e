package org.action2.casework.forms;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.action2.casework.language.FormText;
import org.action2.casework.language.Text;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The labels that forms of this release give to their options, for other forms that show what was chosen. */
@Component
public class OptionLabels {

    private final ObjectMapper json;
    private final Map<String, FormSchema> known = new ConcurrentHashMap<>();

    OptionLabels(ObjectMapper json) {
        this.json = json;
    }

    /**
     * What people read for a value; the value itself where the form does not offer it any more, and nothing for none.
     *
     * @param form the id of the form that offers it
     * @param field the key of its field, with that of the list before it for a field in rows: {@code budget.line}
     * @param value may be null
     * @throws IllegalArgumentException if there is no such form or field
     */
    public Text of(String form, String field, String value) {
        if (value == null) {
            return Text.same("");
        }
        var options = field(form, field).definition().path("values");
        return StreamSupport.stream(options.spliterator(), false).filter(option -> option.path("value").asText().equals(value)).findFirst()
            .<Text>map(option -> new FormText(option.path("label").asText())).orElseGet(() -> Text.same(value));
    }

    /** What the form calls a field. @throws IllegalArgumentException if there is no such form or field */
    public Text label(String form, String field) {
        return new FormText(field(form, field).label());
    }

    private FormSchema.Field field(String form, String field) {
        var fields = known.computeIfAbsent(form, this::read).fields();
        var dot = field.indexOf('.');
        return Optional.ofNullable(dot < 0 ? fields.get(field) : fields.get(field.substring(0, dot)).rows().get(field.substring(dot + 1)))
            .orElseThrow(() -> new IllegalArgumentException("The form " + form + " has no field " + field + "."));
    }

    private FormSchema read(String form) {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*/" + form + ".form");
            if (files.length != 1) {
                throw new IllegalArgumentException("There is no form " + form + ", or more than one.");
            }
            return FormSchema.parse(json.readTree(files[0].getContentAsByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("The form " + form + " can't be read.", e);
        }
    }
}
