package org.action2.casework.engine;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.atomic.LongAdder;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

/** Hashes passwords with PBKDF2 (HMAC-SHA-512, in production at least 210,000 rounds, as OWASP advises). A hash says its rounds. */
class Pbkdf2PasswordEncryptor implements PasswordEncryptor {

    static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int BYTES = 32;
    private static final byte[] ANY_SALT = new byte[16];

    private final int rounds;
    private final SecureRandom random = new SecureRandom();
    private final LongAdder hashings = new LongAdder();

    Pbkdf2PasswordEncryptor(int rounds) {
        this.rounds = rounds;
    }

    @Override
    public String encrypt(String password) {
        var salt = new byte[16];
        random.nextBytes(salt);
        return rounds + "$" + encode(salt) + "$" + encode(hash(password, salt, rounds));
    }

    @Override
    public boolean check(String password, String encrypted) {
        var parts = encrypted.split("\\$");
        if (parts.length != 3) {
            spendTheSame(password);
            return false;
        }
        return MessageDigest.isEqual(Base64.getDecoder().decode(parts[2]),
            hash(password, Base64.getDecoder().decode(parts[1]), Integer.parseInt(parts[0])));
    }

    /** Hashes for nothing, so that the time of an answer does not tell whether there was anything to compare with. */
    void spendTheSame(String password) {
        hash(password, ANY_SALT, rounds);
    }

    /** How many times this node has hashed so far. */
    long hashings() {
        return hashings.sum();
    }

    @Override
    public String hashAlgorithmName() {
        return ALGORITHM;
    }

    private byte[] hash(String password, byte[] salt, int times) {
        hashings.increment();
        try {
            return SecretKeyFactory.getInstance(ALGORITHM)
                .generateSecret(new PBEKeySpec(password.toCharArray(), salt, times, BYTES * Byte.SIZE)).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
