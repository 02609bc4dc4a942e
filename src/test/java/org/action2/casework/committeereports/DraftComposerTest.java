package org.action2.casework.committeereports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.followup.FollowUpDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a draft says of recommendations, whatever became of them since. */
@CaseworkTest
class DraftComposerTest extends CaseworkServices {

    @Autowired
    private CommitteeReportDriver driver;
    @Autowired
    private FollowUpDriver followUps;
    @Autowired
    private ReportRecords records;
    @Autowired
    private DraftComposer composer;

    @AfterEach
    void takeGrantsBack() {
        jdbc.sql("update follow_up set seed_funding = null where seed_funding in (select reference from funding_request where process_instance_id = reference)").update();
        jdbc.sql("delete from case_stage where reference in (select reference from funding_request where process_instance_id = reference)").update();
        jdbc.sql("delete from funding_request where process_instance_id = reference").update();
    }

    @Test
    void whatWasDoneStaysWhenARecommendationIsTriagedAnewOrMoved() {
        var document = driver.reportedOn(1);
        var before = kinds(document);
        grant(driver.followUpOf(document), "SF-KEN-2026-7001", "reporting", true);
        assertThat(before).contains(EntryKind.ACTION, EntryKind.ACTION_REPORT);

        jdbc.sql("update recommendation set follow_up = null, outcome = null, stage = 'triage' where document = :document").param("document", document).update();
        assertThat(kinds(document)).containsAll(before).contains(EntryKind.GRANT);

        jdbc.sql("update recommendation set follow_up = :other where document = :document").param("other", followUps.followUp(1)).param("document", document).update();
        assertThat(kinds(document)).containsAll(before).contains(EntryKind.GRANT);
    }

    @Test
    void whatAFollowUpThatWasCancelledDidIsToldToo() {
        var document = followUps.document(1);
        var followUp = followUps.followedUp(document);
        jdbc.sql("""
            insert into partner_action (id, follow_up, cycle, agency, action, due_date, status, report, asked_at, ended_at)
            values (:followUp, :followUp, 1, 'agency-undp', 'Train judges', date '2026-05-01', 'delivered', 'Ten judges.', now(), now())
            """).param("followUp", followUp).update();
        jdbc.sql("update recommendation set follow_up = null, outcome = null, stage = 'triage' where document = :document").param("document", document).update();
        jdbc.sql("insert into recommendation_change (business_key, changed, changed_at) values (:key, cast(:changed as jsonb), now())").param("key", document + "#10")
            .param("changed", "{\"followUp\": {\"from\": \"" + followUp + "\", \"to\": \"\"}}").update();

        assertThat(draft(document)).extracting(Entry::text).contains("Train judges", "Ten judges.");
    }

    @ParameterizedTest
    @CsvSource({"asked, false", "accepted, true", "refused, false", "dropped, false", "delivered, true", "not-delivered, true"})
    void whatAgenciesWereOnlyAskedForIsNotTold(String status, boolean isTold) {
        var document = driver.reportedOn(1);
        jdbc.sql("update partner_action set status = :status where follow_up = :followUp").param("status", status).param("followUp", driver.followUpOf(document)).update();

        assertThat(kinds(document).contains(EntryKind.ACTION)).isEqualTo(isTold);
    }

    @ParameterizedTest
    @CsvSource({"withdrawn, false, false", "cancelled, false, false", "terms-lapsed, false, false", "terms-declined, false, false", "closed, true, true", "withdrawn, true, true",
        "disbursement, false, true", "withdrawal, false, false"})
    void grantsAreToldThatWerePaidOrStillWillBe(String stage, boolean isPaid, boolean isTold) {
        var document = driver.reportedOn(1);
        grant(driver.followUpOf(document), "SF-KEN-2026-8" + Math.floorMod((stage + isPaid).hashCode(), 1000), stage, isPaid);

        assertThat(kinds(document).contains(EntryKind.GRANT)).isEqualTo(isTold);
    }

    @Test
    void duplicateTellsWhatIsOnRecordOfTheOtherAndOneThatIsNotActionableSaysSo() {
        var original = driver.reportedOn(1);
        var document = followUps.document(2);
        jdbc.sql("update recommendation set outcome = 'duplicate', duplicate_of = :original where business_key = :key").param("original", original + "#10")
            .param("key", document + "#10").update();
        jdbc.sql("update recommendation set outcome = 'not-actionable' where business_key = :key").param("key", document + "#11").update();

        var draft = draft(document);

        assertThat(draft).extracting(Entry::lead).contains("By the triage, this recommendation is a duplicate of " + original + ", para. 10. What is on record of that one is told here, too.",
            original + ", para. 10 (a): B: Partially satisfactory, published on 2 November 2026.", "By the triage, this recommendation asks for nothing that can be followed up.");
        assertThat(draft).extracting(Entry::text).contains("The law was amended.", "Forty officers were trained in Mombasa.");
        assertThat(draft).extracting(Entry::kind).doesNotContain(EntryKind.NOTHING);
    }

    @Test
    void statementsStandInTheOrderOfDocumentsAndParagraphs() {
        followUps.register(Stream.of("CAT/C/PER/CO/10", "CAT/C/PER/CO/4").flatMap(symbol -> Stream.of("140.10", "9", "140.9", "10")
            .map(paragraph -> FollowUpDriver.recommendation("PER", symbol, paragraph, paragraph + ". Investigate."))).toList());

        var documents = records.documents("PER", LocalDate.now().minusMonths(2), LocalDate.now()).stream().filter(each -> each.symbol().startsWith("CAT/C/PER/CO/")).toList();

        assertThat(composer.compose(documents, Locale.ENGLISH)).filteredOn(Entry::isQuotation).extracting(Entry::place).containsExactly(
            "CAT/C/PER/CO/4, para. 9", "CAT/C/PER/CO/4, para. 10", "CAT/C/PER/CO/4, para. 140.9", "CAT/C/PER/CO/4, para. 140.10",
            "CAT/C/PER/CO/10, para. 9", "CAT/C/PER/CO/10, para. 10", "CAT/C/PER/CO/10, para. 140.9", "CAT/C/PER/CO/10, para. 140.10");
    }

    private void grant(String followUp, String reference, String stage, boolean isPaid) {
        var isOver = !List.of("disbursement", "reporting", "withdrawal").contains(stage);
        jdbc.sql("""
            insert into funding_request (reference, process_instance_id, country, title, lead_agency, requested_cents, approved_cents, disbursed_cents, start_date, end_date, stage,
                stage_since, submitted_by, submitted_at, ended_at)
            values (:reference, :reference, 'KEN', 'Forty officers', 'agency-undp', 100, 100, :paid, date '2026-01-01', date '2026-12-31', :stage, now(), 'ken-focal-point', now(),
                case when :over then now() end)
            """).param("reference", reference).param("paid", isPaid ? 100L : null, java.sql.Types.BIGINT).param("stage", stage).param("over", isOver).update();
        jdbc.sql("update follow_up set seed_funding = :reference where key = :followUp").param("reference", reference).param("followUp", followUp).update();
    }

    private List<EntryKind> kinds(String document) {
        return draft(document).stream().map(Entry::kind).toList();
    }

    private List<Entry> draft(String document) {
        return composer.compose(List.of(records.document(document, "KEN").orElseThrow()), Locale.ENGLISH);
    }
}
