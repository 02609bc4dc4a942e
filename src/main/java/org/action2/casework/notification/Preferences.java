package org.action2.casework.notification;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.action2.casework.deputies.TimeZones;
import org.action2.casework.directory.Directory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people chose to hear, and how; who chose nothing hears of everything as its kind has it, in English. */
@Component
class Preferences implements TimeZones {

    static final String IMMEDIATE = "immediate";
    static final String SOON = "soon";
    static final String DIGEST = "digest";
    static final String NONE = "none";

    private final JdbcClient jdbc;
    private final Directory directory;
    private final MailSettings settings;

    Preferences(JdbcClient jdbc, Directory directory, MailSettings settings) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.settings = settings;
    }

    /** @param timeZone null for that of the duty station @param choices by event, only those that were made */
    record Preference(String language, String timeZone, Map<String, String> choices) {
    }

    private record General(String language, String timeZone) {
    }

    private record Choice(String event, String choice) {
    }

    Preference of(String person) {
        var general = jdbc.sql("select language, time_zone from mail_preference where person = :person")
            .param("person", person).query(General.class).optional().orElse(new General("en", null));
        var choices = new HashMap<String, String>();
        jdbc.sql("select event, choice from mail_choice where person = :person").param("person", person).query(Choice.class)
            .list().forEach(each -> choices.put(each.event(), each.choice()));
        return new Preference(general.language(), general.timeZone(), choices);
    }

    /** The language that a person chose; empty if they chose nothing. */
    Optional<String> language(String person) {
        return jdbc.sql("select language from mail_preference where person = :person").param("person", person).query(String.class).optional();
    }

    String choice(String person, MailEvent event) {
        return jdbc.sql("select choice from mail_choice where person = :person and event = :event")
            .param("person", person).param("event", event.id()).query(String.class).optional().orElseGet(event::defaultChoice);
    }

    @Transactional
    void save(String person, Preference preference) {
        jdbc.sql("""
            insert into mail_preference (person, language, time_zone) values (:person, :language, :timeZone)
            on conflict (person) do update set language = :language, time_zone = :timeZone
            """).param("person", person).param("language", preference.language()).param("timeZone", preference.timeZone()).update();
        jdbc.sql("delete from mail_choice where person = :person").param("person", person).update();
        preference.choices().forEach((event, choice) -> jdbc.sql("insert into mail_choice (person, event, choice) values (:person, :event, :choice)")
            .param("person", person).param("event", event).param("choice", choice).update());
    }

    static Locale locale(Preference preference) {
        return Locale.forLanguageTag(preference.language());
    }

    @Override
    public ZoneId zoneOf(String person) {
        return zone(person, of(person));
    }

    /** The zone a person chose, else that of their duty station if it is one, else that of headquarters. */
    ZoneId zone(String person, Preference preference) {
        return zone(preference, () -> directory.tenantsOf(person));
    }

    /** The same, where it is known already what the person's countries are. */
    ZoneId zone(Preference preference, Supplier<List<String>> countriesOfPerson) {
        if (preference.timeZone() != null) {
            return ZoneId.of(preference.timeZone());
        }
        var countries = countriesOfPerson.get();
        return countries.size() == 1 ? settings.zones().getOrDefault(countries.get(0), settings.zone()) : settings.zone();
    }
}
