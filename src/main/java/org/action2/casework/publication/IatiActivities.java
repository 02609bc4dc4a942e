package org.action2.casework.publication;

import static org.action2.casework.publication.GrantField.APPROVED_AMOUNT;
import static org.action2.casework.publication.GrantField.APPROVED_ON;
import static org.action2.casework.publication.GrantField.COMMITTED_AMOUNT;
import static org.action2.casework.publication.GrantField.COMMITTED_ON;
import static org.action2.casework.publication.GrantField.COUNTRY;
import static org.action2.casework.publication.GrantField.DISBURSED_AMOUNT;
import static org.action2.casework.publication.GrantField.DISBURSED_ON;
import static org.action2.casework.publication.GrantField.END_DATE;
import static org.action2.casework.publication.GrantField.LEAD_AGENCY;
import static org.action2.casework.publication.GrantField.OBJECTIVE;
import static org.action2.casework.publication.GrantField.PARTNER_AGENCIES;
import static org.action2.casework.publication.GrantField.REFERENCE;
import static org.action2.casework.publication.GrantField.REFUNDED_AMOUNT;
import static org.action2.casework.publication.GrantField.REFUNDED_ON;
import static org.action2.casework.publication.GrantField.RELEASED_AMOUNT;
import static org.action2.casework.publication.GrantField.RELEASED_ON;
import static org.action2.casework.publication.GrantField.STAGE;
import static org.action2.casework.publication.GrantField.START_DATE;
import static org.action2.casework.publication.GrantField.THEMES;
import static org.action2.casework.publication.GrantField.TITLE;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.action2.casework.language.CountryName;
import org.action2.casework.publication.IatiOrganisations.Organisation;
import org.action2.casework.seedfunding.RequestStage;

/**
 * The grants as activities of the International Aid Transparency Initiative, version 2.03 of its standard, made of what is
 * published of each and nothing else. A grant is left out whose reference, stage, start or end is not published, as an
 * activity needs them; where no title or objective is, a sentence stands for it that says what the grant is.
 */
final class IatiActivities implements RecordFile<Grant> {

    static final String NAME = "iati-activities.xml";

    private static final String VERSION = "2.03";
    /** Code lists of IATI: OrganisationRole, ActivityDateType, ActivityScope, TransactionType, BudgetType, BudgetStatus, SectorVocabulary, FinanceType. */
    private static final String FUNDING = "1";
    private static final String EXTENDING = "3";
    private static final String IMPLEMENTING = "4";
    private static final String PLANNED_START = "1";
    private static final String ACTUAL_START = "2";
    private static final String PLANNED_END = "3";
    private static final String ACTUAL_END = "4";
    private static final String NATIONAL = "4";
    private static final String OUTGOING_COMMITMENT = "2";
    private static final String DISBURSEMENT = "3";
    private static final String ORIGINAL = "1";
    private static final String COMMITTED = "2";
    private static final String OECD_DAC = "1";
    private static final String STANDARD_GRANT = "110";
    private static final String MULTILATERAL = "40";

    private final PublicationSettings settings;
    private final IatiSectors sectors;
    private final IatiOrganisations organisations;
    private final Instant now;
    private final LocalDate today;
    private final Content content = new Content();
    private final Xml xml;
    private long records;

