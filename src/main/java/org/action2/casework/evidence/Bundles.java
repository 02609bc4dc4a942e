package org.action2.casework.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.action2.casework.audit.SealedTrail;
import org.action2.casework.directory.Viewer;
import org.action2.casework.engine.ChangeRecorder;
import org.action2.casework.engine.ChangeRecorder.Change;
import org.action2.casework.evidence.LeftOut.What;
import org.action2.casework.evidence.Register.KnownCase;
import org.action2.casework.oversight.story.ToldCases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes evidence bundles: all of one moment, in one transaction that only reads, written as it is read. That somebody takes one
 * is on record before the first byte leaves, and which one it was after the last.
 */
@Component
class Bundles {

    private static final String KIND = "Evidence";
    private static final String[] VERIFIER = {"Verify.java", "Verify.class"};

    private final ToldCases cases;
    private final Register register;
    private final CaseChapter chapter;
    private final TrailChapter trailChapter;
    private final SealedTrail trail;
    private final InstallationKey installation;
    private final ChangeRecorder changes;
    private final Viewer viewer;
    private final Clock clock;
    private final TransactionTemplate snapshot;
    private final Semaphore places;

    Bundles(ToldCases cases, Register register, CaseChapter chapter, TrailChapter trailChapter, SealedTrail trail, InstallationKey installation, ChangeRecorder changes,
            Viewer viewer, Clock clock, PlatformTransactionManager transactions, EvidenceSettings settings) {
        this.cases = cases;
        this.register = register;
        this.chapter = chapter;
        this.trailChapter = trailChapter;
        this.trail = trail;
        this.installation = installation;
        this.changes = changes;
        this.viewer = viewer;
        this.clock = clock;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
        this.snapshot.setTimeout((int) settings.longest().toSeconds());
        this.places = new Semaphore(settings.atOnce());
    }

    /** Where a bundle goes to, once it is sure that there will be one. */
    interface Destination {

        OutputStream open() throws IOException;
    }

    /**
     * Writes a bundle.
     *
     * @throws BundleRefusedException while as many are being made as may be at once
     */
    void take(Order order, Destination destination) throws IOException {
        if (!places.tryAcquire()) {
            throw BundleRefusedException.later();
        }
        try {
            var id = UUID.randomUUID();
            record("TakeEvidence", id, order, order.inWords());
            trail.seal();
            try {
                var digest = snapshot.execute(status -> {
                    try {
                        return write(id, order, destination.open());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
                record("EvidenceTaken", id, order, Objects.requireNonNull(digest));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        } finally {
            places.release();
        }
    }

    private void record(String what, UUID id, Order order, String said) {
        changes.record(List.of(new Change(clock.instant(), viewer.id(), what, KIND, id.toString(), order.caseId(), order.country(), null, null, said, null)));
    }

    /** @return what the record says of the bundle */
    private String write(UUID id, Order order, OutputStream out) throws IOException {
        var leftOut = new LeftOut();
        try (var zip = new BundleZip(out)) {
            var key = installation.key();
            copy(zip, "README.txt", "/evidence/README.txt");
            for (var file : VERIFIER) {
                copy(zip, file, file.endsWith(".class") ? "/" + file : "/evidence/" + file);
            }
            if (key.isPresent()) {
                zip.add("key.pem", pem -> pem.write(key.get().pem().getBytes(StandardCharsets.US_ASCII)));
            }
            var written = new TrailChapter.Cases();
            cases(order, zip, written, leftOut);
            trailChapter.write(written, outside(order), zip, leftOut);
            var facts = new LinkedHashMap<String, String>();
            facts.put("bundle", id.toString());
            facts.put("about", order.inWords());
            facts.put("taken by", viewer.id());
            facts.put("taken at", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
            facts.put("left out", leftOut.inWords());
            var digest = zip.finish(facts, key.orElse(null));
            return "SHA-256 of the manifest " + digest + "; left out: " + leftOut.inWords();
        }
    }

    private void cases(Order order, BundleZip zip, TrailChapter.Cases written, LeftOut leftOut) throws IOException {
        var folders = new SafeNames();
        var listed = new LinkedHashMap<String, String>();
        var keys = order.key() != null ? List.of(order.key())
            : register.cases(order.begin(), order.end(), order.countries(viewer.countries())).stream().map(KnownCase::key).toList();
        for (var key : keys) {
            var told = cases.of(key);
            if (told.isPresent()) {
                var folder = "cases/" + folders.folder(key) + "/";
                chapter.write(told.get(), folder, zip, leftOut);
                trailChapter.add(told.get(), written);
                listed.put(key, folder);
            } else {
                leftOut.add(What.CASES, 1);
            }
        }
        chapter.write(zip, "cases", listed);
        if (order.key() == null && order.country() == null) {
            chapter.write(zip, "allocations", register.allocations(order.begin(), order.end()));
        }
    }

    /** Entries of no case are for those who lead the programme. */
    private SealedTrail.@Nullable Outside outside(Order order) {
        return order.key() != null || !viewer.isManager() ? null : new SealedTrail.Outside(order.begin(), order.end(), order.country());
    }

    private static void copy(BundleZip zip, String name, String resource) throws IOException {
        try (var content = resource(resource)) {
            zip.add(name, content::transferTo);
        }
    }

    static InputStream resource(String name) {
        return Optional.ofNullable(Bundles.class.getResourceAsStream(name)).orElseThrow(() -> new IllegalStateException(name + " is missing in the program."));
    }
}
