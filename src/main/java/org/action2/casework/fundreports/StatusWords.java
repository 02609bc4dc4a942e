package org.action2.casework.fundreports;

import org.action2.casework.forms.OptionLabels;
import org.action2.casework.language.FormText;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people call statuses, grades and reports. */
@Component
class StatusWords {

    private static final String DASH = "–";

    private final OptionLabels labels;

    StatusWords(OptionLabels labels) {
        this.labels = labels;
    }

    /** A status of the country team or the programme, or a grade as its committee writes it; a dash where nothing is known. */
    Text of(OutcomeKind kind, @Nullable String status) {
        if (status == null) {
            return Text.same(DASH);
        }
        return switch (kind) {
            case PROGRESS -> labels.of("report-progress", "recommendations.progressStatus", status);
            case ASSESSMENT -> labels.of("assess-implementation", "recommendations.assessment", status);
            case GRADE -> FormText.ofCode(status);
        };
    }

    /** Such as interim report 2. */
    static Text report(String kind, int number) {
        return switch (kind) {
            case "interim" -> Text.joined(" ", new FormText("Interim report"), Text.same(String.valueOf(number)));
            case "final-narrative" -> new FormText("Final narrative report");
            case "final-financial" -> new FormText("Final financial report");
            default -> FormText.ofCode(kind);
        };
    }

    static Text entry(String kind) {
        return switch (kind) {
            case "allocation" -> Sentence.of("fundreports.entry-allocation");
            case "reservation" -> Sentence.of("fundreports.entry-reservation");
            case "commitment" -> Sentence.of("fundreports.entry-commitment");
            case "disbursement" -> Sentence.of("fundreports.entry-disbursement");
            case "release" -> Sentence.of("fundreports.entry-release");
            case "refund" -> Sentence.of("fundreports.entry-refund");
            default -> FormText.ofCode(kind);
        };
    }
}
