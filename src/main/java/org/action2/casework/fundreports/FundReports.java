package org.action2.casework.fundreports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.action2.casework.engine.Actor;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes reports: all figures of one are of the same moment of the database. */
@Component
class FundReports {

    /** Each may hold a document in memory. */
    private static final int AT_ONCE = 2;
    private static final int WAIT_SECONDS = 5;

    private final MoneySections money;
    private final GrantSections grants;
    private final OutcomeSections outcomes;
    private final GrantLists lists;
    private final OutcomeQueries outcomeQueries;
    private final Introductions introductions;
    private final WithoutNames withoutNames;
    private final TransactionTemplate snapshot;
    private final Actor actor;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    /** One turn for each person who ever asked since the start: few, and each small. */
    private final Map<String, Semaphore> ofPeople = new ConcurrentHashMap<>();

    FundReports(MoneySections money, GrantSections grants, OutcomeSections outcomes, GrantLists lists, OutcomeQueries outcomeQueries, Introductions introductions,
                WithoutNames withoutNames, Actor actor, PlatformTransactionManager transactions) {
        this.money = money;
        this.grants = grants;
        this.outcomes = outcomes;
        this.lists = lists;
        this.outcomeQueries = outcomeQueries;
        this.introductions = introductions;
        this.withoutNames = withoutNames;
        this.actor = actor;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** What the reader may read besides. @param knowsFund the balance of the fund @param readsReviews what agencies said of requests */
    record Rights(boolean knowsFund, boolean readsReviews) {
    }

    /**
     * Makes a report and does something with it while all its rows can be read.
     *
     * @throws BusyException if as many reports as a node makes are being made, or one for the same person
     */
    <T> T with(ReportScope scope, Rights rights, Function<FundReport, T> use) {
        var own = ofPeople.computeIfAbsent(actor.id(), person -> new Semaphore(1));
        if (own.hasQueuedThreads()) {
            throw new BusyException("fundreports.one-at-a-time");
        }
        take(own, "fundreports.one-at-a-time");
        try {
            take(turns, "fundreports.many-at-once");
            try {
                return snapshot.execute(status -> use.apply(report(scope, rights)));
            } finally {
                turns.release();
            }
        } finally {
            own.release();
        }
    }

    /** For a few seconds only: whoever waits holds a thread that others need. */
    private static void take(Semaphore turns, String refusal) {
        try {
            if (!turns.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new BusyException(refusal);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException(refusal);
        }
    }

    private FundReport report(ReportScope scope, Rights rights) {
        Function<String, String> filter = scope.view() == View.DONORS ? withoutNames.filter() : Function.identity();
        var sections = new ArrayList<>(money.of(scope, lists.reportCount(scope), outcomeQueries.gradesRecordedLater(scope)));
        sections.addAll(grants.of(scope, filter));
        sections.add(outcomes.of(scope, filter));
        if (scope.view() == View.INTERNAL) {
            sections.add(grants.entries(scope, rights.knowsFund()));
            if (rights.readsReviews()) {
                sections.add(grants.reviews(scope));
            }
        }
        sections.add(ReportSection.of("definitions", Sentence.of("fundreports.definitions"), definitions(), List.of()));
        return new FundReport(scope, introductions.of(scope), sections);
    }

    private static List<Text> definitions() {
        return List.of(Sentence.of("fundreports.define-period"), Sentence.of("fundreports.define-balance"), Sentence.of("fundreports.define-transfers"),
            Sentence.of("fundreports.define-expenditure"), Sentence.of("fundreports.define-not-stated"), Sentence.of("fundreports.define-delivery"),
            Sentence.of("fundreports.define-standing"), Sentence.of("fundreports.define-paid-on"), Sentence.of("fundreports.define-now"));
    }
}
