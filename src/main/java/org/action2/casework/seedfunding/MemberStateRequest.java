package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.MEMBER_STATE_REQUEST_DATE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.action2.casework.forms.AnywhereOnEarth;
import org.action2.casework.forms.Submission;
import org.action2.casework.refusals.Fault;
import org.springframework.stereotype.Component;

/**
 * The letter or note by which a Member State has asked for support: evidence, not a tick. Where it asked, the form asks for the
 * authority, the date and the reference; here its date is held to what can be.
 */
@Component
class MemberStateRequest {

    private final Clock clock;
    private final SeedFundingLimits limits;

    MemberStateRequest(Clock clock, SeedFundingLimits limits) {
        this.clock = clock;
        this.limits = limits;
    }

    List<Fault> check(Submission submission) {
        if (!(submission.values().get(MEMBER_STATE_REQUEST_DATE) instanceof String written)) {
            return List.of();
        }
        var date = LocalDate.parse(written);
        if (AnywhereOnEarth.isAhead(date, clock)) {
            return List.of(submission.fault(MEMBER_STATE_REQUEST_DATE, "seedfunding.not-after-today"));
        }
        var earliest = limits.earliestYearOfMemberStateRequest();
        return date.getYear() < earliest
            ? List.of(submission.fault(MEMBER_STATE_REQUEST_DATE, "seedfunding.not-before-year", String.valueOf(earliest)))
            : List.of();
    }
}
