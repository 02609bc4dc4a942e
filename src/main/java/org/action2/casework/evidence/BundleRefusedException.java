package org.action2.casework.evidence;

import java.util.List;
import java.util.Locale;
import org.action2.casework.language.Sentence;
import org.action2.casework.refusals.Refusal;
import org.action2.casework.refusals.RefusedException;

/** Somebody gets no bundle, at all or now. */
final class BundleRefusedException extends RefusedException {

    private static final int FORBIDDEN = 403;
    private static final int UNAVAILABLE = 503;
    private static final long RETRY_AFTER_SECONDS = 60;

    private final int status;
    private final transient Sentence said;

    private BundleRefusedException(int status, Sentence said) {
        super(said.inEnglish());
        this.status = status;
        this.said = said;
    }

    static BundleRefusedException notForYou() {
        return new BundleRefusedException(FORBIDDEN, Sentence.of("evidence.not-for-you"));
    }

    /** As many bundles are being made as a node makes at once. */
    static BundleRefusedException later() {
        return new BundleRefusedException(UNAVAILABLE, Sentence.of("evidence.many-at-once"));
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public long retryAfterSeconds() {
        return status == UNAVAILABLE ? RETRY_AFTER_SECONDS : 0;
    }

    @Override
    public Refusal refusal(Locale language) {
        return new Refusal(said.in(language), List.of());
    }
}
