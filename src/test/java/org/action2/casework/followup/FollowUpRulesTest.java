package org.action2.casework.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.action2.casework.CaseworkTest;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The tables as they are deployed with a follow-up's model. */
@CaseworkTest
class FollowUpRulesTest {

    @Autowired
    private FollowUpRules rules;

    @Autowired
    private RepositoryService repository;

    @Test
    void whatIsNotKnownIsNoObstacle() {
        Integer unknown = null;

        assertThat(rules.ruleOf(definition(), "treaty-body", "CRPD", unknown).report().months()).isNull();
        assertThat(rules.triage(definition(), "upr", null, false).outcome()).isEqualTo("follow-up");
        assertThat(rules.nextStep(definition(), "partially-implemented", "CCPR", null).step()).isEqualTo("wait-for-next-review");
    }

    @Test
    void gradeIsReadByTheTableThatTheNextStepNeeds() {
        assertThat(rules.nextStep(definition(), "implemented", "CCPR", "C").step()).isEqualTo("new-cycle");
        assertThat(rules.nextStep(definition(), "implemented", "CESCR", "sufficient-progress").step()).isEqualTo("close");
    }

    @Test
    void agenciesAreFoundByWholeWords() {
        assertThat(rules.agencies(definition(), List.of("Constitutional & legislative framework"), List.of()))
            .extracting(FollowUpRules.Proposal::agency).containsExactly("agency-ohchr", "agency-undp");
    }

    private String definition() {
        return repository.createProcessDefinitionQuery().processDefinitionKey("recommendation-follow-up").latestVersion().singleResult().getId();
    }
}
