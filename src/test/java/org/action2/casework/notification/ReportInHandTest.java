package org.action2.casework.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which report a task is about, as the outbox keeps it and as mails say it. */
class ReportInHandTest {

    private static final Map<String, Object> REPORT = Map.of("reportKind", "interim", "reportNumber", 2, "reportFrom", "2027-01-01", "reportUntil", "2027-06-30");

    @Test
    void itIsReadAsItWasWritten() {
        var report = ReportInHand.of(REPORT::get).orElseThrow();

        assertThat(ReportInHand.parse(report.written())).isEqualTo(report);
    }

    @Test
    void daysAreWrittenInTheReadersLanguage() {
        var report = ReportInHand.of(REPORT::get).orElseThrow();

        assertThat(report.firstDay(Locale.ENGLISH) + " to " + report.lastDay(Locale.ENGLISH)).isEqualTo("1 January to 30 June 2027");
        assertThat(report.firstDay(Locale.FRENCH) + " au " + report.lastDay(Locale.FRENCH)).isEqualTo("1er janvier au 30 juin 2027");
        assertThat(report.firstDay(Locale.forLanguageTag("es")) + " al " + report.lastDay(Locale.forLanguageTag("es"))).isEqualTo("1 de enero al 30 de junio de 2027");
    }

    @Test
    void otherTasksAreAboutNone() {
        assertThat(ReportInHand.of(Map.<String, Object>of("title", "Legal aid")::get)).isEmpty();
        assertThat(ReportInHand.of(Map.<String, Object>of("reportKind", "interim")::get)).isEmpty();
    }
}
