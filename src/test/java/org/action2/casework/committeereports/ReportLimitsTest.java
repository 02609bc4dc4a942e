package org.action2.casework.committeereports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.action2.casework.ModelFiles;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of the table of limits, and what none but the last holds for. */
class ReportLimitsTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        CCPR, follow-up-report, 3500
        CAT, follow-up-report, 3500
        CERD, follow-up-report, 3500
        CEDAW, follow-up-report, 3500
        CED, follow-up-report, 3500
        CMW, follow-up-report, 3500
        CESCR, follow-up-report, -
        CRC, follow-up-report, -
        CRPD, follow-up-report, -
        UPR, follow-up-report, -
        CCPR, other-report, -
        '', other-report, -
        """)
    void wordsByBodyAndSubmission(String body, String submission, Integer words) {
        var dmn = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        var table = dmn.parseDecision("committee-report-limits", ModelFiles.table("committee-report/committee-report-limits.dmn"));

        var row = dmn.evaluateDecisionTable(table, Map.of("body", body, "submission", submission)).getSingleResult();

        assertThat((Object) row.getEntry("words")).isEqualTo(words);
        assertThat(((String) row.getEntry("source")).isEmpty()).isEqualTo(words == null);
    }

    @Test
    void everyRowSaysWhy() {
        assertThat(ModelFiles.table("committee-report/committee-report-limits.dmn").getModelElementsByType(Rule.class)).hasSize(2)
            .allSatisfy(rule -> assertThat(rule.getDescription().getTextContent()).isNotBlank());
    }
}
