package org.action2.casework.fundreports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.action2.casework.engine.Actor;
import org.action2.casework.engine.ChangeRecorder;
import org.action2.casework.engine.ChangeRecorder.Change;
import org.action2.casework.input.Body;
import org.action2.casework.language.ReaderLanguage;
import org.action2.casework.oversight.NotFoundException;
import org.action2.casework.paper.DocxPapers;
import org.action2.casework.paper.PdfPapers;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports of the fund by quarter and year, for those who may read them, as JSON, PDF, DOCX and XLSX. */
@RestController
@RequestMapping("/api/fund-reports")
class FundReportController {

    private static final int LONGEST_INTRODUCTION = 20_000;
    private static final String PERIOD = "Period";
    private static final String COUNTRY = "Country";
    private static final String LANGUAGE = "Language";

    private final FundReports reports;
    private final FundFigures figures;
    private final FundReportAccess access;
    private final Introductions introductions;
    private final PdfPapers pdf;
    private final DocxPapers docx;
    private final ChangeRecorder changes;
    private final Actor actor;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ZoneId zone;

    /** @param zone in which the days of the programme's periods begin and end: {@code casework.programme.zone} */
    FundReportController(FundReports reports, FundFigures figures, FundReportAccess access, Introductions introductions, PdfPapers pdf, DocxPapers docx, ChangeRecorder changes,
                         Actor actor, TransactionTemplate transaction, Clock clock, @Value("${casework.programme.zone:UTC}") ZoneId zone) {
        this.reports = reports;
        this.figures = figures;
        this.access = access;
        this.introductions = introductions;
        this.pdf = pdf;
        this.docx = docx;
        this.changes = changes;
        this.actor = actor;
        this.transaction = transaction;
        this.clock = clock;
        this.zone = zone;
    }

    /** What can be asked for. @param countries whose sheets the viewer reads @param wholeFund whether they read the report of the whole fund */
    record Offer(List<Period> periods, List<String> countries, boolean wholeFund, List<String> views, List<String> languages, String zone, boolean mayWrite) {
    }

    /** @param closed whether it is over, so that there is a report */
    record Period(String id, boolean year, LocalDate from, LocalDate until, boolean closed) {
    }

    enum Format {

