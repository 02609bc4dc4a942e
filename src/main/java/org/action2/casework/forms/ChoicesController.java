package org.action2.casework.forms;

import java.util.List;
import java.util.Locale;
import org.action2.casework.refusals.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells what a person may choose from in fields of forms: of their own countries, and of what their groups see. */
@RestController
class ChoicesController {

    private final List<Choices> choices;

    ChoicesController(List<Choices> choices) {
        this.choices = choices;
    }

    @GetMapping("/api/choices/{list}")
    ResponseEntity<Object> find(@PathVariable String list, @RequestParam(defaultValue = "") String q) {
        return choices.stream().filter(each -> each.list().equals(list)).findFirst()
            .map(each -> ResponseEntity.ok((Object) each.find(q.strip().toLowerCase(Locale.ROOT))))
            .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND).body(Refusal.of("forms.no-such-list")));
    }
}
