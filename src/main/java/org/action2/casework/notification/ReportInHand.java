package org.action2.casework.notification;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.action2.casework.language.DayInWords;
import org.action2.casework.seedfunding.SeedFundingReportProcess;

/** The report of a grant that a task is about: which it is and the days it is about, which tell its mails from those of the grant's other reports. */
record ReportInHand(String kind, int number, LocalDate from, LocalDate until) {

    private static final String SEPARATOR = "/";

    /** @param data a variable of the task's process by its name @return empty if the task is about no report, or one whose days are not known */
    static Optional<ReportInHand> of(Function<String, Object> data) {
        return data.apply(SeedFundingReportProcess.REPORT_KIND) instanceof String kind && data.apply(SeedFundingReportProcess.REPORT_NUMBER) instanceof Number number
            && data.apply(SeedFundingReportProcess.REPORT_FROM) instanceof String from && data.apply(SeedFundingReportProcess.REPORT_UNTIL) instanceof String until
            ? Optional.of(new ReportInHand(kind, number.intValue(), LocalDate.parse(from), LocalDate.parse(until))) : Optional.empty();
    }

    /** Reads what {@link #written} wrote. */
    static ReportInHand parse(String written) {
        var parts = written.split(SEPARATOR);
        return new ReportInHand(parts[0], Integer.parseInt(parts[1]), LocalDate.parse(parts[2]), LocalDate.parse(parts[3]));
    }

    /** As the outbox keeps it, in no language. */
    String written() {
        return String.join(SEPARATOR, kind, String.valueOf(number), from.toString(), until.toString());
    }

    /** The first day; without its year where the last day has the same. */
    String firstDay(Locale language) {
        return from.getYear() == until.getYear() ? DayInWords.withoutYear(language, from) : DayInWords.of(from, language);
    }

    String lastDay(Locale language) {
        return DayInWords.of(until, language);
    }
}
