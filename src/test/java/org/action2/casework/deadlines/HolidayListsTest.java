package org.action2.casework.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** Lists of holidays that administrators keep: what they change, what is told when one is wrong, and when one is missing. */
class HolidayListsTest {

    private static final LocalDate MASHUJAA = LocalDate.of(2027, 10, 20);

    @TempDir
    private Path folder;

    @Test
    void listsOfTheReleaseCoverThisYearAndTheNext() {
        var lists = new HolidayLists("");

        for (var calendar : new String[] {"KEN", "NPL", "IRQ", "UN"}) {
            assertThat(lists.has(calendar, 2026)).as(calendar).isTrue();
            assertThat(lists.has(calendar, 2027)).as(calendar).isTrue();
        }
    }

    @Test
    void fileInTheAdministratorsFolderTakesThePlaceOfOurs() throws IOException {
        write("KEN.yaml", "2027:", "  source: Kenya Gazette", "  checked: 2026-11-30", "  holidays:", "    2027-10-21: A day of mourning");

        var nairobi = stations().of("KEN", "endorse-request");

        assertThat(nairobi.isWorkingDay(MASHUJAA)).isTrue();
        assertThat(nairobi.isWorkingDay(MASHUJAA.plusDays(1))).isFalse();
        assertThat(nairobi.isWorkingDay(LocalDate.of(2026, 10, 20))).as("computed, as the file has nothing of 2026").isFalse();
    }

    @Test
    void listOfTheUnitedNationsForACityAloneCountsThere() throws IOException {
        write("UN-Nairobi.yaml", "2027:", "  source: information circular", "  checked: 2026-11-30", "  holidays:", "    2027-10-22: Chosen by the duty station");

        var stations = stations();

        assertThat(stations.of("KEN", "endorse-request").isWorkingDay(MASHUJAA)).isTrue();
        assertThat(stations.of("KEN", "endorse-request").isWorkingDay(LocalDate.of(2027, 10, 22))).isFalse();
        assertThat(stations.of("NPL", "endorse-request").isWorkingDay(LocalDate.of(2027, 10, 22))).isTrue();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        2027-02-30: Mistyped        | KEN.yaml, line 5: 2027-02-30 is not a date. Write it as 2027-01-31.
        2026-12-25: Christmas Day   | KEN.yaml, line 5: 2026-12-25 is not in 2027.
        2027-12-25:                 | KEN.yaml, line 5: A text or a date is missing.
        2027-12-25                  | KEN.yaml, line 5: Write each holiday as its date and its name, such as 2027-01-01: New Year's Day.
        '2027-12-25: "Christmas'    | KEN.yaml, line 6: is not YAML: found unexpected end of stream.
        """)
    void wrongFileIsToldWithItsLine(String holiday, String message) throws IOException {
        write("KEN.yaml", "2027:", "  source: Kenya Gazette", "  checked: unverified", "  holidays:", "    " + holiday, "");

        assertThatThrownBy(this::lists).isInstanceOf(HolidayList.UnreadableException.class).hasMessage(message);
    }

    @Test
    void whenAFileBecomesWrongTheListsReadLastStay() throws IOException {
        write("KEN.yaml", "2027:", "  source: Kenya Gazette", "  checked: unverified", "  holidays:", "    2027-10-21: A day of mourning");
        var lists = lists();
        write("KEN.yaml", "2027: nothing");

        lists.readAgain();

        assertThat(lists.includes("KEN", MASHUJAA.plusDays(1))).contains(true);
    }

    @Test
    void nextYearIsMissedFromOctoberOnAndAnyYearOnceADeadlineFallsInIt() {
        var lists = new HolidayLists("");
        var stations = stations(lists);

        assertThat(missing(lists, stations, "2027-09-30T12:00:00Z").now()).isEmpty();
        assertThat(missing(lists, stations, "2027-10-01T12:00:00Z").now()).containsExactly("IRQ 2028", "KEN 2028", "NPL 2028", "UN 2028");
        stations.of("NPL", "endorse-request").plus(LocalDate.of(2027, 12, 30), 5);
        assertThat(missing(lists, stations, "2027-03-01T12:00:00Z").now()).containsExactly("NPL 2028", "UN 2028");
    }

    private MissingHolidays missing(HolidayLists lists, DutyStations stations, String now) {
        return new MissingHolidays(stations, lists, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private HolidayLists lists() {
        return new HolidayLists(folder.toUri().toString().replaceAll("/$", ""));
    }

    private DutyStations stations() {
        return stations(lists());
    }

    private static DutyStations stations(HolidayLists lists) {
        return new DutyStations(new ClassPathResource("deadlines/duty-stations.yaml"), lists);
    }

    private void write(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\n", lines));
    }
}
