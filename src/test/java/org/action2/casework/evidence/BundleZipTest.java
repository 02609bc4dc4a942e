package org.action2.casework.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive in which no byte can be changed unseen, whatever its files hold. */
class BundleZipTest {

    private static final Map<String, String> FACTS = Map.of("bundle", "1", "about", "case X", "taken by", "manager", "taken at", "now", "left out", "nothing");

    @TempDir
    private Path folder;

    @Test
    void everyBitCounts() {
        var key = KeyFiles.key("Ed25519", 0);
        var bundle = Bundle.made(files(key), FACTS, key);
        assertThat(Verdict.of(bundle.archive()).isIntact()).as(Verdict.of(bundle.archive()).toString()).isTrue();

        var unseen = new ArrayList<String>();
        for (var position = 0; position < bundle.archive().length; position++) {
            var changed = bundle.archive().clone();
            changed[position] ^= (byte) (1 << position % 8);
            if (Verdict.of(changed).code() == 0) {
                unseen.add("byte " + position);
            }
        }

        assertThat(unseen).isEmpty();
        assertThat(bundle.archive().length).isGreaterThan(1_500);
    }

    /** Where the archive names a size or a checksum twice, both may be changed alike; nothing but the content itself tells then. */
    @Test
    void sizesAndChecksumsThatAreChangedInBothPlacesAreFound() {
        var key = KeyFiles.key("Ed25519", 0);
        var archive = Bundle.made(files(key), FACTS, key).archive();
        for (var name : List.of(BundleZip.MANIFEST, BundleZip.DIGEST, BundleZip.SIGNATURE)) {
            var local = place(archive, "PK\u0003\u0004", 30, name);
            var central = place(archive, "PK\u0001\u0002", 46, name);
            var otherChecksum = archive.clone();
            otherChecksum[local + 14] ^= 1;
            otherChecksum[central + 16] ^= 1;
            assertThat(Verdict.of(otherChecksum).said()).as(name).contains("BYTES ", "NOT INTACT");
            for (var sizes : new int[][] {{18, 20}, {22, 24}}) {
                var otherSize = archive.clone();
                otherSize[local + sizes[0]] ^= 1;
                otherSize[central + sizes[1]] ^= 1;
                assertThat(Verdict.of(otherSize).said()).as(name).contains("NOT INTACT");
            }
            var otherSizes = archive.clone();
            otherSizes[local + 18] ^= 1;
            otherSizes[local + 22] ^= 1;
            otherSizes[central + 24] ^= 1;
            assertThat(Verdict.of(otherSizes).said()).as(name).contains("NOT INTACT");
        }
    }

    /** Where the header of a file begins. */
    private static int place(byte[] archive, String signature, int length, String name) {
        var text = new String(archive, StandardCharsets.ISO_8859_1);
        for (var at = text.indexOf(signature); at >= 0; at = text.indexOf(signature, at + 1)) {
            if (text.startsWith(name, at + length)) {
                return at;
            }
        }
        throw new AssertionError("No header of " + name);
    }

    @Test
    void whatStandsBeforeBehindOrBetweenIsFound() {
        var archive = Bundle.made(files(null), FACTS, null).archive();

        assertThat(Verdict.of(Arrays.copyOf(archive, archive.length + 1)).said()).contains("NOT INTACT");
        assertThat(Verdict.of(Arrays.copyOf(archive, archive.length - 1)).said()).contains("NOT INTACT");
        assertThat(Verdict.of(Arrays.copyOf(archive, archive.length / 2)).said()).contains("UNREADABLE", "NOT INTACT");
        assertThat(Verdict.of(new byte[0]).said()).contains("UNREADABLE", "NOT INTACT");
        var behind = new byte[archive.length + 10];
        System.arraycopy(archive, 0, behind, 10, archive.length);
        assertThat(Verdict.of(behind).said()).contains("BYTES     byte 0", "NOT INTACT");
        var withComment = Arrays.copyOf(archive, archive.length + 3);
        withComment[archive.length - 2] = 3;
        assertThat(Verdict.of(withComment).said()).contains("BYTES", "NOT INTACT");
    }

