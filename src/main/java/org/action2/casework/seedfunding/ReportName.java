package org.action2.casework.seedfunding;

import java.time.LocalDate;
import org.action2.casework.language.DayInWords;
import org.action2.casework.language.FormText;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;

/**
 * What a report is called, such as "Interim report 2", and the days that it is about.
 *
 * @param number null where it is not known
 * @param from null where it is not known
 * @param until null where it is not known
 */
record ReportName(String kind, Integer number, LocalDate from, LocalDate until) {

    /** The name, and the number where there are several of the kind. */
    Text name() {
        return switch (kind == null ? "" : kind) {
            case SeedFundingReportProcess.INTERIM -> number == null ? new FormText("Interim report") : Sentence.of("seedfunding.interim-report", number);
            case SeedFundingReportProcess.FINAL_NARRATIVE -> new FormText("Final narrative report");
            case SeedFundingReportProcess.FINAL_FINANCIAL -> new FormText("Final financial report");
            default -> kind == null || kind.isEmpty() ? Text.same("") : FormText.ofCode(kind);
        };
    }

    /** The days that the report is about, such as "1 January to 30 June 2027"; nothing where they are not known. */
    Text period() {
        return from == null || until == null ? Text.same("")
            : Sentence.of("seedfunding.period", day(from, from.getYear() != until.getYear()), day(until, true));
    }

    private static Text day(LocalDate day, boolean withYear) {
        return language -> withYear ? DayInWords.of(day, language) : DayInWords.withoutYear(language, day);
    }
}
