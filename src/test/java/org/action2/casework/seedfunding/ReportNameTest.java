package org.action2.casework.seedfunding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What reports are called, in the reader's language. */
class ReportNameTest {

    @Test
    void interimReportsAreNumberedAndNameTheirPeriod() {
        var name = new ReportName("interim", 2, LocalDate.parse("2027-07-01"), LocalDate.parse("2027-12-31"));

        assertThat(name.name().in(Locale.ENGLISH)).isEqualTo("Interim report 2");
        assertThat(name.period().in(Locale.ENGLISH)).isEqualTo("1 July to 31 December 2027");
        assertThat(name.name().in(Locale.FRENCH)).isEqualTo("Rapport intermédiaire 2");
        assertThat(name.period().in(Locale.FRENCH)).isEqualTo("du 1er juillet au 31 décembre 2027");
    }

    @Test
    void periodOverTheTurnOfAYearNamesBoth() {
        var name = new ReportName("final-narrative", 1, LocalDate.parse("2027-03-15"), LocalDate.parse("2028-03-14"));

        assertThat(name.name().in(Locale.ENGLISH)).isEqualTo("Final narrative report");
        assertThat(name.period().in(Locale.ENGLISH)).isEqualTo("15 March 2027 to 14 March 2028");
    }

    @Test
    void reportsOfEarlierReleasesHaveNeitherNumberNorPeriod() {
        var name = new ReportName("interim", null, null, null);

        assertThat(name.name().in(Locale.ENGLISH)).isEqualTo("Interim report");
        assertThat(name.period().in(Locale.ENGLISH)).isEmpty();
    }
}
