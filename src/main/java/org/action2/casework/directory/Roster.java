package org.action2.casework.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody who has an account, with their groups and countries, and the teams in which nobody is. */
@Component
public class Roster {

    private final JdbcClient jdbc;
    private final Headquarters headquarters;
    private final DirectoryFile file = DirectoryFile.read();
    private final Set<String> demo = DirectoryFile.readDemoAccounts().keySet();

    Roster(JdbcClient jdbc, Headquarters headquarters) {
        this.jdbc = jdbc;
        this.headquarters = headquarters;
    }

    /**
     * Somebody with an account.
     *
     * @param countries by themselves or through their groups
     * @param external whether another directory vouches for them
     * @param demo whether the account has the name of one of the demonstration
     */
    public record Member(String id, String name, @Nullable String email, List<String> groups, List<String> countries, boolean external, boolean demo) {
    }

    /** A team in which nobody is. @param country null for one that works for every country */
    public record Vacancy(String group, @Nullable String country) {
    }

    private record Row(String id, String name, @Nullable String email, String[] groups, String[] countries, boolean external) {
    }

    /** By their names. */
    public List<Member> members() {
        return jdbc.sql("""
            select a.id, coalesce(nullif(trim(concat_ws(' ', a.first_name, a.last_name)), ''), a.id) as name, nullif(trim(a.email), '') as email,
                array(select group_id from engine_group_member m where m.person = a.id order by group_id) as groups,
                array(select distinct c.country from engine_country_member c where c.person = a.id
                    or c.group_id in (select group_id from engine_group_member m where m.person = a.id) order by c.country) as countries,
                exists (select from external_account e where e.person = a.id) as external
            from engine_account a order by name, a.id
            """).query((row, number) -> new Row(row.getString("id"), row.getString("name"), row.getString("email"),
                (String[]) row.getArray("groups").getArray(), (String[]) row.getArray("countries").getArray(), row.getBoolean("external"))).list().stream()
            .map(row -> new Member(row.id(), row.name(), row.email(), Arrays.asList(row.groups()), Arrays.asList(row.countries()), row.external(),
                demo.contains(row.id()))).toList();
    }

    /** The groups by their ids, with what people call them. */
    public Map<String, String> groups() {
        return jdbc.sql("select id, coalesce(name, id) as name from engine_group order by id").query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
            .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The countries that have a country team here. */
    public List<String> countries() {
        return jdbc.sql("select id from engine_country order by id").query(String.class).list();
    }

    /** Whether it is a group of the programme, which its tasks and rights know. */
    public boolean isOfTheProgramme(String group) {
        return file.groups().containsKey(group) || headquarters.includes(group);
    }

    /** Teams of the programme in which nobody is; those of countries for each country. */
    public List<Vacancy> vacancies(List<Member> members) {
        var everywhere = members.stream().flatMap(member -> member.groups().stream()).collect(Collectors.toCollection(TreeSet::new));
        var countries = countries();
        return file.groups().keySet().stream().sorted().flatMap(group -> headquarters.includes(group)
            ? everywhere.contains(group) ? Stream.empty() : Stream.of(new Vacancy(group, null))
            : countries.stream().filter(country -> members.stream().noneMatch(member -> member.groups().contains(group) && member.countries().contains(country)))
                .map(country -> new Vacancy(group, country))).toList();
    }
}
