package org.action2.casework.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.action2.casework.engine.Actor;
import org.action2.casework.input.LikePattern;
import org.action2.casework.language.FormText;
import org.action2.casework.language.FormWords;
import org.action2.casework.language.ReaderLanguage;
import org.action2.casework.language.Sentence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the tasks that a person has or may take: by what they are called, in the reader's language too, and by their case. */
@Component
class TaskHits {

    private static final int MOST = 1_000;
    private static final int MOST_NAMES = 200;
    private static final String PAGE = "/camunda/app/tasklist/default/#/?task=";

    private final JdbcClient jdbc;
    private final Actor actor;

    TaskHits(JdbcClient jdbc, Actor actor) {
        this.jdbc = jdbc;
        this.actor = actor;
    }

    /** Those found, up to {@value #MOST}: their own first, then what is due first. @param cases instances that were found, whose tasks are meant too */
    List<Hit> find(Typed typed, Filter filter, List<String> cases) {
        if (!typed.saysSomething() || actor.isAdministrator() || filter.stage() != null || Boolean.TRUE.equals(filter.ended())) {
            return List.of();
        }
        var language = ReaderLanguage.current();
        var terms = terms(typed);
        return jdbc.sql("""
            select t.id, t.name, t.country, coalesce(t.due_at, t.opened_at) as at, t.assignee, casework_reference(t.case_id) as reference
            from engine_open_task t
            where (t.assignee = :me or t.assignee is null and exists (select from engine_task_candidate c where c.task = t.id
                    and (c.person = :me or c.group_id = any (:groups))))
                and (t.country is null or t.country = any (:countries)) and (cast(:country as text) is null or t.country = :country) and not t.suspended
                and (t.name ilike all (:terms) or t.name = any (:names) or t.case_id = any (:cases))
            order by t.assignee is null, t.due_at nulls last, t.opened_at, t.id limit :most
            """)
            .param("me", actor.id()).param("groups", CaseRegister.array(actor.groups())).param("countries", CaseRegister.array(actor.countries()))
            .param("country", filter.country()).param("terms", CaseRegister.array(terms.stream().map(LikePattern::containing).toList()))
            .param("names", CaseRegister.array(names(terms, language))).param("cases", CaseRegister.array(cases)).param("most", MOST)
            .query((row, number) -> new Hit(Kind.TASK.id(), row.getString("id"), new FormText(row.getString("name")).in(language), row.getString("country"), null,
                Sentence.of(row.getString("assignee") == null ? "search.task-of-your-team" : "search.your-task").in(language), CaseHits.instant(row, "at"), false,
                row.getString("reference"), PAGE + row.getString("id"))).list();
    }

    private static List<String> terms(Typed typed) {
        return Arrays.stream(typed.text().split("[\\s\"]+")).filter(term -> !term.isEmpty()).toList();
    }

    /** What models call that which the reader reads by the words that were typed. */
    private static List<String> names(List<String> terms, Locale language) {
        var names = new ArrayList<String>();
        var small = terms.stream().map(term -> term.toLowerCase(language)).toList();
        FormWords.in(language).forEach((english, translated) -> {
            var shown = translated.toLowerCase(language);
            if (names.size() < MOST_NAMES && small.stream().allMatch(shown::contains)) {
                names.add(english);
            }
        });
        return names;
    }
}
