package org.action2.casework.followup;

import java.util.List;
import org.action2.casework.directory.Viewer;
import org.action2.casework.forms.Choices;
import org.action2.casework.input.LikePattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The running follow-ups that a person sees, the newest first. */
@Component
class FollowUpsToChange implements Choices {

    private final Viewer viewer;
    private final JdbcClient jdbc;

    FollowUpsToChange(Viewer viewer, JdbcClient jdbc) {
        this.viewer = viewer;
        this.jdbc = jdbc;
    }

    @Override
    public String list() {
        return "running-follow-ups";
    }

    @Override
    public List<Choice> find(String part) {
        return jdbc.sql("""
            select key as value, title as label from follow_up where country = any (:countries) and ended_at is null and process_instance_id is not null
                and (lower(key) like :part or lower(title) like :part) order by opened_at desc, key limit :most
            """).param("countries", viewer.countriesOf(RecommendationProcesses.FOLLOW_UP).toArray(String[]::new))
            .param("part", LikePattern.containing(part)).param("most", MOST).query(Choice.class).list();
    }
}
