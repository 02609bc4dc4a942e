package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.APPROVED_AMOUNT;
import static org.action2.casework.seedfunding.SeedFundingProcess.BUDGET;
import static org.action2.casework.seedfunding.SeedFundingProcess.CONDITIONS;
import static org.action2.casework.seedfunding.SeedFundingProcess.DISBURSED_AMOUNT;
import static org.action2.casework.seedfunding.SeedFundingProcess.LEAD_AGENCY;
import static org.action2.casework.seedfunding.SeedFundingProcess.PARTNER_AGENCIES;
import static org.action2.casework.seedfunding.SeedFundingProcess.REFUND_AMOUNT;
import static org.action2.casework.seedfunding.SeedFundingProcess.REQUESTED_AMOUNT;
import static org.action2.casework.seedfunding.SeedFundingProcess.SUBMIT_REQUEST;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.action2.casework.forms.OptionLabels;
import org.action2.casework.language.FormText;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;
import org.action2.casework.letters.CaseFacts;
import org.action2.casework.letters.LetterFacts;
import org.action2.casework.letters.LetterField;
import org.action2.casework.letters.LetterKind;
import org.action2.casework.letters.LetterSource;
import org.action2.casework.letters.LetterTable;
import org.action2.casework.letters.LetterTable.Head;
import org.springframework.stereotype.Component;

/** What letters say of a seed-funding request and its grant, each from what the case has at that moment. */
@Component
class GrantLetters implements LetterSource {

    private static final LetterField REASON = LetterField.text("reason", "Why");
    private static final LetterField REQUESTED = LetterField.text("requestedAmount", "What was requested");
    private static final LetterField APPROVED = LetterField.text("approvedAmount", "What was approved");
    private static final LetterField LEAD = LetterField.text("leadAgency", "The lead agency");
    private static final LetterField START = LetterField.text("startDate", "The first day of the grant");
    private static final LetterField END = LetterField.text("endDate", "The last day of the grant");
    private static final LetterField BUDGET_TABLE = LetterField.table("budget", "The budget by categories, as a table");
    private static final LetterField CONDITION_LIST = LetterField.list("conditions", "The conditions, one by one",
        LetterField.text("text", "In a list: what the entry says"), LetterField.text("dueDate", "The day by which it is due"), LetterField.text("who", "In a list of conditions: who shows it"));

    private static final Map<LetterKind, List<LetterField>> FIELDS = Map.of(
        LetterKind.ENDORSEMENT, List.of(LetterField.text("objective", "The objective of the request"), REQUESTED, LEAD, LetterField.text("partnerAgencies", "The partner agencies"), START, END,
            LetterField.text("authority", "The authority of the Member State that asked"), LetterField.text("requestDate", "The date of the request of the Member State"), LetterField.text("comment", "The comment with the endorsement"), BUDGET_TABLE),
        LetterKind.COMPLETION_REQUEST, List.of(LetterField.flag("fromScreening", "Whether the secretariat asks, and not the Resident Coordinator"), REASON),
        LetterKind.DECISION, List.of(LetterField.flag("approved", "Whether the request is approved, with or without conditions"), LetterField.flag("lessApproved", "Whether less is approved than was requested"), LetterField.flag("deferred", "Whether the decision is deferred"), LetterField.flag("declined", "Whether the request is declined"),
            LetterField.flag("ineligible", "Whether the request is not eligible"), REQUESTED, APPROVED, REASON, LetterField.text("deferredUntil", "The day until which it is deferred"), CONDITION_LIST, LetterField.list("reasons", "The reasons of the table of eligibility, one by one", LetterField.text("text", "In a list: what the entry says"))),
        LetterKind.AGREEMENT, List.of(APPROVED, LEAD, START, END, CONDITION_LIST, BUDGET_TABLE, LetterField.table("payments", "The payment plan, as a table")),
        LetterKind.DISBURSEMENT_ADVICE, List.of(LetterField.text("paidAmount", "What was paid"), LetterField.text("paidOn", "The day of the payment"), LetterField.text("paymentReference", "The reference of the payment"), LEAD),
        LetterKind.REPORT_REMINDER, List.of(LetterField.text("report", "The name of the report, such as Interim report 2"), LetterField.text("period", "The period of the report"), LetterField.text("dueDate", "The day by which it is due")),
        LetterKind.CLOSING, List.of(LetterField.text("lessons", "The lessons learned"), LetterField.text("refundAmount", "What was refunded"), LetterField.flag("refunded", "Whether there was a refund"), LetterField.table("money", "Approved, paid, spent and refunded, as a table")));

