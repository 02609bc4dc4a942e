package org.action2.casework.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.action2.casework.engine.DecisionTables;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** Each rule of each table, at its boundaries. */
class FollowUpDecisionsTest {

    private static final DmnEngine DMN = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final Map<String, DmnDecision> PARSED = new ConcurrentHashMap<>();

    private static final List<String> TREATY_BODIES = List.of("CCPR", "CAT", "CERD", "CEDAW", "CESCR", "CED", "CMW", "CRC", "CRC-OP-AC", "CRC-OP-SC", "CRPD", "SPT");
    private static final Map<String, String> MECHANISMS = Map.of("UPR", "upr", "SR torture", "special-procedure", "IE foreign debt", "special-procedure");
    private static final List<String> VALUES = List.of("months", "reminder", "selection", "grade", "nextReview", "evaluation");
    private static final List<String> PROGRAMME = List.of("implemented", "partially-implemented", "not-implemented", "no-information");

    private final FollowUpRules rules = new FollowUpRules(tables());

    @Test
    void everyBodyHasOneRuleForEveryYearAndForNone() {
        Stream.concat(TREATY_BODIES.stream(), Stream.of("CXX", "UPR", "SR torture", "IE foreign debt")).forEach(body ->
            IntStream.rangeClosed(1994, 2035).mapToObj(year -> year == 1994 ? null : year).forEach(year ->
                assertThat(rule(body, year)).as("%s in %s", body, year).hasSize(1)));
    }

    @Test
    void everyValueSaysWhereItComesFrom() {
        Stream.concat(TREATY_BODIES.stream(), Stream.of("CXX", "UPR", "SR torture")).forEach(body -> Stream.of(2010, 2016, 2018, 2021, 2023, null).forEach(year -> {
            var rule = rule(body, year).get(0);

            VALUES.forEach(value -> {
                assertThat((String) rule.get(value + "Source")).as("%s of %s in %s", value, body, year).isNotBlank();
                assertThat(rule.get(value + "Verified")).as("%s of %s in %s", value, body, year).isInstanceOf(Boolean.class);
                assertThat(((String) rule.get(value + "Source")).startsWith("Programme setting") && Boolean.TRUE.equals(rule.get(value + "Verified"))).isFalse();
            });
            assertThat((String) rule.get("selection")).as(body).matches("[a-z0-9].*[^.]");
            assertThat((Integer) rule.get("evaluationMonths")).isPositive();
            assertThat(rule).contains(entry("evaluationVerified", false), entry("reminderVerified", false));
        }));
    }

    @ParameterizedTest
    @CsvSource({"CCPR, 2017, 12, false", "CCPR, 2018, 24, false", "CCPR, 2019, 24, false", "CCPR, 2020, 36, true", "CCPR, , 36, true",
        "CAT, 2014, 12, true", "CAT, 2022, 12, true", "CERD, 2022, 12, true", "CEDAW, 2010, 24, true", "CEDAW, , 24, true",
        "CESCR, 2016, , true", "CESCR, 2017, 24, false", "CESCR, , 24, false", "CED, 2016, 12, true", "CED, , 12, true", "CMW, 2022, 24, true",
        "CRC, 2022, , false", "CRC-OP-AC, 2022, , false", "CRC-OP-SC, , , false", "CRPD, 2015, 12, true", "CRPD, 2016, 12, true", "CRPD, 2017, , true", "CRPD, , , true",
        "SPT, 2022, 6, false", "CXX, 2022, , false", "SR torture, 2022, , false", "UPR, 2022, 27, false", "UPR, , 27, false"})
    void stateReportsAsTheBodyAsks(String body, Integer year, Integer months, boolean verified) {
        assertThat(rule(body, year).get(0)).contains(entry("months", months), entry("monthsVerified", verified));
    }

