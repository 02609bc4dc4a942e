package org.action2.casework.followup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.action2.casework.CaseworkTest;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What makes a recommendation known when a later file has it again, what counts as a change, and whose word holds. */
@CaseworkTest
class KnownAgainTest {

    private static final AtomicInteger DOCUMENT = new AtomicInteger();

    @Autowired
    private IntakeDriver intakes;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private final ObjectMapper json = new ObjectMapper();
    private final List<ReceiveExport.Receipt> receipts = new ArrayList<>();
    private final String symbol = "CEDAW/C/KEN/CO/9" + DOCUMENT.incrementAndGet();
    private final UUID id = UUID.randomUUID();

    @AfterEach
    void removeWhatCameIn() {
        var documents = jdbc.sql("select distinct key from document where symbol_key like '%C/KEN/CO/9%'").query(String.class).list();
        documents.stream().map(intakes::review).filter(Objects::nonNull).forEach(review -> runtime.deleteProcessInstance(review.getId(), "test ends"));
        receipts.stream().filter(receipt -> !intakes.isEnded(receipt)).forEach(receipt -> runtime.deleteProcessInstance(receipt.processInstanceId(), "test ends"));
        for (var sql : List.of("delete from recommendation_change where business_key in (select business_key from recommendation where document = any (:documents))",
            "delete from recommendation where document = any (:documents)", "delete from document where key = any (:documents)")) {
            jdbc.sql(sql).param("documents", documents.toArray(String[]::new)).update();
        }
        receipts.forEach(receipt -> jdbc.sql("delete from intake where id = :id").param("id", receipt.intakeId()).update());
    }

    @Test
    void whatNoReaderSeesIsNoChange() throws IOException {
        take(record("14. The Committee recommends a garden.", r -> r.put("AnnotationId", id.toString()).set("Themes", texts("Right to health", "Right to education"))));

        var again = receive(record("14.\u00A0The Com\u00ADmittee  recommends\u200B a gar\u200Dden.\uFEFF",
            r -> r.put("AnnotationId", id.toString()).put("Symbol", symbol.toLowerCase().replace("/c/", "/C/ ")).set("Themes", texts("right to  Education", "Right to health"))));

        assertThat(row(again, 1)).containsEntry("status", "unchanged").containsEntry("reason", "Already registered as " + symbol + "#14.");
    }

    @Test
    void rowsThatDifferInInvisibleSignsOnlyAreDuplicates() throws IOException {
        var receipt = receive(record("14. The Committee recommends a marigoldgarden."), record("14. The Com\u00ADmittee recommends a marigold\u00ADgarden."),
            record("14. The Com\u200Bmittee recommends a marigold\u200Bgarden."), record("14. The Committee recommends a marigold garden."));

        assertThat(List.of(status(receipt, 1), status(receipt, 2), status(receipt, 3), status(receipt, 4))).containsExactly("new", "duplicate", "duplicate", "new");
        assertThat(row(receipt, 3)).containsEntry("reason", "The same as row 1.");
    }

    @Test
    void duplicateWithOtherThemesSaysSo() throws IOException {
        var receipt = receive(record("14. Plant trees."), record("14. Plant trees.", r -> r.set("Themes", texts("Environment"))));

        assertThat(row(receipt, 2)).containsEntry("reason", "The same as row 1, but with other themes.");
    }

    @Test
    void twoSpellingsOfASymbolAreOneDocument() throws IOException {
        take(record("14. Plant trees."));
        take(record("15. Plant shrubs.", r -> r.put("Symbol", symbol.toLowerCase())));

        assertThat(jdbc.sql("select business_key from recommendation where document = :document order by 1").param("document", symbol).query(String.class).list())
            .containsExactly(symbol + "#14", symbol + "#15");
    }

    @Test
    void paragraphThatIsFoundNowIsAChangeAndTheKeyStays() throws IOException {
        take(record("14. Plant trees."));
        jdbc.sql("update recommendation set paragraph = '', heading = '14' where business_key = :key").param("key", symbol + "#14").update();

        var again = take(record("14. Plant trees."));

        assertThat(row(again, 1)).containsEntry("status", "changed").containsEntry("reason", "Registered as " + symbol + "#14; changed: paragraph.");
        assertThat(registered("14")).containsEntry("paragraph", "14").containsEntry("heading", "");
    }

