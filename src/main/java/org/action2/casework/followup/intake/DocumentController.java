package org.action2.casework.followup.intake;

import org.action2.casework.directory.Viewer;
import org.action2.casework.input.Page;
import org.action2.casework.input.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the documents whose recommendations the caller may see; for others none. */
@RestController
class DocumentController {

    private final DocumentList documents;
    private final Countries countries;
    private final Viewer viewer;

    DocumentController(DocumentList documents, Countries countries, Viewer viewer) {
        this.countries = countries;
        this.documents = documents;
        this.viewer = viewer;
    }

    /** @param country ISO 3166 alpha-3, or its name in one of the six languages of the United Nations */
    @GetMapping("/api/documents")
    Page<DocumentList.Entry> list(@RequestParam(required = false) String country, @RequestParam(required = false) String body,
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        var search = new DocumentList.Search(viewer.countriesOf(RecommendationController.PROCESS), countries.codeOf(country), body);
        var asked = PageRequest.of(page, size);
        return asked.of(documents.find(search, asked.offset(), asked.size()), documents.count(search));
    }
}