    @ParameterizedTest
    @CsvSource({"CCPR, 2019, 60, false", "CCPR, 2020, 96, true", "CCPR, , 96, true", "CAT, 2021, 48, true", "CAT, 2022, 96, false", "CAT, , 96, false",
        "CERD, 2021, 60, false", "CERD, 2022, 96, false", "CEDAW, 2021, 48, false", "CEDAW, 2022, 96, false", "CESCR, 2016, 60, true", "CESCR, 2021, 60, true",
        "CESCR, 2022, 96, false", "CMW, 2021, 60, true", "CMW, 2022, 96, false", "CRC, 2021, 60, false", "CRC, 2022, 96, false", "CRC-OP-SC, , 96, false",
        "CRPD, 2016, 48, false", "CRPD, 2021, 48, false", "CRPD, 2022, 96, false", "SPT, 2021, , false", "SPT, 2022, 96, false",
        "CED, 2021, , true", "CED, , , true", "CXX, 2022, , false", "SR torture, 2022, , false", "UPR, 2022, 54, false"})
    void bodiesMovedToEightYearsAndSomeReviewNever(String body, Integer year, Integer months, boolean verified) {
        assertThat(rule(body, year).get(0)).contains(entry("nextReviewMonths", months), entry("nextReviewVerified", verified));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"CCPR | 2010 | 4 | 2 to 4 recommendations | false", "CCPR | | 4 | 2 to 4 recommendations | true",
        "CAT | 2014 | 4 | at most 4 recommendations | false", "CAT | 2015 | 4 | at most 4 recommendations | true",
        "CEDAW | 2011 | 2 | at most 2 recommendations | true", "CEDAW | 2012 | 2 | at most 2 recommendations, or sub-paragraphs of them | true",
        "CEDAW | 2016 | 2 | at most 2 recommendations, or sub-paragraphs of them | true", "CEDAW | 2017 | 4 | at most 4 sub-paragraphs | true",
        "CEDAW | | 4 | at most 4 sub-paragraphs | true", "CESCR | 2016 | | none, as it had no follow-up procedure before 2017 | true",
        "CESCR | 2017 | 3 | up to 3 recommendations | false", "CED | 2020 | 3 | 3 recommendations as a rule | false",
        "CRPD | 2016 | | a number of recommendations that it names | true", "CRPD | 2017 | | none, as its follow-up procedure ended in September 2016 | true",
        "CRC | 2020 | | none; its text names urgent areas with their paragraphs | true", "UPR | 2020 | | none, as the State supports or notes each recommendation | false"})
    void bodySelectsSoMany(String body, Integer year, Integer most, String words, boolean verified) {
        assertThat(rule(body, year).get(0)).contains(entry("selects", most), entry("selection", words), entry("selectionVerified", verified));
    }

    @ParameterizedTest
    @CsvSource({"CCPR, 2017, ccpr, false", "CCPR, 2018, ccpr, true", "CCPR, , ccpr, true", "CAT, , cat, false", "CERD, , cerd, false", "CEDAW, , cedaw, false",
        "CESCR, 2016, programme, false", "CESCR, 2017, cescr, false", "CED, 2021, ced, false", "CED, 2022, ced, true", "CMW, , programme, false", "CRC, , programme, false",
        "CRPD, , programme, false", "SPT, , programme, false", "CXX, , programme, false", "SR torture, , programme, false", "UPR, , programme, false"})
    void bodyGradesOnItsOwnScale(String body, Integer year, String scale, boolean verified) {
        assertThat(rule(body, year).get(0)).contains(entry("gradeScale", scale), entry("gradeVerified", verified));
        assertThat(rules.scale("any", scale)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CCPR, 2020, 12", "CEDAW, , 12", "CRPD, 2016, 12", "CRPD, 2018, 48", "CRPD, , 96", "CESCR, 2016, 60", "CRC, 2021, 60", "CRC, , 96", "SPT, , 6",
        "UPR, , 27", "SR torture, , 24", "CXX, , 48"})
    void evaluationIsAskedForAfterTheReportOrWithTheNextReview(String body, Integer year, int months) {
        assertThat(rule(body, year).get(0)).containsEntry("evaluationMonths", months);
    }

    @Test
    void deskRemindsOnlyOfReportsThatTheBodyAsksFor() {
        Stream.concat(TREATY_BODIES.stream(), Stream.of("SR torture", "UPR")).forEach(body -> {
            var report = rules.ruleOf("any", mechanism(body), body, 2023).report();

            assertThat(report.reminders().months()).as(body).isSorted().hasSize(report.months() == null || body.equals("UPR") ? 0 : 3);
        });
    }

    @Test
    void ruleIsReadInNamedParts() {
        var rule = rules.ruleOf("any", "treaty-body", "CRPD", 2016);

        assertThat(rule.report().months()).isEqualTo(12);
        assertThat(rule.report().said().source()).contains("September 2016");
        assertThat(rule.report().said().verified()).isTrue();
        assertThat(rule.report().reminders().months()).containsExactly(0, 2, 4);
        assertThat(rule.selection().most()).isNull();
        assertThat(rule.grading().scale()).isEqualTo("programme");
        assertThat(rule.review().said().verified()).isFalse();
        assertThat(rule.evaluationMonths()).isEqualTo(12);
        assertThat(rules.ruleOf("any", "treaty-body", "CED", (Integer) null).review().months()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"ccpr, A|B|C|D|E", "cat, A|B|C|D|E", "ced, A|B|C|D", "cerd, satisfactory|partially-satisfactory|unsatisfactory|no-reply",
        "cedaw, implemented|substantially-implemented|partially-implemented|not-implemented|lack-of-information|contrary",
        "cescr, sufficient-progress|insufficient-progress|lack-of-information|no-response", "programme, implemented|partially-implemented|not-implemented|no-information"})
    void scaleHasItsGradesWithTheirMeaning(String scale, String grades) {
        assertThat(rules.scale("any", scale)).extracting(FollowUpRules.ScaleGrade::grade).containsExactly(grades.split("\\|"));
        assertThat(rules.scale("any", scale)).allSatisfy(grade -> {
            assertThat(grade.meaning()).isNotBlank();
            assertThat(grade.said().source()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({"implemented, close", "partially-implemented, wait-for-next-review", "not-implemented, new-cycle", "no-information, wait-for-next-review", ", wait-for-next-review"})
    void withoutAGradeTheProgrammesOwnAssessmentCounts(String assessment, String step) {
        Stream.of("CCPR", "CRC", "UPR", "SR torture").forEach(body -> assertThat(rules.nextStep("any", assessment, body, null).step()).isEqualTo(step));
    }

    /** What is proposed for {@code implemented}, {@code partially-implemented}, {@code not-implemented}, {@code no-information} and none yet. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"CCPR,A CAT,A CED,A CERD,satisfactory CEDAW,implemented CEDAW,substantially-implemented CESCR,sufficient-progress CESCR,implemented CRC,implemented; "
        + "close wait-for-next-review new-cycle close close",
        "CCPR,B CAT,B CED,B CERD,partially-satisfactory CEDAW,partially-implemented UPR,partially-implemented; "
        + "wait-for-next-review wait-for-next-review new-cycle wait-for-next-review wait-for-next-review",
        "CCPR,C CCPR,E CAT,C CAT,E CED,C CERD,unsatisfactory CEDAW,not-implemented CEDAW,contrary CESCR,insufficient-progress UPR,not-implemented; "
        + "new-cycle new-cycle new-cycle new-cycle new-cycle",
        "CCPR,D CAT,D CED,D CERD,no-reply CEDAW,lack-of-information CESCR,lack-of-information CESCR,no-response CMW,no-information; "
        + "wait-for-next-review wait-for-next-review new-cycle wait-for-next-review wait-for-next-review"})
    void poorGradeProposesANewCycleAndAGoodOneNeedsAnAssessmentThatAgrees(String grades, String steps) {
        for (var grade : grades.trim().split(" ")) {
            var proposed = Stream.concat(PROGRAMME.stream(), Stream.of((String) null))
                .map(assessment -> rules.nextStep("any", assessment, grade.split(",")[0], grade.split(",")[1])).toList();

            assertThat(proposed).as(grade).extracting(FollowUpRules.NextStep::step).containsExactly(steps.trim().split(" "));
            assertThat(proposed).allSatisfy(step -> {
                assertThat(step.reason()).endsWith(".");
                assertThat(step.said().source()).isNotBlank();
            });
        }
    }

    @Test
    void everyGradeOfEveryScaleSaysSomething() {
        Map.of("CCPR", "ccpr", "CAT", "cat", "CED", "ced", "CERD", "cerd", "CEDAW", "cedaw", "CESCR", "cescr", "CRC", "programme", "UPR", "programme").forEach((body, scale) ->
            rules.scale("any", scale).forEach(grade ->
                assertThat(evaluate("assessment-next-step", "grade-class", Map.of("body", body, "grade", grade.grade()))).as("%s of %s", grade, body).hasSize(1)));
    }

    @ParameterizedTest
    @CsvSource({"upr, noted, false, not-actionable, low", "upr, noted, true, not-actionable, low", "upr, supported, false, follow-up, medium",
        "upr, supported, true, follow-up, medium", "upr, , false, follow-up, medium", "upr, , true, follow-up, medium",
        "treaty-body, , false, follow-up, medium", "treaty-body, , true, follow-up, medium", "special-procedure, , false, follow-up, medium", "special-procedure, , true, follow-up, medium"})
    void notedRecommendationsAreLeftAndRepeatedOnesComeFirst(String mechanism, String position, boolean reiterated, String outcome, String priority) {
        var proposal = rules.triage("any", mechanism, position, reiterated);

        assertThat(proposal.outcome()).isEqualTo(outcome);
        assertThat(proposal.priority()).isEqualTo(priority);
        assertThat(proposal.reason()).endsWith(".");
    }

    @ParameterizedTest
    @CsvSource({
        "Violence against women, , agency-unwomen", "'', Women & girls, agency-unwomen", "Children: definition; general principles; protection, , agency-unicef",
        "'', Youth & juveniles, agency-unicef", "'Rights related to name, identity & nationality', , agency-unhcr", "'', Stateless persons, agency-unhcr",
        "Right to social security, , agency-ilo", "Right to just & favourable conditions of work, , agency-ilo", "'', Migrants & domestic workers, agency-ilo",
        "Access to sexual & reproductive health & services, , agency-unfpa", "'', Older persons, agency-unfpa",
        "Right to health, , agency-who", "'', Persons living with HIV/AIDS, agency-who", "Cultural rights, , agency-unesco", "'', Media, agency-unesco",
        "'Economic & political crisis, natural disasters or other emergencies', , agency-ocha", "'', Internally displaced persons, agency-ocha",
        "Good governance & corruption, , agency-undp", "'', Persons with disabilities, agency-undp", "National Human Rights Institution (NHRI), , agency-ohchr",
        "Ratification of & accession to international instruments, , agency-ohchr", "Cooperation & follow up with Treaty Bodies, , agency-ohchr", "'', Disappeared persons, agency-ohchr",
        "Prison conditions, , agency-unodc", "Law enforcement & prisons, , agency-unodc", "'', Law enforcement / police & prison officials, agency-undp",
        "International migration, , agency-iom", "Right to adequate housing, , agency-unhabitat", "Right to food, , agency-fao", "Human rights & climate change, , agency-unep"})
    void themeOrAffectedPersonsNameTheAgency(String theme, String person, String agency) {
        assertThat(agencies(list(theme), list(person)).get(0)).isEqualTo(agency);
    }

    @Test
    void wordsAreWholeWords() {
        assertThat(agencies(List.of("Constitutional & legislative framework"), List.of())).containsExactly("agency-ohchr", "agency-undp");
        assertThat(agencies(List.of("Landmark rulings"), List.of("Romanian speakers"))).containsExactly("agency-ohchr");
        assertThat(agencies(List.of("WORK", "Human rights & the environment"), List.of())).containsExactly("agency-ilo", "agency-unep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Data collection & research"})
    void whereNoOtherRuleHoldsOhchrIsProposed(String theme) {
        assertThat(rules.agencies("any", list(theme), List.of())).containsExactly(
            new FollowUpRules.Proposal("agency-ohchr", "Proposed where no other rule holds; the country team decides"));
    }

    private List<String> agencies(List<String> themes, List<String> persons) {
        return rules.agencies("any", themes, persons).stream().map(FollowUpRules.Proposal::agency).toList();
    }

    private static List<String> list(String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text);
    }

    private static List<Map<String, Object>> rule(String body, Integer year) {
        var facts = new HashMap<String, Object>(Map.of("mechanism", mechanism(body), "body", body));
        facts.put("adoptionYear", year);
        return evaluate("follow-up-deadline", "follow-up-deadline", facts);
    }

    private static String mechanism(String body) {
        return MECHANISMS.getOrDefault(body, "treaty-body");
    }

    private static DecisionTables tables() {
        var tables = mock(DecisionTables.class);
        when(tables.evaluate(any(), anyString(), anyMap())).thenAnswer(question -> evaluate(question.getArgument(1), question.getArgument(1), question.getArgument(2)));
        return tables;
    }

    private static List<Map<String, Object>> evaluate(String file, String table, Map<String, Object> facts) {
        var decision = PARSED.computeIfAbsent(file + "/" + table, key -> parse(file, table));
        return DMN.evaluateDecisionTable(decision, facts).getResultList();
    }

    private static DmnDecision parse(String file, String table) {
        try (var model = new ClassPathResource("processes/recommendation-follow-up/" + file + ".dmn").getInputStream()) {
            return DMN.parseDecision(table, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
