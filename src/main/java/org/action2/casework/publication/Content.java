package org.action2.casework.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** The content of a file while it is written: compressed, counted and digested as it comes, so that no file is ever whole in memory. */
final class Content extends OutputStream {

    private static final int BUFFER = 16_384;
    private static final int DIGEST_LENGTH = 32;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final GZIPOutputStream zip;
    private final MessageDigest digest;
    private long length;
    private boolean isDigested = true;

    Content() throws IOException {
        zip = new GZIPOutputStream(kept, BUFFER);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** What is written next says when it was written, and is no part of what the file says. */
    void passOver(boolean isPassedOver) {
        isDigested = !isPassedOver;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int count) throws IOException {
        zip.write(bytes, start, count);
        length += count;
        if (isDigested) {
            digest.update(bytes, start, count);
        }
    }

    PublishedFile file(String name, String type, Instant now, long records) throws IOException {
        zip.close();
        return new PublishedFile(name, type, kept.toByteArray(), length, HexFormat.of().formatHex(digest.digest()).substring(0, DIGEST_LENGTH), now, records);
    }
}
