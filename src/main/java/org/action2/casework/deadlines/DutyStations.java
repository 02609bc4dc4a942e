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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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

    private static final String UN = "UN";

    private final DutyStation headquarters;
    private final Set<String> headquartersTasks;
    private final Set<String> headquartersGroups;
    private final Map<String, DutyStation> byCountry = new HashMap<>();
    private final Map<String, String> cities = new HashMap<>();
    private final HolidayLists lists;

    DutyStations(@Value("${casework.deadlines.duty-stations:classpath:deadlines/duty-stations.yaml}") Resource file, HolidayLists lists) {
        var settings = read(file);
        this.lists = lists;
        this.cities.put("", settings.headquarters().city());
        settings.countries().forEach((country, entry) -> cities.put(country, entry.city()));
        this.headquarters = station(settings, "", settings.headquarters());
        this.headquartersTasks = settings.headquartersTasks();
        this.headquartersGroups = settings.headquartersGroups();
        settings.countries().forEach((country, entry) -> byCountry.put(country, station(settings, country, entry)));
    }

    /** The calendar for a task. @param country ISO 3166 alpha-3; null when the case has none */
    DutyStation of(String country, String task) {
        return headquartersTasks.contains(task) ? headquarters : byCountry.getOrDefault(String.valueOf(country), headquarters);
    }

    /** The calendar of a group's office. @param country ISO 3166 alpha-3; null when the case has none @param group null for none */
    DutyStation ofGroup(String country, String group) {
        return headquartersGroups.contains(String.valueOf(group)) ? headquarters : of(country, "");
    }

    DutyStation headquarters() {
        return headquarters;
    }

    Set<String> countries() {
        return byCountry.keySet();
    }

    /** The lists that the calendars of the duty stations lack for a year, such as {@code KEN 2028}. */
    Set<String> missing(int year) {
        var missing = new TreeSet<String>();
        cities.forEach((country, city) -> {
            if (!lists.has(UN + "-" + city, year)) {
                Stream.of(country, UN).filter(lists::has).filter(calendar -> !lists.has(calendar, year)).forEach(calendar -> missing.add(calendar + " " + year));
            }
        });
        return missing;
    }

    private DutyStation station(Settings settings, String country, Entry entry) {
        var parts = entry.part() == null ? new String[0] : new String[] {entry.part()};
        var computed = Settings.calendar(entry.holidays());
        var computedOfUn = Settings.calendar(settings.unHolidays());
        var ofTheCity = UN + "-" + entry.city();
        DutyStation.Holidays holidays = day -> lists.has(ofTheCity, day.getYear()) ? lists.includes(ofTheCity, day).orElseThrow()
            : lists.includes(country, day).orElseGet(() -> computed.isHoliday(day, parts)) || lists.includes(UN, day).orElseGet(() -> computedOfUn.isHoliday(day));
        return new DutyStation(ZoneId.of(entry.zone()), Set.copyOf(entry.weekend()), holidays, LocalTime.parse(settings.closeOfBusiness()));
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
                    @JsonProperty("headquarters-groups") Set<String> headquartersGroups, Map<String, Entry> countries) {

        static HolidayManager calendar(String name) {
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
