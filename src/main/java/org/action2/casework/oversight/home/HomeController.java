package org.action2.casework.oversight.home;

import java.util.List;
import org.action2.casework.directory.Directory;
import org.action2.casework.directory.Viewer;
import org.action2.casework.engine.Actor;
import org.action2.casework.input.PageRequest;
import org.action2.casework.oversight.programme.NextDeadlines;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The start page of whoever is signed in, in one answer, and what Tasklist asks about single tasks. */
@RestController
@RequestMapping("/api/home")
class HomeController {

    private static final int CASES = 8;
    private static final int DEADLINES = 10;

    private final HomeTasks tasks;
    private final HomeCases cases;
    private final HomeNews news;
    private final HomeVisits visits;
    private final StuckCases stuck;
    private final FundBalances funds;
    private final NextDeadlines deadlines;
    private final TaskStates states;
    private final TaskSearch search;
    private final Viewer viewer;
    private final Actor actor;
    private final Directory directory;
    private final JdbcClient jdbc;

    HomeController(HomeTasks tasks, HomeCases cases, HomeNews news, HomeVisits visits, StuckCases stuck, FundBalances funds, NextDeadlines deadlines,
                   TaskStates states, TaskSearch search, Viewer viewer, Actor actor, Directory directory, JdbcClient jdbc) {
        this.tasks = tasks;
        this.cases = cases;
        this.news = news;
        this.visits = visits;
        this.stuck = stuck;
        this.funds = funds;
        this.deadlines = deadlines;
        this.states = states;
        this.search = search;
        this.viewer = viewer;
        this.actor = actor;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    /** @param all whether the person has seen what happened, and not only looked */
    record Look(boolean all) {
    }

    @GetMapping
    Home home() {
        var open = tasks.now();
        return new Home(who(), open.mine(), open.team(), open.late(), news.since(visits.newsSince(actor.id())), cases.running(0, CASES),
            deadlines.upTo(DEADLINES), funds.now(), viewer.isManager() ? stuck.now() : null);
    }

    /** Notes that the person looks at the page, or has seen what is new on it. */
    @PutMapping("/look")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void look(@RequestBody Look look) {
        if (look.all()) {
            visits.seeAll(actor.id());
        } else {
            visits.look(actor.id());
        }
    }

    @GetMapping("/cases")
    Home.Cases cases(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        var asked = PageRequest.of(page, size);
        return cases.running(asked.offset(), asked.size());
    }

    /** The open tasks whose name, or whose case's title or reference, has that text. */
    @GetMapping("/tasks")
    TaskSearch.Found tasks(@RequestParam(defaultValue = "") String q) {
        return search.of(q);
    }

    /** What became of a task, and what the person may do with it. */
    @GetMapping("/tasks/{id}")
    TaskStates.State task(@PathVariable String id) {
        return states.of(id);
    }

    private Home.Who who() {
        var groups = jdbc.sql("select coalesce(nullif(name, ''), id) from engine_group where id = any (:groups) order by id")
            .param("groups", actor.groups().toArray(String[]::new)).query(String.class).list();
        return new Home.Who(actor.id(), directory.nameOf(actor.id()), groups,
            cases.isOfCountryTeam() ? viewer.countries() : List.of(), cases.isOfCountryTeam());
    }
}
