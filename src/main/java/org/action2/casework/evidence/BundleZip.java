package org.action2.casework.evidence;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes an archive in which each byte is either content that the manifest vouches for or follows from the list of files, so
 * that {@code Verify} finds whatever was changed. The JDK's own writer leaves more open. Nothing but the file at hand is in
 * memory; what the end of the archive needs of each file waits in temporary files.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">the format</a>
 */
final class BundleZip implements AutoCloseable {

    static final String MANIFEST = "MANIFEST.sha256";
    static final String DIGEST = "DIGEST.sha256";
    static final String SIGNATURE = "DIGEST.signature";

    private static final long LARGEST_PLAIN = 0xFFFFFFFFL;
    private static final int MOST_PLAIN = 0xFFFF;
    private static final int BUFFER = 64 * 1024;
    private static final int PLAIN_VERSION = 20;
    private static final int FAR_VERSION = 45;

    private final Counted out;
    private final Spool manifest;
    private final Spool directory;
    private int count;

    BundleZip(OutputStream out) throws IOException {
        this.out = new Counted(new BufferedOutputStream(out, BUFFER));
        this.manifest = new Spool();
        this.directory = new Spool();
    }

    /** Writes what is in a file. */
    interface Content {

        void to(OutputStream out) throws IOException;
    }

    /**
     * Adds a file to the archive and to its manifest.
     *
     * @param name with slashes between folders
     * @return the SHA-256 of what is in it, in hexadecimal
     * @throws IOException also if it has 4 GB or more
     */
    String add(String name, Content content) throws IOException {
        try (var file = open(name)) {
            content.to(file);
            return file.finish();
        }
    }

    /** The same for a file that is written little by little; the next is opened when this one is finished. */
    PackedFile open(String name) throws IOException {
        return new PackedFile(name);
    }

