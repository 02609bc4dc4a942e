package org.action2.casework.fundreports;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
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

    private final MoneySections money;
    private final GrantSections grants;
    private final OutcomeSections outcomes;
    private final GrantLists lists;
    private final OutcomeQueries outcomeQueries;
    private final Introductions introductions;
    private final WithoutNames withoutNames;
    private final TransactionTemplate snapshot;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    FundReports(MoneySections money, GrantSections grants, OutcomeSections outcomes, GrantLists lists, OutcomeQueries outcomeQueries, Introductions introductions,
                WithoutNames withoutNames, PlatformTransactionManager transactions) {
        this.money = money;
        this.grants = grants;
        this.outcomes = outcomes;
        this.lists = lists;
        this.outcomeQueries = outcomeQueries;
        this.introductions = introductions;
        this.withoutNames = withoutNames;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** What the reader may read besides. @param knowsFund the balance of the fund @param readsReviews what agencies said of requests */
    record Rights(boolean knowsFund, boolean readsReviews) {
    }

    /** Makes a report and does something with it while all its rows can be read. */
    <T> T with(ReportScope scope, Rights rights, Function<FundReport, T> use) {
        turns.acquireUninterruptibly();
        try {
            return snapshot.execute(status -> use.apply(report(scope, rights)));
        } finally {
            turns.release();
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
            Sentence.of("fundreports.define-standing"));
    }
}
