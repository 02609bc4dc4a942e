package org.action2.casework.production;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Warns who lets root run the program. It needs no rights on the machine, but goes on: in a pinch it must come up. */
@Component
@Profile("production")
class RootWarning implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RootWarning.class);

    private final String user;

    RootWarning(@Value("${user.name}") String user) {
        this.user = user;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (user.equals("root")) {
            LOG.warn("Runs as root, which it does not need. Give it a user of its own; see docs/operations.md.");
        }
    }
}
