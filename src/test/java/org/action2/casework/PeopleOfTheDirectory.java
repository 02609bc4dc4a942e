package org.action2.casework;

import java.util.function.Supplier;
import org.action2.casework.directory.Directory;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Lets tests do something in the engine as one of the people of the directory, with that person's groups and countries. */
@Component
public class PeopleOfTheDirectory {

    private final IdentityService identity;
    private final Directory directory;

    PeopleOfTheDirectory(IdentityService identity, Directory directory) {
        this.identity = identity;
        this.directory = directory;
    }

    /** Does the work as the person; the test is signed out after it. */
    public <T> T as(String account, Supplier<T> work) {
        identity.setAuthentication(account, directory.groupsOf(account), directory.tenantsOf(account));
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
