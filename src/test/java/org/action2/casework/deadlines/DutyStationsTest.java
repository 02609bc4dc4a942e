package org.action2.casework.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** Working days at each duty station. */
class DutyStationsTest {

    private final DutyStations stations = new DutyStations(new ClassPathResource("deadlines/duty-stations.yaml"), new HolidayLists(""));

    @ParameterizedTest(name = "{0}: {2} working days after {1} it is {3} ({4})")
    @CsvSource({
        "KEN, 2027-07-05, 5, 2027-07-12, a weekend lies between",
        "IRQ, 2027-07-29, 1, 2027-08-01, from Thursday to Sunday",
        "IRQ, 2027-07-30, 1, 2027-08-01, opened on a Friday of the weekend",
        "KEN, 2027-07-30, 1, 2027-08-02, from Friday to Monday",
        "KEN, 2026-10-19, 1, 2026-10-21, Mashujaa Day",
        "KEN, 2027-12-10, 1, 2027-12-14, Jamhuri Day on a Sunday is kept on the Monday",
        "NPL, 2026-09-18, 1, 2026-09-21, Constitution Day falls on a Saturday",
        "PER, 2026-07-27, 1, 2026-07-30, two days of independence",
        "SVN, 2027-02-05, 1, 2027-02-09, Prešeren Day on a Monday",
        "AUS, 2027-01-25, 1, 2027-01-27, Australia Day",
        "IRQ, 2026-12-31, 1, 2027-01-03, New Year's Day",
        "SVN, 2027-12-30, 2, 2028-01-03, over the turn of the year and a holiday on its Sunday",
        "AUS, 2027-12-24, 1, 2027-12-29, Christmas and Boxing Day on a weekend are kept on Monday and Tuesday",
        "AUS, 2027-12-31, 1, 2028-01-04, New Year's Day on a Saturday is kept on the Monday",
        "KEN, 2033-12-30, 1, 2034-01-03, New Year's Day on a Sunday is kept on the Monday",
        "KEN, 2027-01-04, -1, 2026-12-31, back over the turn of the year",
        "NPL, 2033-12-22, 1, 2033-12-26, the second Eid al-Fitr of the year",
        "KEN, 2027-03-25, 1, 2027-03-30, Good Friday and Easter Monday",
        "KEN, 2027-07-12, -3, 2027-07-07, back in time",
        "KEN, 2027-07-12, -6, 2027-07-02, back over a weekend"
    })
    void workingDaysPassOverWeekendsAndHolidays(String country, LocalDate from, int days, LocalDate expected, String why) {
        assertThat(stations.of(country, "endorse-request").plus(from, days)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} closes on {1} at {2}")
    @CsvSource({
        "KEN, 2027-07-05, 2027-07-05T14:00:00Z", "IRQ, 2027-07-04, 2027-07-04T14:00:00Z",
        "NPL, 2027-07-05, 2027-07-05T11:15:00Z", "PER, 2027-07-05, 2027-07-05T22:00:00Z",
        "SVN, 2027-03-26, 2027-03-26T16:00:00Z", "SVN, 2027-03-29, 2027-03-29T15:00:00Z",
        "AUS, 2027-04-02, 2027-04-02T06:00:00Z", "AUS, 2027-04-06, 2027-04-06T07:00:00Z"
    })
    void closeOfBusinessFollowsTheClocksOfThePlace(String country, LocalDate date, String instant) {
        assertThat(stations.of(country, "endorse-request").closeOf(date).toInstant()).isEqualTo(instant);
    }

    @Test
    void dayOnWhichTheClocksChangeIsAnHourShorterAndTheDeadlineStaysAtCloseOfBusiness() {
        var ljubljana = stations.of("SVN", "endorse-request");
        var friday = LocalDate.of(2028, 3, 24);

        var monday = ljubljana.plus(friday, 1);

        assertThat(monday).isEqualTo("2028-03-27");
        assertThat(Duration.between(ljubljana.closeOf(friday).toInstant(), ljubljana.closeOf(monday).toInstant())).hasHours(71);
    }

    @Test
    void headquartersGoByGenevaWhateverTheCountry() {
        var genevanFast = LocalDate.of(2027, 9, 9);

        assertThat(stations.of("IRQ", "screen-request").isWorkingDay(genevanFast)).isFalse();
        assertThat(stations.of("IRQ", "endorse-request").isWorkingDay(genevanFast)).isTrue();
        assertThat(stations.of("IRQ", "screen-request").isWorkingDay(LocalDate.of(2027, 7, 30))).as("a Friday").isTrue();
        assertThat(stations.of(null, "endorse-request")).isSameAs(stations.headquarters());
    }

    @Test
    void heldDaysAreCountedAsWorkingDays() {
        var nairobi = stations.of("KEN", "endorse-request");

        assertThat(nairobi.workingDaysBetween(LocalDate.of(2027, 7, 7), LocalDate.of(2027, 7, 21))).isEqualTo(10);
        assertThat(nairobi.workingDaysBetween(LocalDate.of(2027, 7, 7), LocalDate.of(2027, 7, 7))).isZero();
    }

    @Test
    void heldDaysAreCountedOverTheTurnOfTheYear() {
        var canberra = stations.of("AUS", "endorse-request");

        assertThat(canberra.workingDaysBetween(LocalDate.of(2027, 12, 23), LocalDate.of(2028, 1, 4))).isEqualTo(5);
    }

    @Test
    void everyCountryOfTheDirectoryHasADutyStation() throws IOException {
        JsonNode directory;
        try (var file = new ClassPathResource("directory/directory.yaml").getInputStream()) {
            directory = new ObjectMapper(new YAMLFactory()).readTree(file);
        }
        var countries = new ArrayList<String>();
        directory.path("countries").fieldNames().forEachRemaining(countries::add);

        assertThat(stations.countries()).containsExactlyInAnyOrderElementsOf(countries);
    }
}
