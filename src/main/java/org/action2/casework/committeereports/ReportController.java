package org.action2.casework.committeereports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.action2.casework.documents.CaseDocuments;
import org.action2.casework.documents.ProgramFiles;
import org.action2.casework.language.ReaderLanguage;
import org.action2.casework.oversight.NotFoundException;
import org.action2.casework.oversight.story.VisibleCases;
import org.action2.casework.paper.PdfPapers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What drafts of reports are made of, and reports as they stand, for those who see their cases. */
@RestController
@RequestMapping("/api/committee-reports")
class ReportController {

    private final Reports reports;
    private final ReportEntries entries;
    private final ReportLimits limits;
    private final ReportPapers papers;
    private final PdfPapers pdf;
    private final CaseDocuments documents;
    private final VisibleCases cases;

    ReportController(Reports reports, ReportEntries entries, ReportLimits limits, ReportPapers papers, PdfPapers pdf, CaseDocuments documents, VisibleCases cases) {
        this.reports = reports;
        this.entries = entries;
        this.limits = limits;
        this.papers = papers;
        this.pdf = pdf;
        this.documents = documents;
        this.cases = cases;
    }

    /**
     * A statement of a draft.
     *
     * @param part what belongs together: the key of its recommendation or, for what is said of a document, of that
     * @param section who says it, in the reader's language
     * @param quotation whether it is the recommendation itself; without it nothing is said of it
     * @param topic what it tells, if that is told in full but once, by the first statement that is kept; empty if it is not
     * @param elsewhere what stands here where another statement tells that, with {@value Entry#PLACE} for where; empty for nothing
     */
    record Statement(int number, String part, String place, String section, boolean quotation, String lead, String text, String source, String record, String topic,
                     String elsewhere) {
    }

    /** @param limit of the words; null where none is known */
    record Draft(String key, String title, String language, @Nullable Integer limit, List<Statement> statements) {
    }

    /** The draft whose task it is, as it was made from the records; what people change of it stands in the form. */
    @GetMapping("/draft")
    Draft draft(@RequestParam String task) {
        var report = cases.ofTask(task).flatMap(seen -> reports.ofInstance(seen.id())).orElseThrow(ReportController::noSuch);
        var reader = ReaderLanguage.current();
        return new Draft(report.key(), report.title(), report.language(), limits.of(report).words(),
            entries.of(report.key()).stream().map(each -> new Statement(each.number(), ReportText.partOf(each), each.place(), each.kind().section().heading().in(reader),
                each.isQuotation(), each.lead(), each.text(), each.source(), each.record(), each.shared().topic(), each.shared().elsewhere())).toList());
    }

    /** The report that was issued, as it is on record, or, before, as it was last handed on; that is marked as a draft, or as cancelled. */
    @GetMapping("/{key}/report.pdf")
    void read(@PathVariable String key, HttpServletResponse response) throws IOException {
        var report = visible(key).orElseThrow(ReportController::noSuch);
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(report.key() + ".pdf", StandardCharsets.UTF_8).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        var issued = issued(report);
        if (issued.isPresent()) {
            response.getOutputStream().write(issued.get().content());
        } else {
            pdf.write(papers.of(report), response.getOutputStream());
        }
    }

    /** The file that was made when the report was issued, if it is there and whoever asks sees it. */
    private Optional<CaseDocuments.Content> issued(Report report) {
        if (!report.isAt(ReportStage.ISSUED)) {
            return Optional.empty();
        }
        return documents.of(List.of(report.processInstanceId()), CommitteeReportProcess.KEY).versions().stream()
            .filter(file -> file.kind().equals(ProgramFiles.COMMITTEE_REPORT) && file.name().equals(MakeReportFiles.pdf(report)) && file.removedAt() == null)
            .reduce((earlier, later) -> later).flatMap(file -> documents.content(file.id(), file.size()));
    }

    private Optional<Report> visible(String key) {
        return cases.ofKey(key).flatMap(seen -> reports.ofInstance(seen.id()));
    }

    private static NotFoundException noSuch() {
        return new NotFoundException("committeereports.no-such-report");
    }
}
