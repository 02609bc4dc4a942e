package org.action2.casework.followup;

import java.util.List;
import org.action2.casework.directory.Viewer;
import org.action2.casework.forms.Choices;
import org.action2.casework.input.LikePattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The recommendations to a person's countries that a request may follow up, the newest first. */
@Component
class RecommendationsToLink implements Choices {

    private static final int LONGEST_LABEL = 120;

    private final Viewer viewer;
    private final JdbcClient jdbc;

    RecommendationsToLink(Viewer viewer, JdbcClient jdbc) {
        this.viewer = viewer;
        this.jdbc = jdbc;
    }

    @Override
    public String list() {
        return "recommendations";
    }

    @Override
    public List<Choice> find(String part) {
        return jdbc.sql("""
            select business_key as value, left(text, :longest) as label from recommendation where country = any (:countries)
                and (lower(business_key) like :part or lower(text) like :part) order by registered_at desc, business_key limit :most
            """).param("countries", viewer.countriesOf(RecommendationProcesses.DOCUMENT_REVIEW).toArray(String[]::new)).param("longest", LONGEST_LABEL)
            .param("part", LikePattern.containing(part)).param("most", MOST).query(Choice.class).list();
    }
}
