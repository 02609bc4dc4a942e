package org.action2.casework.followup.intake;

import java.util.List;
import org.action2.casework.followup.RecommendationSearch;
import org.springframework.stereotype.Component;

/** Answers what other capabilities look for in the register. */
@Component
class SearchForOthers implements RecommendationSearch {

    private static final int EXCERPT = 300;

    private final Recommendations recommendations;

    SearchForOthers(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public Found find(Wanted wanted, List<String> countries, int offset, int limit) {
        var search = new Recommendations.Search(wanted.country(), null, null, null, wanted.paragraph(), wanted.stage(), null, null, null, null, null,
            null, null, wanted.words());
        var found = wanted.ended() == null ? recommendations.search(search, countries, offset, limit)
            : recommendations.search(search, wanted.ended(), countries, offset, limit);
        return new Found(found.entries().stream().map(SearchForOthers::hit).toList(), found.total(), found.totalIsExact());
    }

    private static Hit hit(Recommendations.Entry entry) {
        var text = entry.wording().text();
        var isLong = text.codePointCount(0, text.length()) > EXCERPT;
        return new Hit(entry.businessKey(), entry.place().country(), isLong ? text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…" : text,
            entry.standing().status(), entry.standing().statusSince(), entry.statuses().progressStatus(), entry.statuses().assessment(),
            entry.statuses().grade());
    }
}
