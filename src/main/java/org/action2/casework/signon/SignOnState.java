package org.action2.casework.signon;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells pages of the web apps whether people sign in at a provider. */
@RestController
class SignOnState {

    private final boolean singleSignOn;

    SignOnState(Environment environment) {
        this.singleSignOn = environment.acceptsProfiles(Profiles.of("oidc"));
    }

    record State(boolean singleSignOn) {
    }

    @GetMapping("/casework/sign-on/state")
    State state() {
        return new State(singleSignOn);
    }
}
