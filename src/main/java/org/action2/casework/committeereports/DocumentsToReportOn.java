package org.action2.casework.committeereports;

import java.util.List;
import org.action2.casework.directory.Viewer;
import org.action2.casework.followup.RecommendationProcesses;
import org.action2.casework.forms.Choices;
import org.action2.casework.input.LikePattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The documents of a person's countries, the newest first. */
@Component
class DocumentsToReportOn implements Choices {

    private final Viewer viewer;
    private final JdbcClient jdbc;

    DocumentsToReportOn(Viewer viewer, JdbcClient jdbc) {
        this.viewer = viewer;
        this.jdbc = jdbc;
    }

    @Override
    public String list() {
        return "documents";
    }

    @Override
    public List<Choice> find(String part) {
        return jdbc.sql("""
            select key as value, body || ', ' || country as label from document_view where country = any (:countries) and lower(key || ' ' || body) like :part
            order by registered_at desc, key limit :most
            """).param("countries", viewer.countriesOf(RecommendationProcesses.DOCUMENT_REVIEW).toArray(String[]::new)).param("part", LikePattern.containing(part))
            .param("most", MOST).query(Choice.class).list();
    }
}