    /**
     * Writes the manifest, its digest, its signature and the end of the archive.
     *
     * @param facts what the manifest says of the bundle, one line each
     * @return the SHA-256 of the manifest, in hexadecimal
     */
    String finish(Map<String, String> facts, @Nullable EvidenceKey key) throws IOException {
        var head = new StringBuilder("# Action 2 Casework evidence bundle, format 1\n");
        facts.forEach((name, value) -> head.append("# ").append(name).append(": ").append(value.replaceAll("\\s+", " ")).append('\n'));
        head.append("# signed by: ").append(key == null ? "nobody" : key.fingerprint()).append('\n');
        head.append("# bytes before: ").append(out.count).append('\n');
        head.append("# digest of the bytes before: ").append(HexFormat.of().formatHex(out.digest.digest())).append('\n');
        var first = head.toString().getBytes(StandardCharsets.UTF_8);
        var digest = Digests.sha256();
        var crc = new CRC32();
        digest.update(first);
        crc.update(first);
        manifest.read((bytes, length) -> {
            digest.update(bytes, 0, length);
            crc.update(bytes, 0, length);
        });
        store(MANIFEST, crc.getValue(), first.length + manifest.size(), () -> {
            out.write(first);
            manifest.read((bytes, length) -> out.write(bytes, 0, length));
        });
        var hex = HexFormat.of().formatHex(digest.digest());
        var line = (hex + "  " + MANIFEST + "\n").getBytes(StandardCharsets.UTF_8);
        store(DIGEST, line);
        if (key != null) {
            store(SIGNATURE, (key.sign(line) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        end();
        return hex;
    }

    private interface Writing {

        void now() throws IOException;
    }

    private void store(String name, byte[] content) throws IOException {
        var crc = new CRC32();
        crc.update(content);
        store(name, crc.getValue(), content.length, () -> out.write(content));
    }

    private void store(String name, long crc, long size, Writing content) throws IOException {
        var bytes = name.getBytes(StandardCharsets.UTF_8);
        var start = out.count;
        out.write(localHeader(bytes, true, crc, size));
        content.now();
        enter(bytes, true, crc, size, size, start);
    }

    private void enter(byte[] name, boolean isStored, long crc, long packed, long size, long start) throws IOException {
        var isFar = start >= LARGEST_PLAIN;
        var version = (short) (isFar ? FAR_VERSION : PLAIN_VERSION);
        var header = little(46 + name.length + (isFar ? 12 : 0)).putInt(0x02014b50).putShort(version).putShort(version).put(method(isStored))
            .putInt((int) crc).putInt((int) packed).putInt((int) size).putShort((short) name.length).putShort((short) (isFar ? 12 : 0))
            .putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt((int) Math.min(start, LARGEST_PLAIN)).put(name);
        directory.write((isFar ? header.putShort((short) 1).putShort((short) 8).putLong(start) : header).array());
        count++;
    }

    private static byte[] localHeader(byte[] name, boolean isStored, long crc, long size) {
        return little(30 + name.length).putInt(0x04034b50).putShort((short) PLAIN_VERSION).put(method(isStored)).putInt((int) crc).putInt((int) size).putInt((int) size)
            .putShort((short) name.length).putShort((short) 0).put(name).array();
    }

    /** Flags (names in UTF-8; sizes behind), method, and the first moment that an archive can name, for all files. */
    private static byte[] method(boolean isStored) {
        return little(8).putShort((short) (isStored ? 0x0800 : 0x0808)).putShort((short) (isStored ? 0 : 8)).putShort((short) 0).putShort((short) 0x21).array();
    }

    private void end() throws IOException {
        var start = out.count;
        directory.read((bytes, length) -> out.write(bytes, 0, length));
        var size = directory.size();
        if (count >= MOST_PLAIN || start >= LARGEST_PLAIN) {
            out.write(little(76).putInt(0x06064b50).putLong(44).putShort((short) FAR_VERSION).putShort((short) FAR_VERSION).putInt(0).putInt(0).putLong(count).putLong(count)
                .putLong(size).putLong(start).putInt(0x07064b50).putInt(0).putLong(start + size).putInt(1).array());
        }
        out.write(little(22).putInt(0x06054b50).putInt(0).putShort((short) Math.min(count, MOST_PLAIN)).putShort((short) Math.min(count, MOST_PLAIN))
            .putInt((int) size).putInt((int) Math.min(start, LARGEST_PLAIN)).putShort((short) 0).array());
        out.flush();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() throws IOException {
        manifest.close();
        directory.close();
    }

    /** Knows how many bytes went by, and their digest. */
    private static final class Counted extends FilterOutputStream {

        private final MessageDigest digest = Digests.sha256();
        private long count;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            digest.update((byte) value);
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            digest.update(bytes, from, length);
            count += length;
        }
    }

    /** A file of the archive while it is written. */
    final class PackedFile extends OutputStream {

        private final String name;
        private final byte[] nameBytes;
        private final long start = out.count;
        private final long packedFrom;
        private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        private final DeflaterOutputStream packed = new DeflaterOutputStream(out, deflater, BUFFER);
        private final MessageDigest digest = Digests.sha256();
        private final CRC32 crc = new CRC32();
        private long size;

        private PackedFile(String name) throws IOException {
            this.name = name;
            this.nameBytes = name.getBytes(StandardCharsets.UTF_8);
            out.write(localHeader(nameBytes, false, 0, 0));
            this.packedFrom = out.count;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            packed.write(bytes, from, length);
            digest.update(bytes, from, length);
            crc.update(bytes, from, length);
            size += length;
        }

        /** @return the SHA-256 of what is in it, in hexadecimal */
        String finish() throws IOException {
            packed.finish();
            var packedSize = out.count - packedFrom;
            if (packedSize >= LARGEST_PLAIN || size >= LARGEST_PLAIN) {
                throw new IOException("A file of an evidence bundle has 4 GB or more: " + name);
            }
            out.write(little(16).putInt(0x08074b50).putInt((int) crc.getValue()).putInt((int) packedSize).putInt((int) size).array());
            enter(nameBytes, false, crc.getValue(), packedSize, size, start);
            var hex = HexFormat.of().formatHex(digest.digest());
            manifest.write((hex + "  " + name + "\n").getBytes(StandardCharsets.UTF_8));
            return hex;
        }

        /** Frees what packing takes. */
        @Override
        public void close() {
            deflater.end();
        }
    }

    /** A temporary file that is written, then read. */
    private static final class Spool {

        private interface Reader {

            void read(byte[] bytes, int length) throws IOException;
        }

        private final Path file = Files.createTempFile("casework-", ".evidence");
        private final OutputStream written = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
        private long size;

        Spool() throws IOException {
        }

        void write(byte[] bytes) throws IOException {
            written.write(bytes);
            size += bytes.length;
        }

        long size() {
            return size;
        }

        void read(Reader reader) throws IOException {
            written.flush();
            try (var in = Files.newInputStream(file)) {
                var buffer = new byte[BUFFER];
                for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    reader.read(buffer, read);
                }
            }
        }

        void close() throws IOException {
            written.close();
            Files.deleteIfExists(file);
        }
    }
}
