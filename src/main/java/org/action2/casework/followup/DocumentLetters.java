package org.action2.casework.followup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

/** What letters say of a document: that the State has reported, and how the committee graded what it did. */
@Component
class DocumentLetters implements LetterSource {

    private static final int EXCERPT = 300;
    private static final LetterField BODY = LetterField.text("body", "The treaty body or mechanism");

    private static final Map<LetterKind, List<LetterField>> FIELDS = Map.of(
        LetterKind.ACKNOWLEDGEMENT, List.of(BODY, LetterField.text("reportSymbol", "The symbol of the report of the State"), LetterField.text("reportDate", "The date of the report of the State"), LetterField.table("recommendations", "The recommendations that the report is about, as a table")),
        LetterKind.FOLLOW_UP, List.of(BODY, LetterField.text("evaluationSymbol", "The symbol of the evaluation"), LetterField.text("evaluationDate", "The date of the evaluation"), LetterField.table("grades", "The grades, as a table"),
            LetterField.text("nextReview", "The day on which the next report of the State is due")));

    private final RecommendationRegister register;

    DocumentLetters(RecommendationRegister register) {
        this.register = register;
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
        var facts = new LetterFacts().text("body", about.text(DocumentReviewProcess.BODY));
        return kind == LetterKind.ACKNOWLEDGEMENT
            ? facts.text("reportSymbol", about.text(DocumentReviewProcess.STATE_REPORT_SYMBOL)).day("reportDate", about.day(DocumentReviewProcess.STATE_REPORT_DATE))
                .table("recommendations", selected(about))
            : facts.text("evaluationSymbol", about.text(DocumentReviewProcess.EVALUATION_SYMBOL)).day("evaluationDate", about.day(DocumentReviewProcess.EVALUATION_DATE))
                .day("nextReview", about.day(DocumentReviewProcess.NEXT_REVIEW_DUE)).table("grades", grades(about));
    }

    /** What the report is about: the paragraphs that the committee selected for it, or all of the document where it selected none. */
    private LetterTable selected(CaseFacts about) {
        var all = ofDocument(about);
        var chosen = all.stream().filter(each -> each.standing().triage().selected()).toList();
        return new LetterTable(Sentence.of("followup.letter-recommendations"), List.of(new Head(Sentence.of("followup.letter-paragraph"), 1, false),
            new Head(Sentence.of("followup.letter-text"), 3, false)),
            (chosen.isEmpty() ? all : chosen).stream().map(each -> List.<Text>of(RecommendationLabel.place(each), Text.same(each.excerpt(EXCERPT)))).toList(), null);
    }

    private LetterTable grades(CaseFacts about) {
        var places = ofDocument(about).stream().collect(Collectors.toMap(Recommendation::key, RecommendationLabel::place));
        var meanings = about.rows(DocumentReviewProcess.GRADES_OF_SCALE).stream()
            .collect(Collectors.toMap(row -> row.path("grade").asText(), row -> row.path("meaning").asText(), (one, other) -> one));
        return new LetterTable(Sentence.of("followup.letter-grades"), List.of(new Head(Sentence.of("followup.letter-paragraph"), 2, false),
            new Head(Sentence.of("followup.letter-grade"), 3, false)),
            about.rows(DocumentReviewProcess.GRADES).stream().map(row -> graded(row, places, meanings)).toList(), null);
    }

    private static List<Text> graded(JsonNode row, Map<String, Text> places, Map<String, String> meanings) {
        var key = row.path("key").asText();
        var part = row.path("subParagraph").asText("").strip();
        var place = places.getOrDefault(key, Text.same(key));
        var grade = row.path("grade").asText();
        var meaning = meanings.getOrDefault(grade, grade);
        return List.of(part.isEmpty() ? place : Text.joined(" ", place, Text.same(part)), new FormText(grade.length() == 1 && !meaning.equals(grade) ? grade + ": " + meaning : meaning));
    }

    private List<Recommendation> ofDocument(CaseFacts about) {
        return register.ofDocument(about.text(DocumentReviewProcess.REFERENCE));
    }
}
