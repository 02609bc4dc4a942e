package org.action2.casework.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Documents come to a case in pieces, are there for those who may see them, and nothing of them is lost. */
@CaseworkTest
class DocumentsTest extends CaseworkServices {

    private static final String LETTER = "member-state-request";
    private static final int MEGABYTE = 1024 * 1024;

    @Autowired
    private RepositoryService repository;
    @Autowired
    private TidyFiles tidying;

    private FileClient team;
    private FileClient coordinator;
    private FileClient secretariat;
    private String request;
    private String key;

    @BeforeEach
    void open() {
        team = new FileClient(port, "ken-focal-point");
        coordinator = new FileClient(port, "ken-rc");
        secretariat = new FileClient(port, "secretariat");
        request = people.as("ken-focal-point", () -> runtime.startProcessInstanceByKey("seed-funding-request", KenyanRequest.values())).getId();
        key = runtime.createProcessInstanceQuery().processInstanceId(request).singleResult().getBusinessKey();
    }

    @AfterEach
    void close() {
        runtime.createProcessInstanceQuery().processInstanceId(request).list().forEach(each -> runtime.deleteProcessInstance(each.getId(), "tried"));
    }

    @Test
    void fileOfManyMegabytesGoesOnAfterACutAndComesOutAsItWas() throws Exception {
        var content = SampleFiles.picture(9 * MEGABYTE + 17);
        var upload = team.begin(key, LETTER, "Workshop.jpg", content.length).json().path("id").asText();
        assertThat(team.put(upload, 0, Arrays.copyOf(content, 4 * MEGABYTE)).json().path("offset").asInt()).isEqualTo(4 * MEGABYTE);

        cutWhileSending(upload, content, 4 * MEGABYTE, 4 * MEGABYTE);

        var again = team.begin(key, LETTER, "Workshop.jpg", content.length).json();
        assertThat(again.path("id").asText()).isEqualTo(upload);
        var offset = again.path("offset").asInt();
        assertThat(offset).isBetween(6 * MEGABYTE, 6 * MEGABYTE + 100);
        assertThat(team.list(key).path("unfinished").get(0).path("offset").asInt()).isEqualTo(offset);
        var misplaced = team.put(upload, offset + 1L, Arrays.copyOfRange(content, offset + 1, offset + 10));
        assertThat(misplaced.status()).isEqualTo(409);
        assertThat(misplaced.response().headers().firstValue("X-Casework-Offset")).hasValue(String.valueOf(offset));
        assertThat(team.finish(upload).message()).contains("Send the rest first");
        assertThat(coordinator.put(upload, offset, new byte[1]).status()).isEqualTo(404);
        team.put(upload, offset, Arrays.copyOfRange(content, offset, content.length));
        var added = team.finish(upload);
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(team.finish(upload).json().path("id").asText()).as("an answer that got lost").isEqualTo(upload);

        assertThat(added.json().path("sha256").asText()).isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        var read = coordinator.get("/api/files/" + upload);
        assertThat(read.content()).isEqualTo(content);
        assertThat(read.response().headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment;").contains("Workshop.jpg");
        assertThat(read.response().headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(read.response().headers().firstValue("Content-Type")).hasValue("image/jpeg");
        var rest = coordinator.send(coordinator.request("/api/files/" + upload).header("Range", "bytes=5000000-").GET());
        assertThat(rest.status()).isEqualTo(206);
        assertThat(rest.content()).isEqualTo(Arrays.copyOfRange(content, 5_000_000, content.length));
    }

    @Test
    void whatIsNotTakenIsSaidBeforeItIsSent() {
        assertThat(team.begin(key, LETTER, "Setup.exe", 10).json().path("faults").get(0).path("message").asText()).contains("must end in one of pdf, docx");
        assertThat(team.begin(key, LETTER, "Large.pdf", 300L * MEGABYTE).message()).contains("must be at most 250 MB");
        assertThat(team.begin(key, LETTER, "Empty.pdf", 0).message()).contains("the file is empty");
        assertThat(team.begin(key, "no-such-kind", "Letter.pdf", 10).status()).isEqualTo(400);
        assertThat(team.begin("SF-KEN-1999-0001", LETTER, "Letter.pdf", 10).status()).isEqualTo(404);
        assertThat(team.begin(key, "signed-terms", "Terms.pdf", 10).status()).isEqualTo(403);
        assertThat(team.begin(key, "review-paper", "Paper.pdf", 10).status()).isEqualTo(403);
    }

    @Test
    void renamedProgramMacrosAndBombAreRefusedAndNothingOfThemIsKept() {
        for (var file : Map.of("Report.pdf", SampleFiles.program(), "Request.docx", SampleFiles.with(SampleFiles.docx(), "word/vbaProject.bin", "x"),
            "Bomb.docx", SampleFiles.bomb(300)).entrySet()) {
            var refused = team.add(key, LETTER, file.getKey(), file.getValue());
            assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
            assertThat(refused.message()).contains(file.getKey(), "not kept");
        }

        assertThat(team.list(key).path("items")).isEmpty();
        assertThat(team.list(key).path("unfinished")).isEmpty();
        assertThat(jdbc.sql("select count(*) from audit_entry where case_id = :id and what = 'Refuse'").param("id", request).query(Integer.class).single()).isEqualTo(3);
    }

    @Test
    void twoPeopleWhoAddTheSameAtOnceAddTwoVersions() {
        var letter = SampleFiles.pdf();
        var one = CompletableFuture.supplyAsync(() -> team.add(key, LETTER, "Letter.pdf", letter));
        var other = CompletableFuture.supplyAsync(() -> coordinator.add(key, LETTER, "letter.PDF", letter));

        assertThat(List.of(one.join().status(), other.join().status())).containsOnly(201);
        var items = team.list(key).path("items");
        assertThat(values(items, "version")).containsExactlyInAnyOrder("1", "2");
        assertThat(values(items, "document")).hasSize(2).containsOnly(items.get(0).path("document").asText());
        assertThat(values(items, "addedByName")).containsExactlyInAnyOrder("Amina Otieno", "Daniel Mwangi");
        items.forEach(item -> assertThat(team.get("/api/files/" + item.path("id").asText()).content()).isEqualTo(letter));
    }

    @Test
    void newVersionMayHaveAnotherNameAndTheStoryTells() {
        var first = team.add(key, LETTER, "Letter.txt", SampleFiles.text("We ask.")).json().path("id").asText();
        var second = coordinator.add(Map.of("case", key, "replaces", first), LETTER, "Letter signed.txt", SampleFiles.text("We ask. Signed."));
        assertThat(second.json().path("version").asInt()).isEqualTo(2);
        assertThat(team.delete("/api/files/" + second.json().path("id").asText()).status()).isEqualTo(403);
        assertThat(coordinator.delete("/api/files/" + second.json().path("id").asText()).status()).isEqualTo(204);

        var item = StreamSupport.stream(team.list(key).path("items").spliterator(), false).filter(each -> each.path("version").asInt() == 2).findFirst().orElseThrow();
        assertThat(item.path("removedByName").asText()).isEqualTo("Daniel Mwangi");
        assertThat(team.get("/api/files/" + item.path("id").asText()).status()).isEqualTo(404);
        var story = team.get("/api/cases/" + key + "/story").json().path("events");
        assertThat(values(story, "what")).contains("Document added", "Document replaced", "Document removed");
        assertThat(jdbc.sql("select what from audit_entry where case_id = :id and kind = 'Document' order by id").param("id", request).query(String.class).list())
            .containsExactly("Add", "Replace", "Remove");
    }

    @Test
    void papersOfHeadquartersStayThereAndOthersCountriesSeeNothing() {
        var paper = secretariat.add(key, "review-paper", "Paper.txt", SampleFiles.text("Between us.")).json().path("id").asText();

        assertThat(new FileClient(port, "task-force").get("/api/files/" + paper).text()).isEqualTo("Between us.");
        for (var other : List.of("ken-focal-point", "ken-rc", "finance", "undp")) {
            var person = new FileClient(port, other);
            assertThat(person.get("/api/files/" + paper).status()).as(other).isEqualTo(404);
            assertThat(person.delete("/api/files/" + paper).status()).as(other).isEqualTo(404);
            assertThat(person.get("/api/files?case=" + key).text()).as(other).doesNotContain("Paper.txt");
            assertThat(person.get("/api/cases/" + key + "/story").text()).as(other).doesNotContain("Paper.txt");
        }
        assertThat(new FileClient(port, "svn-focal-point").get("/api/files?case=" + key).status()).isEqualTo(404);
        assertThat(new FileClient(port, null).get("/api/files/" + paper).status()).isEqualTo(401);
    }

    @Test
    void fiveHundredDocumentsAreListed() {
        jdbc.sql("""
            insert into case_file (id, document, version, case_id, process, country, kind, name, size, type, sha256, added_by, added_at)
            select id, id, 1, :case, 'seed-funding-request', 'KEN', 'other', 'Note ' || number || '.txt', 1, 'text/plain', '', 'ken-focal-point', now()
            from (select gen_random_uuid() as id, number from generate_series(1, 500) number) made
            """).param("case", request).update();

        assertThat(team.list(key).path("items")).hasSize(500);
        var task = tasks.createTaskQuery().processInstanceId(request).singleResult().getId();
        assertThat(coordinator.get("/api/files?task=" + task).json().path("items")).hasSize(500);
    }

    @Test
    void whatWasAddedToAStartFormGoesToTheCaseWithItsStart() {
        var letter = team.add(Map.of("process", "seed-funding-request"), LETTER, "Letter of the start.txt", SampleFiles.text("We ask.")).json().path("id").asText();
        assertThat(values(team.get("/api/files?process=seed-funding-request").json().path("items"), "id")).contains(letter);
        assertThat(coordinator.get("/api/files/" + letter).status()).isEqualTo(404);
        assertThat(start("ken-focal-point", "00000000-0000-0000-0000-000000000000").message()).contains("row 1", "not, or no longer, a document of this case");

        var started = start("ken-focal-point", letter);

        assertThat(started.status()).as(started.toString()).isEqualTo(200);
        var reference = started.json().path("businessKey").asText();
        assertThat(values(coordinator.list(reference).path("items"), "name")).containsExactly("Letter of the start.txt");
        assertThat(coordinator.get("/api/files/" + letter).text()).isEqualTo("We ask.");
        assertThat(start("ken-focal-point", letter).status()).as("of another case by now").isEqualTo(400);
        assertThat(team.get("/api/cases/" + reference + "/story").text()).contains("Document added").doesNotContain(letter);
        runtime.deleteProcessInstance(started.json().path("id").asText(), "tried");
    }

    @Test
    void kindThatTheTableRequiresIsMissedByName() throws IOException {
        var table = Files.readString(Path.of("processes/documents/document-kinds.dmn")).replaceFirst("(?s)(document-kinds-rule-1-out-5\"><text>)\"\"", "$1\"submit-request\"");
        var deployment = repository.createDeployment().addString("processes/documents/document-kinds.dmn", table).deploy().getId();
        try {
            var refused = start("ken-focal-point", null);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.message()).contains("Request of the Member State: is missing");
            var letter = team.add(Map.of("process", "seed-funding-request"), LETTER, "Required.txt", SampleFiles.text("We ask.")).json().path("id").asText();
            var started = start("ken-focal-point", letter);
            assertThat(started.status()).as(started.toString()).isEqualTo(200);
            runtime.deleteProcessInstance(started.json().path("id").asText(), "tried");
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void engineTakesNoAttachments() {
        var task = tasks.createTaskQuery().processInstanceId(request).singleResult().getId();
        var refused = coordinator.send(coordinator.request("/engine-rest/task/" + task + "/attachment/create").header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofString("--b\r\nContent-Disposition: form-data; name=\"attachment-name\"\r\n\r\nn\r\n--b\r\nContent-Disposition: form-data; name=\"url\"\r\n\r\nhttps://example.org\r\n--b--\r\n")));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).contains("under Documents");
    }

    @Test
    void documentsGoWithTheHistoryOfTheirCase() {
        var letter = team.add(key, LETTER, "Old.txt", SampleFiles.text("Long ago.")).json().path("id").asText();
        jdbc.sql("update case_file set added_at = now() - interval '11 years' where id = cast(:id as uuid)").param("id", letter).update();
        tidying.tidy();
        assertThat(team.get("/api/files/" + letter).status()).isEqualTo(200);

        runtime.deleteProcessInstance(request, "over");
        history.deleteHistoricProcessInstance(request);
        tidying.tidy();

        assertThat(jdbc.sql("select count(*) from case_file where case_id = :id").param("id", request).query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from case_file_piece where file = cast(:id as uuid)").param("id", letter).query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from audit_entry where case_id = :id and kind = 'Document'").param("id", request).query(Integer.class).single()).isEqualTo(1);
    }

