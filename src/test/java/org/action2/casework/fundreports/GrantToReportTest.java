package org.action2.casework.fundreports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller;
import org.action2.casework.followup.FollowUpDriver;
import org.action2.casework.seedfunding.ModelDriver;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** One grant through the hands of its people, from the request to the annual report. */
@CaseworkTest
@TestPropertySource(properties = "casework.mail.directory=target/mail-grant-to-report")
class GrantToReportTest extends CaseworkServices {

    @Autowired
    private ModelDriver requests;
    @Autowired
    private FollowUpDriver followUps;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void whatPeopleDidStandsInTheReportOfItsYear() {
        var year = LocalDate.now(ZoneOffset.UTC).getYear() + 1;
        on(year, 2, 1);
        var followUp = followUps.followUp(2);
        var keys = followUps.keysOf(followUp);
        var request = ModelDriver.request();
        request.put("recommendation", keys.get(0));
        request.put("startDate", LocalDate.of(year, 3, 1).toString());
        request.put("endDate", LocalDate.of(year, 12, 31).toString());
        request.put("memberStateRequestDate", LocalDate.of(year, 1, 10).toString());
        var grant = requests.submit(request);
        requests.complete(grant, "endorse-request", "ken-rc", "endorsed", true, "endorsementComment", "Agreed.");
        requests.complete(grant, "screen-request", "secretariat", "screeningOutcome", "eligible", "screeningComment", "");
        var reference = runtime.createProcessInstanceQuery().processInstanceId(grant.getId()).singleResult().getBusinessKey();
        requests.open(reference, "review-request").forEach(task -> requests.complete(task, requests.candidateGroup(task).substring("agency-".length()),
            "scoreRelevance", 5, "scoreRightsBased", 4, "scoreOwnership", 4, "scoreFeasibility", 4, "scoreValue", 4, "scoreSustainability", 3,
            "conflictOfInterest", false, "reviewComment", "Well founded.", "reviewRecommendation", "approve"));
        requests.runJobs();
        requests.complete(grant, "decide-request", "task-force", "decision", "approved", "approvedAmount", "40000.00", "decisionComment", "Strong request.");
        requests.complete(grant, "accept-terms", "ken-rc", "termsAccepted", true, "termsComment", "");
        on(year, 2, 10);
        requests.complete(grant, "record-disbursement", "finance", "disbursedAmount", "40000.00", "disbursementDate", LocalDate.of(year, 2, 3).toString(), "disbursementReference", "TR-2027-001");
        requests.runJobs();

        on(year, 6, 10);
        followUps.complete(followUp, "plan-follow-up", "ken-focal-point", "planSummary", "Train the police.", "seedFundingNeeded", false, "actions",
            FollowUpDriver.json("[{\"agency\": \"agency-undp\", \"action\": \"Train\", \"dueDate\": \"" + LocalDate.of(year, 10, 1) + "\"}]"));
        followUps.complete(followUp, "endorse-plan", "ken-rc", "planEndorsed", true, "planComment", "Agreed.");
        followUps.passTimer(followUp, "progress-date-reached");
        followUps.complete(followUp, "report-progress", "ken-focal-point", "progressSummary", "The law was passed.", "recommendations",
            FollowUpDriver.json("[{\"key\": \"%s\", \"progressStatus\": \"in-progress\"}, {\"key\": \"%s\", \"progressStatus\": \"not-started\"}]".formatted(keys.get(0), keys.get(1))), "readyForAssessment", true);
        followUps.complete(followUp, "assess-implementation", "ohchr-desk", "recommendations", followUps.rows(followUp, "assessment", "partially-implemented"),
            "assessmentComment", "Seen at a visit.", "nextStep", "close");

        on(year, 9, 5);
        requests.openReports(reference);
        var report = requests.open(reference, "submit-report").get(0);
        requests.complete(report, "ken-focal-point", ModelDriver.report());
        requests.complete(requests.only(reference, "review-report"), "secretariat", "reportAccepted", true, "reportComment", "");

        on(year + 1, 1, 15);
        var annual = report("manager", String.valueOf(year));
        assertThat(row(annual, "expenditure", 3)).containsExactly("Contractual services", "36,500.00", "36,500.00");
        assertThat(row(annual, "expenditure", 7)).containsExactly("Indirect support costs", "2,000.00", "2,000.00");
        assertThat(row(annual, "delivery", 0)).containsExactly("In the period", "38,500.00", "40,000.00", "96.3");
        assertThat(row(annual, "grants", 0)).startsWith(reference, "Kenya", "Legal aid for survivors", "Reporting", "40,000.00", "40,000.00", "40,000.00", "38,500.00");
        assertThat(row(annual, "movements", 0)).containsExactly("Progress, says the country team", "1", "0", "0", "0", "40,000.00");
        assertThat(row(annual, "movements", 1)).containsExactly("Assessment by the programme", "0", "0", "0", "1", "–");
        assertThat(row(annual, "grant-outcomes", 0)).startsWith(reference, "Kenya", "Legal aid for survivors", "3 February " + year, "40,000.00", "1");
        assertThat(row(annual, "recommendation-outcomes", 0)).startsWith(reference, "Kenya", keys.get(0), "named by the grant", "Not started / In progress", "– / Partially implemented", "– / –");
        assertThat(annual.toString()).contains("Recommendations that paid grants name: 1.");
        assertThat(annual.toString()).contains("312 complaints were taken up, of which 40 were brought to court.", "The closing balance is the one that the ledger states");
        assertThat(row(annual, "reviews", 0)).startsWith(reference).contains("2", "4.0");

        var quarter = report("manager", year + "-Q1");
        assertThat(row(quarter, "delivery", 0)).containsExactly("In the period", "0.00", "40,000.00", "0.0");
        assertThat(row(quarter, "movements", 0)).containsExactly("Progress, says the country team", "0", "0", "1", "0", "–");
    }

    private static void on(int year, int month, int day) {
        ClockUtil.setCurrentTime(Date.from(LocalDate.of(year, month, day).atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofHours(9))));
    }

    private JsonNode report(String account, String period) {
        var answer = Caller.basic(port, account).get("/api/fund-reports/" + period + "?language=en");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> row(JsonNode report, String id, int row) {
        for (var section : report.path("sections")) {
            for (var table : section.path("tables")) {
                if (table.path("id").asText().equals(id)) {
                    return table.path("rows").get(row).findValuesAsText("text");
                }
            }
        }
        throw new AssertionError("No table " + id);
    }
}