    @Test
    void everyChangeComesIntoTheRegisterAndOnRecord() throws IOException {
        take(record("14. Plant trees.", withId()));

        var again = take(record("15. Plant more trees.", r -> withId().accept(r.put("PublicationDate", "2024-11-05T00:00:00").put("Body", "- CAT")
            .put("Symbol", symbol + "0").set("Themes", texts("Environment", "Water")))));

        assertThat(row(again, 1)).containsEntry("outcome", "updated")
            .containsEntry("reason", "Registered as " + symbol + "#14; changed: text, symbol, paragraph, body, publication date, themes.");
        assertThat(registered("14")).containsEntry("paragraph", "15").containsEntry("text", "15. Plant more trees.").containsEntry("body", "CAT")
            .containsEntry("symbol", symbol + "0");
        assertThat(changes("14")).containsExactly("body", "paragraph", "publicationDate", "symbol", "text", "themes");
    }

    @Test
    void positionAndStateThatComeLaterAreChanges() throws IOException {
        take(record("114.1 Plant trees.", r -> withId().accept(r.put("Body", "- UPR"))));

        take(record("114.1 Plant trees.", r -> withId().accept(((ObjectNode) r.put("Body", "- UPR").set("UprPositions", texts("Supported")))
            .<ObjectNode>set("UprRecommendingCountry", texts("Norway")))));

        assertThat(registered("114.1")).containsEntry("upr_position", "supported").containsEntry("recommending_state", "Norway");
        assertThat(changes("114.1")).containsExactly("recommendingState", "uprPosition");
    }

    @Test
    void whatAFileLeavesOutIsNotTakenAway() throws IOException {
        take(record("14. Plant trees.", r -> withId().accept((ObjectNode) r.set("Themes", texts("Environment")))));

        assertThat(status(receive(record("14. Plant trees.", r -> withId().accept((ObjectNode) r.putNull("PublicationDate").set("Themes", texts())))), 1)).isEqualTo("unchanged");
    }

    @Test
    void concernThatComesLaterIsAChange() throws IOException {
        take(record("Water<br/>21. The Committee recommends taps.", withId()));

        var again = take(concern("Water<br/>20. The Committee is concerned about dry taps."), record("Water<br/>21. The Committee recommends taps.", withId()));

        assertThat(row(again, 2)).containsEntry("concern_row", 1).containsEntry("reason", "Registered as " + symbol + "#21; changed: concern, paragraph of the concern.");
        assertThat(registered("21")).containsEntry("concern_paragraph", "20");
        assertThat(status(receive(concern("Water<br/>20. The Committee is  concerned about dry taps."), record("Water<br/>21. The Committee recommends taps.", withId())), 2))
            .isEqualTo("unchanged");
    }

    @Test
    void concernIsFoundInItsParagraphBeforeItOrUnderItsHeading() throws IOException {
        var receipt = receive(concern("Water<br/>20. The Committee is concerned about taps."), concern("Water<br/>21. The Committee is concerned about wells."),
            record("Water<br/>22. The Committee recommends taps."), record("Water<br/>23. The Committee recommends wells."), record("Fire<br/>24. The Committee recommends hoses."),
            concern("30. The Committee is concerned about roads."), record("30. (a) Build roads; (b) Mend roads."), record("31. Build bridges."), record("33. Build rails."));

        assertThat(jdbc.sql("select coalesce(concern_row, 0) from intake_row where intake_id = :id and not observation order by row").param("id", receipt.intakeId())
            .query(Integer.class).list()).containsExactly(2, 2, 0, 6, 6, 0);
    }

    @Test
    void recommendationThatBecameAConcernKeepsItsStandingAndIsOnRecord() throws IOException {
        take(record("14. Plant trees.", withId()));

        var again = take(concern("14. Plant trees.", withId()));

        assertThat(row(again, 1)).containsEntry("status", "changed").containsEntry("outcome", "updated").containsEntry("reason", "Registered as " + symbol + "#14; changed: type.");
        assertThat(registered("14")).containsEntry("observation", true).containsEntry("stage", "triage");
        assertThat(changes("14")).containsExactly("type");
        assertThat(status(receive(concern("14. Plant trees.", withId())), 1)).isEqualTo("unchanged");
        assertThat(status(receive(record("14. Plant trees.", withId())), 1)).isEqualTo("changed");
    }

    @Test
    void concernThatBecameARecommendationIsRegisteredWithThatOnRecord() throws IOException {
        take(concern("14. Plant trees.", withId()));

        var again = take(record("14. Plant trees.", withId()));

        assertThat(row(again, 1)).containsEntry("status", "new").containsEntry("outcome", "registered").containsEntry("reason", "An earlier file had it as a concern or observation.");
        assertThat(changes("14")).containsExactly("type");
    }

