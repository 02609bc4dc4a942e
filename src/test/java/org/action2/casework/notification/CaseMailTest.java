package org.action2.casework.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.action2.casework.accounts.PasswordLinks;
import org.action2.casework.comments.PersonMentioned;
import org.action2.casework.directory.Directory;
import org.action2.casework.directory.Person;
import org.action2.casework.followup.DocumentDatesCorrected;
import org.action2.casework.followup.EvaluationPublished;
import org.action2.casework.followup.RecommendationsJoined;
import org.action2.casework.handover.Successors;
import org.action2.casework.seedfunding.RequestStage;
import org.action2.casework.seedfunding.RequestStageChanged;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** What the country team of a follow-up reads when something comes to it from its documents. */
class CaseMailTest {

    private static final String FOLLOW_UP = "FU-KEN-2027-0001";
    private static final String DOCUMENT = "CEDAW/C/KEN/CO/8";
    private static final Person READER = new Person("ken-focal-point", "Ken Focal Point", "ken-focal-point@example.org");

    private final Outbox outbox = mock(Outbox.class);
    private final Directory directory = mock(Directory.class);
    private final CaseNotifications notifications = new CaseNotifications(outbox, directory, mock(PeopleConcerned.class), mock(Successors.class),
        Clock.fixed(Instant.parse("2027-05-03T08:00:00Z"), ZoneOffset.UTC));
    private final MailTexts texts = new MailTexts("https://casework.example.org", directory, mock(PasswordLinks.class));

    CaseMailTest() {
        when(directory.membersOf("country-team", "KEN")).thenReturn(List.of(READER));
    }

    @Test
    void teamReadsTheGradesOfItsRecommendations() {
        notifications.on(new EvaluationPublished(FOLLOW_UP, "KEN", DOCUMENT, List.of(
            new EvaluationPublished.Graded(DOCUMENT + "#12", "(a)", "partially-implemented"), new EvaluationPublished.Graded("CCPR/C/KEN/CO/4#9", null, "A"))));

        var mail = mail("en");
        assertThat(mail.subject()).isEqualTo("FU-KEN-2027-0001: The committee's evaluation is published: CEDAW/C/KEN/CO/8");
        assertThat(mail.plain()).contains("The committee has published its evaluation of CEDAW/C/KEN/CO/8.", "- CEDAW/C/KEN/CO/8#12 (a): partially implemented",
            "- CCPR/C/KEN/CO/4#9: A", "https://casework.example.org/casework/story/?case=FU-KEN-2027-0001").doesNotContain("Title:", "''");
        assertThat(mail.html()).contains("<li>CCPR/C/KEN/CO/4#9: A</li>", "Open the story of the case");
        assertThat(mail("fr").plain()).contains("- CEDAW/C/KEN/CO/8#12 (a) : partiellement appliquée").doesNotContain("''");
        assertThat(mail("es").plain()).contains("- CEDAW/C/KEN/CO/8#12 (a): parcialmente aplicada");
    }

    @Test
    void teamReadsWhatJoined() {
        notifications.on(new RecommendationsJoined(FOLLOW_UP, "KEN", List.of(DOCUMENT + "#20", DOCUMENT + "#22")));

        assertThat(mail("en").subject()).isEqualTo("FU-KEN-2027-0001: Recommendations joined the follow-up");
        assertThat(mail("en").plain()).contains("- CEDAW/C/KEN/CO/8#20", "- CEDAW/C/KEN/CO/8#22");
    }

    @Test
    void teamReadsTheDatesThatHoldNow() {
        notifications.on(new DocumentDatesCorrected(FOLLOW_UP, "KEN", DOCUMENT, null, LocalDate.of(2031, 3, 1)));

        assertThat(mail("en").subject()).isEqualTo("FU-KEN-2027-0001: Dates corrected: CEDAW/C/KEN/CO/8");
        assertThat(mail("en").plain()).contains("- No report of the State is due", "- Next review on 1 March 2031");
        assertThat(mail("fr").plain()).contains("- Aucun rapport de l’État attendu", "- Prochain examen le 1er mars 2031").doesNotContain("''");
    }

    @Test
    void whoSubmittedARequestReadsTheOutcomeAndIsLedToTheCase() {
        var successors = mock(Successors.class);
        when(successors.of("SF-KEN-2027-0001", "KEN", READER.id())).thenReturn(List.of(READER.id()));
        new CaseNotifications(outbox, directory, mock(PeopleConcerned.class), successors, Clock.systemUTC()).on(
            new RequestStageChanged("SF-KEN-2027-0001", "KEN", "Legal aid", READER.id(), "decline:1", RequestStage.DECLINED, true));

        var notice = ArgumentCaptor.forClass(Notice.class);
        verify(outbox).tell(notice.capture(), ArgumentCaptor.<Collection<String>>captor().capture());
        assertThat(written(notice.getValue(), "en").plain()).contains("- Outcome: declined.", "https://casework.example.org/casework/case/?key=SF-KEN-2027-0001");
        assertThat(written(notice.getValue(), "fr").html()).contains("Issue : refusée.", "Ouvrir le dossier");
        assertThat(written(notice.getValue(), "es").plain()).contains("- Resultado: rechazada.");
    }

    @Test
    void whoIsMentionedReadsNothingOfTheComment() {
        new CommentNotifications(outbox).on(new PersonMentioned(UUID.randomUUID(), "SF-KEN-2027-0001", "Legal aid", "KEN", "Daniel Mwangi", List.of(READER.id())));

        var notice = ArgumentCaptor.forClass(Notice.class);
        verify(outbox).tell(notice.capture(), ArgumentCaptor.<Collection<String>>captor().capture(), ArgumentCaptor.<Map<String, String>>captor().capture());
        var mail = written(notice.getValue(), "en");
        assertThat(mail.subject()).isEqualTo("SF-KEN-2027-0001: You are mentioned in a comment: Legal aid");
        assertThat(mail.plain()).contains("Somebody mentioned you in a comment on a case.", "/casework/case/?key=SF-KEN-2027-0001");
    }

    private MailTexts.Text written(Notice told, String language) {
        var message = new OutboxMessage(UUID.randomUUID(), told.event().id(), told.subject(), READER.id(), null, told.thread(), told.reference(), told.title(),
            null, null, null, told.facts(), null, null, null, told.country(), false, "pending", "<id@example.org>", OffsetDateTime.now(ZoneOffset.UTC), null);
        return texts.write(message, List.of(message), READER, Locale.forLanguageTag(language), ZoneOffset.UTC, false);
    }

    @SuppressWarnings("unchecked")
    private MailTexts.Text mail(String language) {
        var notice = ArgumentCaptor.forClass(Notice.class);
        ArgumentCaptor<Collection<String>> people = ArgumentCaptor.forClass(Collection.class);
        verify(outbox).tell(notice.capture(), people.capture());
        assertThat(people.getValue()).containsExactly(READER.id());
        var told = notice.getValue();
        assertThat(told.thread()).isEqualTo(FOLLOW_UP);
        return written(told, language);
    }
}
