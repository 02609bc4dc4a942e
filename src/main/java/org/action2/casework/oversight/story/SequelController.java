package org.action2.casework.oversight.story;

import org.action2.casework.oversight.NotFoundException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what a person asks after the button of a form: what comes next, and who has it. */
@RestController
class SequelController {

    private final Sequels sequels;

    SequelController(Sequels sequels) {
        this.sequels = sequels;
    }

    /** @param processInstanceId of the task that was completed or of the process that was started */
    @GetMapping("/api/cases/sequel")
    Sequel of(@RequestParam String processInstanceId) {
        return sequels.of(processInstanceId).orElseThrow(() -> new NotFoundException("oversight.no-such-case"));
    }
}