    private FileClient.Answer start(String account, String letter) {
        var values = KenyanRequest.sent();
        if (letter != null) {
            values.put("memberStateRequestFiles", Map.of("type", "Json", "value", "[{\"document\": \"" + letter + "\"}]"));
        }
        return new FileClient(port, account).post("/engine-rest/process-definition/key/seed-funding-request/submit-form", Map.of("variables", values));
    }

    /** Promises more than it sends, and goes. */
    private void cutWhileSending(String upload, byte[] content, int from, int promised) throws IOException {
        var credentials = Base64.getEncoder().encodeToString(("ken-focal-point:" + FileClient.PASSWORD).getBytes(StandardCharsets.UTF_8));
        try (var socket = new Socket("localhost", port)) {
            var out = socket.getOutputStream();
            out.write(("PUT /api/files/uploads/" + upload + "?offset=" + from + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + credentials
                + "\r\nContent-Type: application/octet-stream\r\nContent-Length: " + promised + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(content, from, 2 * MEGABYTE + 100);
            out.flush();
        }
        await().pollInSameThread().until(() -> team.get("/api/files/uploads/" + upload).json().path("offset").asInt() >= from + 2 * MEGABYTE);
    }

    private static List<String> values(JsonNode items, String name) {
        return IntStream.range(0, items.size()).mapToObj(i -> items.get(i).path(name).asText()).toList();
    }
}
