package org.action2.casework.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.audit.SealOfAnEarlierRelease;
import org.action2.casework.audit.SealedTrail;
import org.action2.casework.documents.FileClient;
import org.action2.casework.engine.SystemIdentity;
import org.action2.casework.seedfunding.ModelDriver;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Evidence bundles of the running program: what is in them, for whom, and that they prove it. */
@CaseworkTest
class EvidenceTest extends CaseworkServices {

    private static final String OTHER = "other";
    private static final int MEGABYTE = 1024 * 1024;

    @TempDir
    private Path folder;

    @Autowired
    private ModelDriver model;
    @Autowired
    private Bundles bundles;
    @Autowired
    private SealedTrail trail;
    @Autowired
    private InstallationKey installation;
    @Autowired
    private SystemIdentity system;

    private final List<ProcessInstance> begun = new ArrayList<>();

    @DynamicPropertySource
    static void key(DynamicPropertyRegistry settings) {
        var pair = KeyFiles.pair("Ed25519", 0);
        var file = KeyFiles.file(KeyFiles.secret(pair), KeyFiles.published(pair));
        settings.add("casework.evidence.key", file::toString);
    }

    @AfterEach
    void end() {
        ClockUtil.reset();
        begun.forEach(each -> runtime.createProcessInstanceQuery().processInstanceId(each.getId()).list()
            .forEach(running -> runtime.deleteProcessInstance(running.getId(), "tried")));
    }