    @Test
    void filesThatAreMissingAddedTwiceOrMovedAreNamed() throws Exception {
        var bundle = Bundle.made(files(null), FACTS, null);

        assertThat(repacked(bundle, zip -> {
        }).said()).contains("BYTES").doesNotContain("CHANGED");
        assertThat(repacked(bundle, files -> files.remove("cases/A/story.txt")).said()).contains("MISSING   cases/A/story.txt");
        assertThat(repacked(bundle, files -> files.put("cases/A/more.txt", new byte[1])).said()).contains("ADDED     cases/A/more.txt");
        assertThat(repacked(bundle, files -> files.put("empty.bin", new byte[1])).said()).contains("CHANGED   empty.bin");
        assertThat(repacked(bundle, files -> files.put("README.txt", files.remove("README.txt"))).said()).contains("ORDER");
        assertThat(repacked(bundle, files -> files.remove(BundleZip.MANIFEST)).said()).contains("MISSING   " + BundleZip.MANIFEST);
        assertThat(repacked(bundle, files -> files.remove(BundleZip.DIGEST)).said()).contains("MISSING   " + BundleZip.DIGEST);
        assertThat(repacked(bundle, files -> files.put(BundleZip.DIGEST, new byte[10])).said()).contains("DIGEST    ");
        assertThat(repacked(bundle, files -> files.put("cases/A/storY.txt", new byte[0])).said()).contains("ADDED     cases/A/storY.txt");
        var twice = new String(bundle.archive(), StandardCharsets.ISO_8859_1).replace("cases/A/twin2.txt", "cases/A/twin1.txt").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Verdict.of(twice).said()).contains("TWICE     cases/A/twin1.txt", "NOT INTACT");
    }

    @Test
    void sameFilesMakeTheSameArchive() {
        assertThat(Bundle.made(files(null), FACTS, null).archive()).isEqualTo(Bundle.made(files(null), FACTS, null).archive());
    }

    /** Beyond 65,535 files an archive ends otherwise; beyond 4 GB, too, which takes too long for a test and was tried by hand. */
    @Test
    void moreFilesThanPlainArchivesHoldAreRead() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new BundleZip(out)) {
            for (var i = 0; i < 66_000; i++) {
                zip.add("f" + i, OutputStream::flush);
            }
            zip.finish(new LinkedHashMap<>(FACTS), null);
        }
        var file = Files.write(folder.resolve("many.zip"), out.toByteArray());

        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.size()).isEqualTo(66_002);
        }
        assertThat(Verdict.of(out.toByteArray()).isIntact()).isTrue();
        assertThat(Verdict.of(Arrays.copyOf(out.toByteArray(), out.size() - 1)).isIntact()).isFalse();
    }

    private interface Change {

        void of(Map<String, byte[]> files);
    }

    /** Packs it anew with a common program, after a change. */
    private static Verdict repacked(Bundle bundle, Change change) throws Exception {
        var files = new LinkedHashMap<>(bundle.files());
        change.of(files);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        var verdict = Verdict.of(out.toByteArray());
        assertThat(verdict.code()).as(verdict.said()).isEqualTo(1);
        return verdict;
    }

    private static Map<String, byte[]> files(EvidenceKey key) {
        var noise = new byte[400];
        new Random(7).nextBytes(noise);
        var files = new LinkedHashMap<String, byte[]>();
        files.put("README.txt", "Read me.\n".getBytes(StandardCharsets.UTF_8));
        files.put("cases/A/story.txt", "It began.\n".repeat(100).getBytes(StandardCharsets.UTF_8));
        files.put("cases/A/ملف.bin", noise);
        files.put("cases/A/twin1.txt", "One.".getBytes(StandardCharsets.UTF_8));
        files.put("cases/A/twin2.txt", "Two.".getBytes(StandardCharsets.UTF_8));
        files.put("empty.bin", new byte[0]);
        if (key != null) {
            files.put("key.pem", key.pem().getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }
}
