package org.action2.casework.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for five minutes which passwords were right, as HTTP Basic brings the password with every request: for that
 * account at that address, together with how the password is stored, so that a changed one is a different entry, and
 * only as a digest under a key of this run.
 */
class VerifiedPasswordCache {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST = 1000;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key = new SecretKeySpec(new SecureRandom().generateSeed(32), ALGORITHM);
    private final Cache<String, Boolean> right = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    /** What an attempt is remembered by. None of the texts but the password, which comes last, holds a zero character. */
    String digest(String account, String network, String stored, String password) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(String.join("\0", account, network, String.valueOf(stored), password).getBytes(StandardCharsets.UTF_16)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean has(String digest) {
        return right.getIfPresent(digest) != null;
    }

    void add(String digest) {
        right.put(digest, true);
    }
}
