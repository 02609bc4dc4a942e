package org.action2.casework.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** A bundle as somebody got it, unpacked with what Java brings along. @param files by their names, in the order of the archive */
record Bundle(byte[] archive, Map<String, byte[]> files) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TAIL = List.of(BundleZip.MANIFEST, BundleZip.DIGEST, BundleZip.SIGNATURE);

    static Bundle of(byte[] archive) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Bundle(archive, files);
    }

    /** Writes a bundle of those files, as somebody would who can run the program's code but has no key, or one of their own. */
    static Bundle made(Map<String, byte[]> files, Map<String, String> facts, @Nullable EvidenceKey key) {
        var out = new ByteArrayOutputStream();
        try (var zip = new BundleZip(out)) {
            for (var file : files.entrySet()) {
                if (!TAIL.contains(file.getKey())) {
                    zip.add(file.getKey(), content -> content.write(file.getValue()));
                }
            }
            zip.finish(facts, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(out.toByteArray());
    }

    /** The same with other files, its manifest made anew. */
    Bundle remade(Map<String, byte[]> others, @Nullable EvidenceKey key) {
        var facts = facts();
        List.of("signed by", "bytes before", "digest of the bytes before").forEach(facts::remove);
        return made(others, facts, key);
    }

    String text(String name) {
        var file = files.get(name);
        if (file == null) {
            throw new AssertionError("No " + name + " among " + files.keySet());
        }
        return new String(file, StandardCharsets.UTF_8);
    }

    JsonNode json(String name) {
        try {
            return JSON.readTree(text(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of all files of sealed entries. */
    List<JsonNode> entries(String pattern) {
        return files.keySet().stream().filter(name -> name.matches(pattern)).flatMap(name -> text(name).lines()).map(line -> {
            try {
                return JSON.readTree(line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).toList();
    }

    /** All entries, however far they are proved. */
    List<JsonNode> entries() {
        return entries("audit/entries-.*");
    }

    /** What the manifest says of the bundle. */
    Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        text(BundleZip.MANIFEST).lines().filter(line -> line.startsWith("# ") && line.contains(": "))
            .forEach(line -> facts.put(line.substring(2, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2)));
        return facts;
    }
}
