package org.action2.casework.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;

/** The roles of the programme, each with an account in the case's own country, one in another country and one in none. */
enum Role {

    COUNTRY_TEAM("country-team", "country team"),
    RESIDENT_COORDINATOR("resident-coordinator", "Resident Coordinator"),
    SECRETARIAT("secretariat", "secretariat"),
    TASK_FORCE("task-force", "task force"),
    FINANCE("finance", "finance"),
    AGENCY("agency-unfpa", "the agency asked"),
    OTHER_AGENCY("agency-unicef", "another agency"),
    OHCHR_DESK("ohchr-desk", "OHCHR desk"),
    MANAGER("manager", "manager"),
    ADMINISTRATOR("camunda-admin", "administrator");

    /** Where an account works, seen from a case of Kenya. */
    enum Place {
        OWN("KEN"), OTHER("SVN"), NONE(null);

        private final String country;

        Place(String country) {
            this.country = country;
        }
    }

    private final String group;
    private final String label;

    Role(String group, String label) {
        this.group = group;
        this.label = label;
    }

    String group() {
        return group;
    }

    /** People of headquarters and agencies belong to every country. */
    boolean isEverywhere() {
        return this != COUNTRY_TEAM && this != RESIDENT_COORDINATOR;
    }

    String label() {
        return label;
    }

    String account(Place place) {
        return "table-" + group + "-" + place.name().toLowerCase();
    }

    /** Creates the accounts of all roles. */
    static void create(IdentityService identity) {
        each((account, role, place) -> {
            var user = identity.newUser(account);
            user.setPassword(Caller.PASSWORD);
            identity.saveUser(user);
            identity.createMembership(account, role.group);
            if (place.country != null) {
                identity.createTenantUserMembership(place.country, account);
            }
        });
    }

    static void delete(IdentityService identity) {
        each((account, role, place) -> identity.deleteUser(account));
    }

    /** Everybody, signed in to the web apps: sessions are quick, where HTTP Basic hashes the password with each call. */
    static Map<Role, Map<Place, Caller>> signedIn(int port) {
        var callers = new LinkedHashMap<Role, Map<Place, Caller>>();
        each((account, role, place) -> callers.computeIfAbsent(role, key -> new LinkedHashMap<>()).put(place, Caller.signedIn(port, account)));
        return callers;
    }

    /** Where the role is let in, in a word. */
    static String in(List<Place> places) {
        return places.isEmpty() ? "–" : places.size() == Place.values().length ? "all"
            : places.stream().map(place -> place.name().toLowerCase()).collect(Collectors.joining(", "));
    }

    private interface Act {
        void on(String account, Role role, Place place);
    }

    private static void each(Act act) {
        Stream.of(values()).forEach(role -> Stream.of(Place.values()).forEach(place -> act.on(role.account(place), role, place)));
    }
}
