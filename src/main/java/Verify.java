import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Checks an evidence bundle of Action 2 Casework with nothing but Java 17: no program, no database, no network.
 *
 * <pre>java Verify.java bundle.zip [fingerprint of the key that you expect]</pre>
 *
 * Says {@code INTACT} (exit code 0), or each thing that differs and {@code NOT INTACT} (exit code 1). Take this file from where you
 * trust it, not from the bundle that you check: whoever could change the bundle could change the copy in it.
 */
public final class Verify {

    private static final String MANIFEST = "MANIFEST.sha256";
    private static final String DIGEST = "DIGEST.sha256";
    private static final String SIGNATURE = "DIGEST.signature";
    private static final String KEY = "key.pem";
    private static final String ENTRIES = "audit/entries-\\d+\\.jsonl";
    private static final String EARLIER = "audit/entries-of-an-earlier-release.jsonl";
    private static final String NOT_SEALED = "audit/entries-not-sealed.jsonl";
    private static final String LEAVES = "audit/leaves.txt";
    private static final String SEALS = "audit/seals.csv";
    private static final List<String> ALGORITHMS = List.of("Ed25519", "Ed25519", "RSA", "SHA256withRSA", "EC", "SHA256withECDSA");
    private static final long LARGEST_PLAIN = 0xFFFFFFFFL;
    private static final int MOST_PLAIN = 0xFFFF;

    private final PrintStream out;
    private final File file;
    private final String expectedKey;
    private final List<String> differences = new ArrayList<>();
    private final Map<String, String> facts = new LinkedHashMap<>(); // what the manifest says of the bundle
    private final Map<String, String> listed = new LinkedHashMap<>(); // the files of the manifest with their digests
    private PublicKey key;
    private String algorithm;
    private String fingerprint = "";

    private Verify(PrintStream out, File file, String expectedKey) {
        this.out = out;
        this.file = file;
        this.expectedKey = expectedKey;
    }

    public static void main(String[] arguments) {
        System.exit(run(System.out, arguments));
    }

    /** @return 0 if the bundle is intact, else 1 */
    public static int run(PrintStream out, String... arguments) {
        if (arguments.length < 1 || arguments.length > 2) {
            out.println("java Verify.java bundle.zip [fingerprint]");
            return 1;
        }
        Verify verify = new Verify(out, new File(arguments[0]), arguments.length == 2 ? arguments[1].replaceAll("[^0-9A-Fa-f]", "").toLowerCase() : null);
        verify.check();
        verify.differences.forEach(out::println);
        out.println(verify.differences.isEmpty() ? "INTACT" : "NOT INTACT: " + verify.differences.size() + " difference(s)");
        return verify.differences.isEmpty() ? 0 : 1;
    }

    private void check() {
        try (ZipFile zip = new ZipFile(file)) {
            List<ZipEntry> entries = new ArrayList<>(zip.stream().toList());
            if (zip.getEntry(MANIFEST) == null) {
                differ("MISSING   " + MANIFEST + ": without it nothing can be checked");
                return;
            }
            readManifest(zip);
            checkNames(entries);
            checkFiles(zip);
            readKey(zip);
            checkDigest(zip);
            checkBytes(entries);
            checkTrail(zip);
        } catch (IOException | RuntimeException | GeneralSecurityException e) {
            differ("UNREADABLE " + e);
        }
    }

    private void differ(String difference) {
        differences.add(difference);
    }

    // ---- The manifest: which files there are, and what is in each ----

    private void readManifest(ZipFile zip) throws IOException {
        for (String line : text(zip, MANIFEST).split("\n")) {
            if (line.startsWith("# ") && line.contains(": ")) {
                facts.put(line.substring(2, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2));
            } else if (line.matches("[0-9a-f]{64}  .+")) {
                if (listed.put(line.substring(66), line.substring(0, 64)) != null) {
                    differ("TWICE     " + line.substring(66) + " in " + MANIFEST);
                }
            } else if (!line.startsWith("#")) {
                differ("MANIFEST  has a line that is none: " + line);
            }
        }
        out.println("Bundle " + facts.get("bundle") + ", " + facts.get("about") + ", taken by " + facts.get("taken by") + " at " + facts.get("taken at"));
        out.println("Left out for whoever took it: " + facts.get("left out"));
    }

