package org.action2.casework.oversight.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A case as one person may see it.
 *
 * @param process what kind of case it is, by its model's name
 * @param stage   as the register knows it; null where there is none
 * @param endedAt null while the case runs
 * @param events  what happened, oldest first
 * @param reviews reviews by partner agencies; their contents only as far as they are no longer confidential
 * @param links   other cases that belong to this one
 */
public record Story(String businessKey, String title, String country, String process, String stage, Instant startedAt, Instant endedAt,
             List<Event> events, List<Review> reviews, List<Link> links) {

    /**
     * Something that happened.
     *
     * @param until    null for what takes no time or is not over
     * @param kind     {@code start}, {@code end}, {@code task}, {@code step}, {@code timer}, {@code escalation}, {@code change},
     *                 {@code comment}, {@code document}, {@code mail} or {@code money}
     * @param person   the account of who did it; null for the program
     * @param state    {@code open}, {@code done} or {@code cancelled} for what takes time, else null
     * @param due      when it is or was to be done; null if there is no such moment
     * @param late     whether it was done, or is still open, after that
     * @param process  the model it happened in
     */
    public record Event(Instant at, Instant until, String kind, String what, String person, String personName, String state, Instant due,
                 boolean late, String process, List<Detail> details) {
    }

    /** An answer, a reason or an amount. */
    public record Detail(String label, String value) {
    }

    /** @param average of the scores; null, as are recommendation and comment, while the review is confidential */
    public record Review(String agency, String status, Instant askedAt, Instant answeredAt, String average, String recommendation, String comment) {
    }

    /** @param relation in words, to be read before the key */
    public record Link(String relation, String businessKey, String title, LocalDate since) {
    }
}
