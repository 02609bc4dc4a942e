package org.action2.casework.evidence;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How evidence is taken, {@code casework.evidence.*}.
 *
 * @param key a PEM file or a PKCS#12 keystore with the installation's key pair; nothing is signed without one
 * @param keyPassword of the keystore
 * @param atOnce how many bundles a node makes at once, each with a connection to the database of its own
 * @param longest how long one may take
 */
@ConfigurationProperties("casework.evidence")
record EvidenceSettings(@Nullable String key, @Nullable String keyPassword, @DefaultValue("2") int atOnce, @DefaultValue("PT2H") Duration longest) {
}