    private void checkNames(List<ZipEntry> entries) {
        List<String> expected = new ArrayList<>(listed.keySet());
        expected.addAll(List.of(MANIFEST, DIGEST));
        if (!"nobody".equals(facts.get("signed by"))) {
            expected.add(SIGNATURE);
        }
        Set<String> names = new HashSet<>();
        List<String> order = new ArrayList<>();
        for (ZipEntry entry : entries) {
            order.add(entry.getName());
            if (!names.add(entry.getName())) {
                differ("TWICE     " + entry.getName());
            }
        }
        Set<String> known = new HashSet<>(expected);
        expected.stream().filter(name -> !names.contains(name)).forEach(name -> differ("MISSING   " + name));
        names.stream().filter(name -> !known.contains(name)).sorted().forEach(name -> differ("ADDED     " + name));
        if (differences.isEmpty() && !order.equals(expected)) {
            differ("ORDER     the files are not in the order of the manifest");
        }
    }

    private void checkFiles(ZipFile zip) {
        for (Map.Entry<String, String> each : listed.entrySet()) {
            if (zip.getEntry(each.getKey()) != null) {
                try (InputStream content = zip.getInputStream(zip.getEntry(each.getKey()))) {
                    String found = digestOf(content);
                    if (!found.equals(each.getValue())) {
                        differ("CHANGED   " + each.getKey() + ": its SHA-256 is " + found + ", the manifest says " + each.getValue());
                    }
                } catch (IOException e) {
                    differ("CHANGED   " + each.getKey() + ": can't be unpacked, " + e.getMessage());
                }
            }
        }
        out.println(listed.size() + " files in the manifest");
    }

    // ---- The manifest's own digest, and who signed it ----

    private void readKey(ZipFile zip) throws IOException, GeneralSecurityException {
        if (zip.getEntry(KEY) == null) {
            return;
        }
        byte[] encoded = Base64.getMimeDecoder().decode(text(zip, KEY).replaceAll("-----[A-Z ]+-----", ""));
        fingerprint = hex(sha256().digest(encoded));
        for (int i = 0; key == null && i < ALGORITHMS.size(); i += 2) {
            try {
                key = KeyFactory.getInstance(ALGORITHMS.get(i)).generatePublic(new X509EncodedKeySpec(encoded));
                algorithm = ALGORITHMS.get(i + 1);
            } catch (GeneralSecurityException e) {
                // a key of another algorithm
            }
        }
    }

    private void checkDigest(ZipFile zip) throws IOException, GeneralSecurityException {
        String digest = digestOf(zip.getInputStream(zip.getEntry(MANIFEST)));
        String line = digest + "  " + MANIFEST + "\n";
        out.println("SHA-256 of the manifest: " + digest);
        if (zip.getEntry(DIGEST) != null && !text(zip, DIGEST).equals(line)) {
            differ("DIGEST    " + DIGEST + " does not say " + line.strip());
        }
        if (zip.getEntry(SIGNATURE) == null) {
            out.println("Not signed.");
            if (expectedKey != null) {
                differ("SIGNATURE there is none, and you expect one by the key " + expectedKey);
            }
            return;
        }
        String signature = text(zip, SIGNATURE);
        if (key == null || !fingerprint.equals(facts.get("signed by"))) {
            differ("SIGNATURE the bundle holds no key with the fingerprint " + facts.get("signed by"));
        } else if (!isSignedBy(line, signature.strip()) || !signature.equals(signature.strip() + "\n")) {
            differ("SIGNATURE is not that of the key " + fingerprint);
        } else if (expectedKey != null && !expectedKey.equals(fingerprint)) {
            differ("SIGNATURE is by the key " + fingerprint + ", and you expect " + expectedKey);
        } else {
            out.println("Signed by the key " + fingerprint + (expectedKey != null ? ", which you expect."
                : ". A key in a bundle proves nothing by itself: compare its fingerprint with the one that the installation publishes."));
        }
    }

    private boolean isSignedBy(String text, String signature) throws GeneralSecurityException {
        try {
            byte[] bytes = Base64.getDecoder().decode(signature);
            Signature check = Signature.getInstance(algorithm);
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(bytes) && Base64.getEncoder().encodeToString(bytes).equals(signature); // one spelling only
        } catch (IllegalArgumentException | java.security.SignatureException e) {
            return false;
        }
    }

    // ---- Every byte of the archive: what is not content of a file is written anew from the list of files and compared ----

