package org.action2.casework.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.action2.casework.accounts.PasswordLinks;
import org.action2.casework.directory.Directory;
import org.action2.casework.directory.Person;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Subjects tell the case, what to do, until when and for whom, by the day it is where the reader is. */
class MailSubjectsTest {

    private static final OffsetDateTime TOLD = OffsetDateTime.parse("2027-03-08T09:00:00Z");
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    private static final String REFERENCE = "SF-KEN-2027-0001";

    private final Directory directory = mock(Directory.class);
    private final MailTexts texts = new MailTexts("https://casework.example.org", directory, mock(PasswordLinks.class));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en | task-offered  | 2027-03-11T22:30:00Z | Endorse request, until 12 March 2027, for Resident Coordinators (Kenya): Legal aid",
        "fr | task-offered  | 2027-03-11T22:30:00Z | Approuver la demande, jusqu’au 12 mars 2027, pour les coordonnateurs résidents (Kenya) : Legal aid",
        "es | task-offered  | 2027-03-11T22:30:00Z | Avalar la solicitud, hasta el 12 de marzo de 2027, para los Coordinadores Residentes (Kenia): Legal aid",
        "en | task-reminder | 2027-04-01T12:00:00Z | Reminder: Endorse request, until 1 April 2027, for Resident Coordinators (Kenya): Legal aid",
        "fr | task-reminder | 2027-04-01T12:00:00Z | Rappel : Approuver la demande, jusqu’au 1er avril 2027, pour les coordonnateurs résidents (Kenya) : Legal aid",
        "en | task-overdue  | 2027-03-03T12:00:00Z | Overdue since 3 March 2027: Endorse request, for Resident Coordinators (Kenya): Legal aid",
        "en | task-escalated | 2027-03-03T12:00:00Z | Escalated: Endorse request, due since 3 March 2027, for Resident Coordinators (Kenya): Legal aid",
        "en | task-offered  | 2027-03-03T12:00:00Z | Was due on 3 March 2027, begin now: Endorse request, for Resident Coordinators (Kenya): Legal aid",
        "fr | task-assigned | 2027-03-03T12:00:00Z | À commencer dès maintenant, échéance passée le 3 mars 2027 : Approuver la demande, pour les coordonnateurs résidents (Kenya) : Legal aid"})
    void subjectOfATeamsTask(String language, String event, OffsetDateTime due, String subject) {
        assertThat(subject(language, event, "endorse-request", null, "resident-coordinator", null, due)).isEqualTo(REFERENCE + ": " + subject);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en | Endorse request, until 12 March 2027, for you: Legal aid | Endorse request, until 12 March 2027, for you in place of Daniel Mwangi: Legal aid",
        "fr | Approuver la demande, jusqu’au 12 mars 2027, pour vous : Legal aid | Approuver la demande, jusqu’au 12 mars 2027, pour vous, à la place de Daniel Mwangi : Legal aid",
        "es | Avalar la solicitud, hasta el 12 de marzo de 2027, para usted: Legal aid | Avalar la solicitud, hasta el 12 de marzo de 2027, para usted en lugar de Daniel Mwangi: Legal aid"})
    void subjectOfOnesOwnTaskAndOfADeputys(String language, String own, String deputys) {
        when(directory.person("ken-rc")).thenReturn(Optional.of(new Person("ken-rc", "Daniel Mwangi", "ken-rc@example.org")));
        var due = OffsetDateTime.parse("2027-03-12T14:00:00Z");

        assertThat(subject(language, "task-assigned", "endorse-request", null, null, null, due)).isEqualTo(REFERENCE + ": " + own);
        assertThat(subject(language, "task-assigned", "endorse-request", null, null, "ken-rc", due)).isEqualTo(REFERENCE + ": " + deputys);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en | Report due: Interim report 1, 1 January to 30 June 2027, until 30 July 2027, for UN Women (Kenya): Legal aid",
        "fr | Rapport attendu : Rapport intermédiaire 1, du 1er janvier au 30 juin 2027, jusqu’au 30 juillet 2027, pour UN Women (Kenya) : Legal aid",
        "es | Informe pendiente: Informe provisional 1, del 1 de enero al 30 de junio de 2027, hasta el 30 de julio de 2027, para UN Women (Kenia): Legal aid"})
    void subjectOfAReportSaysKindAndPeriod(String language, String subject) {
        when(directory.groupName("agency-unwomen")).thenReturn("UN Women");

        assertThat(subject(language, "report-due", "submit-report", "interim/1/2027-01-01/2027-06-30", "agency-unwomen", null, OffsetDateTime.parse("2027-07-30T14:00:00Z")))
            .isEqualTo(REFERENCE + ": " + subject);
    }

    private String subject(String language, String event, String task, String about, String team, String inPlaceOf, OffsetDateTime due) {
        var message = new OutboxMessage(UUID.randomUUID(), event, "subject", "reader", inPlaceOf, REFERENCE, REFERENCE, "Legal aid", "1", task, task, about, team, null,
            due, "KEN", true, "pending", "<1@localhost>", TOLD, null);
        return texts.write(message, List.of(message), new Person("reader", "Reader", "reader@example.org"), Locale.forLanguageTag(language), NAIROBI, false).subject();
    }
}
