package org.action2.casework.committeereports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.action2.casework.directory.Directory;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.action2.casework.refusals.Fault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A report is asked for on a document of a country that one works for, or on a period in which that country got recommendations. */
@Component
class RequestReportRule implements SubmissionRule {

    private final ReportRecords records;
    private final Reports reports;
    private final Directory directory;
    private final int most;

    /** @param most recommendations that a report on a period takes */
    RequestReportRule(ReportRecords records, Reports reports, Directory directory,
                      @Value("${casework.committee-reports.most-recommendations:1000}") int most) {
        this.records = records;
        this.reports = reports;
        this.directory = directory;
        this.most = most;
    }

    @Override
    public String form() {
        return CommitteeReportProcess.REQUEST_COMMITTEE_REPORT;
    }

    @Override
    public List<Fault> check(Submission submission) {
        var country = country(submission);
        if (country.isEmpty()) {
            return List.of(submission.fault(CommitteeReportProcess.COUNTRY, "forms.is-required"));
        }
        var faults = new ArrayList<Fault>();
        need(submission, CommitteeReportProcess.SUBMISSION, faults);
        if (text(submission, CommitteeReportProcess.REPORT_SCOPE).equals(CommitteeReportProcess.OF_A_DOCUMENT)) {
            checkDocument(submission, country.get(), faults);
        } else {
            checkPeriod(submission, country.get(), faults);
        }
        return faults;
    }

    /** The one that is named, which the engine holds against the person's own, or the only one that they have. */
    private Optional<String> country(Submission submission) {
        var named = text(submission, CommitteeReportProcess.COUNTRY);
        var person = submission.userId();
        var own = person == null ? List.<String>of() : directory.tenantsOf(person);
        return !named.isEmpty() ? Optional.of(named) : own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
    }

    private void checkDocument(Submission submission, String country, List<Fault> faults) {
        if (need(submission, CommitteeReportProcess.DOCUMENT, faults)) {
            var document = records.document(text(submission, CommitteeReportProcess.DOCUMENT), country);
            if (document.isEmpty()) {
                faults.add(submission.fault(CommitteeReportProcess.DOCUMENT, "committeereports.no-such-document"));
            } else if (!records.hasRecommendations(document.get().key())) {
                faults.add(submission.fault(CommitteeReportProcess.DOCUMENT, "committeereports.no-recommendations"));
            } else {
                reports.underWay(document.get().key(), text(submission, CommitteeReportProcess.SUBMISSION), text(submission, CommitteeReportProcess.REPORT_LANGUAGE))
                    .ifPresent(other -> faults.add(submission.fault(CommitteeReportProcess.DOCUMENT, "committeereports.is-under-way", other)));
            }
        }
    }

    private void checkPeriod(Submission submission, String country, List<Fault> faults) {
        var isWhole = need(submission, CommitteeReportProcess.REPORT_FROM, faults) & need(submission, CommitteeReportProcess.REPORT_TO, faults);
        if (!isWhole) {
            return;
        }
        var from = LocalDate.parse(text(submission, CommitteeReportProcess.REPORT_FROM));
        var to = LocalDate.parse(text(submission, CommitteeReportProcess.REPORT_TO));
        if (to.isBefore(from)) {
            faults.add(submission.fault(CommitteeReportProcess.REPORT_TO, "committeereports.ends-before-it-begins"));
            return;
        }
        var documents = records.documents(country, from, to);
        var count = records.count(documents.stream().map(ReportRecords.Document::key).toList());
        if (documents.isEmpty()) {
            faults.add(submission.fault(CommitteeReportProcess.REPORT_TO, "committeereports.period-is-empty"));
        } else if (count > most) {
            faults.add(submission.fault(CommitteeReportProcess.REPORT_TO, "committeereports.too-many-recommendations", count, most));
        }
    }

    private static boolean need(Submission submission, String field, List<Fault> faults) {
        var isGiven = !text(submission, field).isEmpty();
        if (!isGiven) {
            faults.add(submission.fault(field, "forms.is-required"));
        }
        return isGiven;
    }

    private static String text(Submission submission, String field) {
        return Objects.requireNonNullElse(submission.values().get(field), "") instanceof String text ? text.strip() : "";
    }
}