    private void checkBytes(List<ZipEntry> entries) throws IOException {
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        MessageDigest before = sha256();
        long at = 0;
        boolean isTail = false;
        try (InputStream bytes = new BufferedInputStream(new FileInputStream(file), 1 << 16)) {
            for (ZipEntry entry : entries) {
                if (entry.getName().equals(MANIFEST)) {
                    isTail = true;
                    String found = hex(before.digest());
                    if (!found.equals(facts.get("digest of the bytes before")) || !String.valueOf(at).equals(facts.get("bytes before"))) {
                        differ("BYTES     the " + at + " bytes before the manifest have the SHA-256 " + found + ", the manifest says "
                            + facts.get("digest of the bytes before") + " of " + facts.get("bytes before"));
                    }
                }
                long start = at;
                byte[] head = localHeader(entry, isTail);
                byte[] foot = isTail ? new byte[0] : little(16).putInt(0x08074b50).putInt((int) entry.getCrc())
                    .putInt((int) entry.getCompressedSize()).putInt((int) entry.getSize()).array();
                at = expect(bytes, head, at, before);
                at = pass(bytes, entry.getCompressedSize(), at, before);
                at = expect(bytes, foot, at, before);
                directory.writeBytes(centralHeader(entry, isTail, start));
                if (at < 0) {
                    return;
                }
            }
            long startOfDirectory = at;
            at = expect(bytes, directory.toByteArray(), at, before);
            at = at < 0 ? at : expect(bytes, end(entries.size(), directory.size(), startOfDirectory), at, before);
            if (at >= 0 && bytes.read() >= 0) {
                differ("BYTES     the archive goes on after its end, at byte " + at);
            }
        }
    }

    /** Reads as many bytes as are expected and compares. @return where the next byte is; -1 if they differ */
    private long expect(InputStream bytes, byte[] expected, long at, MessageDigest digest) throws IOException {
        byte[] found = at < 0 ? expected : bytes.readNBytes(expected.length);
        int differs = Arrays.mismatch(found, expected);
        if (at >= 0 && differs >= 0) {
            differ("BYTES     byte " + (at + differs) + " of the archive is not what the program writes there");
        }
        digest.update(found);
        return at < 0 || differs >= 0 ? -1 : at + expected.length;
    }

