package org.action2.casework.evidence;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.action2.casework.audit.SealSigner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The key of this installation, where it has one. The program does not start with one that it can't use. */
@Component
class InstallationKey implements SealSigner {

    private static final Logger LOG = LoggerFactory.getLogger(InstallationKey.class);

    private final Optional<EvidenceKey> key;

    InstallationKey(EvidenceSettings settings) {
        this.key = Optional.ofNullable(settings.key()).filter(file -> !file.isBlank()).map(file -> EvidenceKey.read(Path.of(file), settings.keyPassword()));
        key.ifPresentOrElse(each -> LOG.info("Evidence and seals of the audit trail are signed by the {} key with the fingerprint {}.", each.kind(), each.fingerprint()),
            () -> LOG.info("Evidence and seals of the audit trail are not signed: casework.evidence.key is not set."));
    }

    Optional<EvidenceKey> key() {
        return key;
    }

    @Override
    public Optional<Signed> sign(String digest) {
        return key.map(each -> new Signed(each.fingerprint(), each.sign(digest.getBytes(StandardCharsets.US_ASCII))));
    }

    @Override
    public Optional<Boolean> isOwn(String digest, Signed signed) {
        return key.filter(each -> each.fingerprint().equals(signed.by())).map(each -> each.isSigned(digest.getBytes(StandardCharsets.US_ASCII), signed.signature()));
    }
}
