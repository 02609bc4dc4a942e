package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingAmendmentProcess.NEW_BUDGET;
import static org.action2.casework.seedfunding.SeedFundingAmendmentProcess.NEW_END_DATE;

import java.util.Map;
import org.action2.casework.engine.CaseChange;
import org.action2.casework.engine.OpenMessage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The messages that people may send to a request by name: a country team withdraws its own or asks to amend it, as by the form. */
@Configuration(proxyBeanMethods = false)
class OpenSeedFundingMessages {

    @Bean
    CaseChange changeOfRequest() {
        return new CaseChange(SeedFundingProcess.CHANGE_KEY, SeedFundingProcess.REFERENCE);
    }

    @Bean
    OpenMessage withdrawal() {
        return OpenMessage.ofTexts(SeedFundingProcess.WITHDRAWN, Map.of("withdrawalReason", SeedFundingProcess.CHANGE_REASON))
            .like(SeedFundingProcess.CHANGE_KEY, SeedFundingProcess.REFERENCE, Map.of(SeedFundingProcess.CHANGE_KIND, SeedFundingProcess.WITHDRAWAL));
    }

    @Bean
    OpenMessage amendmentRequest() {
        return OpenMessage.ofTexts(SeedFundingProcess.AMENDMENT_REQUESTED,
                Map.of(SeedFundingAmendmentProcess.AMENDMENT_KIND, SeedFundingProcess.CHANGE_KIND, SeedFundingAmendmentProcess.AMENDMENT_REASON, SeedFundingProcess.CHANGE_REASON,
                    NEW_END_DATE, NEW_END_DATE, NEW_BUDGET, NEW_BUDGET))
            .like(SeedFundingProcess.CHANGE_KEY, SeedFundingProcess.REFERENCE, Map.of());
    }
}
