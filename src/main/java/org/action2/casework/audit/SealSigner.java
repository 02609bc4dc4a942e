package org.action2.casework.audit;

import java.util.Optional;

/** Signs seals when they are made, so that whoever owns the database can't make others in their place, and finds out if somebody did. */
public interface SealSigner {

    /** @param by the fingerprint of the key @param signature in Base64 */
    record Signed(String by, String signature) {
    }

    /** @param digest of a seal, in hexadecimal @return empty where there is no key */
    Optional<Signed> sign(String digest);

    /** Whether a seal's signature is that of this installation's key; empty where another key is named, or there is none here. */
    Optional<Boolean> isOwn(String digest, Signed signed);
}
