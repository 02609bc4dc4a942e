package org.action2.casework.committeereports;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.paper.DocxPapers;
import org.action2.casework.paper.PdfPapers;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A report over 300 recommendations, each with all that can be said of it: made from the records, set as PDF and as DOCX. */
@CaseworkTest
class LargeReportTest extends CaseworkServices {

    private static final int RECOMMENDATIONS = 300;
    private static final Duration MOST = Duration.ofSeconds(10);

    @Autowired
    private CommitteeReportDriver driver;
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

    /** A few questions to the registers, however many recommendations there are, and however much is known of them. */
    @Test
    void draftOfManyAsksAsOftenAsThatOfOne() {
        var one = driver.reportedOn(1);
        var many = driver.reportedOn(40);
        composer.compose(List.of(records.document(one, "KEN").orElseThrow()), Locale.ENGLISH); // reads the tables once

        assertThat(statementsOf(many)).isEqualTo(statementsOf(one)).isBetween(5, 20);
    }

    /** How many statements of SQL the draft on a document takes, those of the engine included. */
    private int statementsOf(String document) {
        var asked = records.document(document, "KEN").orElseThrow();
        var loggers = Stream.of("org.springframework.jdbc.core.JdbcTemplate", "org.camunda.bpm.engine.impl.persistence").map(name -> (Logger) LoggerFactory.getLogger(name)).toList();
        var levels = loggers.stream().map(Logger::getLevel).toList();
        var said = new ListAppender<ILoggingEvent>();
        said.start();
        loggers.forEach(each -> {
            each.setLevel(Level.DEBUG);
            each.setAdditive(false);
            each.addAppender(said);
        });
        try {
            composer.compose(List.of(asked), Locale.ENGLISH);
        } finally {
            for (var i = 0; i < loggers.size(); i++) {
                loggers.get(i).detachAppender(said);
                loggers.get(i).setAdditive(true);
                loggers.get(i).setLevel(levels.get(i));
            }
        }
        return (int) said.list.stream().map(ILoggingEvent::getFormattedMessage).filter(text -> text.startsWith("Executing prepared SQL statement") || text.contains("Preparing:")).count();
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
