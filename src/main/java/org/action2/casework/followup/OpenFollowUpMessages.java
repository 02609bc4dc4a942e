package org.action2.casework.followup;

import java.util.Map;
import org.action2.casework.engine.CaseChange;
import org.action2.casework.engine.OpenMessage;
import org.action2.casework.engine.OpenStart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people may tell of a follow-up without a form: the desk says what superseded a recommendation, or starts one by hand. */
@Configuration(proxyBeanMethods = false)
class OpenFollowUpMessages {

    @Bean
    CaseChange changeOfFollowUp() {
        return new CaseChange(FollowUpChangeProcess.KEY, FollowUpChangeProcess.RECOMMENDATION);
    }

    @Bean
    OpenMessage supersession() {
        return OpenMessage.ofTexts(FollowUpProcess.SUPERSEDED, Map.of("supersededBy", "Superseded by"));
    }

    @Bean
    OpenStart followUpByHand() {
        return new OpenStart(FollowUpProcess.KEY, "followup/open-follow-up.form");
    }
}
