package org.action2.casework.engine;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

/**
 * Hashes passwords with PBKDF2 (HMAC-SHA-512, 210,000 rounds, as OWASP advises). As HTTP Basic brings the password with
 * every request, a password found right is remembered for five minutes, as a digest under a key of this run only, and
 * together with its hash: a changed password is a different entry.
 */
class Pbkdf2Passwords implements PasswordEncryptor {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ROUNDS = 210_000;
    private static final int BYTES = 32;
    private static final long REMEMBERED_NANOS = Duration.ofMinutes(5).toNanos();

    private final SecureRandom random = new SecureRandom();
    private final byte[] key = random.generateSeed(BYTES);
    private final Map<String, Long> right = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > 1000;
        }
    };

    @Override
    public String encrypt(String password) {
        var salt = new byte[16];
        random.nextBytes(salt);
        return ROUNDS + "$" + encode(salt) + "$" + encode(hash(password, salt, ROUNDS));
    }

    @Override
    public boolean check(String password, String encrypted) {
        var remembered = digest(password + "\0" + encrypted);
        synchronized (right) {
            var since = right.get(remembered);
            if (since != null && System.nanoTime() - since < REMEMBERED_NANOS) {
                return true;
            }
        }
        var parts = encrypted.split("\\$");
        var isRight = parts.length == 3 && MessageDigest.isEqual(Base64.getDecoder().decode(parts[2]),
            hash(password, Base64.getDecoder().decode(parts[1]), Integer.parseInt(parts[0])));
        if (isRight) {
            synchronized (right) {
                right.put(remembered, System.nanoTime());
            }
        }
        return isRight;
    }

    @Override
    public String hashAlgorithmName() {
        return ALGORITHM;
    }

    private String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(key);
            return encode(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hash(String password, byte[] salt, int rounds) {
        try {
            return SecretKeyFactory.getInstance(ALGORITHM)
                .generateSecret(new PBEKeySpec(password.toCharArray(), salt, rounds, BYTES * Byte.SIZE)).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
