package org.action2.casework.oversight.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Where a case, or a recommendation, stands today, as one person may see it. Codes that people chose are in words of the
 * reader; countries are ISO 3166 alpha-3, agencies their groups, amounts US dollars with two decimals.
 *
 * @param kind {@code request}, {@code follow-up}, {@code document}, {@code recommendation} or {@code case}
 * @param statement of a recommendation its whole text; null for others
 * @param stage as the register knows it; null where the person sees a part only, or no register knows it
 * @param status the same in words
 * @param whole whether the person sees the case itself and not just a part of it that is theirs
 * @param endedAt null while it runs
 * @param stages those it has been in, the one it is in, and those that are ahead if all goes well
 * @param next the stage that comes next, in words; null where none is ahead
 * @param tasks those that are open, due first
 * @param working whether the program has steps to do before all of that is known: ask again
 * @param money of a request; null for others
 * @param recommendations those that a follow-up or a document is about, the first of them
 * @param recommendationCount how many there are
 * @param diagram the address of the diagram in Cockpit, for those who manage; null for others
 */
record CasePage(String key, String kind, String title, String statement, String country, String process, String stage, String status, Instant stageSince,
                boolean whole, Instant startedAt, Instant endedAt, List<Fact> facts, List<Stage> stages, String next, List<OpenTask> tasks, boolean working,
                Money money, List<Recommendation> recommendations, int recommendationCount, List<Action> actions, List<Report> reports, List<Amendment> amendments,
                List<Assessment> assessments, List<Grade> grades, List<Linked> links, String diagram) {

    /** @param kind how it reads: {@code text}, {@code agency}, {@code date}, {@code moment} or {@code case} @param values one or several */
    record Fact(String name, String kind, List<String> values) {
    }

    /** @param state {@code done}, {@code now} or {@code ahead} @param since when it began last; null for what is ahead */
    record Stage(String stage, String name, String state, Instant since, Instant until) {
    }

    /** @param who has it: its assignee or else the groups whose people may take it @param taskId null if the person may not work on it */
    record OpenTask(String name, List<String> who, Instant since, Instant due, boolean late, String taskId) {
    }

    /** @param balance what was paid and is neither reported as spent nor paid back; null before anything is paid */
    record Money(String asked, String approved, String paid, String spent, String refunded, String balance) {
    }

    /** What the country team, the State, the programme and the committee say of a recommendation. */
    record Recommendation(String key, String text, String status, String progress, String claim, String assessment, String grade) {
    }

    record Action(String agency, String action, LocalDate due, String status, String report) {
    }

    record Report(String kind, int number, LocalDate due, Instant submittedAt, Instant acceptedAt, String spent) {
    }

    /** A change of a running grant that was asked for. */
    record Amendment(String name, Instant at, Instant endedAt) {
    }

    record Assessment(Instant at, String followUp, int cycle, String assessment, String nextStep, String comment) {
    }

    record Grade(LocalDate publishedOn, String symbol, String subParagraph, String grade, String scale) {
    }

    /** @param relation in English, to be read before the key */
    record Linked(String relation, String key, String title, LocalDate since) {
    }
}
