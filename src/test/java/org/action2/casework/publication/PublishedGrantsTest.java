package org.action2.casework.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.action2.casework.CaseworkServices;
import org.action2.casework.seedfunding.ModelDriver;
import org.action2.casework.seedfunding.RequestStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Element;

/** Of each grant what the table says is published, from the stage on that it says, to the cent and the day of register and ledger. */
@WithPublicView
class PublishedGrantsTest extends CaseworkServices {

    private static final String ANYTHING = "";

    @Autowired
    private ModelDriver driver;

    @Autowired
    private Publication publication;

    private PublicFiles files;

    @BeforeEach
    void connect() {
        files = new PublicFiles(port);
    }

    @Test
    void requestIsPublishedInNoStageBeforeItsApprovalAndInEveryStageAfterIt() {
        var request = new GrantOnItsWay(driver, jdbc, ANYTHING, Map.of());
        var approved = List.of("revision", "terms", "disbursement", "reporting", "closing", "closed");

        assertThat(stageOf(request)).isEqualTo("endorsement");
        assertThat(publishedIn(request)).isEmpty();
        for (var step : request.steps()) {
            step.step().run();
            assertThat(stageOf(request)).isEqualTo(step.leadsTo());
            assertThat(publishedIn(request)).as(step.leadsTo()).hasSize(approved.contains(step.leadsTo()) ? 3 : 0);
            if (approved.contains(step.leadsTo())) {
                assertThat(files.records("grants", "reference").get(request.reference()).path("stage").asText()).isEqualTo(step.leadsTo());
                everythingIsThatOfRegisterAndLedger(request.reference());
            }
        }
    }

    @Test
    void declinedRequestIsNotPublished() {
        var request = new GrantOnItsWay(driver, jdbc, "Outside the priorities.", Map.of());
        request.steps().subList(0, 3).forEach(step -> step.step().run());
        request.decide("declined", null);

        assertThat(stageOf(request)).isEqualTo("declined");
        assertThat(publishedIn(request)).isEmpty();
    }

    @Test
    void moneyThatWasNeverPromisedIsNoMoneyOfAGrant() {
        var request = new GrantOnItsWay(driver, jdbc, "Other priorities by now.", Map.of());
        request.steps().subList(0, 5).forEach(step -> step.step().run());
        publication.forget();
        assertThat(files.records("grants", "reference").get(request.reference()).path("approvedAmount").asText()).isEqualTo("35000.10");
        var before = files.json("summary.json").path("totals").path("approvedAmount").asText();
        request.declineTerms();
        publication.forget();

        assertThat(stageOf(request)).isEqualTo("terms-declined");
        assertThat(files.records("grants", "reference").get(request.reference()).has("approvedAmount")).isFalse();
        assertThat(new BigDecimal(files.json("summary.json").path("totals").path("approvedAmount").asText())).isEqualByComparingTo(new BigDecimal(before).subtract(new BigDecimal("35000.10")));
        var activity = files.activities().get(request.reference());
        assertThat(code(activity, "activity-status")).isEqualTo("5");
        assertThat(PublicFiles.children(activity, "budget")).isEmpty();
        assertThat(PublicFiles.children(activity, "transaction")).isEmpty();
    }

    /** Whatever the stage and the table, nothing is a grant for which no money was set aside. */
    @Test
    void requestWithoutMoneySetAsideIsPublishedInNoStage() {
        var request = new GrantOnItsWay(driver, jdbc, ANYTHING, Map.of());
        for (var stage : RequestStage.values()) {
            jdbc.sql("update funding_request set stage = :stage where reference = :reference").param("stage", stage.id()).param("reference", request.reference()).update();

            assertThat(publishedIn(request)).as(stage.id()).isEmpty();
        }
    }

