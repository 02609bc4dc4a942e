package org.action2.casework.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.action2.casework.CaseworkServices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Recommendations and follow-ups: what the United Nations have published, from the stage on that the table says. */
@WithPublicView
class PublishedRecommendationsTest extends CaseworkServices {

    private static final String TEXT = "The State party should ensure that detainees see a lawyer.";

    @Autowired
    private Publication publication;

    @Test
    void recommendationIsPublishedOnceItIsFollowedUpAndSaysNothingOfItsImplementation() {
        var register = new SampleRegister(jdbc, "CCPR/C/KEN/CO/98", "private");
        var followUp = register.followUp("0001", "implementation");
        List.of("triage", "planning", "endorsement", "duplicate", "not-actionable", "cancelled", "superseded").forEach(stage -> register.recommendation(stage, stage, followUp, TEXT));
        List.of("implementation", "assessment", "waiting", "closed").forEach(stage -> register.recommendation(stage, stage, followUp, TEXT));
        publication.forget();
        var files = new PublicFiles(port);

        var published = files.records("recommendations", "key");
        assertThat(published.keySet().stream().filter(key -> key.startsWith("CCPR/C/KEN/CO/98#"))).containsExactly("CCPR/C/KEN/CO/98#assessment", "CCPR/C/KEN/CO/98#closed",
            "CCPR/C/KEN/CO/98#implementation", "CCPR/C/KEN/CO/98#waiting");
        var one = published.get("CCPR/C/KEN/CO/98#implementation");
        assertThat(one.fieldNames()).toIterable().containsExactly("key", "country", "mechanism", "body", "symbol", "paragraph", "text", "themes", "publicationDate");
        assertThat(one.path("text").asText()).isEqualTo(TEXT);
        assertThat(one.path("publicationDate").asText()).isEqualTo("2026-03-01");
        assertThat(one.path("themes").get(0).asText()).isEqualTo("Right to life");
        assertThat(files.text("recommendations.csv")).doesNotContain("completed", "not-implemented", "private", "high");
        assertThat(files.csv("recommendations.csv")).hasSize(published.size());
    }

    @Test
    void gradeIsPublishedFromTheDayOfItsPublicationOn() {
        var today = LocalDate.now(ZoneOffset.UTC);
        var register = new SampleRegister(jdbc, "CCPR/C/KEN/CO/97", "private");
        var followUp = register.followUp("0002", "closed");
        var graded = register.recommendation("1", "closed", followUp, TEXT);
        var ahead = register.recommendation("2", "closed", followUp, TEXT);
        register.grade(graded, "B", today);
        register.grade(ahead, "A", today.plusDays(2));
        publication.forget();

        var published = new PublicFiles(port).records("recommendations", "key");
        assertThat(published.get(graded).path("grade").asText()).isEqualTo("B");
        assertThat(published.get(graded).path("gradeSymbol").asText()).isEqualTo("CCPR/C/140/2");
        assertThat(published.get(graded).path("gradedOn").asText()).isEqualTo(today.toString());
        assertThat(published.get(ahead).has("grade")).isFalse();
        assertThat(published.get(ahead).has("gradedOn")).isFalse();
    }

    @Test
    void followUpIsPublishedOnceItIsClosed() {
        var register = new SampleRegister(jdbc, "CCPR/C/KEN/CO/96", "private");
        var closed = register.followUp("0003", "closed");
        var running = register.followUp("0004", "implementation");
        var recommendation = register.recommendation("7", "closed", closed, TEXT);
        publication.forget();

        var published = new PublicFiles(port).records("follow-ups", "reference");
        assertThat(published).doesNotContainKey(running);
        assertThat(published.get(closed).fieldNames()).toIterable().containsExactly("reference", "country", "stage", "openedOn", "endedOn", "recommendations");
        assertThat(published.get(closed).path("openedOn").asText()).isEqualTo("2026-04-01");
        assertThat(published.get(closed).path("endedOn").asText()).isEqualTo("2026-05-02");
        assertThat(published.get(closed).path("recommendations").get(0).asText()).isEqualTo(recommendation);
    }
}
