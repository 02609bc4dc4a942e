package org.action2.casework.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people type and don't see is not kept. */
class TrimmedAnswersTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORM = """
        {"components": [{"type": "textfield", "key": "line"}, {"type": "textarea", "key": "text"}, {"type": "select", "key": "choice"},
         {"type": "dynamiclist", "path": "rows", "components": [{"type": "textfield", "key": "line"}, {"type": "textarea", "key": "text"}]}]}""";

    @Test
    void lineHasNoBlanksAround() throws IOException {
        assertThat(changed("line", "  Legal aid \u00a0\u200b\n")).containsEntry("line", "Legal aid");
        assertThat(changed("line", " \u3000 ")).containsEntry("line", "");
        assertThat(changed("line", "Legal  aid")).isEmpty();
        assertThat(changed("line", "")).isEmpty();
    }

    @Test
    void textHasNoBlankLinesAround() throws IOException {
        assertThat(changed("text", "\r\n \n  First\n\nLast \n\n")).containsEntry("text", "  First\n\nLast");
        assertThat(changed("text", "\n \n")).containsEntry("text", "");
        assertThat(changed("text", "  Indented")).isEmpty();
        assertThat(changed("text", "One\ntwo")).isEmpty();
    }

    @Test
    void rowsAreTrimmedFieldByField() throws IOException {
        var rows = JSON.readTree("[{\"line\": \" a \", \"text\": \"\\nb\\n\", \"other\": \" c \"}, 7, {\"line\": 1}, {\"line\": null}]");

        assertThat(changed("rows", rows)).containsEntry("rows", JSON.readTree("[{\"line\": \"a\", \"text\": \"b\", \"other\": \" c \"}, 7, {\"line\": 1}, {\"line\": null}]"));
        assertThat(rows.path(0).path("line").asText()).isEqualTo(" a ");
    }

    @Test
    void whatIsNoTextIsLeft() throws IOException {
        assertThat(changed("line", 7)).isEmpty();
        assertThat(changed("line", null)).isEmpty();
        assertThat(changed("choice", " eligible ")).isEmpty();
        assertThat(changed("nothing", " x ")).isEmpty();
        assertThat(changed("rows", JSON.readTree("{}"))).isEmpty();
    }

    private static Map<String, Object> changed(String field, Object value) throws IOException {
        var values = new HashMap<String, Object>();
        values.put(field, value);
        return TrimmedAnswers.changed(FormSchema.parse(JSON.readTree(FORM)), values);
    }
}
