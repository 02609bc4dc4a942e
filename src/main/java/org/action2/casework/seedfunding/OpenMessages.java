package org.action2.casework.seedfunding;

import java.util.Set;
import org.action2.casework.engine.OpenMessage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The messages that people may send to a request without a form: a country team withdraws its own or asks to amend it. */
@Configuration(proxyBeanMethods = false)
class OpenMessages {

    @Bean
    OpenMessage withdrawal() {
        return new OpenMessage(SeedFundingProcess.WITHDRAWN, Set.of("withdrawalReason"));
    }

    @Bean
    OpenMessage amendmentRequest() {
        return new OpenMessage(SeedFundingProcess.AMENDMENT_REQUESTED,
            Set.of("amendmentKind", "amendmentReason", "newEndDate", "newBudget"));
    }
}