        JSON("application/json"), PDF("application/pdf"), DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        static Optional<Format> named(String id) {
            return List.of(values()).stream().filter(format -> format.id().equals(id)).findFirst();
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The quarters and years since the fund began, the newest first. */
    @GetMapping
    Offer offer() {
        access.checkReader();
        return new Offer(periods(), access.countries(), access.readsWholeFund(), List.of(View.INTERNAL.id(), View.DONORS.id()),
            ReaderLanguage.KNOWN.stream().map(Locale::getLanguage).toList(), zone.getId(), access.mayWrite());
    }

    private List<Period> periods() {
        var now = clock.instant();
        var periods = new ArrayList<Period>();
        figures.firstEntry().ifPresent(first -> {
            var day = LocalDate.ofInstant(first, zone);
            List.of(ReportPeriod.year(day.getYear()), ReportPeriod.quarter(day.getYear(), (day.getMonthValue() + 2) / 3)).forEach(from -> {
                for (var period = from; period.begins(zone).isBefore(now); period = period.next()) {
                    periods.add(new Period(period.id(), period.isYear(), period.from(), period.until(), !period.ends(zone).isAfter(now)));
                }
            });
        });
        periods.sort((one, other) -> one.until().equals(other.until()) ? Boolean.compare(other.year(), one.year()) : other.until().compareTo(one.until()));
        return periods;
    }

    /** A report. @param asOf as if it had been made then, a moment between the end of the period and now; now where it is not given */
    @GetMapping("/{period}")
    @Nullable FundReportJson report(@PathVariable String period, @RequestParam(defaultValue = "internal") String view, @RequestParam(required = false) @Nullable String country,
                          @RequestParam(defaultValue = "json") String format, @RequestParam(required = false) @Nullable String language,
                          @RequestParam(required = false) @Nullable String asOf, HttpServletResponse response) {
        access.checkReader();
        var found = ReportPeriod.named(period);
        var faults = new ArrayList<Fault>();
        var spoken = language(language, faults);
        var wanted = named(Format::named, format, "format", "Format", List.of(Format.values()).stream().map(Format::id).toList(), faults);
        var scope = scope(found.orElseThrow(FundReportController::noSuchPeriod), view, country, asOf, faults);
        if (scope.isEmpty() || spoken.isEmpty() || wanted.isEmpty()) {
            throw new InputRefusedException(faults);
        }
        access.check(scope.get().country());
        if (wanted.get() == Format.JSON) {
            return reports.with(scope.get(), access.rights(), report -> FundReportJson.of(report, spoken.get(), access.mayWrite()));
        }
        write(scope.get(), wanted.get(), spoken.get(), response);
        return null;
    }

    private void write(ReportScope scope, Format format, Locale language, HttpServletResponse response) {
        var name = "fund-report-" + scope.period().id() + "-" + scope.view().id() + (scope.country() == null ? "" : "-" + scope.country()) + "-" + language.getLanguage() + "." + format.id();
        var content = reports.with(scope, access.rights(), report -> written(report, format, language));
        response.setContentType(format.type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString());
        response.setContentLength(content.size());
        try {
            content.writeTo(response.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole before any of it is sent, so that what fails is answered as a failure. */
    private ByteArrayOutputStream written(FundReport report, Format format, Locale language) {
        var out = new ByteArrayOutputStream();
        try {
            switch (format) {
                case PDF -> pdf.write(FundReportPaper.of(report, language), out);
                case DOCX -> docx.write(FundReportPaper.of(report, language), out);
                case XLSX -> FundReportWorkbook.write(report, language, out);
                case JSON -> throw new IllegalArgumentException("JSON is no file");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }

    /** @param seen the version that the writer read, 0 if there was none */
    record Written(@Nullable String view, @Nullable String country, @Nullable String language, @Nullable String text, @Nullable Long seen) {
    }

    /** Writes the introduction of a report in one language; an empty text takes it away. */
    @PutMapping("/{period}/introduction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void introduce(@PathVariable String period, Body<Written> body) {
        access.checkWriter();
        var found = ReportPeriod.named(period).orElseThrow(FundReportController::noSuchPeriod);
        var written = body.read();
        var faults = new ArrayList<Fault>();
        if (written.language() == null || written.language().isBlank()) {
            faults.add(Fault.of("language", LANGUAGE, "forms.is-required"));
        }
        var spoken = language(written.language(), faults);
        var text = written.text() == null ? "" : written.text().strip().replace("\r\n", "\n").replace('\r', '\n');
        if (text.length() > LONGEST_INTRODUCTION) {
            faults.add(Fault.of("text", "Introduction", "forms.at-most-characters", LONGEST_INTRODUCTION));
        }
        var scope = scope(found, written.view() == null ? "" : written.view(), written.country(), null, faults);
        if (!faults.isEmpty() || scope.isEmpty() || spoken.isEmpty()) {
            throw new InputRefusedException(faults);
        }
        access.check(scope.get().country());
        keep(scope.get(), spoken.get().getLanguage(), text, written.seen() == null ? 0 : written.seen());
    }

    private void keep(ReportScope scope, String language, String text, long seen) {
        transaction.executeWithoutResult(status -> {
            if (introductions.lockedVersion(scope, language) != seen) {
                throw new ChangedMeanwhileException();
            }
            introductions.write(scope, language, text, actor.id());
            changes.record(List.of(new Change(clock.instant(), actor.id(), "IntroduceFundReport", "FundReport", scope.period().id(), null, scope.country(),
                "introduction, " + scope.view().id() + ", " + language, null, text, null)));
        });
    }

    private Optional<ReportScope> scope(ReportPeriod period, String view, @Nullable String country, @Nullable String asOf, List<Fault> faults) {
        var now = clock.instant();
        if (period.begins(zone).isAfter(now)) {
            faults.add(Fault.of("period", PERIOD, "fundreports.in-the-future"));
        } else if (period.ends(zone).isAfter(now)) {
            faults.add(Fault.of("period", PERIOD, "fundreports.not-closed", period.until()));
        } else if (figures.firstEntry().filter(first -> first.isBefore(period.ends(zone))).isEmpty()) {
            throw new NotFoundException("fundreports.before-the-fund");
        }
        var seen = named(View::named, view, "view", "View", List.of(View.INTERNAL.id(), View.DONORS.id()), faults);
        if (country != null && !country.isEmpty() && !country.matches("[A-Z]{3}")) {
            faults.add(Fault.of("country", COUNTRY, "fundreports.is-country"));
        }
        var moment = moment(period, asOf, now, faults);
        return faults.isEmpty() ? seen.map(each -> new ReportScope(period, zone, each, country == null || country.isEmpty() ? null : country, moment, asOf != null && !asOf.isEmpty())) : Optional.empty();
    }

    private Instant moment(ReportPeriod period, @Nullable String asOf, Instant now, List<Fault> faults) {
        if (asOf == null || asOf.isEmpty()) {
            return now.truncatedTo(ChronoUnit.MICROS);
        }
        try {
            var moment = Instant.parse(asOf);
            if (!moment.isBefore(period.ends(zone)) && !moment.isAfter(now)) {
                return moment;
            }
        } catch (DateTimeParseException e) {
            // said below, as of a moment that is out of bounds
        }
        faults.add(Fault.of("asOf", "As of", "fundreports.is-moment"));
        return now;
    }

    private static Optional<Locale> language(@Nullable String language, List<Fault> faults) {
        if (language == null || language.isBlank()) {
            return Optional.of(ReaderLanguage.current());
        }
        return named(tag -> ReaderLanguage.KNOWN.stream().filter(known -> known.getLanguage().equals(tag)).findFirst(), language, "language", LANGUAGE,
            ReaderLanguage.KNOWN.stream().map(Locale::getLanguage).toList(), faults);
    }

    private static <T> Optional<T> named(Function<String, Optional<T>> known, String given, String field, String label, List<String> names, List<Fault> faults) {
        var found = known.apply(given);
        if (found.isEmpty()) {
            faults.add(Fault.of(field, label, "fundreports.is-one-of", names.stream().collect(Collectors.joining(", "))));
        }
        return found;
    }

    private static NotFoundException noSuchPeriod() {
        return new NotFoundException("fundreports.no-such-period");
    }
}
