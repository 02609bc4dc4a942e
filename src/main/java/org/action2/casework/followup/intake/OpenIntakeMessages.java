package org.action2.casework.followup.intake;

import java.util.Map;
import org.action2.casework.engine.OpenMessage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The message that people may send to an intake without a form: it is to stop. */
@Configuration(proxyBeanMethods = false)
class OpenIntakeMessages {

    @Bean
    OpenMessage intakeStop() {
        return OpenMessage.ofTexts(RecommendationIntakeProcess.STOPPED, Map.of());
    }
}
