package org.action2.casework.oversight.story;

import java.util.List;
import java.util.Optional;
import org.action2.casework.oversight.NotFoundException;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells the story of a case to whoever may see it. */
@RestController
class StoryController {

    private final CaseStories stories;

    StoryController(CaseStories stories) {
        this.stories = stories;
    }

    /** @param businessKey percent-encoded where it has slashes, such as {@code CAT%2FC%2FSVN%2FCO%2F4%2317} */
    @GetMapping("/api/cases/{businessKey}/story")
    Story ofCase(@PathVariable String businessKey) {
        return found(stories.ofCase(businessKey));
    }

    /** The same by what a page knows: the key, an instance of a process, or a task; exactly one of them. */
    @GetMapping("/api/cases/story")
    Story of(@RequestParam(required = false) String businessKey, @RequestParam(required = false) String processInstanceId,
             @RequestParam(required = false) String taskId) {
        if (businessKey != null) {
            return found(stories.ofCase(businessKey));
        }
        if (processInstanceId != null) {
            return found(stories.ofInstance(processInstanceId));
        }
        if (taskId != null) {
            return found(stories.ofTask(taskId));
        }
        throw new InputRefusedException(List.of(Fault.of("businessKey", "Case", "forms.is-required")));
    }

    private static Story found(Optional<Story> story) {
        return story.orElseThrow(() -> new NotFoundException("oversight.no-such-case"));
    }
}