    @Test
    void paragraphThatIsBothConcernAndRecommendationIsNoChangeOfType() throws IOException {
        take(concern("14. Plant trees."), record("14. Plant trees."));

        var again = receive(concern("14. Plant trees."), record("14. Plant trees."));

        assertThat(status(again, 1)).isEqualTo("observation");
        assertThat(status(again, 2)).isEqualTo("unchanged");
    }

    @Test
    void oneIdWithTwoTextsIsTwoRecommendations() throws IOException {
        var receipt = take(record("18. Dig wells.", withId()), record("19. Build pumps.", withId()));

        assertThat(row(receipt, 2)).containsEntry("status", "new").containsEntry("outcome", "registered")
            .containsEntry("reason", "Row 1 has the same annotation id with another text.");
        assertThat(registered("18")).containsEntry("annotation_id", id);
        assertThat(registered("19")).containsEntry("annotation_id", null);
        var again = receive(record("19. Build pumps.", withId()), record("18. Dig wells.", withId()));
        assertThat(List.of(status(again, 1), status(again, 2))).containsExactly("unchanged", "unchanged");
        assertThat(row(receive(record("19. Build pumps.", withId())), 1)).containsEntry("known_key", symbol + "#19").containsEntry("status", "unchanged");
    }

    @Test
    void idOfAnotherCountryIsRejected() throws IOException {
        take(record("18. Dig wells.", withId()));

        var again = receive(record("18. Dig wells.", r -> withId().accept((ObjectNode) r.set("Countries", texts("Nepal")))));

        assertThat(row(again, 1)).containsEntry("status", "rejected").containsEntry("reason", "Already registered as " + symbol + "#18 for another country, KEN.");
    }

    @Test
    void idThatTheRegisterHasNotIsAddedToAKnownRecommendation() throws IOException {
        take(record("18. Dig wells."));
        take(record("18. Dig wells.", withId()));

        assertThat(registered("18")).containsEntry("annotation_id", id);
        assertThat(status(receive(record("18. Dig deep wells.", withId())), 1)).isEqualTo("changed");
    }

    @Test
    void rowReadAsNewCorrectsWhatAnOlderFileBroughtMeanwhile() throws IOException {
        var first = receive(record("16. Build one bridge.", withId()));
        var corrected = receive(record("16. Build two bridges.", withId()));

        confirm(first);
        confirm(corrected);

        assertThat(registered("16")).containsEntry("text", "16. Build two bridges.");
        assertThat(row(corrected, 1)).containsEntry("outcome", "updated").containsEntry("reason", "Registered as " + symbol + "#16; changed: text.");
        assertThat(changes("16")).containsExactly("text");
    }

    @Test
    void olderFileOverwritesNothingThatALaterOneBrought() throws IOException {
        var first = receive("first.json", record("16. Build one bridge.", withId()));
        var later = receive("later.json", record("16. Build two bridges.", withId()));

        confirm(later);
        confirm(first);

        assertThat(registered("16")).containsEntry("text", "16. Build two bridges.");
        assertThat(row(first, 1)).containsEntry("outcome", "older").containsEntry("reason", "Not taken over: what is registered as " + symbol
            + "#16 comes from later.json, which was uploaded later. This file differs in: text.");
        assertThat(intakes.state(first)).isEqualTo("finished");
        assertThat(changes("16")).isEmpty();
    }

    @Test
    void changeThatWasMadeMeanwhileIsKnownByThen() throws IOException {
        take(record("17. Build road one.", withId()));
        var second = receive(record("17. Build road two.", withId()));
        var third = receive(record("17. Build road two.", withId()));

        confirm(second);
        confirm(third);

        assertThat(row(third, 1)).containsEntry("outcome", "known-by-then");
        assertThat(changes("17")).containsExactly("text");
    }

    @Test
    void changeIsRecordedAsItReallyWas() throws IOException {
        take(record("17. Build road one.", withId()));
        var second = receive(record("17. Build road two.", withId()));
        var third = receive(record("17. Build road three.", withId()));

        confirm(second);
        confirm(third);

        assertThat(registered("17")).containsEntry("text", "17. Build road three.");
        assertThat(jdbc.sql("select changed -> 'text' ->> 'from' from recommendation_change where business_key = :key order by id").param("key", symbol + "#17")
            .query(String.class).list()).containsExactly("17. Build road one.", "17. Build road two.");
    }

