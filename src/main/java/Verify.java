import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.SequenceInputStream;
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
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
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
    private static final String TRAIL = "audit/";
    private static final String ENTRIES = "audit/entries-[0-9]{4,}\\.jsonl";
    private static final String EARLIER = "audit/entries-of-an-earlier-release-[0-9]{4,}\\.jsonl";
    private static final String NOT_SEALED = "audit/entries-not-sealed-[0-9]{4,}\\.jsonl";
    private static final String LEAVES = "audit/leaves\\.txt";
    private static final String SEALS = "audit/seals\\.csv";
    private static final String HEAD = "previous,number,from,to,entries,sealed at,content,digest,signed by,signature";
    private static final List<String> ALGORITHMS = List.of("Ed25519", "Ed25519", "RSA", "SHA256withRSA"); // their signatures can't be altered and stay valid
    private static final int MOST_SHOWN = 1_000;
    private static final int LONGEST_SHOWN = 400;
    private static final int LONGEST_FACT = 80;
    private static final long LARGEST_PLAIN = 0xFFFFFFFFL;
    private static final int MOST_PLAIN = 0xFFFF;

    private final PrintStream out;
    private final File file;
    private final String expectedKey;
    private long differences;
    private final Map<String, String> facts = new LinkedHashMap<>(); // what the manifest says of the bundle
    private final Map<String, String> listed = new LinkedHashMap<>(); // the files of the manifest with their digests
    private PublicKey key;
    private String algorithm;
    private String fingerprint = "";
    private String digest; // the line of the list of digests at hand; null after the last
    private String entry; // the line of the sealed entries at hand; null after the last
    private long proved;
    private long signedByKey;
    private long signedByOthers;
    private long signedByNobody;

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
        out.println(verify.differences == 0 ? "INTACT" : "NOT INTACT: " + verify.differences + " difference(s)");
        return verify.differences == 0 ? 0 : 1;
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
        } catch (OutOfMemoryError e) {
            differ("UNREADABLE with the memory that Java has here; try again with more: java -Xmx4g Verify.java ...");
        }
    }

    private void differ(String difference) {
        differences++;
        if (differences <= MOST_SHOWN) {
            say(difference);
        }
    }

    /** What a bundle says of itself is never printed but through here: it must not move the cursor, turn the line round or look like the verdict. */
    private void say(String line) {
        String plain = line.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "\uFFFD").replaceAll("[\\p{Z}\\s]{10,}", " ");
        out.println(plain.length() > LONGEST_SHOWN ? plain.substring(0, LONGEST_SHOWN) + " ... (cut)" : plain);
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
        say("Bundle " + quoted("bundle") + " about " + quoted("about") + ", taken by " + quoted("taken by") + " at " + quoted("taken at"));
        say("Left out for whoever took it: " + quoted("left out"));
    }

    private String quoted(String fact) {
        String said = String.valueOf(facts.get(fact));
        return "\"" + (said.length() > LONGEST_FACT ? said.substring(0, LONGEST_FACT) + "..." : said) + "\"";
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
        if (differences == 0 && !order.equals(expected)) {
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
        say(listed.size() + " files in the manifest");
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
        say("SHA-256 of the manifest: " + digest);
        if (zip.getEntry(DIGEST) != null && !text(zip, DIGEST).equals(line)) {
            differ("DIGEST    " + DIGEST + " does not say " + line.strip());
        }
        if (zip.getEntry(SIGNATURE) == null) {
            say("Not signed.");
            if (expectedKey != null) {
                differ("SIGNATURE there is none, and you expect one by the key " + expectedKey);
            }
            return;
        }
        String signature = text(zip, SIGNATURE);
        if (key == null || !fingerprint.equals(facts.get("signed by"))) {
            differ("SIGNATURE the bundle holds no key with the fingerprint " + facts.get("signed by") + " (Ed25519 or RSA)");
        } else if (!isSignedBy(line, signature.strip()) || !signature.equals(signature.strip() + "\n")) {
            differ("SIGNATURE is not that of the key " + fingerprint);
        } else if (expectedKey != null && !expectedKey.equals(fingerprint)) {
            differ("SIGNATURE is by the key " + fingerprint + ", and you expect " + expectedKey);
        } else {
            say("Signed by the key " + fingerprint + (expectedKey != null ? ", which you expect."
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
                at = isTail ? passStored(bytes, entry, at) : pass(bytes, entry.getCompressedSize(), at, before);
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

    /** The manifest and what follows it vouch for all before them; nothing vouches for their sizes and checksums but what they hold. */
    private long passStored(InputStream bytes, ZipEntry entry, long at) throws IOException {
        if (at < 0) {
            return -1;
        }
        CRC32 crc = new CRC32();
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        for (int read = 1; size < entry.getCompressedSize() && read > 0;) {
            read = bytes.read(buffer, 0, (int) Math.min(entry.getCompressedSize() - size, buffer.length));
            crc.update(buffer, 0, Math.max(read, 0));
            size += Math.max(read, 0);
        }
        if (size != entry.getCompressedSize() || size != entry.getSize() || crc.getValue() != entry.getCrc()) {
            differ("BYTES     the archive names another size or checksum of " + entry.getName() + " than its own");
            return -1;
        }
        return at + size;
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

    /** Goes through seals, digests and entries together, each from its first line to its last, so that no length of a trail takes memory. */
    private void checkTrail(ZipFile zip) throws IOException, GeneralSecurityException {
        listed.keySet().stream().filter(name -> name.startsWith(TRAIL) && !name.matches(String.join("|", ENTRIES, EARLIER, NOT_SEALED, LEAVES, SEALS)))
            .forEach(name -> differ("AUDIT     " + name + " is no file of an audit trail"));
        BufferedReader seals = lines(zip, SEALS);
        BufferedReader digests = lines(zip, LEAVES);
        BufferedReader entries = lines(zip, ENTRIES);
        digest = digests.readLine();
        entry = entries.readLine();
        String head = seals.readLine();
        if (head != null && !head.equals(HEAD)) {
            differ("SEAL      the first line of the list of seals is not " + HEAD);
        }
        String notProvedUntil = null;
        String[] last = null;
        long used = 0;
        for (String line = seals.readLine(); line != null; line = seals.readLine()) {
            String[] seal = line.split(",", -1);
            if (seal.length != 10 || !seal[1].matches("[0-9]{1,18}")) {
                differ("SEAL      a line of the list of seals is none: " + line);
                return;
            }
            checkSeal(seal, last);
            checkSigner(seal);
            if (seal[6].isEmpty()) {
                notProvedUntil = seal[1];
            }
            used += checkEntries(seal, digests, entries);
            last = seal;
        }
        if (digest != null) {
            differ("SEAL      " + sealOf(digest) + " is not in the list of seals, or its digests are not in their place");
        }
        if (entry != null) {
            differ("AUDIT     sealed entry " + (proved + 1) + " is not what was sealed, or not in its place");
        }
        long earlier = count(zip, EARLIER);
        if (earlier > 0 && notProvedUntil == null) {
            differ("AUDIT     there are entries of an earlier release, and no seal of one");
        }
        if (last != null) {
            say("The chain of seals ends with seal " + last[1] + " of " + last[5] + ", digest " + last[7]);
            say(signedByKey + " of " + (signedByKey + signedByOthers + signedByNobody) + " seals are signed by the bundle's key, " + signedByOthers + " by others, "
                + signedByNobody + " by nobody");
        }
        if (notProvedUntil != null) {
            say("Everything up to and including seal " + notProvedUntil + " can't be proved here: an earlier release sealed it, and the installation alone can show it.");
        }
        say(proved + " audit entries are under " + used + " seals; " + earlier + " were sealed by an earlier release, which only the installation can show; "
            + count(zip, NOT_SEALED) + " were not sealed yet");
    }

    /** Checks that a seal is what its digest covers, and that it covers the one before. */
    private void checkSeal(String[] seal, String[] before) { // previous,number,from,to,entries,sealed at,content,digest,signed by,signature
        String covered = String.join(",", Arrays.copyOf(seal, 7));
        if (seal[6].isEmpty() && before != null && !before[6].isEmpty()) {
            differ("SEAL      " + seal[1] + " covers no list of digests, and the seal before does");
        }
        if (!seal[6].isEmpty() && !hex(sha256().digest(covered.getBytes(StandardCharsets.UTF_8))).equals(seal[7])) {
            differ("SEAL      " + seal[1] + " is not what its digest says");
        }
        if (before != null && !(seal[0].equals(before[7]) && seal[2].equals(before[3]) && Long.parseLong(seal[1]) == Long.parseLong(before[1]) + 1)) {
            differ("SEAL      " + seal[1] + " does not follow the seal before");
        }
    }

    /** Checks a seal against the digests of all entries under it, and the entries that are shown against these. @return 1 if there are digests, else 0 */
    private int checkEntries(String[] seal, BufferedReader digests, BufferedReader entries) throws IOException {
        MessageDigest content = sha256();
        long count = 0;
        for (; digest != null && sealOf(digest).equals(seal[1]); digest = digests.readLine()) {
            String leaf = digest.substring(digest.indexOf(' ') + 1);
            content.update((leaf + "\n").getBytes(StandardCharsets.ISO_8859_1));
            count++;
            if (entry != null && leaf.equals(hex(sha256().digest(entry.getBytes(StandardCharsets.ISO_8859_1))))) {
                proved++;
                entry = entries.readLine();
            }
        }
        if (count > 0 && !(seal[6].equals(hex(content.digest())) && seal[4].equals(String.valueOf(count)))) {
            differ("SEAL      " + seal[1] + " does not cover the " + count + " digests that are said to be under it");
        }
        return count > 0 ? 1 : 0;
    }

    private static String sealOf(String digest) {
        return digest.substring(0, Math.max(0, digest.indexOf(' ')));
    }

    /** Counts seals by who signed them. Those by another key than the bundle's are left to whoever has that key. */
    private void checkSigner(String[] seal) throws GeneralSecurityException {
        if (seal[8].isEmpty()) {
            signedByNobody++;
            if (signedByKey + signedByOthers > 0) {
                differ("SEAL      " + seal[1] + " is signed by nobody, and seals before it are signed");
            }
        } else if (key == null || !seal[8].equals(fingerprint)) {
            signedByOthers++;
        } else if (isSignedBy(seal[7], seal[9])) {
            signedByKey++;
        } else {
            differ("SEAL      " + seal[1] + " is not signed by the key " + fingerprint);
        }
    }

    // ---- Small things ----

    /** The lines of one file or of several in their order, byte by byte as they are; none if there is no such file. */
    private BufferedReader lines(ZipFile zip, String names) throws IOException {
        List<InputStream> files = new ArrayList<>();
        for (String name : listed.keySet()) {
            if (name.matches(names) && zip.getEntry(name) != null) {
                files.add(zip.getInputStream(zip.getEntry(name)));
            }
        }
        return new BufferedReader(new InputStreamReader(new SequenceInputStream(Collections.enumeration(files)), StandardCharsets.ISO_8859_1));
    }

    private long count(ZipFile zip, String names) throws IOException {
        return lines(zip, names).lines().count();
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
