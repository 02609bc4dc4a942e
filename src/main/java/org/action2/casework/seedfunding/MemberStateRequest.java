package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.MEMBER_STATE_REQUEST_DATE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.action2.casework.forms.Fault;
import org.action2.casework.forms.Submission;
import org.springframework.stereotype.Component;

/**
 * The letter or note by which a Member State has asked for support: evidence, not a tick. Where it asked, the form asks for the
 * authority, the date and the reference; here its date is held to what can be.
 */
@Component
class MemberStateRequest {

    /** No letter that a request of this programme rests on is older; an earlier year is a slip of the keyboard. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final ZoneOffset WHERE_THE_DAY_BEGINS = ZoneOffset.ofHours(14);

    private final Clock clock;

    MemberStateRequest(Clock clock) {
        this.clock = clock;
    }

    List<Fault> check(Submission submission) {
        if (!(submission.values().get(MEMBER_STATE_REQUEST_DATE) instanceof String written)) {
            return List.of();
        }
        var date = LocalDate.parse(written);
        if (date.isAfter(clock.instant().atOffset(WHERE_THE_DAY_BEGINS).toLocalDate())) {
            return List.of(submission.fault(MEMBER_STATE_REQUEST_DATE, "seedfunding.not-after-today"));
        }
        return date.isBefore(EARLIEST)
            ? List.of(submission.fault(MEMBER_STATE_REQUEST_DATE, "seedfunding.not-before-year", String.valueOf(EARLIEST.getYear())))
            : List.of();
    }
}
