package org.action2.casework.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;

/** Keys as an operator makes them. */
final class KeyFiles {

    private KeyFiles() {
    }

    /** @param algorithm of the JDK, such as {@code Ed25519} @param bits 0 for what is usual */
    static KeyPair pair(String algorithm, int bits) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            if (bits > 0) {
                generator.initialize(bits);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static String secret(KeyPair pair) {
        return pem("PRIVATE KEY", pair.getPrivate().getEncoded());
    }

    static String published(KeyPair pair) {
        return pem("PUBLIC KEY", pair.getPublic().getEncoded());
    }

    private static String pem(String what, byte[] encoded) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded) + "\n-----END " + what + "-----\n";
    }

    static Path file(String... parts) {
        try {
            var file = Files.createTempFile("evidence", ".pem");
            file.toFile().deleteOnExit();
            return Files.writeString(file, String.join("", parts));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A key pair of that kind, read from its file. */
    static EvidenceKey key(String algorithm, int bits) {
        var pair = pair(algorithm, bits);
        return EvidenceKey.read(file(secret(pair), published(pair)), null);
    }
}
