package org.action2.casework.forms;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells what a start form opens with, to those who may start its process. */
@RestController
class StartFormController {

    private final StartForms forms;
    private final List<StartValues> startValues;

    StartFormController(StartForms forms, List<StartValues> startValues) {
        this.forms = forms;
        this.startValues = startValues;
    }

    @GetMapping("/api/start-forms/{processKey}/values")
    Map<String, Object> values(@PathVariable String processKey) {
        var form = forms.get(processKey);
        var values = new TreeMap<String, Object>();
        startValues.stream().filter(each -> each.process().equals(form.process())).forEach(each -> values.putAll(each.values()));
        return values;
    }
}
