package org.action2.casework.publication;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.action2.casework.directory.CommonWords;
import org.action2.casework.directory.KnownNames;
import org.action2.casework.directory.PeopleNames;
import org.action2.casework.engine.BatchScope;
import org.action2.casework.language.FormWords;
import org.action2.casework.language.ReaderLanguage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Computes what is published: one look at registers and ledger, of one moment, written as all files at once. */
@Component
class Editions {

    static final String SUMMARY = "summary.json";

    private static final Logger LOG = LoggerFactory.getLogger(Editions.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PublishedFields published;
    private final PublicRegister register;
    private final KnownNames known;
    private final IatiSectors sectors;
    private final IatiOrganisations organisations;
    private final PublicationSettings settings;
    private final BatchScope batch;
    private final Clock clock;

    Editions(PublishedFields published, PublicRegister register, KnownNames known, IatiSectors sectors, IatiOrganisations organisations, PublicationSettings settings,
             BatchScope batch, Clock clock) {
        this.published = published;
        this.register = register;
        this.known = known;
        this.sectors = sectors;
        this.organisations = organisations;
        this.settings = settings;
        this.batch = batch;
        this.clock = clock;
    }

    /** Where records of a dataset go; each is written to all its files as it is read. */
    private record Outlet<R>(Selection<R> selection, Redaction redaction, List<RecordFile<R>> files, Consumer<Row<R>> counted) {

        void take(R record) {
            var row = selection.row(record, redaction);
            if (row.isEmpty()) {
                return;
            }
            counted.accept(row);
            try {
                for (var file : files) {
                    file.add(row);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Computes all files.
     *
     * @param before the edition before; a file of it that says the same stays as it is, with the moment since when it says so
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Edition after(Edition before) {
        return batch.run(() -> { // the tables are asked for each grant
            try {
                return compute(before);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Edition compute(Edition before) throws IOException {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var grants = published.of(Dataset.GRANTS);
        var recommendations = published.of(Dataset.RECOMMENDATIONS);
        var followUps = published.of(Dataset.FOLLOW_UPS);
        var redaction = new Redaction(names(grants, recommendations, today));
        var files = new ArrayList<PublishedFile>();

        var totals = new Totals();
        if (!grants.isEmpty()) {
            var iati = new IatiActivities(settings, sectors, organisations, now);
            files.addAll(written(grants, redaction, now, List.of(iati), totals::add, register::grants).stream()
                .filter(file -> !file.name().equals(IatiActivities.NAME) || file.records() > 0).toList()); // IATI knows no empty file
        }
        if (!recommendations.isEmpty()) {
            files.addAll(written(recommendations, redaction, now, List.of(), row -> { }, reader -> register.recommendations(today, reader)));
        }
        if (!followUps.isEmpty()) {
            files.addAll(written(followUps, redaction, now, List.of(), row -> { }, register::followUps));
        }
        files.add(summary(files, totals, now));
        for (var language : ReaderLanguage.KNOWN) {
            files.add(words(language, now));
        }
        return edition(files, before);
    }

    /** The names that are taken out of texts, so not those of people whom the texts would be full of: these are words, whoever calls themselves so. */
    private PeopleNames names(Selection<Grant> grants, Selection<PublicRecommendation> recommendations, LocalDate today) {
        var names = known.all();
        var common = new CommonWords(names);
        if (!grants.isEmpty()) {
            register.grants(grant -> common.count(grants.texts(grant)));
        }
        if (!recommendations.isEmpty()) {
            register.recommendations(today, recommendation -> common.count(recommendations.texts(recommendation)));
        }
        var ignored = names.of(common);
        if (!ignored.isEmpty()) {
            LOG.warn("Names of accounts that consist of words common in what is published are not taken out of it: {}", ignored);
        }
        return names.without(common);
    }

    private <R> List<PublishedFile> written(Selection<R> selection, Redaction redaction, Instant now, List<RecordFile<R>> more, Consumer<Row<R>> counted,
                                            Consumer<Consumer<R>> read) throws IOException {
        var outlets = new ArrayList<RecordFile<R>>(more);
        outlets.add(new CsvRecords<>(selection, now));
        outlets.add(new JsonRecords<>(selection, settings, now));
        read.accept(new Outlet<>(selection, redaction, outlets, counted)::take);
        var files = new ArrayList<PublishedFile>();
        for (var outlet : outlets) {
            files.add(outlet.end());
        }
        files.add(RecordSchema.of(selection, now));
        return files;
    }

    /** What the page asks for first: totals, and which files there are. */
    private PublishedFile summary(List<PublishedFile> files, Totals totals, Instant now) throws IOException {
        var content = new Content();
        try (var json = new JsonFactory().createGenerator(content)) {
            JsonRecords.begin(json, content, settings, now);
            totals.write(json);
            json.writeArrayFieldStart("files");
            for (var file : files) {
                json.writeStartObject();
                json.writeStringField("name", file.name());
                json.writeNumberField("bytes", file.length());
                json.writeNumberField("records", file.records());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return content.file(SUMMARY, JsonRecords.TYPE, now, 0);
    }

    /** What the page says in a language, so that it asks for nothing beside the public files; nothing for English. */
    private static PublishedFile words(Locale language, Instant now) throws IOException {
        var content = new Content();
        content.write(JSON.writeValueAsBytes(FormWords.in(language)));
        return content.file("words-" + language.getLanguage() + ".json", JsonRecords.TYPE, now, 0);
    }

    private static Edition edition(List<PublishedFile> files, Edition before) {
        var byName = new LinkedHashMap<String, PublishedFile>();
        files.forEach(file -> byName.put(file.name(), before.file(file.name()).filter(old -> old.digest().equals(file.digest())).orElse(file)));
        return new Edition(Map.copyOf(byName));
    }
}
