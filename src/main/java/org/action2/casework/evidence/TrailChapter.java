package org.action2.casework.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.action2.casework.audit.SealedTrail;
import org.action2.casework.audit.SealedTrail.Entry;
import org.action2.casework.audit.SealedTrail.Outside;
import org.action2.casework.audit.SealedTrail.Proof;
import org.action2.casework.audit.SealedTrail.Selection;
import org.action2.casework.directory.Viewer;
import org.action2.casework.evidence.LeftOut.What;
import org.action2.casework.oversight.StoryNotes.CaseToldOf;
import org.action2.casework.oversight.TrailReaders;
import org.action2.casework.oversight.story.ToldCases.ToldCase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the audit trail of a bundle: the entries that may be read, and the seals that prove them. */
@Component
class TrailChapter {

    private static final String FOLDER = "audit/";
    private static final String HEAD = "previous,number,from,to,entries,sealed at,content,digest,signed by,signature";
    private static final String VARIABLE = "Variable";
    private static final int MOST_ENTRIES_OF_A_FILE = 100_000;
    private static final long MOST_BYTES_OF_A_FILE = 1_000_000_000;
    private static final int MOST_ANSWERS_KEPT = 1_000;

    private final SealedTrail trail;
    private final Map<String, TrailReaders> readers;
    private final Viewer viewer;

    TrailChapter(SealedTrail trail, List<TrailReaders> readers, Viewer viewer) {
        this.trail = trail;
        this.readers = readers.stream().collect(Collectors.toMap(TrailReaders::kind, Function.identity()));
        this.viewer = viewer;
    }

    /** What a bundle holds of cases, as far as the trail has to know. */
    static final class Cases {

        private final Map<String, CaseToldOf> byRoot = new HashMap<>();
        private final Set<String> seenInPart = new HashSet<>();
        private final Set<String> notWhole = new HashSet<>();
        private final Set<String> open = new HashSet<>();
        private final List<String> subjects = new ArrayList<>();

        private void add(ToldCase told, CaseToldOf of, Collection<String> beside) {
            told.roots().forEach(root -> byRoot.put(root, of));
            beside.forEach(root -> byRoot.put(root, of));
            if (!told.whole() || told.closedReviews() + told.closedParts() > 0) {
                seenInPart.addAll(told.roots());
                open.addAll(told.open());
            }
            if (!told.whole()) {
                notWhole.addAll(told.roots());
            }
            subjects.addAll(told.subjects());
            subjects.add(told.key());
        }

        /** Whether an entry may be read by the process instance that it is about, or where it is about none, with its case. */
        private boolean isOpen(Entry entry, String root) {
            return !seenInPart.contains(root) || (entry.instance() != null ? open.contains(entry.instance())
                : !entry.kind().equals(VARIABLE) && !notWhole.contains(root)); // whose variable it was is no longer known
        }
    }

    /** Takes a case into the trail of a bundle. */
    void add(ToldCase told, Cases cases) {
        var of = new CaseToldOf(told.key(), told.roots(), told.process());
        cases.add(told, of, readers.values().stream().flatMap(each -> each.instances(of).stream()).toList());
    }

    /** @param outside entries of no case; null for none */
    void write(Cases cases, @Nullable Outside outside, BundleZip zip, LeftOut leftOut) throws IOException {
        var selection = new Selection(cases.byRoot.keySet(), cases.subjects, outside);
        var sight = new Sight(cases);
        var seals = new TreeSet<Long>();
        entries(zip, FOLDER + "entries-%04d.jsonl", selection, Proof.SEALED, sight, seals, leftOut);
        var proved = List.copyOf(seals);
        entries(zip, FOLDER + "entries-of-an-earlier-release-%04d.jsonl", selection, Proof.SEALED_EARLIER, sight, seals, leftOut);
        entries(zip, FOLDER + "entries-not-sealed-%04d.jsonl", selection, Proof.NOT_SEALED, sight, seals, leftOut);
        if (!seals.isEmpty()) {
            lines(zip, FOLDER + "leaves.txt", lines -> trail.leaves(proved, leaf -> lines.add(leaf.seal() + " " + leaf.digest())));
            lines(zip, FOLDER + "seals.csv", lines -> {
                lines.add(HEAD);
                trail.seals(seals.first(), lines::add);
            });
        }
    }

    /** Writes files of so many entries each; none where there are no entries. */
    private void entries(BundleZip zip, String name, Selection selection, Proof proof, Sight sight, Set<Long> seals, LeftOut leftOut) throws IOException {
        try (var files = new Files(zip, name)) {
            trail.entries(selection, proof, entry -> {
                if (sight.reads(entry)) {
                    files.add(entry.line());
                    Optional.ofNullable(entry.seal()).ifPresent(seals::add);
                } else {
                    leftOut.add(What.AUDIT_ENTRIES, 1);
                }
            });
            files.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private interface Writing {

        void to(Files lines);
    }

    private static void lines(BundleZip zip, String name, Writing writing) throws IOException {
        try (var lines = new Files(zip, name)) {
            writing.to(lines);
            lines.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Which entries the person reads who takes the bundle. */
    private final class Sight {

        private final Cases cases;
        private final List<String> countries = viewer.countries();
        private final Map<String, TrailReaders.Readable> readable = new HashMap<>();

        Sight(Cases cases) {
            this.cases = cases;
        }

        boolean reads(Entry entry) {
            var reader = readers.get(entry.kind());
            if (entry.root() == null) {
                return reader == null && (entry.country() == null || countries.contains(entry.country()));
            }
            var told = cases.byRoot.get(entry.root());
            if (told == null) {
                return false;
            }
            return reader != null && (entry.instance() == null || !cases.isOpen(entry, entry.root())) ? readable(reader, told).is(entry.subject(), entry.property())
                : cases.isOpen(entry, entry.root());
        }

        private TrailReaders.Readable readable(TrailReaders reader, CaseToldOf told) {
            if (readable.size() > MOST_ANSWERS_KEPT) {
                readable.clear();
            }
            return readable.computeIfAbsent(reader.kind() + " of " + told.reference(), key -> reader.of(told));
        }
    }

    /** Lines of one file, or of several that are numbered if the name has a place for it. */
    private static final class Files implements AutoCloseable {

        private final BundleZip zip;
        private final String name;
        private BundleZip.@Nullable PackedFile file;
        private int count;
        private long size;
        private int number;

        Files(BundleZip zip, String name) {
            this.zip = zip;
            this.name = name;
        }

        void add(String line) {
            try {
                var isNumbered = name.contains("%");
                if (isNumbered && (count >= MOST_ENTRIES_OF_A_FILE || size >= MOST_BYTES_OF_A_FILE)) {
                    finish();
                }
                var open = file;
                if (open == null) {
                    open = zip.open(isNumbered ? String.format(Locale.ROOT, name, ++number) : name);
                    file = open;
                }
                var bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
                open.write(bytes);
                count++;
                size += bytes.length;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void finish() throws IOException {
            if (file != null) {
                file.finish();
                close();
            }
        }

        @Override
        public void close() {
            if (file != null) {
                file.close();
                file = null;
                count = 0;
                size = 0;
            }
        }
    }
}
