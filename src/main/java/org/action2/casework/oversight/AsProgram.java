package org.action2.casework.oversight;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the engine as the program itself, for what belongs to no case, such as models, forms and names of people. */
@Component
public class AsProgram {

    private final IdentityService identity;

    AsProgram(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    /** The answer to a question that does not depend on who is signed in. */
    public <T> T ask(Supplier<T> question) {
        var person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return question.get();
        } finally {
            if (person != null) {
                identity.setAuthentication(person);
            }
        }
    }
}