    @Test
    void grantsOfTheSummaryAddUpToTheLedger() {
        var request = new GrantOnItsWay(driver, jdbc, ANYTHING, Map.of());
        request.steps().forEach(step -> step.step().run());
        publication.forget();

        var summary = files.json("summary.json");
        assertThat(summary.path("totals").path("grants").asLong())
            .isEqualTo(jdbc.sql("select count(*) from grant_ledger_entry where kind = 'reservation'").query(Long.class).single());
        var granted = "kind = 'reservation' and (request in (select request from grant_ledger_entry where kind = 'commitment')"
            + " or request not in (select request from grant_ledger_entry where kind = 'release'))";
        Map.of("approvedAmount", granted, "disbursedAmount", "kind = 'disbursement'", "refundedAmount", "kind = 'refund'").forEach((field, entries) -> {
            assertThat(summary.path("totals").path(field).asText()).isEqualTo(sum(entries));
            assertThat(amounts(summary.path("byCountry"), field)).isEqualByComparingTo(sum(entries));
            assertThat(amounts(summary.path("byYear"), field)).isEqualByComparingTo(sum(entries));
        });
        assertThat(summary.path("licence").asText()).isEqualTo(WithPublicView.LICENCE);
        assertThat(summary.path("files").findValuesAsText("name")).contains("grants.csv", "grants.json", "grants.schema.json", "iati-activities.xml");
    }

    @Test
    void filesSayTheSameAndTheirSchemaDescribesThem() {
        var request = new GrantOnItsWay(driver, jdbc, ANYTHING, Map.of("title", "=HYPERLINK(\"https://sheets.example\")", "partnerAgencies",
            ModelDriver.json("[\"agency-unfpa\", \"agency-unicef\"]")));
        request.steps().subList(0, 6).forEach(step -> step.step().run());
        publication.forget();

        var json = files.records("grants", "reference");
        var described = files.json("grants.schema.json").path("properties").path("grants").path("items").path("properties");
        var rows = files.csv("grants.csv");
        assertThat(rows).hasSize(json.size());
        rows.forEach(row -> {
            var record = json.get(row.get("reference"));
            record.fields().forEachRemaining(field -> {
                assertThat(described.has(field.getKey())).as(field.getKey()).isTrue();
                assertThat(row.get(field.getKey()).replaceFirst("^'(?==)", "")).isEqualTo(field.getValue().isArray() ? joined(field.getValue()) : field.getValue().asText());
            });
        });
        var row = rows.stream().filter(each -> each.get("reference").equals(request.reference())).findFirst().orElseThrow();
        assertThat(row.get("title")).isEqualTo("'=HYPERLINK(\"https://sheets.example\")");
        assertThat(row.get("partnerAgencies")).isEqualTo("agency-unfpa; agency-unicef");
        assertThat(json.get(request.reference()).path("title").asText()).isEqualTo("=HYPERLINK(\"https://sheets.example\")");
        assertThat(files.json("grants.json").path("updatedAt").asText()).isNotEmpty();
    }

    /** The three files that name the request, of which the IATI file holds activities. */
    private List<String> publishedIn(GrantOnItsWay request) {
        publication.forget();
        return PublicFiles.RECORDS.stream().filter(name -> {
            var answer = files.get("/public/" + name);
            return answer.statusCode() == 200 && new String(answer.body(), StandardCharsets.UTF_8).contains(request.reference());
        }).toList();
    }

    private void everythingIsThatOfRegisterAndLedger(String reference) {
        var expected = jdbc.sql("select * from funding_request where reference = :reference").param("reference", reference).query((row, number) -> ofRegister(row)).single();
        ledger(reference).forEach((field, value) -> expected.merge(field, value, (one, other) -> other));
        expected.values().removeIf(value -> value.isEmpty());

        var record = files.records("grants", "reference").get(reference);
        var published = new LinkedHashMap<String, String>();
        record.fields().forEachRemaining(field -> published.put(field.getKey(), field.getValue().isArray() ? joined(field.getValue()) : field.getValue().asText()));
        assertThat(published).containsExactlyInAnyOrderEntriesOf(expected);
        activityIsThatOfTheRecord(files.activities().get(reference), record);
    }

