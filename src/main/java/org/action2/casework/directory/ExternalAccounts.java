package org.action2.casework.directory;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.action2.casework.cluster.ClusterLock;
import org.action2.casework.engine.AccountRules;
import org.action2.casework.engine.SystemIdentity;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the accounts of people whom another directory vouches for in step with it. */
@Component
public class ExternalAccounts {

    private final IdentityService identity;
    private final Directory directory;
    private final ClusterLock clusterLock;
    private final SystemIdentity system;
    private final AccountRules accounts;
    private final JdbcClient jdbc;

    ExternalAccounts(IdentityService identity, Directory directory, ClusterLock clusterLock, SystemIdentity system, AccountRules accounts, JdbcClient jdbc) {
        this.identity = identity;
        this.directory = directory;
        this.clusterLock = clusterLock;
        this.system = system;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /**
     * A person as the other directory knows them.
     *
     * @param id of their account, in whatever case
     * @param name as shown to others; null to leave it as it is
     * @param email where mail goes; null to leave it as it is
     * @param groups names of groups of this program
     * @param countries ISO 3166 alpha-3, or {@code *} for every country
     */
    public record Vouched(String id, @Nullable String name, @Nullable String email, Set<String> groups, Set<String> countries) {
    }

    /**
     * Brings the person's account in step: creates it if it is new, gives the groups and countries named and takes all
     * others away. Groups and countries that are unknown here are passed over. Nobody signs in to such an account with a
     * password.
     *
     * @return the account
     */
    @Transactional
    public String keepInStep(Vouched person) {
        return system.act(() -> keep(person));
    }

    /** Under the name that the account has here. */
    private Vouched known(Vouched person) {
        return new Vouched(accounts.accountNamed(person.id()).orElse(person.id()), person.name(), person.email(), person.groups(), person.countries());
    }

    private String keep(Vouched arriving) {
        var groups = known(arriving.groups(), identity.createGroupQuery().list().stream().map(group -> group.getId()).toList());
        var all = directory.countryTeams();
        var countries = arriving.countries().contains("*") ? new TreeSet<>(all) : known(arriving.countries(), all);
        if (isInStep(known(arriving), groups, countries)) {
            return known(arriving).id();
        }
        clusterLock.await("person " + arriving.id().toLowerCase(Locale.ROOT));
        var person = known(arriving);
        provideAccount(person);
        jdbc.sql("insert into external_account (person) values (:person) on conflict do nothing").param("person", person.id()).update();
        var groupsNow = directory.groupsOf(person.id());
        groups.stream().filter(group -> !groupsNow.contains(group)).forEach(group -> identity.createMembership(person.id(), group));
        groupsNow.stream().filter(group -> !groups.contains(group)).forEach(group -> identity.deleteMembership(person.id(), group));
        var countriesNow = directory.ownTenantsOf(person.id());
        countries.stream().filter(country -> !countriesNow.contains(country)).forEach(country -> identity.createTenantUserMembership(country, person.id()));
        countriesNow.stream().filter(country -> !countries.contains(country)).forEach(country -> identity.deleteTenantUserMembership(country, person.id()));
        return person.id();
    }

    private boolean isInStep(Vouched person, Set<String> groups, Set<String> countries) {
        return directory.isExternal(person.id()) && directory.person(person.id()).filter(known -> (person.name() == null || person.name().equals(known.name()))
                && (person.email() == null || person.email().equals(known.email()))).isPresent()
            && groups.equals(new TreeSet<>(directory.groupsOf(person.id()))) && countries.equals(new TreeSet<>(directory.ownTenantsOf(person.id())));
    }

    private void provideAccount(Vouched person) {
        var user = identity.createUserQuery().userId(person.id()).singleResult();
        if (user == null) {
            user = identity.newUser(person.id());
            user.setPassword(UUID.randomUUID() + "Aa1!" + UUID.randomUUID());
        }
        if (person.name() != null) {
            var names = person.name().strip().split("\\s+", 2);
            user.setFirstName(names[0]);
            user.setLastName(names.length > 1 ? names[1] : "");
        }
        if (person.email() != null) {
            user.setEmail(person.email());
        }
        identity.saveUser(user);
    }

    private static TreeSet<String> known(Set<String> wanted, Collection<String> known) {
        var result = new TreeSet<>(wanted);
        result.retainAll(known);
        return result;
    }
}
