package org.action2.casework.followup;

import org.springframework.stereotype.Component;

/** A grade is poor where the table {@code assessment-next-step} proposes a new cycle after it. */
@Component
class PoorGrades {

    private final FollowUpRules rules;

    PoorGrades(FollowUpRules rules) {
        this.rules = rules;
    }

    boolean isPoor(String definition, String body, String grade) {
        return grade != null && "new-cycle".equals(rules.nextStep(definition, null, body, grade).step());
    }
}
