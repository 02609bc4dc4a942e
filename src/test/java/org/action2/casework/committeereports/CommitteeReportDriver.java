package org.action2.casework.committeereports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.action2.casework.CaseDriver;
import org.action2.casework.PeopleOfTheDirectory;
import org.action2.casework.followup.FollowUpDriver;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drives committee reports, known by their keys, as the people of the demo directory, and the follow-ups that they report on. */
@Component
class CommitteeReportDriver extends CaseDriver {

    private final FollowUpDriver followUps;
    private final JdbcClient jdbc;

    CommitteeReportDriver(ProcessEngine engine, PeopleOfTheDirectory people, FollowUpDriver followUps, JdbcClient jdbc) {
        super(engine, people);
        this.followUps = followUps;
        this.jdbc = jdbc;
    }

    static LocalDate today() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.of("Africa/Nairobi"));
    }

    /** A document of so many recommendations in one follow-up with a delivered action of UNDP, a progress report, an assessment and a grade of each. */
    String reportedOn(int recommendations) {
        var document = followUps.document(recommendations);
        var followUp = followUps.followedUp(document);
        followUps.complete(followUp, "plan-follow-up", "ken-focal-point", "planSummary", "Train the police.", "seedFundingNeeded", false,
            "actions", json("[{\"agency\": \"agency-undp\", \"action\": \"Train forty officers\", \"dueDate\": \"%s\"}]".formatted(today().plusMonths(4))));
        followUps.complete(followUp, "endorse-plan", "ken-rc", "planEndorsed", true, "planComment", "");
        followUps.complete(followUp, "accept-action", "undp", "actionAccepted", true, "actionComment", "");
        followUps.complete(followUp, "report-action", "undp", "actionStatus", "delivered", "actionReport", "Forty officers were trained in Mombasa.");
        followUps.passTimer(followUp, "progress-date-reached");
        followUps.complete(followUp, "report-progress", "ken-focal-point", "progressSummary", "The bill is before parliament.",
            "recommendations", followUps.rows(followUp, "progressStatus", "in-progress", "stateClaim", "The law was amended."), "readyForAssessment", true);
        followUps.complete(followUp, "assess-implementation", "ohchr-desk", "recommendations", followUps.rows(followUp, "assessment", "partially-implemented"),
            "assessmentComment", "By the reports of the team.", "nextStep", "close");
        followUps.runJobs();
        grade(document);
        return document;
    }

    /** What the desk would record of an evaluation, in the register's own table. */
    private void grade(String document) {
        jdbc.sql("""
            insert into recommendation_grade (business_key, sub_paragraph, scale, grade, symbol, published_on, recorded_by, recorded_at)
            select business_key, 'a', 'ccpr', 'B', 'CCPR/C/140/2/Add.1', date '2026-11-02', 'ohchr-desk', now() from recommendation where document = :document
            """).param("document", document).update();
    }

    String followUpOf(String document) {
        return followUps.followUpsOf(document).get(0);
    }

    Map<String, Object> ofDocument(String document, Object... others) {
        var values = new HashMap<>(variables("title", "Report on " + document, "country", "KEN", "reportScope", "document", "document", document,
            "submission", "follow-up-report", "reportLanguage", "en"));
        values.putAll(variables(others));
        return values;
    }

    /** Asks for a report. @return its key */
    String ask(String by, Map<String, Object> values) {
        var instance = people.as(by, () -> runtime.startProcessInstanceByKey(CommitteeReportProcess.KEY, values));
        return runtime.createProcessInstanceQuery().processInstanceId(instance.getId()).singleResult().getBusinessKey();
    }

    /** Hands a draft on with its changes: number of the statement, change, text, kind of source, source. */
    void draft(String key, String by, List<Map<String, String>> changes) {
        complete(key, "draft-committee-report", by, "reportChanges", changes(changes), "draftHandedOn", true);
    }

    /** Has the draft compiled anew instead. */
    void compileAnew(String key, String by, List<Map<String, String>> changes) {
        complete(key, "draft-committee-report", by, "reportChanges", changes(changes), "draftHandedOn", false);
    }

    static Object changes(List<Map<String, String>> changes) {
        try {
            return json(new ObjectMapper().writeValueAsString(changes));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    static Map<String, String> shorten(int entry, String text) {
        return Map.of("entry", String.valueOf(entry), "change", "shorten", "text", text);
    }

    static Map<String, String> leaveOut(int entry) {
        return Map.of("entry", String.valueOf(entry), "change", "leave-out");
    }

    static Map<String, String> add(int entry, String text, String kind, String source) {
        return Map.of("entry", String.valueOf(entry), "change", "add", "text", text, "sourceKind", kind, "source", source);
    }

    void agree(String key) {
        complete(key, "review-committee-report", "ken-rc", "reportAgreed", true, "agreementComment", "");
    }

    void clear(String key) {
        complete(key, "clear-committee-report", "ohchr-desk", "reportCleared", true, "clearanceComment", "");
    }

    /** What was made of a report and kept with its case, by the names of the files. */
    Map<String, byte[]> files(String key) {
        var files = new HashMap<String, byte[]>();
        jdbc.sql("""
            select f.name, p.content from case_file f join committee_report r on r.process_instance_id = f.case_id join case_file_piece p on p.file = f.id
            where r.key = :key order by f.name, p.start
            """).param("key", key).query((row, number) -> Map.entry(row.getString(1), row.getBytes(2))).list()
            .forEach(piece -> files.merge(piece.getKey(), piece.getValue(), CommitteeReportDriver::joined));
        return files;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(one);
        out.writeBytes(other);
        return out.toByteArray();
    }

    /** Ends what is still open, so that no test meets another's. */
    void cancelAll() {
        new ArrayList<>(runtime.createProcessInstanceQuery().rootProcessInstances().processDefinitionKey(CommitteeReportProcess.KEY).list())
            .forEach(each -> runtime.deleteProcessInstance(each.getId(), "tried"));
    }
}
