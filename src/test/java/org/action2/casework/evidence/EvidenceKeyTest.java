package org.action2.casework.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The installation's key: what it may be, and what is said of one that can't be used. */
class EvidenceKeyTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"Ed25519,0", "RSA,2048"})
    void signsWhatTheVerifierFinds(String algorithm, int bits) {
        var key = KeyFiles.key(algorithm, bits);
        var bundle = bundle(key);

        assertThat(key.kind()).isEqualTo(algorithm);
        assertThat(bundle.files()).containsKey(BundleZip.SIGNATURE);
        assertThat(Verdict.of(bundle.archive()).said()).contains("Signed by the key " + key.fingerprint(), "proves nothing by itself", "\nINTACT");
        assertThat(Verdict.of(bundle.archive(), key.fingerprint().toUpperCase()).said()).contains("which you expect", "\nINTACT");
        var other = KeyFiles.key(algorithm, bits);
        assertThat(Verdict.of(bundle.archive(), other.fingerprint()).said()).contains("SIGNATURE is by the key " + key.fingerprint(), "NOT INTACT");
        var forged = bundle.remade(bundle.files(), other);
        assertThat(Verdict.of(forged.archive()).said()).contains("SIGNATURE the bundle holds no key with the fingerprint " + other.fingerprint(), "NOT INTACT");
    }

    @Test
    void bundleWithoutSignatureIsIntactUnlessOneIsExpected() {
        var bundle = bundle(null);

        assertThat(bundle.files()).doesNotContainKeys(BundleZip.SIGNATURE, "key.pem");
        assertThat(Verdict.of(bundle.archive()).said()).contains("Not signed.", "\nINTACT");
        assertThat(Verdict.of(bundle.archive(), KeyFiles.key("Ed25519", 0).fingerprint()).said()).contains("SIGNATURE there is none", "NOT INTACT");
    }

    @Test
    void publicHalfOfRsaIsInItsPrivateOne() {
        var pair = KeyFiles.pair("RSA", 2048);

        var alone = EvidenceKey.read(KeyFiles.file(KeyFiles.secret(pair)), null);

        assertThat(alone.pem()).isEqualTo(KeyFiles.published(pair));
    }

    @Test
    void whatCanNotBeUsedIsSaidWithoutTheKey() {
        var ed = KeyFiles.pair("Ed25519", 0);
        var other = KeyFiles.pair("Ed25519", 0);

        assertThatThrownBy(() -> EvidenceKey.read(KeyFiles.file(KeyFiles.secret(ed)), null)).hasMessageContaining("holds no public key (openssl pkey");
        assertThatThrownBy(() -> EvidenceKey.read(KeyFiles.file(KeyFiles.published(ed)), null)).hasMessageContaining("holds no private key");
        assertThatThrownBy(() -> EvidenceKey.read(KeyFiles.file(KeyFiles.secret(ed), KeyFiles.published(other)), null)).hasMessageContaining("is not that of its private key");
        assertThatThrownBy(() -> EvidenceKey.read(KeyFiles.file(KeyFiles.secret(KeyFiles.pair("RSA", 1024))), null)).hasMessageContaining("at least 2048 bits");
        assertThatThrownBy(() -> EvidenceKey.read(KeyFiles.file(KeyFiles.secret(KeyFiles.pair("X25519", 0)), KeyFiles.published(ed)), null)).hasMessageContaining("neither Ed25519");
        assertThatThrownBy(() -> EvidenceKey.read(KeyFiles.file(KeyFiles.secret(ed).replace("PRIVATE KEY", "ENCRYPTED PRIVATE KEY")), null)).hasMessageContaining("encrypted private key");
        var ec = KeyFiles.pair("EC", 256);
        assertThatThrownBy(() -> EvidenceKey.read(KeyFiles.file(KeyFiles.secret(ec), KeyFiles.published(ec)), null)).hasMessageContaining("neither Ed25519 nor RSA");
        assertThatThrownBy(() -> EvidenceKey.read(KeyFiles.file("no key"), null)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> EvidenceKey.read(folder.resolve("none.pem"), null)).isInstanceOf(IllegalStateException.class).hasMessageContaining("none.pem");
    }

    @Test
    void keystoreOpensWithItsPassword() throws Exception {
        var keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "evidence", "-keyalg", "Ed25519",
            "-dname", "CN=evidence", "-storetype", "PKCS12", "-keystore", "key.p12", "-storepass", "long-enough")
            .directory(folder.toFile()).redirectErrorStream(true).start();
        assertThat(keytool.waitFor(1, TimeUnit.MINUTES)).isTrue();

        assertThat(EvidenceKey.read(folder.resolve("key.p12"), "long-enough").kind()).isEqualTo("Ed25519");
        assertThatThrownBy(() -> EvidenceKey.read(folder.resolve("key.p12"), "wrong")).hasMessageContaining("key-password");
        assertThatThrownBy(() -> EvidenceKey.read(folder.resolve("key.p12"), null)).isInstanceOf(IllegalStateException.class);
    }

    private static Bundle bundle(EvidenceKey key) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("README.txt", "Read me.".getBytes(StandardCharsets.UTF_8));
        if (key != null) {
            files.put("key.pem", key.pem().getBytes(StandardCharsets.UTF_8));
        }
        return Bundle.made(files, Map.of("bundle", "1", "about", "nothing", "taken by", "nobody", "taken at", "never", "left out", "nothing"), key);
    }
}
