package org.action2.casework.followup;

import java.util.Set;
import org.action2.casework.engine.OpenMessage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The messages that people may send to a follow-up without a form: the desk says what superseded a recommendation. */
@Configuration(proxyBeanMethods = false)
class OpenFollowUpMessages {

    @Bean
    OpenMessage supersession() {
        return new OpenMessage(FollowUpProcess.SUPERSEDED, Set.of("supersededBy"));
    }
}