    IatiActivities(PublicationSettings settings, IatiSectors sectors, IatiOrganisations organisations, Instant now) throws IOException {
        this.settings = settings;
        this.sectors = sectors;
        this.organisations = organisations;
        this.now = now;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        content.passOver(true);
        xml = new Xml(content);
        try {
            xml.begin("iati-activities", "version", VERSION, "generated-datetime", now.truncatedTo(ChronoUnit.SECONDS).toString());
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        content.passOver(false);
    }

    @Override
    public void add(Row<Grant> grant) throws IOException {
        var stage = RequestStage.of(grant.text(STAGE));
        var start = grant.day(START_DATE);
        var end = grant.day(END_DATE);
        if (!grant.has(REFERENCE) || stage.isEmpty() || start == null || end == null) {
            return;
        }
        try {
            activity(grant, stage.get(), start, end);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        records++;
    }

    @Override
    public PublishedFile end() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return content.file(NAME, "application/xml;charset=UTF-8", now, records);
    }

    private void activity(Row<Grant> grant, RequestStage stage, LocalDate start, LocalDate end) throws XMLStreamException {
        var reference = grant.text(REFERENCE);
        var country = grant.has(COUNTRY) ? new CountryName(grant.text(COUNTRY)).in(Locale.ENGLISH) : "";
        var what = "Seed funding " + reference + (country.isEmpty() ? "" : ", " + country);
        xml.begin("iati-activity", "default-currency", "USD");
        xml.text("iati-identifier", settings.reportingOrgRef() + "-" + reference);
        xml.begin("reporting-org", "ref", settings.reportingOrgRef(), "type", settings.reportingOrgType());
        xml.english(settings.publisher());
        xml.end();
        told("title", grant.text(TITLE), what);
        told("description", grant.has(OBJECTIVE) ? grant.text(OBJECTIVE) : grant.text(TITLE), what);
        participants(grant);
        xml.empty("activity-status", "code", IatiStatus.of(stage).code());
        dates(grant, stage, start, end);
        xml.empty("activity-scope", "code", NATIONAL);
        var alpha2 = CountryCodes.alpha2(grant.text(COUNTRY));
        if (alpha2 != null) {
            xml.empty("recipient-country", "code", alpha2);
        }
        for (var sector : sectors.of(grant.texts(THEMES))) {
            xml.empty("sector", "vocabulary", OECD_DAC, "code", sector.code(),
                "percentage", BigDecimal.valueOf(sector.hundredths(), 2).stripTrailingZeros().toPlainString());
        }
        xml.empty("default-finance-type", "code", STANDARD_GRANT);
        budget(grant, start, end);
        transactions(grant);
        xml.end();
    }

    /** In the words of people or, where these are not published, of the program. */
    private void told(String element, String people, String program) throws XMLStreamException {
        xml.begin(element);
        if (people.isEmpty()) {
            xml.english(program);
        } else {
            xml.narrative(people);
        }
        xml.end();
    }

    private void participants(Row<Grant> grant) throws XMLStreamException {
        for (var role : new String[] {FUNDING, EXTENDING}) {
            participant(new Organisation(settings.reportingOrgRef(), settings.publisher()), settings.reportingOrgType(), role);
        }
        var agencies = Stream.concat(grant.has(LEAD_AGENCY) ? Stream.of(grant.text(LEAD_AGENCY)) : Stream.empty(), grant.texts(PARTNER_AGENCIES).stream());
        for (var agency : agencies.distinct().toList()) {
            participant(organisations.of(agency), MULTILATERAL, IMPLEMENTING);
        }
    }

    private void participant(Organisation organisation, String type, String role) throws XMLStreamException {
        organisation("participating-org", organisation, "type", type, "role", role);
    }

    private void organisation(String element, Organisation organisation, String... more) throws XMLStreamException {
        var attributes = organisation.ref().isEmpty() ? more
            : Stream.concat(Stream.of("ref", organisation.ref()), Stream.of(more)).toArray(String[]::new);
        xml.begin(element, attributes);
        xml.english(organisation.name());
        xml.end();
    }

    /** What is planned stands in the register; that a grant has begun is known once its money is paid and its first day has come. */
    private void dates(Row<Grant> grant, RequestStage stage, LocalDate start, LocalDate end) throws XMLStreamException {
        xml.empty("activity-date", "type", PLANNED_START, "iso-date", start.toString());
        if (grant.has(DISBURSED_AMOUNT) && !start.isAfter(today)) {
            xml.empty("activity-date", "type", ACTUAL_START, "iso-date", start.toString());
        }
        xml.empty("activity-date", "type", PLANNED_END, "iso-date", end.toString());
        if (stage == RequestStage.CLOSED && !end.isAfter(today)) {
            xml.empty("activity-date", "type", ACTUAL_END, "iso-date", end.toString());
        }
    }

    private void budget(Row<Grant> grant, LocalDate start, LocalDate end) throws XMLStreamException {
        var amount = grant.cents(APPROVED_AMOUNT);
        var on = grant.day(APPROVED_ON);
        if (amount == null || on == null || end.isBefore(start)) {
            return;
        }
        for (var period : BudgetPeriod.of(start, end, amount)) {
            xml.begin("budget", "type", ORIGINAL, "status", COMMITTED);
            xml.empty("period-start", "iso-date", period.from().toString());
            xml.empty("period-end", "iso-date", period.until().toString());
            xml.text("value", CsvRecords.dollars(period.cents()), "currency", "USD", "value-date", on.toString());
            xml.end();
        }
    }

    /** What comes back is a negative transaction of the kind that it takes back: IATI lets a value be either. */
    private void transactions(Row<Grant> grant) throws XMLStreamException {
        transaction(grant, OUTGOING_COMMITMENT, 1, COMMITTED_AMOUNT, COMMITTED_ON, "Commitment with the accepted terms");
        transaction(grant, OUTGOING_COMMITMENT, -1, RELEASED_AMOUNT, RELEASED_ON, "Part of the commitment that was released unpaid");
        transaction(grant, DISBURSEMENT, 1, DISBURSED_AMOUNT, DISBURSED_ON, "Disbursement");
        transaction(grant, DISBURSEMENT, -1, REFUNDED_AMOUNT, REFUNDED_ON, "Refund of what was not spent");
    }

    private void transaction(Row<Grant> grant, String type, int sign, GrantField amount, GrantField day, String description) throws XMLStreamException {
        var cents = grant.cents(amount);
        var on = grant.day(day);
        if (cents == null || on == null) {
            return;
        }
        xml.begin("transaction");
        xml.empty("transaction-type", "code", type);
        xml.empty("transaction-date", "iso-date", on.toString());
        xml.text("value", CsvRecords.dollars(sign * cents), "currency", "USD", "value-date", on.toString());
        told("description", "", description);
        organisation("provider-org", new Organisation(settings.reportingOrgRef(), settings.publisher()), "type", settings.reportingOrgType());
        if (grant.has(LEAD_AGENCY)) {
            organisation("receiver-org", organisations.of(grant.text(LEAD_AGENCY)), "type", MULTILATERAL);
        }
        xml.end();
    }
}
