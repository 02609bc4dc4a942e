package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.APPROVED_AMOUNT;
import static org.action2.casework.seedfunding.SeedFundingProcess.BUDGET;
import static org.action2.casework.seedfunding.SeedFundingProcess.COUNTRY;
import static org.action2.casework.seedfunding.SeedFundingProcess.DISBURSED_AMOUNT;
import static org.action2.casework.seedfunding.SeedFundingProcess.LEAD_AGENCY;
import static org.action2.casework.seedfunding.SeedFundingProcess.PARTNER_AGENCIES;
import static org.action2.casework.seedfunding.SeedFundingProcess.RECOMMENDATION;
import static org.action2.casework.seedfunding.SeedFundingProcess.REFERENCE;
import static org.action2.casework.seedfunding.SeedFundingProcess.REQUESTED_AMOUNT;
import static org.action2.casework.seedfunding.SeedFundingProcess.SUBMIT_REQUEST;
import static org.action2.casework.seedfunding.SeedFundingProcess.SUPPORT_KIND;
import static org.action2.casework.seedfunding.SeedFundingProcess.THEMES;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.action2.casework.forms.CaseOfForm;
import org.action2.casework.forms.FormDisplayValues;
import org.action2.casework.forms.OptionLabels;
import org.action2.casework.language.FormText;
import org.action2.casework.language.Text;
import org.springframework.stereotype.Component;

/**
 * Shows of a request and its grant what the next person judges: the names that people know instead of codes, amounts as they read
 * them, the recommendation it follows up, and what the offices before have said. What there is nothing of is absent.
 */
@Component
class RequestShown implements FormDisplayValues {

    private static final String NOT_STATED = "Not stated";
    private static final String TOTAL = "Total";
    private static final List<String> AMOUNTS = List.of(REQUESTED_AMOUNT, APPROVED_AMOUNT, DISBURSED_AMOUNT, "spentTotal", "unspentAmount");
    private static final int EXCERPT = 600;

    private final OptionLabels labels;
    private final KnownRecommendations recommendations;
    private final CommentsSoFar comments;

    RequestShown(OptionLabels labels, KnownRecommendations recommendations, CommentsSoFar comments) {
        this.labels = labels;
        this.recommendations = recommendations;
        this.comments = comments;
    }

    @Override
    public Set<String> forms() {
        return Set.of(SeedFundingProcess.ENDORSE_REQUEST, SeedFundingProcess.COMPLETE_REQUEST, SeedFundingProcess.SCREEN_REQUEST,
            SeedFundingReviewProcess.REVIEW_REQUEST, SeedFundingProcess.DECIDE_WITHOUT_QUORUM, SeedFundingProcess.DECIDE_REQUEST,
            SeedFundingProcess.REVISE_BUDGET, SeedFundingProcess.ACCEPT_TERMS, SeedFundingProcess.CONFIRM_CONDITIONS,
            SeedFundingProcess.RECORD_DISBURSEMENT, SeedFundingProcess.CONFIRM_WITHDRAWAL, SeedFundingProcess.RECORD_REFUND,
            SeedFundingReportProcess.SUBMIT_REPORT, SeedFundingReportProcess.REVIEW_REPORT, SeedFundingAmendmentProcess.DECIDE_AMENDMENT,
            SeedFundingProcess.CLOSE_GRANT);
    }

    @Override
    public Set<String> words() {
        return Set.of(NOT_STATED, TOTAL, "Resident Coordinator", "Action 2 secretariat (OHCHR)", "Inter-agency task force");
    }

    @Override
    public Map<String, Object> values(CaseOfForm about) {
        var values = new HashMap<String, Object>();
        values.put("leadAgencyName", agency(about.text(LEAD_AGENCY)));
        values.put("supportKindName", about.text(SUPPORT_KIND) == null ? new FormText(NOT_STATED) : labels.of(SUBMIT_REQUEST, SUPPORT_KIND, about.text(SUPPORT_KIND)));
        putNames(values, "partnerAgencyNames", about.rows(PARTNER_AGENCIES).stream().map(agency -> agency(agency.asText())).toList());
        putNames(values, "themeNames", about.rows(THEMES).stream().map(theme -> labels.of(SUBMIT_REQUEST, THEMES, theme.asText())).toList());
        AMOUNTS.forEach(amount -> Money.parse(about.variables().apply(amount)).ifPresent(money -> values.put(amount + "Shown", new ShownMoney(money))));
        values.put("budgetLines", lines(about, BUDGET));
        values.put("newBudgetLines", lines(about, SeedFundingAmendmentProcess.NEW_BUDGET));
        putRecommendation(values, about);
        putComments(values, about.text(REFERENCE));
        return values;
    }

    private Text agency(String code) {
        return labels.of(SUBMIT_REQUEST, LEAD_AGENCY, code);
    }

    private static void putNames(Map<String, Object> values, String name, List<Text> names) {
        if (!names.isEmpty()) {
            values.put(name, Text.joined(", ", names.toArray(Text[]::new)));
        }
    }

    private List<Map<String, Object>> lines(CaseOfForm about, String budget) {
        var rows = about.rows(budget);
        var shown = new ArrayList<>(rows.stream().map(this::line).toList());
        if (!rows.isEmpty()) {
            var total = rows.stream().map(RequestShown::amount).reduce(Money.ZERO, Money::plus);
            shown.add(Map.of("line", new FormText(TOTAL), "description", "", Budget.AMOUNT, new ShownMoney(total)));
        }
        return shown;
    }

    private Map<String, Object> line(JsonNode line) {
        return Map.of("line", labels.of(SUBMIT_REQUEST, "budget.line", line.path("line").textValue()),
            "description", line.path("description").asText(""), Budget.AMOUNT, new ShownMoney(amount(line)));
    }

    private static Money amount(JsonNode line) {
        return Money.parse(line.path(Budget.AMOUNT).asText()).orElse(Money.ZERO);
    }

    private void putRecommendation(Map<String, Object> values, CaseOfForm about) {
        var key = about.text(RECOMMENDATION);
        if (key == null || key.isBlank() || about.text(COUNTRY) == null) {
            return;
        }
        recommendations.find(key, about.text(COUNTRY)).ifPresent(known -> {
            values.put("recommendationBody", known.body());
            values.put("recommendationSymbol", known.symbol());
            values.put("recommendationParagraph", known.paragraph());
            values.put("recommendationText", excerpt(known.text()));
            if (known.date() != null) {
                values.put("recommendationDate", known.date().toString());
            }
        });
    }

    private static String excerpt(String text) {
        return text.length() <= EXCERPT ? text : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, EXCERPT))) + " …";
    }

    private void putComments(Map<String, Object> values, String reference) {
        var said = reference == null ? List.<CommentsSoFar.Comment>of() : comments.of(reference);
        if (said.isEmpty()) {
            return;
        }
        values.put("comments", said.stream()
            .map(each -> Map.of("day", each.day().toString(), "office", new FormText(each.office()), "comment", each.comment())).toList());
        var last = said.get(said.size() - 1);
        values.put("lastOffice", new FormText(last.office()));
        values.put("lastComment", last.comment());
    }
}
