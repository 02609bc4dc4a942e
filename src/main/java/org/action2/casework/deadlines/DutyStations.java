package org.action2.casework.deadlines;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Whose calendar a deadline goes by: that of the case's country or, for the tasks of headquarters and cases of no
 * country, Geneva's. Read once, from {@code deadlines/duty-stations.yaml} or the file that the setting
 * {@code casework.deadlines.duty-stations} names.
 */
@Component
class DutyStations {

    private final DutyStation headquarters;
    private final Set<String> headquartersTasks;
    private final Map<String, DutyStation> byCountry = new HashMap<>();

    DutyStations(@Value("${casework.deadlines.duty-stations:classpath:deadlines/duty-stations.yaml}") Resource file) {
        var settings = read(file);
        this.headquarters = settings.station(settings.headquarters());
        this.headquartersTasks = settings.headquartersTasks();
        settings.countries().forEach((country, entry) -> byCountry.put(country, settings.station(entry)));
    }

    /** The calendar for a task. @param country ISO 3166 alpha-3; null when the case has none */
    DutyStation of(String country, String task) {
        return headquartersTasks.contains(task) ? headquarters : byCountry.getOrDefault(String.valueOf(country), headquarters);
    }

    DutyStation headquarters() {
        return headquarters;
    }

    Set<String> countries() {
        return byCountry.keySet();
    }

    private static Settings read(Resource file) {
        try (var content = file.getInputStream()) {
            return new ObjectMapper(new YAMLFactory()).readValue(content, Settings.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The duty stations can't be read from " + file + ".", e);
        }
    }

    /** The file as written. */
    record Settings(@JsonProperty("close-of-business") String closeOfBusiness, @JsonProperty("un-holidays") String unHolidays,
                    Entry headquarters, @JsonProperty("headquarters-tasks") Set<String> headquartersTasks,
                    Map<String, Entry> countries) {

        DutyStation station(Entry entry) {
            var parts = entry.part() == null ? new String[0] : new String[] {entry.part()};
            var holidays = new ArrayList<>(List.of(new DutyStation.Holidays(calendar(entry.holidays()), parts)));
            holidays.add(new DutyStation.Holidays(calendar(unHolidays)));
            return new DutyStation(ZoneId.of(entry.zone()), Set.copyOf(entry.weekend()), List.copyOf(holidays), LocalTime.parse(closeOfBusiness));
        }

        private static HolidayManager calendar(String name) {
            try {
                return HolidayManager.getInstance(name.endsWith(".xml")
                    ? ManagerParameters.create(new ClassPathResource("deadlines/holidays/" + name).getURL()) : ManagerParameters.create(name));
            } catch (IOException e) {
                throw new UncheckedIOException("There is no calendar of holidays " + name + ".", e);
            }
        }
    }

    /** @param holidays a country code that Jollyday knows, or a file of ours; @param part a part of the country, as Jollyday names it */
    record Entry(String city, String zone, List<DayOfWeek> weekend, String holidays, String part) {
    }
}
