package org.action2.casework.committeereports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.followup.FollowUpDriver;
import org.action2.casework.paper.DocxPapers;
import org.action2.casework.paper.PdfPapers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A report over 300 recommendations, each with all that can be said of it: made from the records, set as PDF and as DOCX. */
@CaseworkTest
class LargeReportTest extends CaseworkServices {

    private static final int RECOMMENDATIONS = 300;
    private static final Duration MOST = Duration.ofSeconds(10);

    @Autowired
    private CommitteeReportDriver driver;
    @Autowired
    private FollowUpDriver followUps;
    @Autowired
    private ReportEntries entries;
    @Autowired
    private ReportRecords records;
    @Autowired
    private DraftComposer composer;
    @Autowired
    private Reports reports;
    @Autowired
    private ReportPapers papers;
    @Autowired
    private PdfPapers pdf;
    @Autowired
    private DocxPapers docx;

    /** Of the processor, not of the clock: others may use the machine, too. */
    @Test
    void threeHundredRecommendationsTakeLessThanTenSeconds() throws IOException {
        var document = driver.reportedOn(RECOMMENDATIONS);
        var began = cpu();

        var key = driver.ask("ken-focal-point", driver.ofDocument(document, "submission", "other-report"));
        var compiled = cpu();
        var paper = papers.of(reports.get(key));
        var out = new ByteArrayOutputStream();
        pdf.write(paper, out);
        var asPdf = cpu();
        var words = new ByteArrayOutputStream();
        docx.write(paper, words);
        var asDocx = cpu();

        System.out.printf(Locale.ROOT, "Report over %d recommendations, %d statements: draft %d ms, PDF %d ms (%d kB), DOCX %d ms (%d kB)%n", RECOMMENDATIONS, entries.of(key).size(),
            (compiled - began) / 1_000_000, (asPdf - compiled) / 1_000_000, out.size() / 1024, (asDocx - asPdf) / 1_000_000, words.size() / 1024);
        assertThat(entries.of(key)).hasSizeGreaterThan(RECOMMENDATIONS * 5);
        assertThat(Duration.ofNanos(asDocx - began)).isLessThan(MOST);
    }

    /** A few questions to the registers, however many recommendations there are. */
    @Test
    void draftOfManyAsksAsOftenAsThatOfOne() {
        var document = followUps.document(RECOMMENDATIONS);
        var began = cpu();

        var draft = composer.compose(List.of(records.document(document, "KEN").orElseThrow()), Locale.ENGLISH);

        assertThat(draft).hasSize(1 + RECOMMENDATIONS * 2);
        assertThat(Duration.ofNanos(cpu() - began)).isLessThan(Duration.ofSeconds(2));
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
