package org.action2.casework.oversight.story;

import org.action2.casework.oversight.NotFoundException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says where a case or a recommendation stands to whoever may see it. */
@RestController
class CasePageController {

    private final CasePages pages;

    CasePageController(CasePages pages) {
        this.pages = pages;
    }

    /** @param key the reference of a request or follow-up, the key of a document or of a recommendation */
    @GetMapping("/api/cases/page")
    CasePage of(@RequestParam(defaultValue = "") String key) {
        return pages.of(key.strip().replace("\0", "")).orElseThrow(() -> new NotFoundException("oversight.no-such-case"));
    }
}
