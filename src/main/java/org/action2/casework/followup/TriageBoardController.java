package org.action2.casework.followup;

import org.action2.casework.engine.Actor;
import org.action2.casework.engine.GroupIds;
import org.action2.casework.engine.NotAllowedException;
import org.action2.casework.followup.similar.Cut;
import org.action2.casework.language.ReaderLanguage;
import org.camunda.bpm.engine.TaskService;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The board of a document that waits for triage, for the OHCHR desk. */
@RestController
class TriageBoardController {

    private final TaskService tasks;
    private final Actor actor;
    private final TriageBoard board;

    TriageBoardController(TaskService tasks, Actor actor, TriageBoard board) {
        this.tasks = tasks;
        this.actor = actor;
        this.board = board;
    }

    /** @param cut {@code strict}, {@code normal} or {@code loose}: how near texts are that are proposed as one group */
    @GetMapping("/api/documents/board")
    ResponseEntity<TriageBoard.Board> board(@RequestParam(defaultValue = "") String task, @RequestParam(defaultValue = "normal") String cut) {
        if (!actor.isIn(GroupIds.OHCHR_DESK)) {
            throw new NotAllowedException("followup.triage-is-for-the-desk");
        }
        var found = tasks.createTaskQuery().taskId(task).processDefinitionKey(DocumentReviewProcess.KEY)
            .taskDefinitionKey(DocumentReviewProcess.TRIAGE_DOCUMENT).singleResult();
        if (found == null) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND).build();
        }
        var document = (String) tasks.getVariable(task, DocumentReviewProcess.REFERENCE);
        return ResponseEntity.ok(board.of(document, found.getProcessDefinitionId(), cutOf(cut), ReaderLanguage.current()));
    }

    private static Cut cutOf(String name) {
        return switch (name) {
            case "strict" -> Cut.STRICT;
            case "loose" -> Cut.LOOSE;
            default -> Cut.NORMAL;
        };
    }
}
