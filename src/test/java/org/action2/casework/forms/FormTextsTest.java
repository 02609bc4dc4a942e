package org.action2.casework.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Forms render their texts as Markdown, so what people wrote stands in them with every sign of Markdown taken literally. */
class FormTextsTest {

    /** What the program makes or forms allow in one shape only: references, dates, amounts, codes, the tables' own words. */
    private static final Set<String> OF_THE_PROGRAM = Set.of("#loop eligibilityReasons", "/loop", "reason", "actionDueDate",
        "approvedAmount", "averageScore", "country", "cycle", "disbursedAmount", "endDate", "escalationStep",
        "firstDeadline", "publishedOn", "adoptedOn", "reportDueOn", "reviewDueOn", "reminderDates", "rule.reminderVerified", "fundBalance", "intakeRowsShown", "lateTaskDue", "lateTaskOpenSince", "lateTaskCount", "lateTasksNotShown",
        "newEndDate",
        "reference", "reportDue", "requestedAmount", "seedFundingStanding", "spentAmount", "spentTotal", "startDate",
        "unspentAmount", "leadAgencyName", "actionAgencyName", "reportName", "approvedAmountShown", "disbursedAmountShown",
        "requestedAmountShown", "disbursementDate", "reviewCount", "reviewersAvailable", "reviewersNeeded", "reviewersToAsk", "reportPeriod",
        "spentAmountShown", "originalEndDate", "partnerAgencyNames", "themeNames", "supportKindName", "memberStateRequestDate",
        "recommendationDate", "documentCountry", "noDateNote", "publicationDate", "rule.months", "rule.nextReviewMonths", "rule.reminderMonths",
        "rule.reportSource", "rule.reportVerified", "rule.reviewSource", "rule.reviewVerified", "rule.selection", "rule.selectionSource",
        "rule.selectionVerified", "lastOffice", "spentTotalShown", "unspentAmountShown", "fundBalanceShown");

    private static final String ESCAPED = "replace\\([\\w.]+, \"\\(\\[!-/:-@\\\\\\\\\\[-`\\|~]\\)\", \"\\\\\\\\\\$1\"\\)";
    private static final Pattern SHOWN = Pattern.compile("\\{\\{(.*?)}}");

    @Test
    void whatPeopleWroteIsEscapedWhereverFormsShowIt() throws IOException {
        var unescaped = new ArrayList<String>();
        for (var form : new PathMatchingResourcePatternResolver().getResources("classpath:forms/*/*.form")) {
            unescaped.addAll(unescaped(form.getFilename(), new ObjectMapper().readTree(form.getContentAsByteArray())));
        }

        assertThat(unescaped).isEmpty();
    }

    @Test
    void translationsEscapeItAsWell() throws IOException {
        var words = new ObjectMapper().readTree(new ClassPathResource("forms/words_fr.json").getContentAsByteArray());

        assertThat(unescaped("words_fr.json", words)).isEmpty();
    }

    private static List<String> unescaped(String file, JsonNode content) {
        var texts = new ArrayList<String>();
        collect(content, texts);
        return texts.stream().flatMap(text -> SHOWN.matcher(text).results().map(found -> found.group(1)))
            .filter(shown -> !OF_THE_PROGRAM.contains(shown) && !shown.matches(ESCAPED)).map(shown -> file + ": " + shown).toList();
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        node.forEach(child -> collect(child, texts));
    }
}