    private final OptionLabels labels;

    GrantLetters(OptionLabels labels) {
        this.labels = labels;
    }

    @Override
    public Set<LetterKind> kinds() {
        return FIELDS.keySet();
    }

    @Override
    public List<LetterField> fields(LetterKind kind) {
        return FIELDS.get(kind);
    }

    @Override
    public LetterFacts facts(LetterKind kind, CaseFacts about) {
        return switch (kind) {
            case ENDORSEMENT -> endorsement(about);
            case COMPLETION_REQUEST -> completionRequest(about);
            case DECISION -> decision(about);
            case AGREEMENT -> agreement(about);
            case DISBURSEMENT_ADVICE -> lead(about).text("paidAmount", amount(about, DISBURSED_AMOUNT)).day("paidOn", about.day(SeedFundingProcess.DISBURSEMENT_DATE))
                .text("paymentReference", about.text(SeedFundingProcess.DISBURSEMENT_REFERENCE));
            case REPORT_REMINDER -> reminder(about);
            case CLOSING -> closing(about);
            default -> throw new IllegalArgumentException("No letter about a request: " + kind);
        };
    }

    private LetterFacts endorsement(CaseFacts about) {
        return lead(about).text("objective", about.text(SeedFundingProcess.OBJECTIVE)).text("requestedAmount", amount(about, REQUESTED_AMOUNT))
            .text("partnerAgencies", Text.joined(", ", about.texts(PARTNER_AGENCIES).stream().map(this::agency).toArray(Text[]::new)))
            .day("startDate", about.day(SeedFundingProcess.START_DATE)).day("endDate", about.day(SeedFundingProcess.END_DATE))
            .text("authority", about.text(SeedFundingProcess.MEMBER_STATE_AUTHORITY))
            .day("requestDate", about.day(SeedFundingProcess.MEMBER_STATE_REQUEST_DATE))
            .text("comment", about.text(SeedFundingProcess.ENDORSEMENT_COMMENT)).table("budget", budget(about));
    }

    /** The secretariat sends back what it has screened, and the Resident Coordinator what was not screened yet, or was completed since. */
    private static LetterFacts completionRequest(CaseFacts about) {
        var screened = "incomplete".equals(about.text(SeedFundingProcess.SCREENING_OUTCOME)) && about.isTrue(SeedFundingProcess.ENDORSED);
        return new LetterFacts().flag("fromScreening", screened)
            .text("reason", about.text(screened ? SeedFundingProcess.SCREENING_COMMENT : SeedFundingProcess.ENDORSEMENT_COMMENT));
    }

    private LetterFacts decision(CaseFacts about) {
        var decision = about.text(SeedFundingProcess.DECISION);
        var approved = decision.startsWith("approved");
        var ineligible = decision.isEmpty() && "ineligible".equals(about.text(SeedFundingProcess.SCREENING_OUTCOME));
        return new LetterFacts().flag("approved", approved).flag("lessApproved", approved && money(about, REQUESTED_AMOUNT).isMoreThan(money(about, APPROVED_AMOUNT)))
            .flag("deferred", SeedFundingProcess.DEFERRED.equals(decision)).flag("declined", "declined".equals(decision)).flag("ineligible", ineligible)
            .text("requestedAmount", amount(about, REQUESTED_AMOUNT)).text("approvedAmount", approved ? amount(about, APPROVED_AMOUNT) : Text.same(""))
            .text("reason", about.text(ineligible ? SeedFundingProcess.SCREENING_COMMENT : SeedFundingProcess.DECISION_COMMENT))
            .day("deferredUntil", about.day(SeedFundingProcess.DEFERRED_UNTIL)).list("conditions", approved ? conditions(about) : List.of())
            .list("reasons", ineligible ? about.rows(SeedFundingProcess.ELIGIBILITY_REASONS).stream()
                .map(row -> Map.<String, Text>of("text", new FormText(row.path("reason").asText()))).toList() : List.of());
    }

