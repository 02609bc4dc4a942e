package org.action2.casework.generator;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.action2.casework.directory.Directory;
import org.action2.casework.engine.BatchScope;
import org.action2.casework.generator.CaseSource.Sample;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Generates cases for trials and benchmarks, spread over lifecycles, countries, bodies, stages and ages. A sample of each
 * country and stage goes through the engine as the work of people; all others are copies of those in the database, with
 * their history, timers and register, under names and at times of their own. Copies have no mail and no audit trail.
 */
@Component
public class CaseGenerator {

    private static final Logger LOG = LoggerFactory.getLogger(CaseGenerator.class);
    private static final int AT_ONCE = 2_000;
    private static final int COPIES_AT_LEAST = 4;

    private final List<CaseSource> sources;
    private final CasePlayer people;
    private final CaseCopies copies;
    private final Directory directory;
    private final BatchScope batch;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CaseGenerator(List<CaseSource> sources, CasePlayer people, CaseCopies copies, Directory directory, BatchScope batch, JdbcClient jdbc,
                  TransactionTemplate transaction, Clock clock) {
        this.sources = sources;
        this.people = people;
        this.copies = copies;
        this.directory = directory;
        this.batch = batch;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Generates what is missing of so many cases, in batches; one that is interrupted is repeated by the next call.
     *
     * @param running cases in all that people still work on; of a lifecycle that works on several things together, these things
     * @param finished cases in all that have ended
     */
    public void generate(int running, int finished) {
        for (var source : sources) {
            var samples = source.samples(directory.countryTeams());
            generate(source, samples, false, running * source.share() / 100);
            generate(source, samples, true, finished * source.share() / 100);
        }
        copies.analyze();
    }

    private void generate(CaseSource source, List<Sample> samples, boolean finished, int wanted) {
        var kind = source.getClass().getSimpleName();
        var missing = wanted - generated(kind, finished);
        if (missing <= 0) {
            return;
        }
        var templates = new ArrayList<CaseCopies.Template>();
        var left = missing;
        for (var sample : samples.stream().filter(sample -> sample.finished() == finished).toList()) {
            if (templates.isEmpty() || missing - left < missing / COPIES_AT_LEAST) {
                var played = play(kind, sample);
                templates.add(played);
                left -= played.size();
            }
        }
        for (var turns = turns(templates).iterator(); left > 0;) {
            var batch = batch(turns, Math.min(AT_ONCE, left));
            var count = batch.stream().mapToInt(CaseCopies.Template::size).sum();
            transaction.executeWithoutResult(status -> {
                copies.copy(source, batch);
                note(kind, finished, count);
            });
            left -= count;
            LOG.info("{}: {} {} cases generated.", kind, generated(kind, finished), finished ? "finished" : "running");
        }
    }

    private CaseCopies.Template play(String kind, Sample sample) {
        return transaction.execute(status -> batch.run(() -> {
            var played = sample.play().carry(people);
            note(kind, sample.finished(), played.size());
            return copies.template(played, sample);
        }));
    }

    /** Templates in turn until they count for so many cases, the last one perhaps for more. */
    private static List<CaseCopies.Template> batch(Iterator<CaseCopies.Template> turns, int count) {
        var batch = new ArrayList<CaseCopies.Template>();
        for (var size = 0; size < count; size += batch.get(batch.size() - 1).size()) {
            batch.add(turns.next());
        }
        return batch;
    }

    private static Stream<CaseCopies.Template> turns(List<CaseCopies.Template> templates) {
        var slots = slots(templates);
        return Stream.iterate(0, i -> (i + 1) % slots.size()).map(slots::get);
    }

    /** Each template as often as its stage occurs, in an order that does not tell one from the other. */
    private static List<CaseCopies.Template> slots(List<CaseCopies.Template> templates) {
        var slots = new ArrayList<CaseCopies.Template>();
        templates.forEach(template -> {
            for (var i = 0; i < template.weight(); i++) {
                slots.add(template);
            }
        });
        Collections.shuffle(slots, new Random(templates.size()));
        return slots;
    }

    private int generated(String kind, boolean finished) {
        return jdbc.sql("select coalesce(sum(cases), 0) from generated_cases where kind = :kind and finished = :finished")
            .param("kind", kind).param("finished", finished).query(Integer.class).single();
    }

    private void note(String kind, boolean finished, int cases) {
        jdbc.sql("insert into generated_cases (kind, finished, cases, generated_at) values (:kind, :finished, :cases, :now)")
            .param("kind", kind).param("finished", finished).param("cases", cases).param("now", OffsetDateTime.now(clock)).update();
    }
}
