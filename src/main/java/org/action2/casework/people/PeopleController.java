package org.action2.casework.people;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.action2.casework.accounts.AccountUse;
import org.action2.casework.accounts.PasswordLinks;
import org.action2.casework.deputies.Absences;
import org.action2.casework.directory.Roster;
import org.action2.casework.directory.Roster.Member;
import org.action2.casework.directory.Viewer;
import org.action2.casework.engine.GroupIds;
import org.action2.casework.engine.NotAllowedException;
import org.action2.casework.language.CountryName;
import org.action2.casework.language.ReaderLanguage;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.action2.casework.refusals.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What administrators see of people's accounts, and the mail by which they welcome them. */
@RestController
@RequestMapping("/api/people")
class PeopleController {

    private final Roster roster;
    private final AccountUse use;
    private final Absences absences;
    private final PasswordLinks links;
    private final Viewer viewer;
    private final boolean isDemo;

    PeopleController(Roster roster, AccountUse use, Absences absences, PasswordLinks links, Viewer viewer, Environment environment) {
        this.roster = roster;
        this.use = use;
        this.absences = absences;
        this.links = links;
        this.viewer = viewer;
        this.isDemo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    record Group(String id, String name) {
    }

    record Away(LocalDate from, LocalDate until, @Nullable String deputy) {
    }

    /**
     * @param everyCountry whether that is every country here
     * @param warnings what is missing or odd: {@code no-role}, {@code no-country}, {@code no-email}, {@code unknown-group}, {@code demo-account}
     */
    record Entry(String id, String name, @Nullable String email, List<Group> groups, List<String> countries, boolean everyCountry, boolean external,
                 @Nullable OffsetDateTime lastSignIn, @Nullable OffsetDateTime heldUntil, @Nullable Away away, List<String> warnings) {
    }

    /** @param country null for a team that works for every country */
    record Vacant(Group group, @Nullable String country) {
    }

    /** @param vacant teams of the programme in which nobody is @param unknown groups that neither tasks nor rights of the programme know */
    record People(List<Entry> people, List<Vacant> vacant, List<Group> unknown, Map<String, String> countryNames) {
    }

    /** @param email where the mail goes */
    record Welcomed(String id, String email) {
    }

    @GetMapping
    People people() {
        administratorsOnly();
        var language = ReaderLanguage.current();
        var members = roster.members();
        var names = roster.groups();
        var countries = Set.copyOf(roster.countries());
        var uses = use.all();
        return new People(members.stream().map(member -> entry(member, names, countries, uses.get(member.id()))).toList(),
            roster.vacancies(members).stream().map(vacancy -> new Vacant(group(vacancy.group(), names), vacancy.country())).toList(),
            names.keySet().stream().filter(id -> !roster.isOfTheProgramme(id)).sorted().map(id -> group(id, names)).toList(),
            countries.stream().collect(Collectors.toMap(Function.identity(), code -> new CountryName(code).in(language))));
    }

    /** Sends the person a link by which they choose a password, again if they have had one. */
    @PostMapping("/{id}/welcome")
    ResponseEntity<Object> welcome(@PathVariable String id) {
        administratorsOnly();
        var member = roster.members().stream().filter(each -> each.id().equals(id)).findFirst();
        if (member.isEmpty()) {
            return ResponseEntity.status(404).body(Refusal.of("people.no-such-account", id));
        }
        var email = member.get().email();
        if (email == null) {
            throw new InputRefusedException(List.of(Fault.of("email", "E-mail address", "people.needed-for-mail")));
        }
        links.welcome(id);
        return ResponseEntity.accepted().body(new Welcomed(id, email));
    }

    private Entry entry(Member member, Map<String, String> names, Set<String> countries, AccountUse.@Nullable Use used) {
        var away = absences.of(member.id()).map(each -> new Away(each.firstDay(), each.lastDay(), each.deputy())).orElse(null);
        return new Entry(member.id(), member.name(), member.email(), member.groups().stream().map(id -> group(id, names)).toList(), member.countries(),
            !countries.isEmpty() && Set.copyOf(member.countries()).equals(countries), member.external(), used == null ? null : used.lastSignIn(),
            used == null ? null : used.heldUntil(), away, warnings(member));
    }

    private List<String> warnings(Member member) {
        var isAdministrator = member.groups().contains(GroupIds.ADMINISTRATORS);
        var found = new LinkedHashMap<String, Boolean>();
        found.put("no-role", member.groups().stream().noneMatch(roster::isOfTheProgramme));
        found.put("no-country", member.countries().isEmpty() && !isAdministrator);
        found.put("no-email", member.email() == null);
        found.put("unknown-group", !member.groups().stream().allMatch(roster::isOfTheProgramme));
        found.put("demo-account", member.demo() && !isDemo);
        return found.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
    }

    private static Group group(String id, Map<String, String> names) {
        return new Group(id, names.getOrDefault(id, id));
    }

    private void administratorsOnly() {
        if (!viewer.isInOneOf(List.of())) {
            throw new NotAllowedException("engine.for-administrators");
        }
    }
}
