package org.action2.casework.followup.intake;

import static org.action2.casework.followup.intake.IntakeDriver.AUSTRALIA;
import static org.action2.casework.followup.intake.IntakeDriver.SLOVENIA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.action2.casework.CaseworkTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Uploads and searches over HTTP, as integrations and the page of Tasklist do. */
@CaseworkTest
@TestPropertySource(properties = "casework.mail.directory=target/mail-intake") // empties the register, so no other test may share it
class IntakeRestTest {

    private static final String INTAKE = "/api/recommendations/intake";
    private static final String BOUNDARY = "b0undary";

    @Autowired
    private IntakeDriver intakes;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private final ObjectMapper json = new ObjectMapper();

    record Answer(int status, JsonNode body) {
    }

    @BeforeEach
    void empty() {
        intakes.reset();
    }

    @Test
    void uploadAnswersWithCountsAndLeadsToTheTask() throws Exception {
        var answer = upload("ohchr-desk", AUSTRALIA);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().path("total").asInt()).isEqualTo(15);
        assertThat(answer.body().path("new").asInt()).isEqualTo(7);
        assertThat(answer.body().path("observations").asInt()).isEqualTo(8);
        for (var count : new String[] {"changed", "unchanged", "duplicate", "rejected", "notForTenants"}) {
            assertThat(answer.body().path(count).isInt()).isTrue();
            assertThat(answer.body().path(count).asInt()).isZero();
        }
        var tasks = get("ohchr-desk", "/engine-rest/task?taskDefinitionKey=confirm-intake&processInstanceId=" + answer.body().path("processInstanceId").asText());
        assertThat(tasks.body()).hasSize(1);
    }

    @Test
    void wholeWayFromUploadToTriageGoesOverRest() throws Exception {
        var receipt = upload("ohchr-desk", SLOVENIA).body();
        assertThat(receipt.path("sheets").get(0).path("isRead").asBoolean()).isTrue();
        var task = get("ohchr-desk", "/engine-rest/task?processInstanceId=" + receipt.path("processInstanceId").asText()).body().get(0).path("id").asText();

        var completed = post("ohchr-desk", "/engine-rest/task/" + task + "/submit-form", "{\"variables\": {\"intakeConfirmed\": {\"value\": true}}}");

        assertThat(completed.status()).isEqualTo(204);
        intakes.runAllBatches(new ReceiveExport.Reading(null, receipt.path("processInstanceId").asText(), ""));
        var status = get("ohchr-desk", INTAKE + "/" + receipt.path("intakeId").asText());
        assertThat(status.body().path("progress").asInt()).isEqualTo(100);
        assertThat(status.body().path("registered").asInt()).isEqualTo(247);
        assertThat(status.body().path("intake").path("state").asText()).isEqualTo("finished");
        assertThat(get("ohchr-desk", "/engine-rest/task/count?taskDefinitionKey=triage-document&processInstanceBusinessKey=" + encoded("CCPR/C/SVN/CO/3"))
            .body().path("count").asInt()).isOne();
    }

    @Test
    void anonymousUploadIsRefused() throws Exception {
        assertThat(upload(null, AUSTRALIA).status()).isEqualTo(401);
    }

    @Test
    void wrongPasswordIsRefused() throws Exception {
        var request = HttpRequest.newBuilder(uri("/api/recommendations")).header("Authorization", basic("finance", "wrong")).GET().build();

        assertThat(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    }

    @Test
    void uploadByAnotherGroupIsRefused() throws Exception {
        for (var person : new String[] {"svn-focal-point", "secretariat", "manager", "undp"}) {
            var answer = upload(person, AUSTRALIA);

            assertThat(answer.status()).as(person).isEqualTo(403);
            assertThat(answer.body().path("message").asText()).isNotEmpty();
            assertThat(answer.body().path("faults").isArray()).isTrue();
        }
    }

    @Test
    void wrongFilesAreRefusedWithTheirFaults() throws Exception {
        var empty = upload("ohchr-desk", Files.createFile(folder.resolve("empty.xlsx")));
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.body().path("message").asText()).contains("empty");

        var other = upload("ohchr-desk", Exports.withHeader(java.util.List.of("Name")).row("x").write(folder.resolve("other.xlsx")));
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.body().path("faults").get(0).path("column").asText()).isEqualTo("Text");
        assertThat(other.body().path("faults").get(0).path("row").asInt()).isEqualTo(1);

        assertThat(upload("ohchr-desk", Exports.bomb(folder.resolve("bomb.xlsx"))).status()).isEqualTo(400);
        var table = upload("ohchr-desk", Files.writeString(folder.resolve("table.xlsx"), "Text,Countries Concerned\n"));
        assertThat(table.status()).isEqualTo(400);
        assertThat(table.body().path("message").asText()).contains("named like an Excel workbook but is not one");
        var whole = Files.readAllBytes(SLOVENIA);
        var half = upload("ohchr-desk", Files.write(folder.resolve("half.xlsx"), Arrays.copyOf(whole, whole.length / 2)));
        assertThat(half.status()).isEqualTo(400);
        assertThat(half.body().path("message").asText()).isNotEmpty();
        assertThat(get("ohchr-desk", INTAKE).body()).isEmpty();
    }

    @Test
    void wrongFilesAreRefusedInTheReadersLanguage() throws Exception {
        var none = send("ohchr-desk", HttpRequest.newBuilder(uri(INTAKE)).header("Content-Type", "application/json").header("Accept-Language", "fr")
            .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(none.body().path("message").asText()).isEqualTo("L’export doit être envoyé en multipart/form-data, dans la partie «\u00a0file\u00a0».");

        var other = send("ohchr-desk", multipart(Exports.withHeader(java.util.List.of("Name")).row("x").write(folder.resolve("other.xlsx"))).header("Accept-Language", "fr"));
        assertThat(other.body().path("message").asText()).startsWith("Aucune ligne de la feuille «\u00a0Export\u00a0» n’a toutes les colonnes d’un export de l’UHRI");
        assertThat(other.body().path("faults").findValuesAsText("message")).anyMatch(message -> message.endsWith("n’a pas de colonne «\u00a0Text\u00a0»."))
            .contains("Ses colonnes sont\u00a0: \"Name\".");
    }

    @Test
    void uploadWithoutAFileIsRefused() throws Exception {
        assertThat(post("ohchr-desk", INTAKE, "{}").status()).isEqualTo(400);
    }

    @Test
    void goodRowsOfABrokenFileAreOffered() throws Exception {
        var answer = upload("ohchr-desk", Exports.export().recommendation(1, "Good.").row("2. Lost", "- Atlantis", "- CAT", "CAT/C/KEN/CO/3")
            .recommendation(3, "Good too.").recommendation(3, "Good too.").write(folder.resolve("half-good.xlsx")));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().path("new").asInt()).isEqualTo(2);
        assertThat(answer.body().path("duplicate").asInt()).isEqualTo(1);
        assertThat(answer.body().path("faults")).hasSize(1);
        assertThat(answer.body().path("faults").get(0).path("row").asInt()).isEqualTo(3);
        var rows = get("ohchr-desk", INTAKE + "/" + answer.body().path("intakeId").asText() + "/rows?status=rejected");
        assertThat(rows.body().path("items").get(0).path("column").asText()).isEqualTo("Countries Concerned");
        assertThat(get("ohchr-desk", INTAKE + "/" + answer.body().path("intakeId").asText() + "/rows?status=nonsense").status()).isEqualTo(400);
        assertThat(get("svn-focal-point", INTAKE + "/" + answer.body().path("intakeId").asText() + "/rows").status()).isEqualTo(403);
        assertThat(get("manager", INTAKE + "/" + answer.body().path("intakeId").asText() + "/rows?size=2&page=1").body().path("items")).hasSize(2);
    }

    @Test
    void changedRowShowsWhatChangedAndTheChangeIsTakenOver() throws Exception {
        take(Exports.export().recommendation(1, "Build prisons.").recommendation(2, "Train staff.").write(folder.resolve("first.xlsx")));

        var second = upload("ohchr-desk", Exports.export().recommendation(1, "Build better prisons.").recommendation(2, "Train staff.")
            .write(folder.resolve("second.xlsx")));

        assertThat(second.body().path("changed").asInt()).isEqualTo(1);
        assertThat(second.body().path("unchanged").asInt()).isEqualTo(1);
        var row = get("ohchr-desk", INTAKE + "/" + second.body().path("intakeId").asText() + "/rows?status=changed").body().path("items").get(0);
        assertThat(row.path("reason").asText()).isEqualTo("Registered as CAT/C/KEN/CO/3#1; changed: text.");
        assertThat(row.path("changes").path("text").path("from").asText()).isEqualTo("1. Build prisons.");
        assertThat(row.path("changes").path("text").path("to").asText()).isEqualTo("1. Build better prisons.");
        takeOn(second.body());
        assertThat(search("ohchr-desk", "q=better").path("items").get(0).path("businessKey").asText()).isEqualTo("CAT/C/KEN/CO/3#1");
        assertThat(intakes.registered()).isEqualTo(2);
    }

    @Test
    void recommendationWithoutIdIsKnownByItsText() throws Exception {
        take(Exports.export().row("1. Build  prisons.", "- Kenya", "- CAT", "CAT/C/KEN/CO/3").write(folder.resolve("first.xlsx")));

        var second = upload("ohchr-desk", Exports.export().row("1. Build prisons.", "- KEN", "- CAT", "CAT/C/KEN/CO/3").write(folder.resolve("second.xlsx")));

        assertThat(second.body().path("unchanged").asInt()).isEqualTo(1);
    }

    @Test
    void concernIsLinkedToItsRecommendation() throws Exception {
        take(AUSTRALIA);

        var found = search("ohchr-desk", "symbol=E/C.12/AUS/CO/6&paragraph=17").path("items").get(0);
        assertThat(found.path("concernParagraph").asText()).isEqualTo("16");
        assertThat(found.path("concern").asText()).contains("future acts");
        assertThat(found.path("heading").asText()).isEqualTo("Free, prior and informed consent");
    }

    @Test
    void severalRecommendationsOfAParagraphHaveKeysOfTheirOwn() throws Exception {
        take(SLOVENIA);

        assertThat(search("ohchr-desk", "symbol=CEDAW/C/SVN/CO/5-6&paragraph=22").path("items")).extracting(item -> item.path("businessKey").asText())
            .containsExactly("CEDAW/C/SVN/CO/5-6#22", "CEDAW/C/SVN/CO/5-6#22~2", "CEDAW/C/SVN/CO/5-6#22~3");
    }

    @Test
    void registerIsSearchedByFieldsAndWords() throws Exception {
        take(SLOVENIA);
        take(AUSTRALIA);

        assertThat(search("ohchr-desk", "").path("total").asInt()).isEqualTo(254);
        assertThat(search("ohchr-desk", "country=AUS").path("total").asInt()).isEqualTo(7);
        assertThat(search("ohchr-desk", "body=CERD").path("total").asInt()).isEqualTo(6);
        assertThat(search("ohchr-desk", "symbol=a/hrc/43/15&size=5&page=2").path("items")).hasSize(5);
        assertThat(search("ohchr-desk", "q=trafficking%20victims").path("total").asInt()).isPositive();
        assertThat(search("ohchr-desk", "q=woman").path("total").asInt()).isEqualTo(search("ohchr-desk", "q=women").path("total").asInt());
        assertThat(search("ohchr-desk", "q=" + encoded("\"defamation\" -racist")).path("total").asInt()).isPositive();
        assertThat(search("ohchr-desk", "theme=" + encoded("Racial discrimination")).path("total").asInt()).isPositive();
        assertThat(search("ohchr-desk", "affectedPerson=girls").path("total").asInt()).isPositive();
        assertThat(search("ohchr-desk", "sdg=5&country=SVN").path("total").asInt()).isPositive();
        assertThat(search("ohchr-desk", "q=" + encoded("'; drop table recommendation; --")).path("total").asInt()).isZero();
        assertThat(search("ohchr-desk", "deadlineFrom=2200-01-01").path("total").asInt()).isZero();
        assertThat(get("ohchr-desk", "/api/recommendations?deadlineFrom=soon").status()).isEqualTo(400);
    }

    @Test
    void recommendationIsFoundWithAllThatTheRegisterKnows() throws Exception {
        take(SLOVENIA);

        var found = search("ohchr-desk", "symbol=A/HRC/43/15&paragraph=121.1").path("items").get(0);

        assertThat(found.fieldNames()).toIterable().containsExactlyInAnyOrder("businessKey", "annotationId", "document", "followUp", "country", "mechanism",
            "body", "symbol", "paragraph", "subParagraphs", "publicationDate", "heading", "text", "reiterates", "concernParagraph", "concern", "themes",
            "affectedPersons", "sdgs", "uprPosition", "recommendingState", "status", "statusSince", "priority", "deadline", "cycle", "seedFunding",
            "duplicateOf", "supersededBy", "progressStatus", "stateClaim", "assessment", "gradeScale", "grade");
        assertThat(found.path("document").asText()).isEqualTo("A/HRC/43/15");
        assertThat(found.path("status").asText()).isEqualTo("triage");
        assertThat(found.path("uprPosition").asText()).isIn("supported", "noted");
        assertThat(found.path("recommendingState").asText()).isNotEmpty();
        assertThat(found.path("followUp").isNull()).isTrue();
    }

    @Test
    void documentsAreListedWithWhatBecameOfThem() throws Exception {
        take(SLOVENIA);
        intakes.triage("CCPR/C/SVN/CO/3");

        var all = get("ohchr-desk", "/api/documents?size=3&page=1").body();
        assertThat(all.path("total").asInt()).isEqualTo(8);
        assertThat(all.path("items")).extracting(item -> item.path("key").asText())
            .containsExactly("CERD/C/SVN/CO/6-7", "CERD/C/SVN/CO/8-11", "E/C.12/SVN/CO/2");
        var found = get("svn-focal-point", "/api/documents?country=SVN&body=CCPR").body();
        assertThat(found.path("total").asInt()).isOne();
        var document = found.path("items").get(0);
        assertThat(document.path("symbol").asText()).isEqualTo("CCPR/C/SVN/CO/3");
        assertThat(document.path("mechanism").asText()).isEqualTo("treaty-body");
        assertThat(document.path("publicationDate").asText()).isEqualTo("2019-08-30");
        assertThat(document.path("stage").asText()).startsWith("awaiting-");
        assertThat(document.path("recommendations").asInt()).isEqualTo(7);
        assertThat(document.path("followUps").asInt()).isOne();
        assertThat(get("ohchr-desk", "/api/documents?body=UPR").body().path("items").get(0).path("session").asText()).isEqualTo("34th Session");
    }

    @Test
    void documentsOfOtherCountriesAreNotListed() throws Exception {
        take(AUSTRALIA);

        assertThat(get("svn-focal-point", "/api/documents").body().path("total").asInt()).isZero();
        assertThat(get("svn-focal-point", "/api/documents?country=AUS").body().path("total").asInt()).isZero();
        assertThat(get("finance", "/api/documents").body().path("total").asInt()).isZero();
        assertThat(get(null, "/api/documents").status()).isEqualTo(401);
    }

    @Test
    void searchStaysWithinTheCallersCountries() throws Exception {
        take(AUSTRALIA);

        assertThat(search("svn-focal-point", "").path("total").asInt()).isZero();
        assertThat(search("svn-focal-point", "country=AUS").path("total").asInt()).isZero();
    }

    @Test
    void runningIntakeIsStoppedOverRest() throws Exception {
        var receipt = upload("ohchr-desk", SLOVENIA).body();
        var id = receipt.path("intakeId").asText();
        assertThat(post("ohchr-desk", INTAKE + "/" + id + "/stop", "").status()).isEqualTo(409);
        confirm(receipt);

        assertThat(post("manager", INTAKE + "/" + id + "/stop", "").status()).isEqualTo(403);
        var stopped = post("ohchr-desk", INTAKE + "/" + id + "/stop", "");

        assertThat(stopped.status()).isEqualTo(200);
        assertThat(stopped.body().path("intake").path("state").asText()).isEqualTo("stopped");
        assertThat(intakes.registered()).isZero();
        assertThat(get("ohchr-desk", INTAKE + "/00000000-0000-4000-8000-000000000000").status()).isEqualTo(404);
    }

    @Test
    void sessionOfTasklistUploadsWithItsTokenOnly() throws Exception {
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        browser.send(HttpRequest.newBuilder(uri("/camunda/app/tasklist/default/")).GET().build(), HttpResponse.BodyHandlers.discarding());
        var login = browser.send(HttpRequest.newBuilder(uri("/camunda/api/admin/auth/user/default/login/tasklist"))
            .header("Content-Type", "application/x-www-form-urlencoded").header("X-XSRF-TOKEN", token(browser))
            .POST(HttpRequest.BodyPublishers.ofString("username=ohchr-desk&password=action2")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(login.statusCode()).isEqualTo(200);
        browser.send(HttpRequest.newBuilder(uri("/camunda/app/tasklist/default/")).GET().build(), HttpResponse.BodyHandlers.discarding());

        var without = browser.send(multipart(AUSTRALIA).build(), HttpResponse.BodyHandlers.ofString());
        var with = browser.send(multipart(AUSTRALIA).header("X-XSRF-TOKEN", token(browser)).build(), HttpResponse.BodyHandlers.ofString());
        var reading = browser.send(HttpRequest.newBuilder(uri(INTAKE)).GET().build(), HttpResponse.BodyHandlers.ofString());

        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(with.statusCode()).isEqualTo(202);
        assertThat(reading.statusCode()).isEqualTo(200);
    }

    @Test
    void largeFileIsTakenInAtOnceReadBesideAndCanBeStopped() throws Exception {
        var answer = upload("ohchr-desk", Dump.write(folder.resolve("large.json"), 3_000, "Kenya"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().fieldNames()).toIterable().containsExactlyInAnyOrder("intakeId", "processInstanceId", "state");
        assertThat(answer.body().path("state").asText()).isEqualTo("reading");
        var intake = INTAKE + "/" + answer.body().path("intakeId").asText();
        var reading = get("manager", intake).body();
        assertThat(reading.path("intake").path("state").asText()).isEqualTo("reading");
        assertThat(reading.path("progress").asInt()).isZero();
        assertThat(post("manager", intake + "/stop", "").status()).isEqualTo(403);

        var stopped = post("ohchr-desk", intake + "/stop", "");

        assertThat(stopped.status()).isEqualTo(200);
        assertThat(stopped.body().path("intake").path("state").asText()).isEqualTo("stopped");
        assertThat(post("ohchr-desk", intake + "/stop", "").status()).isEqualTo(409);
    }

    @Test
    void whyALargeFileIsNoExportIsSaidAsOfASmallOne() throws Exception {
        var record = "{\"name\": \"" + "x".repeat(100) + "\"}";
        var small = upload("ohchr-desk", Files.writeString(folder.resolve("small.json"), "[" + record + "]"));
        var large = upload("ohchr-desk", Files.writeString(folder.resolve("large.json"), "[" + (record + ",\n").repeat(20_000) + record + "]"));
        assertThat(large.status()).isEqualTo(202);

        intakes.readOn(new ReceiveExport.Reading(null, large.body().path("processInstanceId").asText(), ""));

        var said = get("ohchr-desk", INTAKE + "/" + large.body().path("intakeId").asText()).body();
        assertThat(said.path("intake").path("state").asText()).isEqualTo("unreadable");
        assertThat(said.path("refusal")).isEqualTo(small.body());
        var inFrench = send("ohchr-desk", HttpRequest.newBuilder(uri(INTAKE + "/" + large.body().path("intakeId").asText())).header("Accept-Language", "fr").GET());
        assertThat(inFrench.body().path("refusal").path("message").asText()).startsWith("Aucun");
        assertThat(inFrench.body().path("refusal").path("faults")).isNotEmpty();
    }

    @Test
    void largeFileThatEvidentlyIsNoExportIsRefusedAtOnce() throws Exception {
        var answer = upload("ohchr-desk", Files.writeString(folder.resolve("novel.json"), "Call me Ishmael. ".repeat(200_000)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(get("ohchr-desk", INTAKE).body()).isEmpty();
    }

    private String token(HttpClient browser) {
        return ((CookieManager) browser.cookieHandler().orElseThrow()).getCookieStore().getCookies().stream()
            .filter(cookie -> cookie.getName().equals("XSRF-TOKEN")).reduce((a, b) -> b).orElseThrow().getValue();
    }

    private void take(Path file) throws Exception {
        takeOn(upload("ohchr-desk", file).body());
    }

    private void takeOn(JsonNode receipt) {
        confirm(receipt);
        intakes.runAllBatches(receipt(receipt));
    }

    private void confirm(JsonNode receipt) {
        intakes.confirm(receipt(receipt));
    }

    private static ReceiveExport.Received receipt(JsonNode receipt) {
        return new ReceiveExport.Reading(null, receipt.path("processInstanceId").asText(), "");
    }

    private JsonNode search(String person, String query) throws Exception {
        var answer = get(person, "/api/recommendations?" + query);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private Answer upload(String person, Path file) throws Exception {
        return send(person, multipart(file));
    }

    private HttpRequest.Builder multipart(Path file) throws IOException {
        var body = new ByteArrayOutputStream();
        body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName()
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.write(Files.readAllBytes(file));
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(uri(INTAKE)).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private Answer get(String person, String path) throws Exception {
        return send(person, HttpRequest.newBuilder(uri(path)).GET());
    }

    private Answer post(String person, String path, String body) throws Exception {
        return send(person, HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Answer send(String person, HttpRequest.Builder request) throws Exception {
        if (person != null) {
            request.header("Authorization", basic(person, "action2"));
        }
        var response = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body().isEmpty() ? json.missingNode() : json.readTree(response.body()));
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path.replace(" ", "%20"));
    }
}
