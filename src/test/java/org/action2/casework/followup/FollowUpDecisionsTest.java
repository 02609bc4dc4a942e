package org.action2.casework.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** Each rule of each table, at its boundaries. */
class FollowUpDecisionsTest {

    private static final DmnEngine DMN = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource({
        "treaty-body, CCPR, 2017, 12, 4, ccpr, 96, false", "treaty-body, CCPR, 2018, 24, 4, ccpr, 96, false",
        "treaty-body, CCPR, 2019, 24, 4, ccpr, 96, false", "treaty-body, CCPR, 2020, 36, 4, ccpr, 96, true",
        "treaty-body, CAT, 2022, 12, 4, cat, 48, true", "treaty-body, CERD, 2022, 12, , cerd, 60, true",
        "treaty-body, CEDAW, 2022, 24, 2, cedaw, 48, true", "treaty-body, CESCR, 2016, 60, , programme, 60, true",
        "treaty-body, CESCR, 2017, 24, 3, cescr, 60, false", "treaty-body, CED, 2022, 12, 3, ced, 24, true",
        "treaty-body, CMW, 2022, 24, , programme, 60, true", "treaty-body, CRC, 2022, 60, , programme, 60, false",
        "treaty-body, CRC-OP-AC, 2022, 60, , programme, 60, false", "treaty-body, CRC-OP-SC, 2022, 60, , programme, 60, false",
        "treaty-body, CRPD, 2022, 48, , programme, 48, false", "treaty-body, SPT, 2022, 6, , programme, 48, false",
        "treaty-body, CXX, 2022, 24, , programme, 48, false", "special-procedure, SR torture, 2022, 24, , programme, 36, false",
        "upr, UPR, 2022, 30, , programme, 54, false"})
    void eachBodyHasOneRuleForEachYear(String mechanism, String body, int year, int months, Integer selects, String scale, int next,
                                       boolean verified) throws IOException {
        var result = evaluate("follow-up-deadline", Map.of("mechanism", mechanism, "body", body, "adoptionYear", year));

        assertThat(result).hasSize(1);
        var rule = result.getSingleResult().getEntryMap();
        assertThat(rule).containsEntry("months", months).containsEntry("selects", selects).containsEntry("gradeScale", scale)
            .containsEntry("nextReviewMonths", next).containsEntry("verified", verified);
        assertThat((String) rule.get("source")).isNotBlank();
        assertThat((String) rule.get("selection")).isNotBlank();
        var reminders = Arrays.stream(((String) rule.get("reminderMonths")).split(", ")).map(Integer::valueOf).toList();
        assertThat(reminders).isSorted();
        assertThat(reminders.get(reminders.size() - 1)).isGreaterThanOrEqualTo(months);
    }

    @ParameterizedTest
    @CsvSource({
        "CCPR, ccpr, A=close|B=carry-to-next-review|C=new-cycle|D=carry-to-next-review|E=new-cycle",
        "CAT, cat, A=close|B=carry-to-next-review|C=new-cycle|D=carry-to-next-review|E=new-cycle",
        "CED, ced, A=close|B=carry-to-next-review|C=new-cycle|D=carry-to-next-review",
        "CERD, cerd, satisfactory=close|partially-satisfactory=carry-to-next-review|unsatisfactory=new-cycle|no-reply=carry-to-next-review",
        "CEDAW, cedaw, implemented=close|substantially-implemented=close|partially-implemented=carry-to-next-review|not-implemented=new-cycle|lack-of-information=carry-to-next-review|contrary=new-cycle",
        "CESCR, cescr, sufficient-progress=close|insufficient-progress=new-cycle|lack-of-information=carry-to-next-review|no-response=carry-to-next-review",
        "CESCR, programme, implemented=close|partially-implemented=carry-to-next-review|not-implemented=new-cycle|no-information=carry-to-next-review",
        "CRC, programme, implemented=close|partially-implemented=carry-to-next-review|not-implemented=new-cycle|no-information=carry-to-next-review",
        "UPR, programme, implemented=close|partially-implemented=carry-to-next-review|not-implemented=new-cycle|no-information=carry-to-next-review"})
    void eachGradeOfEachScaleProposesOneStep(String body, String scale, String steps) throws IOException {
        var grades = evaluate("grading-scale", Map.of("gradeScale", scale)).collectEntries("grade").stream().map(String::valueOf).toList();

        assertThat(grades).containsExactlyElementsOf(Arrays.stream(steps.split("\\|")).map(step -> step.split("=")[0]).toList());
        for (var step : steps.split("\\|")) {
            var result = evaluate("assessment-next-step", Map.of("body", body, "grade", step.split("=")[0]));
            assertThat(result).hasSize(1);
            assertThat(result.getSingleResult().getEntryMap()).containsEntry("nextStep", step.split("=")[1]);
            assertThat((String) result.getSingleResult().getEntry("reason")).isNotBlank();
            assertThat((String) result.getSingleResult().getEntry("source")).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Violence against women, , agency-unwomen", "'', women, agency-unwomen", "Children: definition; general principles; protection, , agency-unicef",
        "'', youth, agency-unicef", "'Rights related to name, identity & nationality', , agency-unhcr", "'', stateless persons, agency-unhcr",
        "Right to social security, , agency-ilo", "'', Migrants & domestic workers, agency-ilo",
        "Access to sexual & reproductive health & services, , agency-unfpa", "'', older persons, agency-unfpa",
        "Right to health, , agency-who", "'', persons living with HIV/AIDS, agency-who", "Cultural rights, , agency-unesco", "'', media, agency-unesco",
        "'Economic & political crisis, natural disasters or other emergencies', , agency-ocha", "'', Internally displaced persons, agency-ocha",
        "Good governance & corruption, , agency-undp", "'', persons with disabilities, agency-undp"})
    void themeOrAffectedPersonsNameTheAgency(String theme, String person, String agency) throws IOException {
        var proposed = evaluate("lead-agency", Map.of("themes", list(theme), "affectedPersons", list(person)));

        assertThat(proposed.getFirstResult().getEntryMap()).containsEntry("agency", agency);
        assertThat(proposed.collectEntries("agency").get(proposed.size() - 1)).isEqualTo("agency-undp");
    }

    @Test
    void withoutThemeAndPersonsThereIsStillAProposal() throws IOException {
        assertThat((String) evaluate("lead-agency", Map.of("themes", List.of(), "affectedPersons", List.of())).getSingleResult().getEntry("agency"))
            .isEqualTo("agency-undp");
    }

    private static List<String> list(String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text);
    }

    private static DmnDecisionResult evaluate(String table, Map<String, Object> facts) throws IOException {
        try (var file = new ClassPathResource("processes/recommendation-follow-up/" + table + ".dmn").getInputStream()) {
            return DMN.evaluateDecision(DMN.parseDecision(table, file), facts);
        }
    }
}
