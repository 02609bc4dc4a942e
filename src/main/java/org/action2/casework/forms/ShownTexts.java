package org.action2.casework.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.action2.casework.language.Text;

/** Writes the texts among the values that a form shows in a language; all else, such as what people have typed, stays as it is. */
final class ShownTexts {

    private ShownTexts() {
    }

    static Object in(Locale language, Object value) {
        if (value instanceof Text text) {
            return text.in(language);
        }
        if (value instanceof List<?> list) {
            var written = new ArrayList<>(list.size());
            list.forEach(each -> written.add(in(language, each)));
            return written;
        }
        if (value instanceof Map<?, ?> map) {
            var written = new LinkedHashMap<Object, Object>();
            map.forEach((name, each) -> written.put(name, in(language, each)));
            return written;
        }
        return value;
    }
}
