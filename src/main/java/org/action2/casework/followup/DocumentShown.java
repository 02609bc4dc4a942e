package org.action2.casework.followup;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.action2.casework.forms.CaseOfForm;
import org.action2.casework.forms.FormDisplayValues;
import org.action2.casework.language.CountryName;
import org.action2.casework.language.FormText;
import org.action2.casework.language.Text;
import org.springframework.stereotype.Component;

/** Shows of a document what the register knows, what the table says of its body, and the dates that are proposed from both. */
@Component
class DocumentShown implements FormDisplayValues {

    static final String NO_DATE = "The date of this document is not known, so no dates are proposed. Enter the dates given in the document.";

    private final Documents documents;
    private final Clock clock;

    DocumentShown(Documents documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public Set<String> forms() {
        return Set.of(DocumentReviewProcess.TRIAGE_DOCUMENT, DocumentReviewProcess.RECORD_STATE_REPORT, DocumentReviewProcess.RECORD_EVALUATION);
    }

    @Override
    public Set<String> words() {
        return Set.of(NO_DATE, TriageBoard.IS_CONCERN, ShownRows.NOT_KNOWN, ShownRows.VERIFIED, ShownRows.NOT_VERIFIED);
    }

    @Override
    public Map<String, Object> values(CaseOfForm about) {
        return documents.find(about.text(DocumentReviewProcess.REFERENCE)).map(document -> values(about, document)).orElse(Map.of());
    }

    private Map<String, Object> values(CaseOfForm about, Documents.Entry document) {
        var rule = about.variables().apply(DocumentReviewProcess.FOLLOW_UP_RULE) instanceof JsonNode found && found.isObject() ? found : null;
        var values = new HashMap<String, Object>(facts(document));
        if (rule != null) {
            values.put("rule", said(rule));
        }
        switch (about.form()) {
            case DocumentReviewProcess.TRIAGE_DOCUMENT -> values.putAll(datesOf(document, rule));
            case DocumentReviewProcess.RECORD_STATE_REPORT -> values.putAll(remindersOf(document, rule));
            default -> values.put("stateReport", stateReport(document));
        }
        return values;
    }

    private static Map<String, Object> facts(Documents.Entry document) {
        var facts = new HashMap<String, Object>();
        facts.put("documentTitle", document.title());
        facts.put("documentSymbol", document.symbol());
        facts.put("documentBody", document.body());
        facts.put("documentCountry", new CountryName(document.country()));
        facts.put("publishedOn", ShownRows.date(document.publicationDate()));
        facts.put("adoptedOn", ShownRows.date(document.adoptionDate()));
        facts.put("reportDueOn", ShownRows.date(document.stateReportDue()));
        facts.put("reviewDueOn", ShownRows.date(document.nextReviewDue()));
        if (document.publicationDate() != null) {
            facts.put("publicationDate", document.publicationDate().toString());
        }
        if (document.adopted() == null) {
            facts.put("noDateNote", new FormText(NO_DATE));
        }
        return facts;
    }

    /** What the table says of the body, with the source of each part; parts that it leaves open are left out. */
    private static Map<String, Object> said(JsonNode rule) {
        var said = new LinkedHashMap<String, Object>();
        List.of("months", "nextReviewMonths", "selects").forEach(name -> {
            if (rule.path(name).isNumber()) {
                said.put(name, rule.path(name).intValue());
            }
        });
        if (!rule.path("reminderMonths").asText("").isBlank() && !rule.path("reminderMonths").isNull()) {
            said.put("reminderMonths", rule.path("reminderMonths").asText());
        }
        if (rule.path("selection").isTextual()) {
            said.put("selection", new FormText(rule.path("selection").textValue()));
        }
        Map.of("months", "report", "nextReview", "review", "selection", "selection", "reminder", "reminder").forEach((ofTable, ofForm) -> {
            said.put(ofForm + "Source", new FormText(rule.path(ofTable + "Source").asText("")));
            said.put(ofForm + "Verified", ShownRows.verified(rule.path(ofTable + "Verified").asBoolean()));
        });
        return said;
    }

    /** The dates that the desk entered; before it did, those that follow from the date of the document and the rule of its body. */
    private static Map<String, Object> datesOf(Documents.Entry document, JsonNode rule) {
        var isEntered = document.adoptionDate() != null || document.stateReportDue() != null || document.nextReviewDue() != null;
        var dates = new HashMap<String, Object>();
        dates.put(DocumentReviewProcess.ADOPTION_DATE, iso(isEntered ? document.adoptionDate() : document.publicationDate()));
        dates.put(DocumentReviewProcess.STATE_REPORT_DUE, iso(isEntered ? document.stateReportDue() : after(document.publicationDate(), rule, "months")));
        dates.put(DocumentReviewProcess.NEXT_REVIEW_DUE, iso(isEntered ? document.nextReviewDue() : after(document.publicationDate(), rule, "nextReviewMonths")));
        return dates;
    }

    private static LocalDate after(LocalDate date, JsonNode rule, String months) {
        return date == null || rule == null || !rule.path(months).isNumber() ? null : date.plusMonths(rule.path(months).intValue());
    }

    /** The days of the desk's own that are still to come, of which the first is proposed. */
    private Map<String, Object> remindersOf(Documents.Entry document, JsonNode rule) {
        var months = rule == null || rule.path("reminderMonths").isNull() ? "" : rule.path("reminderMonths").asText("");
        var days = document.stateReportDue() == null || months.isBlank() ? List.<LocalDate>of()
            : Arrays.stream(months.split(",")).map(month -> document.stateReportDue().plusMonths(Long.parseLong(month.strip())))
                .filter(day -> day.isAfter(LocalDate.now(clock))).toList();
        var values = new HashMap<String, Object>();
        values.put(DocumentReviewProcess.ASK_AGAIN_ON, days.isEmpty() ? "" : days.get(0).toString());
        if (!days.isEmpty()) {
            values.put("reminderDates", Text.joined(", ", days.stream().map(ShownRows::date).toArray(Text[]::new)));
        }
        return values;
    }

    private static Text stateReport(Documents.Entry document) {
        return document.stateReportDate() == null ? new FormText(ShownRows.NOT_KNOWN)
            : Text.same(document.stateReportSymbol() == null || document.stateReportSymbol().isBlank() ? document.stateReportDate().toString()
                : document.stateReportSymbol() + ", " + document.stateReportDate());
    }

    private static String iso(LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