    @Test
    void bundleOfAGrantHoldsWhatIsOnRecordAndProvesItToJavaAlone() throws Exception {
        var grant = begun(model.runningGrant());
        var key = keyOf(grant);
        var letter = "We ask for help.".getBytes(StandardCharsets.UTF_8);
        assertThat(client("ken-focal-point").add(key, OTHER, "Letter.txt", letter).status()).isEqualTo(201);
        assertThat(client("ken-rc").add(key, OTHER, "letter.txt", "We ask for help. Signed.".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(201);

        var bundle = taken("manager", key);

        var home = "cases/" + key + "/";
        assertThat(bundle.files()).containsKeys("README.txt", "Verify.java", "Verify.class", "key.pem", home + "story.txt", home + "story.json", home + "forms.txt",
            home + "forms.json", home + "register.json", home + "ledger.json", home + "documents.json", "audit/entries-0001.jsonl", "audit/leaves.txt", "audit/seals.csv");
        assertThat(bundle.json("cases.json").path(key).asText()).isEqualTo(home);
        assertThat(bundle.facts()).containsEntry("about", "case " + key).containsEntry("taken by", "manager").containsEntry("left out", "nothing")
            .containsEntry("signed by", installation.key().orElseThrow().fingerprint());
        var told = client("manager").get("/api/cases/" + key + "/story").json();
        assertThat(whats(bundle.json(home + "story.json").path("events"))).isEqualTo(whats(told.path("events"))).contains("Endorse request", "Disbursement", "Document replaced");
        assertThat(bundle.text(home + "story.txt")).contains("Endorse request by Daniel Mwangi (ken-rc), done", "Comment: Agreed.");
        assertThat(bundle.text(home + "story.json")).doesNotContain("password");
        formsSayWhoAnsweredWhat(bundle.json(home + "forms.json"));
        assertThat(bundle.json(home + "register.json").path("request").get(0).path("reference").asText()).isEqualTo(key);
        assertThat(texts(bundle.json(home + "ledger.json"), "kind")).containsExactlyElementsOf(
            jdbc.sql("select kind from grant_ledger_entry where request = :key order by id").param("key", key).query(String.class).list()).contains("disbursement");
        var all = bundle.json(home + "documents.json");
        assertThat(texts(all, "isAsAdded")).containsOnly("true");
        assertThat(texts(all, "kind")).contains("letter");
        var documents = stream(all).filter(each -> !each.path("kind").asText().equals("letter")).toList();
        assertThat(documents.stream().map(each -> each.path("version").asText()).toList()).containsExactly("1", "2");
        assertThat(bundle.files().get(home + documents.get(0).path("file").asText())).isEqualTo(letter);
        assertThat(documents.get(0).path("sha256").asText()).isEqualTo(sha256(letter));
        assertThat(bundle.entries().stream().map(entry -> entry.path("id").asLong()).toList()).doesNotHaveDuplicates().containsAll(
            jdbc.sql("select id from audit_entry where case_id = :id").param("id", grant.getId()).query(Long.class).list().stream()
                .filter(id -> id <= bundle.entries().stream().mapToLong(entry -> entry.path("id").asLong()).max().orElseThrow()).toList());

        Files.write(folder.resolve("bundle.zip"), bundle.archive());
        Files.write(folder.resolve("Verify.java"), bundle.files().get("Verify.java"));
        Files.write(folder.resolve("Verify.class"), bundle.files().get("Verify.class"));
        var published = client(null).get("/casework/evidence/key.pem").text();
        var fingerprint = published.lines().findFirst().orElseThrow().replaceFirst(".* ", "");
        assertThat(published).contains(bundle.text("key.pem"));
        assertThat(client(null).get("/casework/evidence/Verify.java").content()).isEqualTo(bundle.files().get("Verify.java"));
        var bySource = Verdict.ofProcess(folder, "Verify.java", "bundle.zip", fingerprint);
        assertThat(bySource.isIntact()).as(bySource.toString()).isTrue();
        assertThat(bySource.said()).contains("which you expect", "audit entries are under", "seals are signed by the bundle's key, 0 by others, 0 by nobody");
        assertThat(Verdict.ofProcess(folder, "-cp", ".", "Verify", "bundle.zip").isIntact()).isTrue();
        var cut = bundle.archive().clone();
        cut[cut.length / 2] ^= 1;
        Files.write(folder.resolve("bundle.zip"), cut);
        assertThat(Verdict.ofProcess(folder, "Verify.java", "bundle.zip").code()).isEqualTo(1);
    }

    private static void formsSayWhoAnsweredWhat(JsonNode forms) {
        var endorsement = stream(forms).filter(form -> form.path("form").asText().equals("endorse-request")).findFirst().orElseThrow();
        assertThat(endorsement.path("person").asText()).isEqualTo("ken-rc");
        assertThat(endorsement.path("process").asText()).startsWith("seed-funding-request:");
        var answer = stream(endorsement.path("answers")).filter(each -> each.path("field").asText().equals("endorsed")).findFirst().orElseThrow();
        assertThat(answer.path("label").asText()).isEqualTo("Endorsement");
        assertThat(answer.path("value").asText()).isEqualTo("true");
        assertThat(answer.path("words").asText()).isEqualTo("I endorse the request");
        var request = stream(forms).filter(form -> form.path("form").asText().equals("submit-request")).findFirst().orElseThrow();
        assertThat(texts(request.path("answers"), "field")).contains("title", "objective", "budget");
        var reviews = stream(forms).filter(form -> form.path("form").asText().equals("review-request")).toList();
        assertThat(reviews).isNotEmpty().allSatisfy(review -> assertThat(texts(review.path("answers"), "field")).contains("scoreRelevance", "reviewComment"));
    }

    @Test
    void takingIsOnRecordBeforeAndAfter() {
        var request = begun(model.submit(ModelDriver.request()));
        var key = keyOf(request);

        var bundle = taken("secretariat", key);

        var digest = sha256(bundle.files().get(BundleZip.MANIFEST));
        var id = bundle.facts().get("bundle");
        assertThat(jdbc.sql("select what || ' by ' || who from audit_entry where kind = 'Evidence' and subject = :id and case_id = :case order by id").param("id", id)
            .param("case", request.getId()).query(String.class).list()).containsExactly("TakeEvidence by secretariat", "EvidenceTaken by secretariat");
        assertThat(jdbc.sql("select to_value from audit_entry where subject = :id and what = 'EvidenceTaken'").param("id", id).query(String.class).single()).contains(digest);
        assertThat(bundle.entries()).anySatisfy(entry -> assertThat(entry.path("subject").asText()).isEqualTo(id));
        assertThat(Verdict.of(bundle.archive()).said()).contains("SHA-256 of the manifest: " + digest);
    }

    @Test
    void reviewsStayClosedUntilAllAreIn() {
        var request = begun(model.submit(ModelDriver.request()));
        var key = keyOf(request);
        model.complete(request, "endorse-request", "ken-rc", "endorsed", true, "endorsementComment", "Agreed.");
        model.complete(request, "screen-request", "secretariat", "screeningOutcome", "eligible", "screeningComment", "");
        var review = model.open(key, "review-request").get(0);
        model.complete(review, model.candidateGroup(review).substring("agency-".length()), "scoreRelevance", 5, "scoreRightsBased", 4, "scoreOwnership", 4,
            "scoreFeasibility", 4, "scoreValue", 4, "scoreSustainability", 3, "conflictOfInterest", false, "reviewComment", "Between us for now.", "reviewRecommendation", "approve");

        for (var taker : List.of("manager", "secretariat")) {
            var bundle = taken(taker, key);
            assertThat(bundle.files().entrySet()).as(taker).allSatisfy(file ->
                assertThat(new String(file.getValue(), StandardCharsets.UTF_8)).as(file.getKey()).doesNotContain("Between us for now."));
            assertThat(bundle.facts().get("left out")).contains("reviews ", "audit entries ");
            assertThat(Verdict.of(bundle.archive()).isIntact()).isTrue();
        }
        var waiting = model.open(key, "review-request");
        waiting.forEach(task -> model.complete(task, model.candidateGroup(task).substring("agency-".length()), "scoreRelevance", 5, "scoreRightsBased", 4, "scoreOwnership", 4,
            "scoreFeasibility", 4, "scoreValue", 4, "scoreSustainability", 3, "conflictOfInterest", false, "reviewComment", "Well founded.", "reviewRecommendation", "approve"));
        model.runJobs();

        var afterwards = taken("secretariat", key);

        assertThat(afterwards.text("cases/" + key + "/forms.json")).contains("Between us for now.");
        assertThat(afterwards.entries()).anySatisfy(entry -> assertThat(entry.path("to").asText()).isEqualTo("Between us for now."));
    }

    @Test
    void whoMayNotSeeDocumentsAndMoneyOfTheFundFindsThemCounted() {
        var grant = begun(model.runningGrant());
        var key = keyOf(grant);
        assertThat(client("secretariat").add(key, "review-paper", "Paper.txt", "Between us.".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(201);
        var comment = client("secretariat").post("/api/comments", Map.of("caseKey", key, "text", "Headquarters only, please.", "audience", "headquarters"));
        assertThat(comment.status()).as(comment.toString()).isLessThan(300);
        account("both-hats", "ohchr-desk", "country-team");
        try {
            var bundle = taken("both-hats", key);
            var all = taken("manager", key);

            assertThat(bundle.files().keySet()).noneMatch(name -> name.contains("Paper.txt"));
            assertThat(bundle.text("audit/entries-0001.jsonl")).doesNotContain("Paper.txt");
            assertThat(bundle.facts().get("left out")).contains("reviews ", "versions of documents 1", "audit entries ");
            assertThat(bundle.text("cases/" + key + "/ledger.json")).contains("disbursement").doesNotContain("balance_after");
            assertThat(all.text("cases/" + key + "/ledger.json")).contains("balance_after");
            assertThat(all.text("audit/entries-0001.jsonl")).contains("Paper.txt", "Headquarters only, please.");
            assertThat(Verdict.of(bundle.archive()).isIntact()).isTrue();
        } finally {
            identity.deleteUser("both-hats");
        }
    }

    @Test
    void commentsOfAnAudienceAreForThatAudienceInTheTrailToo() {
        var request = begun(model.submit(ModelDriver.request()));
        var key = keyOf(request);
        model.complete(request, "endorse-request", "ken-rc", "endorsed", true, "endorsementComment", "Agreed.");
        model.complete(request, "screen-request", "secretariat", "screeningOutcome", "eligible", "screeningComment", "");
        var review = model.open(key, "review-request").get(0);
        var agency = model.candidateGroup(review).substring("agency-".length());
        var comment = client(agency).post("/api/comments", Map.of("caseKey", key, "task", review.getId(), "text", "A thought of a reviewer."));
        assertThat(comment.status()).as(comment.toString()).isLessThan(300);

        var bundle = taken("manager", key);

        assertThat(bundle.entries()).noneSatisfy(entry -> assertThat(entry.toString()).contains("A thought of a reviewer."));
        assertThat(bundle.text("cases/" + key + "/story.json")).doesNotContain("A thought of a reviewer.");
    }

    /** The line proves from where somebody worked, and does not say it. */
    @Test
    void networkAddressesOfPeopleAreProvedAndNotHandedOut() {
        var request = begun(model.submit(ModelDriver.request()));
        var key = keyOf(request);
        assertThat(client("ken-rc").add(key, OTHER, "Letter.txt", "We ask for help.".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(201);
        var id = jdbc.sql("select max(id) from audit_entry where case_id = :case and address is not null").param("case", request.getId()).query(Long.class).single();

        var bundle = taken("manager", key);

        var entry = bundle.entries().stream().filter(each -> each.path("id").asLong() == id).findFirst().orElseThrow();
        assertThat(entry.path("address").isMissingNode()).isTrue();
        assertThat(entry.toString()).doesNotContain(jdbc.sql("select address from audit_entry where id = :id").param("id", id).query(String.class).single());
        assertThat(entry.path("addressDigest").asText()).isEqualTo(jdbc.sql("select encode(sha256(convert_to(address_salt || address, 'UTF8')), 'hex') from audit_entry where id = :id")
            .param("id", id).query(String.class).single());
        assertThat(entry.toString()).doesNotContain(jdbc.sql("select address_salt::text from audit_entry where id = :id").param("id", id).query(String.class).single());
    }

    @Test
    void onlyThoseWhoMayTakeIt() {
        var request = begun(model.submit(ModelDriver.request()));
        var key = keyOf(request);
        var path = "/api/evidence/cases/" + key;

        for (var other : List.of("ken-focal-point", "ken-rc", "task-force", "finance", "undp", "svn-focal-point")) {
            var refused = client(other).get(path);
            assertThat(refused.status()).as(other).isEqualTo(403);
            assertThat(refused.message()).contains("taken by programme managers");
            assertThat(client(other).get("/api/evidence?from=2026-01-01&to=2026-12-31").status()).as(other).isEqualTo(403);
        }
        assertThat(client(null).get(path).status()).isEqualTo(401);
        assertThat(client("ohchr-desk").get(path).status()).as("sees no requests").isEqualTo(404);
        assertThat(client("manager").get("/api/evidence/cases/SF-KEN-1999-0001").message()).contains("no such case");
        assertThat(client("manager").get("/api/evidence").json().path("faults")).hasSize(2);
        assertThat(client("manager").get("/api/evidence?from=x&to=2026-01-01").json().path("faults").get(0).path("message").asText()).contains("must be a date");
        assertThat(client("manager").get("/api/evidence?from=2026-01-02&to=2026-01-01").message()).contains("To", "first day");
        assertThat(client("manager").get("/api/evidence?from=2026-01-01&to=2026-01-02&country=FRA").message()).contains("Country");
        assertThat(client("manager").get(path).response().headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment;").contains("evidence-" + key, ".zip");
    }

    @Test
    void periodHoldsItsCasesAndThoseWhoLeadFindWhatBelongsToNone() {
        var kenyan = keyOf(begun(model.submit(ModelDriver.request())));
        var slovenian = new HashMap<>(ModelDriver.request());
        slovenian.put("country", "SVN");
        slovenian.put("contactEmail", "svn-focal-point@example.org");
        var other = keyOf(begun(model.submit(slovenian, "svn-focal-point")));
        account("new-here", "finance");
        identity.deleteUser("new-here");

        var today = ModelDriver.today();
        var programme = ofPeriod("manager", "from=" + today + "&to=" + today);
        assertThat(names(programme.json("cases.json"))).contains(kenyan, other);
        assertThat(programme.entries()).anySatisfy(entry -> assertThat(entry.path("subject").asText()).isEqualTo("new-here"));
        assertThat(programme.files()).containsKey("allocations.json");
        assertThat(programme.entries()).noneSatisfy(entry -> assertThat(entry.toString().toLowerCase()).contains("{sha"));
        assertThat(Verdict.of(programme.archive()).isIntact()).as(Verdict.of(programme.archive()).toString()).isTrue();

        var country = ofPeriod("secretariat", "country=KEN&from=" + today + "&to=" + today);
        assertThat(names(country.json("cases.json"))).contains(kenyan).doesNotContain(other);
        assertThat(country.entries()).noneSatisfy(entry -> assertThat(entry.path("subject").asText()).isEqualTo("new-here"));
        assertThat(ofPeriod("manager", "from=1999-01-01&to=1999-12-31").json("cases.json")).isEmpty();
        assertThat(Verdict.of(country.archive()).isIntact()).isTrue();
    }

    @Test
    void oddNamesOfFilesAreMadeSafeAndKept() throws Exception {
        var request = begun(model.submit(ModelDriver.request()));
        var given = List.of("../../etc/passwd", "..", "a/b\\c.txt", "رسالة الحكومة.pdf", "same.txt", "same.txt", "CON", ".hidden", "e\u0301té.txt", "tab\tand\nline.txt", "x".repeat(300) + ".docx");
        given.forEach(name -> insert(request, name, name.getBytes(StandardCharsets.UTF_8)));

        var bundle = taken("manager", keyOf(request));

        var listed = bundle.json("cases/" + keyOf(request) + "/documents.json");
        assertThat(texts(listed, "name")).containsExactlyInAnyOrderElementsOf(given);
        stream(listed).forEach(each -> assertThat(new String(bundle.files().get("cases/" + keyOf(request) + "/" + each.path("file").asText()), StandardCharsets.UTF_8))
            .isEqualTo(each.path("name").asText()));
        assertThat(bundle.files().keySet()).allSatisfy(name -> {
            assertThat(name).doesNotContain("..", "\\", "//", "\n").matches("[^/].*");
            assertThat(List.of(name.split("/"))).allSatisfy(part -> assertThat(part.getBytes(StandardCharsets.UTF_8).length).isBetween(1, 150));
        });
        assertThat(bundle.files().keySet()).anyMatch(name -> name.endsWith("رسالة الحكومة.pdf")).anyMatch(name -> name.endsWith(".docx"));
        assertThat(Verdict.of(bundle.archive()).isIntact()).isTrue();
    }

    @Test
    void contentThatIsNoLongerWhatWasAddedIsSaid() {
        var request = begun(model.submit(ModelDriver.request()));
        insert(request, "Letter.txt", "Original.".getBytes(StandardCharsets.UTF_8));
        jdbc.sql("update case_file_piece p set content = 'Exchange.' from case_file f where f.id = p.file and f.case_id = :id").param("id", request.getId()).update();
        insert(request, "Lost.bin", new byte[2 * MEGABYTE]);
        jdbc.sql("delete from case_file_piece p using case_file f where f.id = p.file and f.name = 'Lost.bin' and start > 0").update();

        var bundle = taken("manager", keyOf(request));

        var listed = bundle.json("cases/" + keyOf(request) + "/documents.json");
        assertThat(texts(listed, "isAsAdded")).containsExactly("false", "false");
        assertThat(bundle.files().get("cases/" + keyOf(request) + "/" + listed.get(1).path("file").asText())).hasSize(MEGABYTE);
        assertThat(Verdict.of(bundle.archive()).isIntact()).isTrue();
    }

    @Test
    void removedVersionsAreToldAndNotHandedOut() {
        var request = begun(model.submit(ModelDriver.request()));
        var key = keyOf(request);
        var id = client("ken-rc").add(key, OTHER, "Wrong.txt", "Of another case.".getBytes(StandardCharsets.UTF_8)).json().path("id").asText();
        assertThat(client("ken-rc").delete("/api/files/" + id).status()).isEqualTo(204);

        var bundle = taken("manager", key);

        var listed = bundle.json("cases/" + key + "/documents.json").get(0);
        assertThat(listed.path("removedBy").asText()).isEqualTo("ken-rc");
        assertThat(listed.path("file").isNull()).isTrue();
        assertThat(bundle.files().keySet()).noneMatch(name -> name.contains("Wrong"));
    }

    @Test
    void bundleIsOfOneMomentWhateverHappensMeanwhile() {
        var request = begun(model.submit(ModelDriver.request()));
        var key = keyOf(request);
        var noise = new byte[3 * MEGABYTE];
        new Random(3).nextBytes(noise);
        insert(request, "Large.bin", noise);
        var archive = new ByteArrayOutputStream() {

            private boolean isChanged;

            @Override
            public synchronized void write(byte[] bytes, int from, int length) {
                super.write(bytes, from, length);
                if (!isChanged && size() > MEGABYTE) { // the story is written, documents are on their way, the trail is not asked for yet
                    isChanged = true;
                    CompletableFuture.runAsync(() -> system.run(() -> {
                        model.complete(request, "endorse-request", "ken-rc", "endorsed", true, "endorsementComment", "Meanwhile.");
                        insert(request, "Meanwhile.txt", new byte[1]);
                        trail.seal();
                    })).join();
                }
            }
        };

        take("manager", Order.ofCase(key, request.getId(), "KEN"), archive);

        assertThat(tasks.createTaskQuery().processInstanceId(request.getId()).taskDefinitionKey("screen-request").count()).isEqualTo(1);
        var bundle = Bundle.of(archive.toByteArray());
        assertThat(bundle.files()).allSatisfy((name, content) -> assertThat(new String(content, StandardCharsets.ISO_8859_1)).as(name).doesNotContain("Meanwhile."));
        assertThat(bundle.text("cases/" + key + "/story.json")).doesNotContain("Screen request");
        assertThat(bundle.entries()).noneSatisfy(entry -> assertThat(entry.path("what").asText()).isEqualTo("Complete"));
        assertThat(Verdict.of(bundle.archive()).isIntact()).as(Verdict.of(bundle.archive()).toString()).isTrue();
        assertThat(taken("manager", key).text("cases/" + key + "/story.json")).contains("Meanwhile.");
    }

    @Test
    void hundredsOfDocumentsAndLargeOnesTakeLittleMemory() {
        var request = begun(model.submit(ModelDriver.request()));
        jdbc.sql("""
            with made as (select gen_random_uuid() as id, number, case number when 1 then 150 else 1 end as pieces from generate_series(1, 500) number),
                content as (select string_agg(sha256(convert_to(i::text, 'UTF8')), '' order by i) as piece from generate_series(1, 8192) i),
                pieces as (insert into case_file_piece (file, start, content) select id, (p - 1) * 262144, piece from made, content, generate_series(1, pieces) p)
            insert into case_file (id, document, version, case_id, process, country, kind, name, size, type, sha256, added_by, added_at)
                select id, id, 1, :case, 'seed-funding-request', 'KEN', 'other', 'Annex ' || number || '.bin', pieces * 262144, 'application/octet-stream', '', 'ken-focal-point', now()
                from made
            """).param("case", request.getId()).update();
        var before = used();
        var most = new long[] {0, 0, 0};
        var digest = Digests.sha256();

        take("manager", Order.ofCase(keyOf(request), request.getId(), "KEN"), new OutputStream() {

            @Override
            public void write(int value) {
                write(new byte[] {(byte) value}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                digest.update(bytes, from, length);
                most[0] += length;
                if (most[0] / (20L * MEGABYTE) > most[1]) {
                    most[1] = most[0] / (20L * MEGABYTE);
                    most[2] = Math.max(most[2], used());
                }
            }
        });

        assertThat(most[0]).isGreaterThan(150L * MEGABYTE);
        assertThat(most[2] - before).as("bytes that are kept meanwhile").isLessThan(40L * MEGABYTE);
    }

    @Test
    void bundleThatBreaksOffIsNotTakenForAll() throws Exception {
        var request = begun(model.submit(ModelDriver.request()));
        var noise = new byte[30 * MEGABYTE];
        new Random(30).nextBytes(noise);
        insert(request, "Noise.bin", noise);
        var asked = client("manager").request("/api/evidence/cases/" + keyOf(request)).GET().build();
        var answer = HttpClient.newHttpClient().send(asked, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().readNBytes(MEGABYTE)).hasSize(MEGABYTE);

        jdbc.sql("select pg_terminate_backend(pid) from pg_stat_activity where query like '%case_file_piece%' and xact_start is not null and pid <> pg_backend_pid()")
            .query((row, number) -> row.getBoolean(1)).list();

        assertThatThrownBy(() -> answer.body().readAllBytes()).isInstanceOf(IOException.class);
        assertThat(jdbc.sql("select what from audit_entry where kind = 'Evidence' and case_id = :id").param("id", request.getId()).query(String.class).list())
            .containsExactly("TakeEvidence");
        assertThat(taken("manager", keyOf(request)).files()).isNotEmpty();
    }

    @Test
    void asManyAreMadeAsMayBeAtOnce() {
        var request = begun(model.submit(ModelDriver.request()));
        var order = Order.ofCase(keyOf(request), request.getId(), "KEN");
        var refused = new ArrayList<String>();

        take("manager", order, new OutputStream() {

            private boolean isTried;

            @Override
            public void write(int value) throws IOException {
                if (!isTried) {
                    isTried = true;
                    inner(order, refused);
                }
            }
        });

        assertThat(refused).containsExactly("503 Other evidence bundles are being prepared. Try again in a minute.");
        assertThat(taken("manager", keyOf(request)).files()).isNotEmpty();
    }

    /** While one is made, another is; while both are, no third. */
    private void inner(Order order, List<String> refused) {
        CompletableFuture.runAsync(() -> take("manager", order, new OutputStream() {

            private boolean isTried;

            @Override
            public void write(int value) {
                if (!isTried) {
                    isTried = true;
                    var answer = client("manager").get("/api/evidence/cases/" + order.key());
                    refused.add(answer.status() + " " + answer.message());
                }
            }
        })).join();
    }

    @Test
    void whoChangesTheTrailOfABundleIsFoundWithoutItsKey() {
        var request = begun(model.submit(ModelDriver.request()));
        model.complete(request, "endorse-request", "ken-rc", "endorsed", true, "endorsementComment", "Agreed.");
        var bundle = taken("manager", keyOf(request));
        var forger = KeyFiles.key("Ed25519", 0);
        assertThat(Verdict.of(forged(bundle, forger, "README.txt", text -> text).archive()).isIntact()).as("nothing but the key is another").isTrue();
        assertThat(Verdict.of(forged(bundle, forger, "README.txt", text -> text).archive(), installation.key().orElseThrow().fingerprint()).isIntact()).isFalse();
        var entries = "audit/entries-0001.jsonl";

        var changes = new LinkedHashMap<String, Verdict>();
        changes.put("another person", Verdict.of(forged(bundle, forger, entries, text -> text.replaceFirst("ken-rc", "ken-fp")).archive()));
        changes.put("two entries change places", Verdict.of(forged(bundle, forger, entries, EvidenceTest::swapped).archive()));
        changes.put("one comes twice", Verdict.of(forged(bundle, forger, entries, text -> text + text.lines().findFirst().orElseThrow() + "\n").archive()));
        changes.put("one is made up", Verdict.of(forged(bundle, forger, entries, text -> text + "{\"id\": 1}\n").archive()));
        changes.put("another digest under a seal", Verdict.of(forged(bundle, forger, "audit/leaves.txt", text -> text.replaceFirst(" [0-9a-f]{8}", " 00000000")).archive()));
        changes.put("a digest less", Verdict.of(forged(bundle, forger, "audit/leaves.txt", text -> text.substring(text.indexOf('\n') + 1)).archive()));
        changes.put("another moment of a seal", Verdict.of(forged(bundle, forger, "audit/seals.csv", text -> text.replaceFirst("\\.\\d{6}Z", ".000000Z")).archive()));
        changes.put("no seals", Verdict.of(forged(bundle, forger, "audit/seals.csv", text -> text.lines().findFirst().orElseThrow() + "\n").archive()));

        assertThat(changes).allSatisfy((change, verdict) -> {
            assertThat(verdict.code()).as(change).isEqualTo(1);
            assertThat(verdict.said()).as(change).containsAnyOf("AUDIT  ", "SEAL  ").doesNotContain("CHANGED");
        });
    }

    private static String swapped(String text) {
        var lines = new ArrayList<>(text.lines().toList());
        Collections.swap(lines, 1, 2);
        return String.join("\n", lines) + "\n";
    }

    @Test
    void sealsOfTheInstallationAreSigned() {
        var request = begun(model.submit(ModelDriver.request()));
        var bundle = taken("manager", keyOf(request));
        var key = installation.key().orElseThrow();

        var rows = bundle.text("audit/seals.csv").lines().skip(1).toList();
        assertThat(rows).isNotEmpty();
        assertThat(rows.get(rows.size() - 1)).contains("," + key.fingerprint() + ",");
        assertThat(rows.get(rows.size() - 1).split(",")[9]).isEqualTo(key.sign(rows.get(rows.size() - 1).split(",")[7].getBytes(StandardCharsets.US_ASCII)));
        var files = new LinkedHashMap<>(bundle.files());
        assertThat(Verdict.of(bundle.remade(files, null).archive()).isIntact()).isTrue();
        var another = KeyFiles.key("Ed25519", 0).sign("x".getBytes(StandardCharsets.US_ASCII));
        files.put("audit/seals.csv", bundle.text("audit/seals.csv").replaceFirst(",[^,]+\\s*$", "," + another + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(Verdict.of(bundle.remade(files, null).archive()).said()).contains("SEAL      ", "is not signed by the key " + key.fingerprint());
    }

    @Test
    void entriesUnderSealsOfAnEarlierReleaseStandApart() {
        trail.seal();
        var request = begun(model.submit(ModelDriver.request()));
        SealOfAnEarlierRelease.over(jdbc);

        var bundle = taken("manager", keyOf(request));

        jdbc.sql("alter table audit_seal disable trigger audit_seal_append_only").update(); // the others of this class are of this release alone
        jdbc.sql("delete from audit_seal where number >= (select min(number) from audit_seal where content is null)").update();
        jdbc.sql("alter table audit_seal enable trigger audit_seal_append_only").update();
        assertThat(bundle.entries("audit/entries-of-an-earlier-release-0001.jsonl")).isNotEmpty().anySatisfy(entry -> assertThat(entry.path("what").asText()).isEqualTo("Start"));
        var verdict = Verdict.of(bundle.archive());
        assertThat(verdict.isIntact()).as(verdict.toString()).isTrue();
        assertThat(verdict.said()).containsPattern("[1-9]\\d* were sealed by an earlier release").containsPattern("Everything up to and including seal \\d+ can't be proved here");
    }

    private interface Change {

        String of(String text);
    }

    /** A bundle that somebody signs with a key of their own after a change. */
    private static Bundle forged(Bundle bundle, EvidenceKey forger, String file, Change change) {
        var files = new LinkedHashMap<>(bundle.files());
        files.put(file, change.of(bundle.text(file)).getBytes(StandardCharsets.UTF_8));
        files.put("key.pem", forger.pem().getBytes(StandardCharsets.US_ASCII));
        return bundle.remade(files, forger);
    }

    private void take(String account, Order order, OutputStream out) {
        people.as(account, () -> {
            try {
                bundles.take(order, () -> out);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return out;
        });
    }

    private Bundle taken(String account, String key) {
        return bundle(client(account).get("/api/evidence/cases/" + URLEncoder.encode(key, StandardCharsets.UTF_8)));
    }

    private Bundle ofPeriod(String account, String query) {
        return bundle(client(account).get("/api/evidence?" + query));
    }

    private static Bundle bundle(FileClient.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return Bundle.of(answer.content());
    }

    private FileClient client(String account) {
        return new FileClient(port, account);
    }

    private ProcessInstance begun(ProcessInstance instance) {
        begun.add(instance);
        return instance;
    }

    private String keyOf(ProcessInstance instance) {
        return jdbc.sql("select casework_reference(:id)").param("id", instance.getId()).query(String.class).single();
    }

    private void account(String name, String... groups) {
        var user = identity.newUser(name);
        user.setPassword(FileClient.PASSWORD);
        identity.saveUser(user);
        for (var group : groups) {
            identity.createMembership(name, group);
        }
    }

    private void insert(ProcessInstance request, String name, byte[] content) {
        var id = UUID.randomUUID();
        for (var start = 0; start == 0 || start < content.length; start += MEGABYTE) {
            jdbc.sql("insert into case_file_piece (file, start, content) values (:id, :start, :content)").param("id", id).param("start", start)
                .param("content", Arrays.copyOfRange(content, start, Math.min(content.length, start + MEGABYTE))).update();
        }
        jdbc.sql("""
            insert into case_file (id, document, version, case_id, process, country, kind, name, size, type, sha256, added_by, added_at)
            values (:id, :id, 1, :case, 'seed-funding-request', 'KEN', 'other', :name, :size, 'text/plain', :sha256, 'ken-focal-point', now())
            """).param("id", id).param("case", request.getId()).param("name", name).param("size", content.length).param("sha256", sha256(content)).update();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static String sha256(byte[] content) {
        return HexFormat.of().formatHex(Digests.sha256().digest(content));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static List<String> texts(JsonNode list, String name) {
        return stream(list).map(each -> each.path(name).asText()).toList();
    }

    private static List<String> whats(JsonNode events) {
        return stream(events).map(each -> each.path("what").asText()).filter(what -> !what.startsWith("Mail")).collect(Collectors.toList());
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
