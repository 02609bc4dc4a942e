package org.action2.casework.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.interfaces.RSAKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The installation's key pair, Ed25519 or RSA of 2,048 bits or more. Signs what is to be proved to come from here. Signatures
 * by EC keys are not: anybody can make another valid one of each, so a bundle would not be one row of bytes only.
 */
final class EvidenceKey {

    /** How each algorithm of keys signs. */
    private static final Map<String, String> SIGNATURES = Map.of("Ed25519", "Ed25519", "EdDSA", "Ed25519", "RSA", "SHA256withRSA");
    private static final List<String> ALGORITHMS = List.of("Ed25519", "RSA");
    private static final Pattern BLOCK = Pattern.compile("-----BEGIN ([A-Z ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");
    private static final byte[] PROBE = "Action 2 Casework".getBytes(StandardCharsets.US_ASCII);
    private static final int SHORTEST_RSA = 2048;
    private static final int PEM_LINE = 64;

    private final PrivateKey secret;
    private final PublicKey published;

    private EvidenceKey(PrivateKey secret, PublicKey published) {
        this.secret = secret;
        this.published = published;
    }

    /**
     * Reads the key from a PEM file (PKCS#8, with a public key or a certificate behind it unless it is RSA) or a PKCS#12 keystore.
     *
     * @throws IllegalStateException saying what is wrong and what to do; never what is in the file
     */
    static EvidenceKey read(Path file, @Nullable String password) {
        try {
            var content = Files.readAllBytes(file);
            var text = new String(content, StandardCharsets.ISO_8859_1);
            var key = text.contains("-----BEGIN ") ? ofPem(text) : ofKeystore(file, password == null ? new char[0] : password.toCharArray());
            key.check();
            return key;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("The key of casework.evidence.key, " + file + ", can't be read: " + e.getMessage()
                + ". It has to be a PEM file with an unencrypted PKCS#8 key (Ed25519 or RSA) and its public key, or a PKCS#12 keystore"
                + " whose password is casework.evidence.key-password.", e);
        }
    }

    private static EvidenceKey ofPem(String text) throws GeneralSecurityException {
        PrivateKey secret = null;
        PublicKey published = null;
        for (var block = BLOCK.matcher(text); block.find();) {
            var encoded = Base64.getMimeDecoder().decode(block.group(2));
            switch (block.group(1)) {
                case "PRIVATE KEY" -> secret = first(algorithm -> KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded)));
                case "PUBLIC KEY" -> published = first(algorithm -> KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(encoded)));
                case "CERTIFICATE" -> published = CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded)).getPublicKey();
                default -> throw new GeneralSecurityException("a block of it is " + block.group(1).toLowerCase(Locale.ROOT));
            }
        }
        if (secret == null) {
            throw new GeneralSecurityException("it holds no private key");
        }
        if (published == null && secret instanceof RSAPrivateCrtKey rsa) {
            published = KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent()));
        }
        if (published == null) {
            throw new GeneralSecurityException("it holds no public key (openssl pkey -in key.pem -pubout >> key.pem adds it)");
        }
        return new EvidenceKey(secret, published);
    }

    private static EvidenceKey ofKeystore(Path file, char[] password) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance(file.toFile(), password);
        for (var alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias) && store.getKey(alias, password) instanceof PrivateKey secret) {
                return new EvidenceKey(secret, store.getCertificate(alias).getPublicKey());
            }
        }
        throw new GeneralSecurityException("it holds no private key");
    }

    private interface Reading<T extends Key> {

        T as(String algorithm) throws GeneralSecurityException;
    }

    private static <T extends Key> T first(Reading<T> reading) throws GeneralSecurityException {
        for (var algorithm : ALGORITHMS) {
            try {
                return reading.as(algorithm);
            } catch (GeneralSecurityException e) {
                // of another algorithm
            }
        }
        throw new GeneralSecurityException("its key is neither Ed25519 nor RSA (openssl genpkey -algorithm ed25519 makes one)");
    }

    /** That both halves belong together, and are strong enough. */
    private void check() throws GeneralSecurityException {
        if (published instanceof RSAKey rsa && rsa.getModulus().bitLength() < SHORTEST_RSA) {
            throw new GeneralSecurityException("an RSA key has at least " + SHORTEST_RSA + " bits");
        }
        if (!isSigned(PROBE, sign(PROBE))) {
            throw new GeneralSecurityException("its public key is not that of its private key");
        }
    }

    private String algorithm() throws GeneralSecurityException {
        return Optional.ofNullable(SIGNATURES.get(secret.getAlgorithm()))
            .orElseThrow(() -> new GeneralSecurityException("its key is neither Ed25519 nor RSA (openssl genpkey -algorithm ed25519 makes one)"));
    }

    /** @return the signature in Base64 */
    String sign(byte[] content) {
        try {
            return Base64.getEncoder().encodeToString(signature(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What was signed at the start can't be signed now.", e);
        }
    }

    /** @param signature in Base64 @return whether it is this key's */
    boolean isSigned(byte[] content, String signature) {
        try {
            var check = Signature.getInstance(algorithm());
            check.initVerify(published);
            check.update(content);
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private byte[] signature(byte[] content) throws GeneralSecurityException {
        var signature = Signature.getInstance(algorithm());
        signature.initSign(secret);
        signature.update(content);
        return signature.sign();
    }

    /** {@code Ed25519} or {@code RSA}. */
    String kind() {
        return published.getAlgorithm().equals("EdDSA") ? "Ed25519" : published.getAlgorithm();
    }

    /** The SHA-256 of the public key as X.509 has it (DER), in hexadecimal. */
    String fingerprint() {
        return HexFormat.of().formatHex(Digests.sha256().digest(published.getEncoded()));
    }

    /** The public key, for everybody. */
    String pem() {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(published.getEncoded()) + "\n-----END PUBLIC KEY-----\n";
    }
}
