package org.action2.casework.letters;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.action2.casework.engine.CaseVariables;
import org.action2.casework.language.FormText;
import org.action2.casework.language.ReaderLanguage;
import org.action2.casework.paper.Paper.Block;
import org.action2.casework.paper.PdfPapers;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows a person who fills in the form of a task which letters completing it would send, and what they would say. */
@RestController
class LetterPreviewController {

    /** What no form changes, and by which registers are asked. */
    private static final Set<String> OF_THE_CASE = Set.of(CaseVariables.REFERENCE, CaseVariables.COUNTRY);

    private final TaskService tasks;
    private final LetterTables tables;
    private final LetterTemplates templates;
    private final WriteLetter writing;
    private final RecipientNames names;
    private final PdfPapers pdf;

    LetterPreviewController(TaskService tasks, LetterTables tables, LetterTemplates templates, WriteLetter writing, RecipientNames names, PdfPapers pdf) {
        this.names = names;
        this.pdf = pdf;
        this.tasks = tasks;
        this.tables = tables;
        this.templates = templates;
        this.writing = writing;
    }

    /** @param task its id @param values what the form has been filled in with so far, as it would be sent */
    record Asked(@Nullable String task, @Nullable Map<String, JsonNode> values) {
    }

    /** @param recipients the teams whose people of the country get it, by their names @param unprintable the letters that the PDF would not show, as no font has them */
    record Shown(String kind, String label, String language, List<String> recipients, String subject, List<Block> blocks, List<String> unprintable) {
    }

    /** @param sends whether completing the task sends a letter, with some answer at least */
    record Sends(boolean sends) {
    }

    @GetMapping("/api/letters/preview")
    Sends sends(@RequestParam String task) {
        var key = task(task).getTaskDefinitionKey();
        return new Sends(tables.all().stream().anyMatch(row -> row.canBeSentBy(key)));
    }

    /** None if completing the task as filled in so far sends no letter. */
    @PostMapping("/api/letters/preview")
    List<Shown> preview(@RequestBody Asked asked) {
        var task = task(asked.task());
        var known = known(task, asked.values() == null ? Map.of() : asked.values());
        var reader = ReaderLanguage.current();
        return tables.all().stream().filter(row -> row.isSentBy(task.getTaskDefinitionKey(), known)).map(row -> {
            var template = templates.newest(row.kind(), tables.language(task.getTenantId()));
            var letter = writing.preview(template, new WriteLetter.About(known.text(CaseVariables.REFERENCE), task.getProcessInstanceId(), task.getTenantId(),
                known.text(CaseVariables.TITLE)), known);
            return new Shown(row.kind().id(), new FormText(row.label()).in(reader), template.language().getLanguage(), names.of(row.recipients(), reader), letter.subject(), letter.blocks(),
                pdf.unprintable(letter.subject(), letter.blocks()));
        }).toList();
    }

    private Task task(@Nullable String id) {
        var task = id == null ? null : tasks.createTaskQuery().taskId(id).singleResult();
        if (task == null) {
            throw LetterRefusedException.notThere("letters.no-such-task");
        }
        return task;
    }

    private CaseFacts known(Task task, Map<String, JsonNode> values) {
        var variables = new HashMap<>(tasks.getVariables(task.getId()));
        values.forEach((name, value) -> {
            if (!OF_THE_CASE.contains(name)) {
                variables.put(name, plain(value));
            }
        });
        return new CaseFacts(variables::get);
    }

    private static @Nullable Object plain(JsonNode value) {
        return value.isTextual() ? value.asText() : value.isBoolean() ? (Object) value.asBoolean() : value.isNumber() ? value.numberValue() : value.isNull() ? null : value;
    }
}
