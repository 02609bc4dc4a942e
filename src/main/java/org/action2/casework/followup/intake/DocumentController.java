package org.action2.casework.followup.intake;

import org.action2.casework.directory.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the documents whose recommendations the caller may see; for others none. */
@RestController
class DocumentController {

    private static final int MAX_PAGE = 200;

    private final DocumentList documents;
    private final Viewer viewer;

    DocumentController(DocumentList documents, Viewer viewer) {
        this.documents = documents;
        this.viewer = viewer;
    }

    @GetMapping("/api/documents")
    IntakeController.Page<DocumentList.Entry> list(@RequestParam(required = false) String country, @RequestParam(required = false) String body,
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        var search = new DocumentList.Search(viewer.countriesOf(RecommendationController.PROCESS), country, body);
        var limit = Math.max(1, Math.min(size, MAX_PAGE));
        var number = Math.max(0, Math.min(page, Integer.MAX_VALUE / limit));
        return new IntakeController.Page<>(documents.find(search, number * limit, limit), documents.count(search), number, limit);
    }
}