    @Test
    void fileInWhichNothingWasNewHoldsAgainstOlderOnes() throws IOException {
        take(record("17. Build road one.", withId()));
        var second = receive(record("17. Build road two.", withId()));
        var third = receive(record("17. Build road one.", withId()));
        var fourth = receive(record("17. Build road one.", withId()));

        confirm(third);
        confirm(second);

        assertThat(row(second, 1)).containsEntry("outcome", "older");
        assertThat(registered("17")).containsEntry("text", "17. Build road one.");
        assertThat(row(fourth, 1)).containsEntry("status", "unchanged");
    }

    @Test
    void fileInWhichNothingWasNewUndoesWhatAnOlderOneChangedSince() throws IOException {
        take(record("17. Build road one.", withId()));
        var second = receive(record("17. Build road two.", withId()));
        var third = receive(record("17. Build road one.", withId()));

        confirm(second);
        confirm(third);

        assertThat(row(third, 1)).containsEntry("status", "unchanged").containsEntry("outcome", "updated");
        assertThat(registered("17")).containsEntry("text", "17. Build road one.");
    }

    @Test
    void deadlineIsProposedOnceTheDateOfTheDocumentIsThere() throws IOException {
        take(record("40. Print calendars.", r -> withId().accept(r.putNull("PublicationDate"))));
        assertThat(registered("40")).containsEntry("deadline", null);

        take(record("40. Print calendars.", withId()));

        assertThat(registered("40").get("deadline")).hasToString("2026-11-04");
        take(record("41. Print diaries."));
        assertThat(registered("41").get("deadline")).hasToString("2026-11-04");
    }

    @Test
    void dateThatComesAfterATriageWithoutDatesGivesTheDocumentItsDates() throws IOException {
        take(record("40. Print calendars.", r -> withId().accept(r.putNull("PublicationDate"))));
        intakes.triage(symbol);

        take(record("40. Print calendars.", withId()));

        assertThat(registered("40").get("deadline")).isNotNull();
        assertThat(jdbc.sql("select state_report_due from document where key = :key").param("key", symbol).query().singleRow().get("state_report_due")).hasToString("2026-11-04");
        assertThat(jdbc.sql("select count(*) from outbox_message where event = 'document-dates-corrected' and created_at > now() - interval '1 hour'")
            .query(Long.class).single()).isPositive();
    }

    private Consumer<ObjectNode> withId() {
        return record -> record.put("AnnotationId", id.toString());
    }

    private ObjectNode concern(String text) {
        return concern(text, record -> { });
    }

    private ObjectNode concern(String text, Consumer<ObjectNode> with) {
        return record(text, with).put("AnnotationType", "- Concerns/Observations");
    }

    private ObjectNode record(String text) {
        return record(text, record -> { });
    }

    private ObjectNode record(String text, Consumer<ObjectNode> with) {
        var record = json.createObjectNode();
        record.put("Text", text).put("Body", "- CEDAW").put("Symbol", symbol).put("PublicationDate", "2024-11-04T00:00:00").put("AnnotationType", "- Recommendations");
        record.set("Countries", texts("Kenya"));
        with.accept(record);
        return record;
    }

    private ArrayNode texts(String... texts) {
        return json.valueToTree(texts);
    }

    private ReceiveExport.Receipt receive(ObjectNode... records) throws IOException {
        return receive("export.json", records);
    }

    private ReceiveExport.Receipt receive(String name, ObjectNode... records) throws IOException {
        var receipt = intakes.receive(Files.writeString(folder.resolve(name), json.createArrayNode().addAll(List.of(records)).toString()));
        receipts.add(receipt);
        return receipt;
    }

    private void confirm(ReceiveExport.Receipt receipt) {
        intakes.confirm(receipt);
        intakes.runAllBatches(receipt);
    }

    private ReceiveExport.Receipt take(ObjectNode... records) throws IOException {
        var receipt = receive(records);
        confirm(receipt);
        return receipt;
    }

    private Map<String, Object> row(ReceiveExport.Receipt receipt, int row) {
        return intakes.row(receipt.intakeId(), row);
    }

    private String status(ReceiveExport.Receipt receipt, int row) {
        return (String) row(receipt, row).get("status");
    }

    private Map<String, Object> registered(String paragraph) {
        return jdbc.sql("select * from recommendation where business_key = :key").param("key", symbol + "#" + paragraph).query().singleRow();
    }

    private List<String> changes(String paragraph) {
        return jdbc.sql("select jsonb_object_keys(changed) from recommendation_change where business_key = :key order by 1").param("key", symbol + "#" + paragraph)
            .query(String.class).list();
    }
}