    private static Map<String, String> ofRegister(ResultSet row) throws SQLException {
        var expected = new LinkedHashMap<String, String>();
        for (var column : Map.of("reference", "reference", "title", "title", "country", "country", "supportKind", "support_kind", "stage", "stage",
            "leadAgency", "lead_agency", "startDate", "start_date", "endDate", "end_date").entrySet()) {
            expected.put(column.getKey(), row.getString(column.getValue()));
        }
        expected.put("themes", String.join("; ", (String[]) row.getArray("themes").getArray()));
        expected.put("partnerAgencies", String.join("; ", (String[]) row.getArray("partner_agencies").getArray()));
        expected.put("approvedAmount", dollars(row.getObject("approved_cents", Long.class)));
        expected.put("disbursedAmount", dollars(row.getObject("disbursed_cents", Long.class)));
        expected.put("refundedAmount", dollars(row.getObject("refunded_cents", Long.class)));
        expected.put("endedOn", row.getString("ended_at") == null ? "" : row.getString("ended_at").substring(0, 10));
        return expected;
    }

    /** What the ledger adds, which agrees with the register where both say it. */
    private Map<String, String> ledger(String reference) {
        var expected = new LinkedHashMap<String, String>();
        Map.of("reservation", "approved", "commitment", "committed", "disbursement", "disbursed", "refund", "refunded").forEach((kind, field) ->
            jdbc.sql("select amount_cents, cast(entered_at at time zone 'UTC' as date) as day from grant_ledger_entry where request = :reference and kind = :kind")
                .param("reference", reference).param("kind", kind).query((row, number) -> List.of(dollars(row.getLong(1)), row.getString(2))).optional().ifPresent(entry -> {
                    expected.put(field + "Amount", entry.get(0));
                    expected.put(field + "On", entry.get(1));
                }));
        jdbc.sql("select sum(amount_cents), max(cast(entered_at at time zone 'UTC' as date)) from grant_ledger_entry where request = :reference and kind = 'release' having count(*) > 0")
            .param("reference", reference).query((row, number) -> List.of(dollars(row.getLong(1)), row.getString(2))).optional().ifPresent(entry -> {
                expected.put("releasedAmount", entry.get(0));
                expected.put("releasedOn", entry.get(1));
            });
        return expected;
    }

    private static void activityIsThatOfTheRecord(Element activity, JsonNode record) {
        var transactions = new ArrayList<String>();
        PublicFiles.children(activity, "transaction").forEach(transaction -> transactions.add(code(transaction, "transaction-type")
            + " " + PublicFiles.child(transaction, "transaction-date").getAttribute("iso-date") + " " + PublicFiles.child(transaction, "value").getTextContent()));
        var expected = new ArrayList<String>();
        add(expected, "2 ", record, "committed", "");
        add(expected, "2 ", record, "released", "-");
        add(expected, "3 ", record, "disbursed", "");
        add(expected, "3 ", record, "refunded", "-");
        assertThat(transactions).containsExactlyElementsOf(expected);

        var budget = PublicFiles.children(activity, "budget").stream().map(each -> new BigDecimal(PublicFiles.child(each, "value").getTextContent())).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(budget).isEqualByComparingTo(record.path("approvedAmount").asText());
        assertThat(PublicFiles.child(PublicFiles.child(activity, "title"), "narrative").getTextContent()).isEqualTo(record.path("title").asText());
    }

    private static String code(Element parent, String name) {
        return PublicFiles.child(parent, name).getAttribute("code");
    }

    private static void add(List<String> transactions, String type, JsonNode record, String field, String sign) {
        if (record.has(field + "Amount")) {
            transactions.add(type + record.path(field + "On").asText() + " " + sign + record.path(field + "Amount").asText());
        }
    }

    private String stageOf(GrantOnItsWay request) {
        return jdbc.sql("select stage from funding_request where reference = :reference").param("reference", request.reference()).query(String.class).single();
    }

    private String sum(String condition) {
        return dollars(jdbc.sql("select coalesce(sum(amount_cents), 0) from grant_ledger_entry where " + condition).query(Long.class).single());
    }

    private static BigDecimal amounts(JsonNode rows, String field) {
        return rows.findValuesAsText(field).stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String dollars(Long cents) {
        return cents == null ? "" : BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private static String joined(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(each -> texts.add(each.asText()));
        return String.join("; ", texts);
    }
}
