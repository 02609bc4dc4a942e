package org.action2.casework.fundreports;

import java.util.ArrayList;
import java.util.List;
import org.action2.casework.fundreports.Introductions.Introduction;
import org.action2.casework.language.CountryName;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;

/** A report of the fund, in figures and sentences that can be read in every language. @param introductions the last of each language */
record FundReport(ReportScope scope, List<Introduction> introductions, List<ReportSection> sections) {

    Text title() {
        var name = scope.period().name();
        if (scope.country() == null) {
            return scope.period().isYear() ? Sentence.of("fundreports.annual-report", name) : Sentence.of("fundreports.quarterly-report", name);
        }
        return Sentence.of("fundreports.country-sheet", new CountryName(scope.country()), name);
    }

    /** Of what, for whom and as of when it is. */
    List<Text> about() {
        var about = new ArrayList<Text>(List.of(Sentence.of("fundreports.about-period", scope.period().from(), scope.period().until(), scope.zone().getId()),
            Sentence.of("fundreports.about-moment", Shown.moment(scope.asOf(), scope.zone())), Sentence.of("fundreports.about-view", scope.view().inWords())));
        if (scope.isAsOfThen()) {
            about.add(Sentence.of("fundreports.define-now"));
        }
        return about;
    }

    /** The parts that stand on paper: what became of recommendations stands in annual reports only. */
    List<ReportSection> onPaper() {
        return sections.stream().filter(section -> scope.period().isYear() || !section.id().equals(OutcomeSections.ID)).toList();
    }
}