    private long pass(InputStream bytes, long count, long at, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = at < 0 ? 0 : count;
        while (left > 0) {
            int read = bytes.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                differ("BYTES     the archive ends within a file");
                return -1;
            }
            digest.update(buffer, 0, read);
            left -= read;
        }
        return at < 0 ? -1 : at + count;
    }

    /** Files are packed, with their sizes behind them; the manifest and what follows it is stored, with its sizes before it. */
    private static byte[] localHeader(ZipEntry entry, boolean isStored) {
        byte[] name = entry.getName().getBytes(StandardCharsets.UTF_8);
        return little(30 + name.length).putInt(0x04034b50).putShort((short) 20).put(method(isStored))
            .putInt(isStored ? (int) entry.getCrc() : 0).putInt(isStored ? (int) entry.getSize() : 0).putInt(isStored ? (int) entry.getSize() : 0)
            .putShort((short) name.length).putShort((short) 0).put(name).array();
    }

    private static byte[] centralHeader(ZipEntry entry, boolean isStored, long start) {
        byte[] name = entry.getName().getBytes(StandardCharsets.UTF_8);
        boolean isFar = start >= LARGEST_PLAIN;
        ByteBuffer header = little(46 + name.length + (isFar ? 12 : 0)).putInt(0x02014b50).putShort((short) (isFar ? 45 : 20)).putShort((short) (isFar ? 45 : 20))
            .put(method(isStored)).putInt((int) entry.getCrc()).putInt((int) entry.getCompressedSize()).putInt((int) entry.getSize())
            .putShort((short) name.length).putShort((short) (isFar ? 12 : 0)).putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0)
            .putInt((int) Math.min(start, LARGEST_PLAIN)).put(name);
        return (isFar ? header.putShort((short) 1).putShort((short) 8).putLong(start) : header).array();
    }

    /** Flags (names in UTF-8; sizes behind), method, and the first moment that an archive can name, for all files. */
    private static byte[] method(boolean isStored) {
        return little(8).putShort((short) (isStored ? 0x0800 : 0x0808)).putShort((short) (isStored ? 0 : 8)).putShort((short) 0).putShort((short) 0x21).array();
    }

    private static byte[] end(int count, int size, long start) {
        boolean isFar = count >= MOST_PLAIN || start >= LARGEST_PLAIN;
        ByteBuffer end = little(isFar ? 98 : 22);
        if (isFar) {
            end.putInt(0x06064b50).putLong(44).putShort((short) 45).putShort((short) 45).putInt(0).putInt(0).putLong(count).putLong(count).putLong(size).putLong(start)
                .putInt(0x07064b50).putInt(0).putLong(start + size).putInt(1);
        }
        return end.putInt(0x06054b50).putInt(0).putShort((short) Math.min(count, MOST_PLAIN)).putShort((short) Math.min(count, MOST_PLAIN))
            .putInt(size).putInt((int) Math.min(start, LARGEST_PLAIN)).putShort((short) 0).array();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    // ---- The audit trail: each entry's digest is in the list of its seal, each seal's digest covers its list and the seal before ----

    private void checkTrail(ZipFile zip) throws IOException, GeneralSecurityException {
        if (zip.getEntry(SEALS) == null) {
            return; // there are no sealed entries, or it is said to be missing
        }
        Map<String, String[]> seals = checkSeals(zip);
        List<String> shown = new ArrayList<>();
        for (String name : listed.keySet()) {
            if (name.matches(ENTRIES) && zip.getEntry(name) != null) {
                lines(zip, name).forEach(line -> shown.add(hex(sha256().digest(line.getBytes(StandardCharsets.UTF_8)))));
            }
        }
        int next = 0;
        int used = 0;
        String seal = "";
        long count = 0;
        MessageDigest content = sha256();
        for (String line : (Iterable<String>) lines(zip, LEAVES)::iterator) {
            String number = line.substring(0, Math.max(0, line.indexOf(' ')));
            String leaf = line.substring(line.indexOf(' ') + 1);
            if (!number.equals(seal)) {
                used += checkSeal(seals, seal, count, content);
                seal = number;
                count = 0;
            }
            count++;
            content.update((leaf + "\n").getBytes(StandardCharsets.UTF_8));
            next += next < shown.size() && shown.get(next).equals(leaf) ? 1 : 0;
        }
        used += checkSeal(seals, seal, count, content);
        if (next < shown.size()) {
            differ("AUDIT     entry " + (next + 1) + " of " + shown.size() + " sealed ones is not what was sealed, or not in its place");
        }
        out.println(next + " audit entries are under " + used + " seals; " + count(zip, EARLIER) + " were sealed by an earlier release, which only the installation can show; "
            + count(zip, NOT_SEALED) + " were not sealed yet");
    }

    /** Checks that each seal covers the one before. @return the seals by number */
    private Map<String, String[]> checkSeals(ZipFile zip) throws IOException, GeneralSecurityException {
        Map<String, String[]> seals = new HashMap<>();
        String[] last = null;
        for (String line : lines(zip, SEALS).skip(1).toList()) {
            String[] seal = line.split(",", -1); // previous,number,from,to,entries,sealed at,content,digest,signed by,signature
            if (seal.length != 10) {
                differ("SEAL      a line of " + SEALS + " is none: " + line);
                return seals;
            }
            String covered = String.join(",", Arrays.copyOf(seal, 7));
            if (!seal[6].isEmpty() && !hex(sha256().digest(covered.getBytes(StandardCharsets.UTF_8))).equals(seal[7])) {
                differ("SEAL      " + seal[1] + " is not what its digest says");
            }
            if (last != null && !(seal[0].equals(last[7]) && seal[2].equals(last[3]) && Long.parseLong(seal[1]) == Long.parseLong(last[1]) + 1)) {
                differ("SEAL      " + seal[1] + " does not follow the seal before");
            }
            seals.put(seal[1], seal);
            last = seal;
        }
        if (last != null) {
            checkSignature(last);
            out.println("The chain of seals ends with seal " + last[1] + " of " + last[5] + ", digest " + last[7]);
        }
        return seals;
    }

    /** Checks a seal against the digests of all entries under it. @return 1 if there is a seal */
    private int checkSeal(Map<String, String[]> seals, String number, long count, MessageDigest content) throws GeneralSecurityException {
        String found = hex(content.digest());
        if (number.isEmpty() && count == 0) {
            return 0;
        }
        String[] seal = seals.get(number);
        if (seal == null) {
            differ("SEAL      " + number + " is not in " + SEALS);
        } else if (!seal[6].equals(found) || !seal[4].equals(String.valueOf(count))) {
            differ("SEAL      " + number + " does not cover the " + count + " digests of " + LEAVES);
        } else {
            checkSignature(seal);
        }
        return 1;
    }

    /** Seals may be signed when they are made; those by another key than the bundle's are left to whoever has that key. */
    private void checkSignature(String[] seal) throws GeneralSecurityException {
        if (key != null && seal[8].equals(fingerprint) && !isSignedBy(seal[7], seal[9])) {
            differ("SEAL      " + seal[1] + " is not signed by the key " + fingerprint);
        }
    }

    // ---- Small things ----

    private static Stream<String> lines(ZipFile zip, String name) throws IOException {
        return zip.getEntry(name) == null ? Stream.empty()
            : new BufferedReader(new InputStreamReader(zip.getInputStream(zip.getEntry(name)), StandardCharsets.UTF_8)).lines();
    }

    private static long count(ZipFile zip, String name) throws IOException {
        return lines(zip, name).count();
    }

    private static String text(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String digestOf(InputStream content) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return hex(digest.digest());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
