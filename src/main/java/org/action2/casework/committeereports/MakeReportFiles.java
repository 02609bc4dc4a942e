package org.action2.casework.committeereports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.action2.casework.documents.ProgramFiles;
import org.action2.casework.paper.DocxPapers;
import org.action2.casework.paper.PdfPapers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sets the cleared report as PDF/UA and as DOCX and keeps both as documents of its case; done again, it makes the same. */
@Component
class MakeReportFiles implements JavaDelegate {

    private final Reports reports;
    private final ReportPapers papers;
    private final PdfPapers pdf;
    private final DocxPapers docx;
    private final ProgramFiles files;

    MakeReportFiles(Reports reports, ReportPapers papers, PdfPapers pdf, DocxPapers docx, ProgramFiles files) {
        this.reports = reports;
        this.papers = papers;
        this.pdf = pdf;
        this.docx = docx;
        this.files = files;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var report = reports.ofInstance(execution.getProcessInstanceId()).orElseThrow();
        var at = report.frozen().orElseThrow();
        var paper = papers.of(report);
        keep(execution, pdf(report), out -> pdf.write(paper, out), at);
        keep(execution, report.key() + ".docx", out -> docx.write(paper, out), at);
    }

    /** The name of a report's PDF. */
    static String pdf(Report report) {
        return report.key() + ".pdf";
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private void keep(DelegateExecution execution, String name, Writing writing, Instant at) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("The report " + name + " can't be written.", e);
        }
        files.keep(execution.getProcessInstanceId(), ProgramFiles.COMMITTEE_REPORT, name, out.toByteArray(), at);
    }
}
