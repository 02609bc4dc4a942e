package org.action2.casework.directory;

import java.util.List;
import org.action2.casework.engine.CountryOpened;
import org.action2.casework.engine.CountryWithdrawn;
import org.action2.casework.engine.GroupOpened;
import org.action2.casework.engine.NotAllowedException;
import org.action2.casework.engine.SystemIdentity;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The rule that people of headquarters and agencies belong to every country: their groups do, from the moment that there
 * is the country or the group. Which groups these are says {@code headquarters} in {@code directory.yaml}.
 */
@Component
class Headquarters {

    private final IdentityService identity;
    private final Directory directory;
    private final SystemIdentity system;
    private final List<String> groups = DirectoryFile.read().headquarters();

    Headquarters(IdentityService identity, Directory directory, SystemIdentity system) {
        this.identity = identity;
        this.directory = directory;
        this.system = system;
    }

    /** Whether the people of a group belong to every country. @param group its id */
    boolean includes(String group) {
        return groups.stream().anyMatch(name -> DirectoryFile.means(name, group));
    }

    /** Gives what is missing, such as in a database of an earlier release. */
    void belongEverywhere() {
        directory.countryTeams().forEach(this::openToAll);
    }

    @EventListener
    void on(CountryOpened opened) {
        system.run(() -> openToAll(opened.country()));
    }

    @EventListener
    void on(GroupOpened opened) {
        if (includes(opened.group())) {
            system.run(() -> directory.countryTeams().forEach(country -> identity.createTenantGroupMembership(country, opened.group())));
        }
    }

    @EventListener
    void on(CountryWithdrawn withdrawn) {
        if (includes(withdrawn.group())) {
            throw new NotAllowedException("directory.headquarters-belong-everywhere", directory.groupName(withdrawn.group()));
        }
    }

    private void openToAll(String country) {
        var there = identity.createGroupQuery().memberOfTenant(country).list().stream().map(Group::getId).toList();
        identity.createGroupQuery().list().stream().map(Group::getId).filter(group -> includes(group) && !there.contains(group))
            .forEach(group -> identity.createTenantGroupMembership(country, group));
    }
}