    private LetterFacts agreement(CaseFacts about) {
        var due = Sentence.of(conditions(about).isEmpty() ? "seedfunding.paid-on-acceptance" : "seedfunding.paid-on-conditions");
        return lead(about).text("approvedAmount", amount(about, APPROVED_AMOUNT)).day("startDate", about.day(SeedFundingProcess.START_DATE))
            .day("endDate", about.day(SeedFundingProcess.END_DATE)).list("conditions", conditions(about)).table("budget", budget(about))
            .table("payments", new LetterTable(Sentence.of("seedfunding.payment-plan"), List.of(new Head(Sentence.of("seedfunding.paid-when"), 2, false), amountHead()),
                List.of(List.of(due, amount(about, APPROVED_AMOUNT))), null));
    }

    private static LetterFacts reminder(CaseFacts about) {
        var name = new ReportName(about.text(SeedFundingReportProcess.REPORT_KIND), about.number(SeedFundingReportProcess.REPORT_NUMBER),
            about.day(SeedFundingReportProcess.REPORT_FROM), about.day(SeedFundingReportProcess.REPORT_UNTIL));
        return new LetterFacts().text("report", name.name()).text("period", name.period()).day("dueDate", about.day(SeedFundingReportProcess.REPORT_DUE));
    }

    private static LetterFacts closing(CaseFacts about) {
        var rows = Stream.of(Map.entry("seedfunding.money-approved", APPROVED_AMOUNT), Map.entry("seedfunding.money-paid", DISBURSED_AMOUNT),
            Map.entry("seedfunding.money-spent", "spentTotal"), Map.entry("seedfunding.money-refunded", REFUND_AMOUNT))
            .map(row -> List.<Text>of(Sentence.of(row.getKey()), amount(about, row.getValue()))).toList();
        return new LetterFacts().text("lessons", about.text("lessonsLearned")).text("refundAmount", amount(about, REFUND_AMOUNT))
            .flag("refunded", money(about, REFUND_AMOUNT).isPositive())
            .table("money", new LetterTable(Sentence.of("seedfunding.money"), List.of(new Head(Sentence.of("seedfunding.money-what"), 2, false), amountHead()), rows, null));
    }

    private LetterFacts lead(CaseFacts about) {
        return new LetterFacts().text("leadAgency", agency(about.text(LEAD_AGENCY)));
    }

    private Text agency(String group) {
        return labels.of(SUBMIT_REQUEST, LEAD_AGENCY, group);
    }

    /** Cases of earlier releases have their conditions as one text. */
    private List<Map<String, Text>> conditions(CaseFacts about) {
        var text = about.text(CONDITIONS);
        return text.isEmpty() ? about.rows(CONDITIONS).stream().map(this::condition).toList()
            : List.of(Map.of("text", Text.same(text), "dueDate", Text.same(""), "who", Text.same("")));
    }

    private Map<String, Text> condition(JsonNode row) {
        var who = row.path("who").asText("");
        return Map.of("text", Text.same(row.path("text").asText("")), "dueDate", LetterFacts.said(CaseFacts.dayOf(row.path("dueDate").asText(""))),
            "who", who.isEmpty() ? Text.same("") : labels.of(SeedFundingProcess.DECIDE_REQUEST, "conditions.who", who));
    }

    private LetterTable budget(CaseFacts about) {
        var budget = Budget.of(about.rows(BUDGET));
        var rows = new ArrayList<List<Text>>();
        budget.categories().forEach(category -> rows.add(List.of(labels.of(SUBMIT_REQUEST, "budget.line", category), new ShownMoney(budget.of(category)))));
        return new LetterTable(labels.label(SUBMIT_REQUEST, BUDGET), List.of(new Head(labels.label(SUBMIT_REQUEST, "budget.line"), 2, false), amountHead()), rows,
            List.of(new FormText("Total"), new ShownMoney(budget.total())));
    }

    private static Head amountHead() {
        return new Head(Sentence.of("seedfunding.amount"), 1, true);
    }

    private static Text amount(CaseFacts about, String variable) {
        return new ShownMoney(money(about, variable));
    }

    private static Money money(CaseFacts about, String variable) {
        return Money.parse(about.text(variable)).orElse(Money.ZERO);
    }
}
