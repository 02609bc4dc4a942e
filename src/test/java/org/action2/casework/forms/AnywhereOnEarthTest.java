package org.action2.casework.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What people call today and tomorrow, wherever they are. */
class AnywhereOnEarthTest {

    /** Eight in the evening of 9 January in Lima, three in the afternoon of 10 January on Kiritimati. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-01-10T01:00:00Z"), ZoneOffset.UTC);

    @Test
    void todayOnKiritimatiIsNotInTheFuture() {
        assertThat(AnywhereOnEarth.isAhead(LocalDate.parse("2027-01-10"), CLOCK)).isFalse();
        assertThat(AnywhereOnEarth.isAhead(LocalDate.parse("2027-01-11"), CLOCK)).isTrue();
    }

    @Test
    void tomorrowInLimaIsToCome() {
        assertThat(AnywhereOnEarth.isToCome(LocalDate.parse("2027-01-10"), CLOCK)).isTrue();
        assertThat(AnywhereOnEarth.isToCome(LocalDate.parse("2027-01-09"), CLOCK)).isFalse();
    }
}
