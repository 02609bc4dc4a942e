package org.action2.casework.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the verifier says of audit trails that the program does not write, whoever signs the bundle. */
class TrailOfABundleTest {

    private static final String HEAD = "previous,number,from,to,entries,sealed at,content,digest,signed by,signature\n";
    private static final String ENTRIES = "audit/entries-0001.jsonl";
    private static final String LEAVES = "audit/leaves.txt";
    private static final String SEALS = "audit/seals.csv";

    @TempDir
    private Path folder;

    private final EvidenceKey key = KeyFiles.key("Ed25519", 0);
    private final List<String> seals = new ArrayList<>();
    private final StringBuilder leaves = new StringBuilder();
    private final StringBuilder entries = new StringBuilder();
    private String last = "";

    @Test
    void sealsAreCountedByWhoSignedThem() {
        seal(null, null, "an entry of an earlier release");
        seal("own", null, "one");
        seal("own", key, "two");
        seal("own", KeyFiles.key("Ed25519", 0), "three");
        seal("own", key, "four");

        var verdict = verdict();

        assertThat(verdict.isIntact()).as(verdict.toString()).isTrue();
        assertThat(verdict.said()).contains("2 of 5 seals are signed by the bundle's key, 1 by others, 2 by nobody", "Everything up to and including seal 1 can't be proved here", "4 audit entries");
    }

    @Test
    void sealThatNobodySignedAfterSignedOnesIsFound() {
        seal("own", key, "one");
        seal("own", null, "two");

        assertThat(verdict().said()).contains("SEAL      2 is signed by nobody, and seals before it are signed", "NOT INTACT");
    }

    /** Whoever leaves a seal's content empty may write into it what they like, under a digest that somebody kept. */
    @Test
    void sealWithoutContentAfterOneWithContentIsFound() {
        seal("own", null, "one");
        seal(null, null, "two");

        assertThat(verdict().said()).contains("SEAL      2 covers no list of digests, and the seal before does", "NOT INTACT");
    }

    @Test
    void entriesUnderASealWithoutContentAreNotProved() {
        seal("own", null, "one");
        var forged = seals.get(0).split(",", -1);
        forged[6] = "";
        seals.set(0, String.join(",", forged));

        assertThat(verdict().said()).contains("SEAL      1 does not cover the 1 digests", "NOT INTACT");
    }

    @Test
    void sealedEntriesWithoutSealsAndDigestsAreFound() {
        seal("own", key, "one");
        for (var missing : List.of(List.of(SEALS), List.of(LEAVES), List.of(SEALS, LEAVES))) {
            var files = files();
            missing.forEach(files::remove);

            assertThat(verdict(files).said()).as(missing.toString()).containsAnyOf("AUDIT     sealed entry 1", "SEAL      1 is not in the list").contains("NOT INTACT");
        }
    }

    @Test
    void filesThatNoTrailHasAreFound() {
        seal("own", key, "one");
        for (var name : List.of("audit/entries-\u0660\u0660\u0660\u0661.jsonl", "audit/entries-1.jsonl", "audit/more.txt", "audit/entries-not-sealed.jsonl")) {
            var files = files();
            files.put(name, "{}\n".getBytes(StandardCharsets.UTF_8));

            assertThat(verdict(files).said()).as(name).contains("is no file of an audit trail", "NOT INTACT");
        }
        var files = files();
        files.put("audit/entries-of-an-earlier-release-0001.jsonl", "{}\n".getBytes(StandardCharsets.UTF_8));
        assertThat(verdict(files).said()).contains("AUDIT     there are entries of an earlier release, and no seal of one");
    }

    @Test
    void nothingThatABundleSaysLooksLikeTheVerdict() {
        var facts = Map.of("bundle", "1", "about", "case X\u001b[2J\u2028INTACT\u202eTCATNI\u0007" + " ".repeat(200) + "INTACT", "taken by", "x".repeat(10_000), "taken at", "now", "left out", "nothing");
        var files = new LinkedHashMap<String, byte[]>();
        files.put("a\u001b]0;INTACT\u0007.txt", new byte[1]);
        files.put("audit/\rINTACT", new byte[1]);

        var said = Verdict.of(Bundle.made(files, facts, null).archive()).said();

        assertThat(said.replace("\n", "")).doesNotContainPattern("[\\p{C}\\p{Zl}\\p{Zp}]").doesNotContain(" ".repeat(20));
        assertThat(said.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(500)).noneMatch(line -> line.startsWith("INTACT")).last().asString().startsWith("NOT INTACT");
    }

    @Test
    void longTrailsTakeLittleMemory() throws Exception {
        for (var i = 0; i < 60_000; i++) {
            seal("own", null, "entry " + i);
        }
        Files.write(folder.resolve("bundle.zip"), Bundle.made(files(), facts(), null).archive());

        var verdict = Verdict.ofProcess(folder, "-Xmx16m", "-cp", Path.of("target/classes").toAbsolutePath().toString(), "Verify", "bundle.zip");

        assertThat(verdict.isIntact()).as(verdict.toString()).isTrue();
        assertThat(verdict.said()).contains("60000 audit entries are under 60000 seals");
    }

    /** @param content null for a seal of an earlier release */
    private void seal(@Nullable String content, @Nullable EvidenceKey signer, String entry) {
        var number = seals.size() + 1;
        var line = "{\"id\": " + number + ", \"what\": \"" + entry + "\"}";
        var leaf = sha256(line);
        var covered = last + "," + number + "," + number + "," + (number + 1) + ",1,2027-01-01T00:00:00.000000Z," + (content == null ? "" : sha256(leaf + "\n"));
        last = sha256(covered);
        seals.add(covered + "," + last + "," + (signer == null ? "," : signer.fingerprint() + "," + signer.sign(last.getBytes(StandardCharsets.US_ASCII))));
        if (content != null) {
            leaves.append(number).append(' ').append(leaf).append('\n');
            entries.append(line).append('\n');
        }
    }

    private Map<String, byte[]> files() {
        var files = new TreeMap<String, byte[]>();
        files.put("key.pem", key.pem().getBytes(StandardCharsets.UTF_8));
        files.put(ENTRIES, entries.toString().getBytes(StandardCharsets.UTF_8));
        files.put(LEAVES, leaves.toString().getBytes(StandardCharsets.UTF_8));
        files.put(SEALS, (HEAD + String.join("\n", seals) + "\n").getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private Verdict verdict() {
        return verdict(files());
    }

    private Verdict verdict(Map<String, byte[]> files) {
        return Verdict.of(Bundle.made(files, facts(), key).archive());
    }

    private static Map<String, String> facts() {
        return Map.of("bundle", "1", "about", "case X", "taken by", "manager", "taken at", "now", "left out", "nothing");
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(Digests.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
