package org.action2.casework.seedfunding;

import java.util.Arrays;
import java.util.List;
import org.action2.casework.directory.Viewer;
import org.action2.casework.forms.Choices;
import org.action2.casework.input.LikePattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The requests and grants that a country team may withdraw or ask to amend, the newest first. */
@Component
class RequestsToChange implements Choices {

    private final Viewer viewer;
    private final JdbcClient jdbc;

    RequestsToChange(Viewer viewer, JdbcClient jdbc) {
        this.viewer = viewer;
        this.jdbc = jdbc;
    }

    @Override
    public String list() {
        return "requests-to-change";
    }

    @Override
    public List<Choice> find(String part) {
        var stages = Arrays.stream(RequestStage.values()).filter(RequestStage::isOpenToWithdrawal).map(RequestStage::id).toArray(String[]::new);
        return jdbc.sql("""
            select reference as value, title as label from funding_request where country = any (:countries) and stage = any (:stages)
                and (lower(reference) like :part or lower(title) like :part) order by submitted_at desc, reference limit :most
            """).param("countries", viewer.countriesOf(SeedFunding.REQUEST).toArray(String[]::new)).param("stages", stages)
            .param("part", LikePattern.containing(part)).param("most", MOST).query(Choice.class).list();
    }
}
