package org.action2.casework.directory;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.action2.casework.engine.SystemIdentity;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers who is who, for the program itself: the answers do not depend on who is signed in. */
@Component
public class Directory {

    private final IdentityService identity;
    private final SystemIdentity system;
    private final JdbcClient jdbc;

    Directory(IdentityService identity, SystemIdentity system, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.identity = identity;
        this.system = system;
    }

    /** The countries (ISO 3166 alpha-3) whose cases a person may see, by themselves or through their groups. */
    public List<String> tenantsOf(String userId) {
        return system.act(() -> identity.createTenantQuery().userMember(userId).includingGroupsOfUser(true).list())
            .stream().map(Tenant::getId).sorted().toList();
    }

    /** The countries that a person has by themselves, whatever their groups have. */
    List<String> ownTenantsOf(String userId) {
        return system.act(() -> identity.createTenantQuery().userMember(userId).list()).stream().map(Tenant::getId).sorted().toList();
    }

    /** The ids of the groups that a person belongs to. */
    public List<String> groupsOf(String userId) {
        return system.act(() -> identity.createGroupQuery().groupMember(userId).list()).stream().map(Group::getId).sorted().toList();
    }

    /** The ids of the people who belong to the group. */
    public List<String> membersOf(String groupId) {
        return system.act(() -> identity.createUserQuery().memberOfGroup(groupId).list()).stream().map(User::getId).sorted().toList();
    }

    /** Whether somebody has that account. */
    public boolean isPerson(String userId) {
        return system.act(() -> identity.createUserQuery().userId(userId).count()) > 0;
    }

    /** Whether another directory vouches for the person, who then signs in there and not with a password. */
    public boolean isExternal(String userId) {
        return jdbc.sql("select exists (select from external_account where person = :person)").param("person", userId).query(Boolean.class).single();
    }

    /** Whether there is such a group. */
    public boolean isGroup(String groupId) {
        return system.act(() -> identity.createGroupQuery().groupId(groupId).count()) > 0;
    }

    /** Everybody who has an account. */
    public List<Person> people() {
        return system.act(() -> identity.createUserQuery().orderByUserId().asc().list()).stream().map(Directory::person).toList();
    }

    /** A person of the directory. */
    public Optional<Person> person(String userId) {
        return userId == null ? Optional.empty()
            : Optional.ofNullable(system.act(() -> identity.createUserQuery().userId(userId).singleResult())).map(Directory::person);
    }

    /** What people call somebody; the account itself where nobody has it any more. */
    public String nameOf(String account) {
        return person(account).map(Person::name).orElse(account);
    }

    /** The members of a group who may see the cases of a country. @param country null for what belongs to no country */
    public List<Person> membersOf(String groupId, String country) {
        return system.act(() -> country == null ? members(groupId) : membersInCountry(groupId, country)).stream()
            .map(Directory::person).sorted(Comparator.comparing(Person::id)).toList();
    }

    /** The name of a group as people read it, such as {@code UN Women}; its id if it has none. */
    public String groupName(String groupId) {
        var group = system.act(() -> identity.createGroupQuery().groupId(groupId).singleResult());
        return group == null || group.getName() == null ? groupId : group.getName();
    }

    /** The countries that have a country team here. */
    public List<String> countryTeams() {
        return system.act(() -> identity.createTenantQuery().list()).stream().map(Tenant::getId).sorted().toList();
    }

    private List<User> members(String groupId) {
        return identity.createUserQuery().memberOfGroup(groupId).list();
    }

    /** Those with the country themselves, and those with it through any of their groups. */
    private Collection<User> membersInCountry(String groupId, String country) {
        var people = new HashMap<String, User>();
        identity.createUserQuery().memberOfGroup(groupId).memberOfTenant(country).list().forEach(user -> people.put(user.getId(), user));
        var ofCountry = identity.createGroupQuery().memberOfTenant(country).list();
        if (!ofCountry.isEmpty()) {
            var others = ofCountry.stream().flatMap(group -> members(group.getId()).stream()).map(User::getId).collect(Collectors.toSet());
            members(groupId).stream().filter(user -> others.contains(user.getId())).forEach(user -> people.put(user.getId(), user));
        }
        return people.values();
    }

    private static Person person(User user) {
        var name = ((user.getFirstName() == null ? "" : user.getFirstName()) + " " + (user.getLastName() == null ? "" : user.getLastName())).strip();
        return new Person(user.getId(), name.isEmpty() ? user.getId() : name, user.getEmail());
    }
}
