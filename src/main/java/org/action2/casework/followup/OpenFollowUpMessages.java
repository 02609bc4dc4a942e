package org.action2.casework.followup;

import java.util.Map;
import org.action2.casework.engine.CaseChange;
import org.action2.casework.engine.OpenMessage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people may tell of a follow-up or a document without a form: what superseded it, and that an evaluation was published. */
@Configuration(proxyBeanMethods = false)
class OpenFollowUpMessages {

    @Bean
    CaseChange changeOfFollowUp() {
        return new CaseChange(FollowUpChangeProcess.KEY, FollowUpChangeProcess.FOLLOW_UP);
    }

    @Bean
    CaseChange changeOfDocument() {
        return new CaseChange(DocumentChangeProcess.KEY, DocumentChangeProcess.DOCUMENT);
    }

    @Bean
    OpenMessage supersedingFromOutside() {
        return OpenMessage.ofTexts(FollowUpProcess.SUPERSEDED, Map.of(FollowUpProcess.SUPERSEDED_BY, "Superseded by"));
    }

    @Bean
    OpenMessage evaluationFromOutside() {
        return OpenMessage.ofTexts(DocumentReviewProcess.EVALUATION_PUBLISHED_MESSAGE, Map.of());
    }
}
