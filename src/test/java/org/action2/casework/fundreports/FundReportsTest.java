package org.action2.casework.fundreports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller;
import org.action2.casework.fundreports.PlainFigures.Paid;
import org.action2.casework.paper.PdfUnderTest;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Reports of two years of the fund, held to the cent against what the raw tables say when they are added up a second time. */
@CaseworkTest
@TestPropertySource(properties = {"casework.programme.zone=Africa/Nairobi", "casework.fund.opening-allocation=false", "casework.mail.directory=target/mail-fund-reports"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FundReportsTest extends CaseworkServices {

    private static final String REPORTS = "/api/fund-reports";
    private static final List<String> KINDS = List.of("progress", "assessment", "grade");

    @Autowired
    private FundReports reports;

    private PlainFigures plain;

    @BeforeAll
    void fillTheFund() {
        new FundHistory(jdbc).write();
        plain = new PlainFigures(jdbc);
    }

    @ParameterizedTest
    @CsvSource({"2024,2024-01-01,2024-12-31", "2025,2025-01-01,2025-12-31", "2024-Q1,2024-01-01,2024-03-31", "2024-Q4,2024-10-01,2024-12-31", "2025-Q1,2025-01-01,2025-03-31", "2025-Q3,2025-07-01,2025-09-30"})
    void moneyIsWhatTheLedgerAndTheAcceptedReportsSay(String period, LocalDate first, LocalDate last) {
        var from = first.atStartOfDay(FundHistory.ZONE).toInstant();
        var end = last.plusDays(1).atStartOfDay(FundHistory.ZONE).toInstant();
        var report = report("manager", period, "");

        assertThat(amounts(table(report, "balance"))).isEqualTo(dollars(plain.balance(from), plain.sum("allocation", null, from, end), -plain.sum("reservation", null, from, end),
            plain.sum("release", null, from, end), plain.sum("refund", null, from, end), plain.balance(end)));
        assertThat(plain.balance(end)).as("the ledger's own balance").isEqualTo(plain.statedBalance(end));
        assertThat(text(report)).contains("The closing balance is the one that the ledger states");
        assertThat(amounts(table(report, "held"))).isEqualTo(dollars(held(from), plain.sum("allocation", null, from, end), -plain.sum("disbursement", null, from, end),
            plain.sum("refund", null, from, end), held(end)));
        moneyOfGrants(report, null, from, end);
        countries(report, from, end);
        everyRowIsAGrant(report, null, end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KEN", "NPL", "SVN"})
    void sheetOfACountryHasItsOwnMoneyOnly(String country) {
        var from = Instant.parse("2024-12-31T21:00:00Z");
        var end = Instant.parse("2025-12-31T21:00:00Z");
        var report = report("finance", "2025", "&country=" + country);

        moneyOfGrants(report, country, from, end);
        everyRowIsAGrant(report, country, end);
        movementsAgree(report, country, LocalDate.of(2025, 12, 31), end);
        assertThat(report.path("sections").findValuesAsText("id")).doesNotContain("countries", "balance", "held");
        assertThat(text(report)).doesNotContain(List.of("KEN", "NPL", "SVN").stream().filter(other -> !other.equals(country)).map(other -> "SF-" + other).toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({"2024,2024-12-31", "2025,2025-12-31", "2025-Q2,2025-06-30"})
    void moneyIsFollowedToItsOutcome(String period, LocalDate last) {
        movementsAgree(report("task-force", period, ""), null, last, last.plusDays(1).atStartOfDay(FundHistory.ZONE).toInstant());
    }

    @Test
    void aDayBelongsToThePeriodOfTheProgrammesZone() {
        var before = table(report("manager", "2024-Q4", ""), "balance").path("rows").get(1).get(1).path("value").asText();
        var after = table(report("manager", "2025-Q1", ""), "balance").path("rows").get(1).get(1).path("value").asText();

        assertThat(before).isEqualTo("1000000.01");
        assertThat(after).isEqualTo("2000000.02");
    }

    @Test
    void sameDataGiveTheSameReport() throws IOException {
        var asOf = "&asOf=2026-02-01T10:00:00Z";
        assertThat(file("manager", "2025", "pdf", "fr", asOf)).isEqualTo(file("manager", "2025", "pdf", "fr", asOf));
        assertThat(report("manager", "2025", asOf)).isEqualTo(report("manager", "2025", asOf));
    }

    /** A grade that was published in the period and recorded after it counts once it is there, and the report says so. */
    @Test
    void whatIsRecordedLaterCountsInReportsThatAreMadeLater() {
        var early = "2025-12-31T21:00:00Z";
        var late = jdbc.sql("select count(*) from recommendation_grade where published_on between '2025-01-01' and '2025-12-31' and recorded_at >= cast(:early as timestamptz)")
            .param("early", early).query(Long.class).single();
        assertThat(late).isPositive();

        var then = report("manager", "2025", "&asOf=" + early);
        var now = report("manager", "2025", "");

        assertThat(text(then)).contains("Made as of 1 January 2026, 00:00 EAT");
        assertThat(then.path("about").toString()).contains("As of now, whatever moment the report is made as of");
        assertThat(now.path("about").toString()).doesNotContain("As of now, whatever moment");
        assertThat(text(now)).contains("Grades that were published in the period and recorded only after it ended: " + late + ".");
        movementsAgree(then, null, LocalDate.of(2025, 12, 31), Instant.parse(early), Instant.parse(early));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar", "ru"})
    void pdfSaysEveryFigureInItsLanguage(String language) throws IOException {
        var pdf = new PdfUnderTest(file("manager", "2025", "pdf", language, ""));
        var report = report("manager", "2025", "&language=" + language);
        var text = spaced(pdf.text());

        assertThat(pdf.faults()).isEmpty();
        assertThat(plain.spent((String) null, Instant.parse("2025-12-31T21:00:00Z")).values()).filteredOn(cents -> cents > 0).as("spent in every category").hasSize(9);
        assertThat(figures(report)).hasSizeGreaterThan(200).allSatisfy(figure -> assertThat(text).contains(figure));
        assertThat(text).contains(written(plain.balance(Instant.parse("2025-12-31T21:00:00Z")), language));
        assertThat(text.replace(" ", "")).contains("SF-KEN-2024-9003", "CCPR/C/KEN/CO/9#10");

    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar", "ru"})
    void wordDocumentSaysEveryFigureInItsLanguage(String language) throws IOException {
        var report = report("manager", "2025-Q2", "&language=" + language);
        try (var document = new XWPFDocument(new ByteArrayInputStream(file("manager", "2025-Q2", "docx", language, ""))); var text = new XWPFWordExtractor(document)) {
            var said = spaced(text.getText());
            assertThat(figuresOf(report, List.of("balance", "held", "set-aside", "with-grants", "expenditure", "delivery", "countries"))).allSatisfy(figure -> assertThat(said).contains(figure));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar", "ru"})
    void workbookHoldsEveryRowAsNumbers(String language) throws IOException {
        var report = report("manager", "2025", "&language=" + language);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file("manager", "2025", "xlsx", language, "")))) {
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue()).isEqualTo(report.path("title").asText());
            var tables = new ArrayList<JsonNode>();
            report.path("sections").forEach(section -> section.path("tables").forEach(tables::add));
            assertThat(workbook.getNumberOfSheets()).isEqualTo(tables.size() + 1);
            for (var i = 0; i < tables.size(); i++) {
                var sheet = workbook.getSheetAt(i + 1);
                var table = tables.get(i);
                assertThat(sheet.getCTWorksheet().getSheetViews().getSheetViewArray(0).getRightToLeft()).isEqualTo(language.equals("ar"));
                assertThat(sheet.getLastRowNum()).as(table.path("id").asText()).isEqualTo((int) table.path("count").asLong() + (table.path("total").isNull() ? 0 : 1));
                var rows = new ArrayList<JsonNode>();
                table.path("rows").forEach(rows::add);
                IntStream.range(0, rows.size()).forEach(row -> same(sheet.getRow(row + 1), rows.get(row), table));
                if (!table.path("total").isNull()) {
                    same(sheet.getRow(sheet.getLastRowNum()), table.path("total"), table);
                }
            }
        }
    }

    @Test
    void donorsReadNoReviewsAndNoNames() throws IOException {
        var donors = report("secretariat", "2025", "&view=donors");
        var internal = report("secretariat", "2025", "&view=internal");

        assertThat(internal.path("sections").findValuesAsText("id")).contains("ledger", "reviews");
        assertThat(text(internal)).contains("grace@example.org");
        assertThat(donors.path("sections").findValuesAsText("id")).doesNotContain("ledger", "reviews");
        assertThat(text(donors)).doesNotContain("grace@example.org", "Amina Otieno", "focal-point", "\"finance\"").contains("[…]", "312 complaints");
        assertThat(report("finance", "2025", "").path("sections").findValuesAsText("id")).contains("ledger").doesNotContain("reviews");
        assertThat(new PdfUnderTest(file("manager", "2025", "pdf", "en", "&view=donors")).text()).doesNotContain("grace@example.org");
    }

    @Test
    void countryPeopleReadTheSheetOfTheirCountryOnly() {
        var own = Caller.basic(port, "ken-rc").get(REPORTS + "/2025?country=KEN");

        assertThat(own.status()).as(own.body()).isEqualTo(200);
        assertThat(own.json().path("sections").findValuesAsText("id")).contains("ledger").doesNotContain("reviews", "countries");
        assertThat(own.body()).doesNotContain("Balance afterwards", "SF-NPL", "SF-SVN");
        refused("ken-rc", "/2025?country=SVN", 403, "You do not see that country. Ask for the sheet of a country of yours.");
        refused("ken-focal-point", "/2025?country=NPL", 403, "You do not see that country. Ask for the sheet of a country of yours.");
        refused("ken-rc", "/2025", 403, "The report of the whole fund is for headquarters. Ask for the sheet of your country.");
        refused("undp", "/2025?country=KEN", 403, "Reports of the fund are for the secretariat, the finance office, the task force, managers and the people of a country.");
        refused("ohchr-desk", "/2025", 403, "Reports of the fund are for the secretariat, the finance office, the task force, managers and the people of a country.");
        assertThat(Caller.stranger(port).get(REPORTS + "/2025").status()).isEqualTo(401);

        var offer = Caller.basic(port, "ken-rc").get(REPORTS).json();
        assertThat(offer.path("wholeFund").asBoolean()).isFalse();
        assertThat(offer.path("countries")).hasSize(1);
        assertThat(offer.path("mayWrite").asBoolean()).isFalse();
    }

    @Test
    void whoAsksWhileOthersAreMadeIsAskedToComeBack() throws Exception {
        var scope = new ReportScope(ReportPeriod.year(2025), FundHistory.ZONE, View.INTERNAL, null, Instant.now(), false);
        var made = new CountDownLatch(2);
        var done = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(2);
        try {
            List.of("manager", "finance").forEach(person -> threads.submit(() -> people.as(person, () -> reports.with(scope, new FundReports.Rights(true, true), report -> {
                made.countDown();
                return isCounted(done);
            }))));
            assertThat(isCounted(made)).isTrue();

            var same = Caller.basic(port, "manager").get(REPORTS + "/2025");
            var another = Caller.basic(port, "secretariat").get(REPORTS + "/2025");

            assertThat(List.of(same.status(), another.status())).containsOnly(503);
            assertThat(same.json().path("message").asText()).isEqualTo("A report is being made for you already. Wait until it is there, then try again.");
            assertThat(another.json().path("message").asText()).isEqualTo("Many reports are being made at the moment. Try again in half a minute.");
            assertThat(another.response().headers().firstValue("Retry-After")).hasValue("20");
        } finally {
            done.countDown();
            threads.shutdown();
            assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(report("manager", "2025", "")).isNotNull();
    }

    private static boolean isCounted(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsNoReportIsRefused() {
        var year = LocalDate.now(ZoneOffset.UTC).getYear();
        refused("manager", "/2025-Q5", 404, "There is no such period. Ask for a year such as 2026 or a quarter such as 2026-Q3.");
        refused("manager", "/last", 404, "There is no such period. Ask for a year such as 2026 or a quarter such as 2026-Q3.");
        refused("manager", "/2023", 404, "The fund had not begun in that period: its ledger has no entry.");
        refused("manager", "/" + (year + 1), 400, "Period: has not begun: reports are made of periods that are over.");
        refused("manager", "/" + year, 400, "Period: is not closed: its last day is 31 December " + year + ".");
        refused("manager", "/2025?language=de", 400, "Language: must be one of: en, fr, es, ar, ru.");
        refused("manager", "/2025?view=press", 400, "View: must be one of: internal, donors.");
        refused("manager", "/2025?format=doc", 400, "Format: must be one of: json, pdf, docx, xlsx.");
        refused("manager", "/2025?country=Kenya", 400, "Country: must be a country code of three letters, such as KEN.");
        refused("manager", "/2025?country=XXX", 403, "You do not see that country. Ask for the sheet of a country of yours.");
        refused("manager", "/2025?asOf=2025-06-01T00:00:00Z", 400, "As of: must be a moment such as 2027-01-31T12:00:00Z, between the end of the period and now.");
        refused("manager", "/2025?asOf=yesterday", 400, "As of: must be a moment such as 2027-01-31T12:00:00Z, between the end of the period and now.");
        var both = Caller.basic(port, "manager").get(REPORTS + "/" + (year + 1) + "?language=de&view=press").json();
        assertThat(both.path("faults").findValuesAsText("field")).containsExactlyInAnyOrder("language", "period", "view");
    }

    @Test
    void periodsAreThoseSinceTheFundBegan() {
        var offer = Caller.basic(port, "manager").get(REPORTS).json();

        assertThat(offer.path("zone").asText()).isEqualTo("Africa/Nairobi");
        assertThat(offer.path("wholeFund").asBoolean()).isTrue();
        var ids = offer.path("periods").findValuesAsText("id");
        assertThat(ids).contains("2024", "2024-Q1", "2025", "2025-Q4").doesNotContain("2023", "2023-Q4").endsWith("2024-Q1").doesNotHaveDuplicates();
        offer.path("periods").forEach(period -> assertThat(period.path("closed").asBoolean())
            .isEqualTo(LocalDate.parse(period.path("until").asText()).isBefore(LocalDate.now(FundHistory.ZONE))));
    }

    @Test
    void introductionIsKeptWithItsReport() throws IOException {
        var secretariat = Caller.basic(port, "secretariat");
        var text = "A year of firsts.\n\nThe fund paid <b>more</b> than ever; =SUM(A1).";
        var before = Instant.now();

        assertThat(secretariat.put(REPORTS + "/2024/introduction", written("donors", null, "en", text, 0)).status()).isEqualTo(204);
        assertThat(secretariat.put(REPORTS + "/2024/introduction", written("donors", "KEN", "en", "Of Kenya.", 0)).status()).isEqualTo(204);
        var kept = report("manager", "2024", "&view=donors");
        var inFrench = report("manager", "2024", "&view=donors&language=fr");

        assertThat(kept.path("introduction").path("text").asText()).isEqualTo(text);
        assertThat(kept.path("mayWrite").asBoolean()).isFalse();
        assertThat(inFrench.path("introduction").path("language").asText()).isEqualTo("en");
        assertThat(report("manager", "2024", "").path("introduction").isNull()).as("donors' is not the programme's").isTrue();
        assertThat(report("manager", "2024", "&view=donors&asOf=" + before).path("introduction").isNull()).as("as of before").isTrue();
        assertThat(report("ken-rc", "2024", "&view=donors&country=KEN").path("introduction").path("text").asText()).isEqualTo("Of Kenya.");
        assertThat(new PdfUnderTest(file("manager", "2024", "pdf", "en", "&view=donors")).text()).contains("A year of firsts. The fund paid <b>more</b> than ever");

        var stale = secretariat.put(REPORTS + "/2024/introduction", written("donors", null, "en", "Another.", 0));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().path("message").asText()).startsWith("Somebody else has changed this introduction");
        assertThat(secretariat.put(REPORTS + "/2024/introduction", written("donors", null, "en", "", kept.path("introduction").path("version").asLong())).status()).isEqualTo(204);
        assertThat(report("manager", "2024", "&view=donors").path("introduction").isNull()).isTrue();
        assertThat(jdbc.sql("select count(*) from audit_entry where what = 'IntroduceFundReport' and who = 'secretariat'").query(Long.class).single()).isEqualTo(3);
    }

    @Test
    void onlyTheSecretariatWritesIntroductionsAndOnlyOfReports() {
        assertThat(Caller.basic(port, "manager").put(REPORTS + "/2024/introduction", written("internal", null, "en", "x", 0)).status()).isEqualTo(403);
        assertThat(Caller.basic(port, "ken-rc").put(REPORTS + "/2024/introduction", written("internal", "KEN", "en", "x", 0)).status()).isEqualTo(403);
        var secretariat = Caller.basic(port, "secretariat");
        var faults = secretariat.put(REPORTS + "/2024/introduction", written("press", null, "de", "x".repeat(20_001), 0)).json().path("faults");
        assertThat(faults.findValuesAsText("field")).containsExactlyInAnyOrder("language", "text", "view");
        assertThat(secretariat.put(REPORTS + "/2024-Q9/introduction", written("internal", null, "en", "x", 0)).status()).isEqualTo(404);
        assertThat(secretariat.put(REPORTS + "/2024/introduction", "{}").status()).isEqualTo(400);
    }

    private static Map<String, Object> written(String view, @Nullable String country, String language, String text, long seen) {
        var body = new HashMap<String, Object>(Map.of("view", view, "language", language, "text", text, "seen", seen));
        if (country != null) {
            body.put("country", country);
        }
        return body;
    }

    private void refused(String account, String path, int status, String message) {
        var answer = Caller.basic(port, account).get(REPORTS + path);

        assertThat(answer.status()).as(path + " " + answer).isEqualTo(status);
        assertThat(answer.json().path("message").asText()).isEqualTo(message);
    }

    private long held(Instant end) {
        return plain.sum("allocation", null, null, end) + plain.sum("refund", null, null, end) - plain.sum("disbursement", null, null, end);
    }

    private long setAside(@Nullable String country, Instant end) {
        return plain.sum("reservation", country, null, end) - plain.sum("release", country, null, end) - plain.sum("disbursement", country, null, end);
    }

    private long withGrants(@Nullable String country, Instant end) {
        return plain.sum("disbursement", country, null, end) - plain.sum("refund", country, null, end) - total(plain.spent(country, end));
    }

    private static long total(Map<String, Long> spent) {
        return spent.values().stream().mapToLong(Long::longValue).sum();
    }

    private void moneyOfGrants(JsonNode report, @Nullable String country, Instant from, Instant end) {
        assertThat(amounts(table(report, "set-aside"))).isEqualTo(dollars(setAside(country, from), plain.sum("reservation", country, from, end), -plain.sum("release", country, from, end),
            -plain.sum("disbursement", country, from, end), setAside(country, end)));
        var before = plain.spent(country, from);
        var until = plain.spent(country, end);
        var within = total(until) - total(before);
        assertThat(amounts(table(report, "with-grants"))).isEqualTo(dollars(withGrants(country, from), plain.sum("disbursement", country, from, end), -within,
            -plain.sum("refund", country, from, end), withGrants(country, end)));

        var expenditure = table(report, "expenditure");
        var categories = List.of("staff", "supplies", "equipment", "contracts", "travel", "transfers", "operating", "indirect", "");
        for (var i = 0; i < categories.size(); i++) {
            var row = expenditure.path("rows").get(i);
            assertThat(List.of(amount(row, 1), amount(row, 2))).as(categories.get(i)).isEqualTo(dollars(until.getOrDefault(categories.get(i), 0L) - before.getOrDefault(categories.get(i), 0L),
                until.getOrDefault(categories.get(i), 0L)));
        }
        assertThat(List.of(amount(expenditure.path("total"), 1), amount(expenditure.path("total"), 2))).isEqualTo(dollars(within, total(until)));
        var delivery = table(report, "delivery").path("rows");
        rate(delivery.get(0), within, plain.sum("disbursement", country, from, end));
        rate(delivery.get(1), total(until), plain.sum("disbursement", country, null, end));
    }

    private static void rate(JsonNode row, long spent, long transferred) {
        assertThat(List.of(amount(row, 1), amount(row, 2))).isEqualTo(dollars(spent, transferred));
        var rate = PlainFigures.rate(spent, transferred);
        if (rate == null) {
            assertThat(row.get(3).path("value").isNull()).isTrue();
        } else {
            assertThat(new BigDecimal(row.get(3).path("value").asText())).isEqualByComparingTo(rate);
        }
    }

    private void countries(JsonNode report, Instant from, Instant end) {
        var rows = table(report, "countries").path("rows");
        var total = new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
        for (var row : rows) {
            var country = Map.of("Kenya", "KEN", "Nepal", "NPL", "Slovenia", "SVN").get(row.get(0).path("text").asText());
            var amounts = IntStream.rangeClosed(1, 6).mapToObj(i -> amount(row, i)).toList();
            assertThat(amounts).isEqualTo(dollars(plain.sum("reservation", country, from, end), plain.sum("release", country, from, end), plain.sum("disbursement", country, from, end),
                total(plain.spent(country, end)) - total(plain.spent(country, from)), plain.sum("refund", country, from, end), withGrants(country, end)));
            Arrays.setAll(total, i -> total[i].add(amounts.get(i)));
        }
        assertThat(IntStream.rangeClosed(1, 6).mapToObj(i -> amount(table(report, "countries").path("total"), i)).toList()).isEqualTo(List.of(total));
    }

    private void everyRowIsAGrant(JsonNode report, @Nullable String country, Instant end) {
        var rows = new TreeMap<String, JsonNode>();
        table(report, "grants").path("rows").forEach(row -> rows.put(row.get(0).path("value").asText(), row));
        assertThat(rows).hasSizeGreaterThan(2);
        var expected = plain.grants(country, from(report), end);
        assertThat(table(report, "grants").path("count").asInt()).isEqualTo(expected.size());
        assertThat(rows.keySet()).isEqualTo(new TreeSet<>(expected.subList(0, rows.size())));
        ledgerAgrees(report, country, end);
        acceptedReportsAgree(report, country, end);
        plain.requests.stream().filter(request -> rows.containsKey(request.reference())).forEach(request -> {
            assertThat(country == null || request.country().equals(country)).isTrue();
            var spent = total(plain.spent(request, end));
            assertThat(amount(rows.get(request.reference()), 7)).as(request.reference()).isEqualTo(PlainFigures.dollars(spent));
        });
    }

    private static Instant from(JsonNode report) {
        return LocalDate.parse(report.path("from").asText()).atStartOfDay(FundHistory.ZONE).toInstant();
    }

    /** Every entry of the period, one by one: its number, day, request, amount and balance. */
    private void ledgerAgrees(JsonNode report, @Nullable String country, Instant end) {
        var expected = plain.entries(country, from(report), end).stream().map(entry -> entry.id() + " " + LocalDate.ofInstant(entry.at(), FundHistory.ZONE) + " " + entry.request()
            + " " + PlainFigures.dollars(entry.cents()) + " " + PlainFigures.dollars(entry.balance())).toList();
        var table = table(report, "ledger");
        var shown = new ArrayList<String>();
        table.path("rows").forEach(row -> shown.add(row.get(0).path("value").asText() + " " + row.get(1).path("value").asText() + " " + cell(row, table, "grant") + " " + cell(row, table, "amount")
            + " " + cell(row, table, "balance")));

        assertThat(table.path("count").asInt()).isEqualTo(expected.size());
        assertThat(shown).isEqualTo(expected.subList(0, shown.size()));
    }

    private void acceptedReportsAgree(JsonNode report, @Nullable String country, Instant end) {
        assertThat(table(report, "reports").path("count").asInt()).isEqualTo((int) plain.accepted(country, from(report), end));
    }

    private static String cell(JsonNode row, JsonNode table, String column) {
        for (var i = 0; i < row.size(); i++) {
            if (table.path("columns").get(i).path("name").asText().equals(column)) {
                return row.get(i).path("value").asText();
            }
        }
        throw new AssertionError("No column " + column);
    }

    private void movementsAgree(JsonNode report, @Nullable String country, LocalDate last, Instant end) {
        movementsAgree(report, country, last, end, Instant.parse(report.path("asOf").asText()));
    }

    private void movementsAgree(JsonNode report, @Nullable String country, LocalDate last, Instant end, Instant asOf) {
        var grants = plain.paid(country, end);
        var linked = grants.stream().filter(grant -> !grant.recommendations().isEmpty()).toList();
        var keys = new TreeSet<String>();
        linked.forEach(grant -> keys.addAll(grant.recommendations()));
        var cost = linked.stream().mapToLong(Paid::cost).sum();
        var moved = new TreeSet<String>();
        linked.stream().filter(grant -> grant.recommendations().stream().anyMatch(key -> KINDS.stream().anyMatch(kind -> plain.everHigher(key, kind, grant, last, end, asOf))))
            .forEach(grant -> moved.add(grant.request().reference()));
        var shares = new HashMap<String, BigDecimal>();
        for (var kind : KINDS) {
            var counts = new TreeMap<String, Integer>(Map.of("up", 0, "down", 0, "same", 0, "unknown", 0));
            for (var key : keys) {
                var moves = linked.stream().filter(grant -> grant.recommendations().contains(key)).map(grant -> plain.move(key, kind, grant, last, end, asOf)).toList();
                counts.merge(moves.contains(1) ? "up" : moves.contains(-1) ? "down" : moves.contains(0) ? "same" : "unknown", 1, Integer::sum);
            }
            var row = table(report, "movements").path("rows").get(KINDS.indexOf(kind));
            assertThat(IntStream.rangeClosed(1, 4).mapToObj(i -> row.get(i).path("value").asInt()).toList()).as(kind)
                .isEqualTo(List.of(counts.get("up"), counts.get("down"), counts.get("same"), counts.get("unknown")));
            if (counts.get("up") == 0) {
                assertThat(country).as(kind + " moves in the whole fund").isNotNull();
                assertThat(row.get(5).path("value").isNull()).isTrue();
            } else {
                assertThat(amount(row, 5)).isEqualTo(PlainFigures.dollars(cost).divide(new BigDecimal(counts.get("up")), 2, RoundingMode.HALF_UP));
            }
            for (var grant : linked) {
                for (var key : grant.recommendations()) {
                    if (Objects.equals(plain.move(key, kind, grant, last, end, asOf), 1)) {
                        shares.merge(grant.request().reference() + kind, BigDecimal.ONE.divide(new BigDecimal(plain.sharing(key, kind, linked, last, end, asOf)), 20, RoundingMode.HALF_UP), BigDecimal::add);
                    }
                }
            }
        }
        var rows = table(report, "grant-outcomes");
        assertThat(rows.path("count").asInt()).isEqualTo(grants.size());
        for (var row : rows.path("rows")) {
            var grant = grants.stream().filter(each -> each.request().reference().equals(row.get(0).path("value").asText())).findFirst().orElseThrow();
            assertThat(row.get(3).path("value").asText()).as("paid on").isEqualTo(grant.on().toString());
            assertThat(amount(row, 4)).isEqualTo(PlainFigures.dollars(grant.cost()));
            assertThat(row.get(5).path("value").asInt()).isEqualTo(grant.recommendations().size());
            for (var i = 0; i < KINDS.size(); i++) {
                var share = shares.getOrDefault(grant.request().reference() + KINDS.get(i), BigDecimal.ZERO);
                assertThat(new BigDecimal(row.get(6 + i).path("value").asText())).isCloseTo(share, Offset.offset(new BigDecimal("0.000000001")));
                if (share.signum() == 0) {
                    assertThat(row.get(9 + i).path("value").isNull()).isTrue();
                } else {
                    assertThat(amount(row, 9 + i)).isEqualTo(PlainFigures.dollars(grant.cost()).divide(share, 2, RoundingMode.HALF_UP));
                }
            }
        }
        var never = linked.stream().map(grant -> grant.request().reference()).filter(reference -> !moved.contains(reference)).toList();
        assertThat(columnOf(table(report, "never-moved"), 0)).isEqualTo(never);
        assertThat(table(report, "never-moved").path("count").asInt()).isEqualTo(never.size());
        var selected = plain.recommendations.stream().filter(each -> each.selected() && each.supersededBy() == null && !"duplicate".equals(each.outcome()) && each.registered().isBefore(end)
            && (country == null || each.country().equals(country)) && !keys.contains(each.key())).map(PlainFigures.Recommendation::key).sorted().toList();
        assertThat(columnOf(table(report, "selected-without-money"), 0)).isEqualTo(selected);
        assertThat(table(report, "selected-without-money").path("count").asInt()).isEqualTo(selected.size());
        linksAgree(table(report, "recommendation-outcomes"), grants, last, end, asOf);
        askedForAgrees(report, grants, last, end, asOf);
    }

    private void linksAgree(JsonNode table, List<Paid> grants, LocalDate last, Instant end, Instant asOf) {
        var expected = new ArrayList<String>();
        grants.forEach(grant -> {
            grant.recommendations().forEach(key -> expected.add(grant.request().reference() + " " + key + " named by the grant" + standings(grant, key, last, end, asOf)));
            grant.asked().forEach(key -> expected.add(grant.request().reference() + " " + key + " of the follow-up that asked for it" + standings(grant, key, last, end, asOf)));
        });
        var shown = new ArrayList<String>();
        table.path("rows").forEach(row -> shown.add(row.get(0).path("value").asText() + " " + row.get(2).path("value").asText() + " " + row.get(3).path("value").asText()
            + " " + IntStream.rangeClosed(4, 6).mapToObj(i -> row.get(i).path("value").asText()).toList()));

        assertThat(table.path("count").asInt()).isEqualTo(expected.size());
        assertThat(shown).isEqualTo(expected.subList(0, shown.size()));
    }

    private String standings(Paid grant, String key, LocalDate last, Instant end, Instant asOf) {
        return " " + KINDS.stream().map(kind -> words(plain.standing(key, kind, grant.before(end), grant.on(), asOf)) + " / " + words(plain.standing(key, kind, end.minusNanos(1_000), last, asOf))).toList();
    }

    private static String words(@Nullable String status) {
        return status == null ? "–" : Map.of("not-started", "Not started", "in-preparation", "In preparation", "in-progress", "In progress", "completed", "Completed", "implemented", "Implemented",
            "partially-implemented", "Partially implemented", "not-implemented", "Not implemented", "no-information", "No information").getOrDefault(status, status);
    }

    private void askedForAgrees(JsonNode report, List<Paid> grants, LocalDate last, Instant end, Instant asOf) {
        var asked = grants.stream().filter(grant -> !grant.asked().isEmpty()).toList();
        var keys = new TreeSet<String>();
        asked.forEach(grant -> keys.addAll(grant.asked()));
        var up = KINDS.stream().map(kind -> keys.stream()
            .filter(key -> asked.stream().anyMatch(grant -> grant.asked().contains(key) && Objects.equals(plain.move(key, kind, grant, last, end, asOf), 1))).count()).toList();
        assertThat(text(report)).contains("Such grants: " + asked.size() + ", at a cost of ", "Recommendations of the follow-ups that asked for them: " + keys.size()
            + ". Of these, higher by progress: " + up.get(0) + "; by assessment: " + up.get(1) + "; by grade: " + up.get(2) + ".");
    }

    /** Grants that no recommendation is named in, and whose follow-up asked for them, are among the tried ones. */
    @Test
    void someGrantsWereAskedForByAFollowUpOnly() {
        var end = Instant.parse("2025-12-31T21:00:00Z");
        var grants = plain.paid(null, end);

        assertThat(grants).anyMatch(grant -> !grant.asked().isEmpty()).anyMatch(grant -> grant.request().stated() == null)
            .anyMatch(grant -> grant.request().stated() != null);
    }

    /** What stands in every cell of numbers of the tables that papers have, as people read it. */
    private static List<String> figures(JsonNode report) {
        var ids = new ArrayList<String>();
        report.path("sections").forEach(section -> section.path("tables").forEach(table -> ids.add(table.path("id").asText())));
        return figuresOf(report, ids);
    }

    private static List<String> figuresOf(JsonNode report, List<String> tables) {
        var figures = new ArrayList<String>();
        for (var id : tables) {
            var table = table(report, id);
            var rows = new ArrayList<JsonNode>();
            table.path("rows").forEach(rows::add);
            if (!table.path("total").isNull()) {
                rows.add(table.path("total"));
            }
            rows.forEach(row -> IntStream.range(0, row.size()).filter(i -> !table.path("columns").get(i).path("wide").asBoolean() && !table.path("columns").get(i).path("kind").asText().equals("TEXT")
                && !table.path("columns").get(i).path("kind").asText().equals("DAY")).forEach(i -> figures.add(spaced(row.get(i).path("text").asText()))));
        }
        return figures;
    }

    /** An amount as each language writes it, by rules of this test. */
    private static String written(long cents, String language) {
        var digits = String.format("%,.2f", new BigDecimal(cents).movePointLeft(2)).replace(',', 'g').replace('.', 'd');
        return switch (language) {
            case "en", "ar" -> digits.replace('g', ',').replace('d', '.');
            case "es" -> digits.replace('g', '.').replace('d', ',');
            default -> digits.replace('g', ' ').replace('d', ',');
        };
    }

    private static String spaced(String text) {
        return text.replaceAll("\\p{Cf}", "").replaceAll("[\\s\\u00A0\\u202F]+", " ");
    }

    private static void same(Row cells, JsonNode row, JsonNode table) {
        for (var i = 0; i < row.size(); i++) {
            var value = row.get(i).path("value");
            var cell = cells.getCell(i);
            var kind = table.path("columns").get(i).path("kind").asText();
            if (value.isNull()) {
                assertThat(cell == null || cell.getCellType() == CellType.BLANK).isTrue();
            } else if (kind.equals("TEXT")) {
                assertThat(cell.getStringCellValue()).isEqualTo(value.asText());
            } else if (kind.equals("DAY")) {
                assertThat(cell.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(value.asText());
            } else {
                assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
                assertThat(cell.getNumericCellValue()).isEqualTo(value.asDouble());
            }
        }
    }

    private static List<String> columnOf(JsonNode table, int column) {
        var values = new ArrayList<String>();
        table.path("rows").forEach(row -> values.add(row.get(column).path("value").asText()));
        return values;
    }

    private static List<BigDecimal> dollars(long... cents) {
        return Arrays.stream(cents).mapToObj(PlainFigures::dollars).toList();
    }

    private static BigDecimal amount(JsonNode row, int column) {
        return new BigDecimal(row.get(column).path("value").asText());
    }

    private static List<BigDecimal> amounts(JsonNode table) {
        var amounts = new ArrayList<BigDecimal>();
        table.path("rows").forEach(row -> amounts.add(amount(row, 1)));
        amounts.add(amount(table.path("total"), 1));
        return amounts;
    }

    private static JsonNode table(JsonNode report, String id) {
        for (var section : report.path("sections")) {
            for (var table : section.path("tables")) {
                if (table.path("id").asText().equals(id)) {
                    return table;
                }
            }
        }
        throw new AssertionError("No table " + id);
    }

    private static String text(JsonNode report) {
        return report.toString();
    }

    private JsonNode report(String account, String period, String parameters) {
        var answer = Caller.basic(port, account).get(REPORTS + "/" + period + "?x=" + parameters);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private byte[] file(String account, String period, String format, String language, String parameters) throws IOException {
        try {
            var address = URI.create("http://localhost:" + port + REPORTS + "/" + period + "?format=" + format + "&language=" + language + parameters);
            var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(2))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((account + ":action2").getBytes(StandardCharsets.UTF_8))).build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(() -> new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition")).hasValueSatisfying(name -> assertThat(name).contains("fund-report-" + period).contains("-" + language + "." + format));
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
