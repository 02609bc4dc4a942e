package org.action2.casework.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.action2.casework.CaseworkServices;
import org.action2.casework.seedfunding.ModelDriver;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No person and no address by which one is reached is published, wherever they were written and whatever the table says. */
@WithPublicView
class PrivacyOfPublicationTest extends CaseworkServices {

    /** Of nobody who has an account. */
    private static final String PERSON = "Zebulon Quartermaine";
    private static final String ADDRESS = "zebulon.quartermaine@example.net";
    /** Of somebody who has one. */
    private static final String KNOWN = "Amina Otieno";

    /** What the registers hold beside the fields that can be published; named in the table they are passed over. */
    private static final List<String> NEVER = List.of("submittedBy", "submitted_by", "contactEmail", "memberStateAuthority", "member_state_authority",
        "memberStateRequestReference", "narrative", "results", "reviewComment", "decisionComment", "endorsementComment", "screeningComment", "conditions", "lessonsLearned",
        "budget", "reviewer", "progressStatus", "stateClaim", "assessment", "priority", "concern", "heading", "planSummary", "processInstanceId", "enteredBy", "seedFunding");

    @Autowired
    private ModelDriver driver;

    @Autowired
    private Publication publication;

    @Autowired
    private RepositoryService repository;

    @Test
    void nameThatStandsInEveryTextAppearsNowhere() throws IOException {
        var reference = grant("Legal aid for survivors");
        recommendations("CCPR/C/KEN/CO/95", "The State party should ensure that detainees see a lawyer.");
        publication.forget();

        everyFile().forEach(file -> assertThat(file).doesNotContain("Quartermaine", "quartermaine", KNOWN, "example.net", "example.org", "ken-focal-point", "ken-rc"));
        assertThat(everyFile()).anyMatch(file -> file.contains(reference));
    }

    @Test
    void nameInATitleAndAnAddressInATextAreTakenOut() throws IOException {
        var reference = grant("Training by " + KNOWN.toUpperCase() + ", otieno amina, write to " + ADDRESS);
        recommendations("CCPR/C/KEN/CO/94", "The State party should hear Otieno, Amina (amina@example.org).");
        publication.forget();

        var files = new PublicFiles(port);
        assertThat(files.records("grants", "reference").get(reference).path("title").asText()).isEqualTo("Training by […], […], write to […]");
        assertThat(files.records("recommendations", "key").get("CCPR/C/KEN/CO/94#1").path("text").asText()).isEqualTo("The State party should hear […] ([…]).");
        everyFile().forEach(file -> assertThat(file.toLowerCase()).doesNotContain("otieno", "example.net", "example.org"));
    }

    /** The person's own former name and the name of an account that is gone. */
    @Test
    void namesStayOutWhenTheyAreGivenUpAndWhenTheirAccountsAreGone() throws IOException {
        account("leaver", "Ottilie", "Vanterpool");
        account("renamed", "Ignatius", "Featherstone");
        var renamed = identity.createUserQuery().userId("renamed").singleResult();
        renamed.setLastName("Winterbottom");
        identity.saveUser(renamed);
        identity.deleteUser("leaver");
        identity.deleteUser("renamed");
        var reference = grant("Training by Ottilie Vanterpool with Ignatius Featherstone and Ignatius Winterbottom");
        publication.forget();

        assertThat(new PublicFiles(port).records("grants", "reference").get(reference).path("title").asText()).isEqualTo("Training by […] with […] and […]");
    }

    @Test
    void whoTakesTheNameOfAReferenceChangesNone() throws IOException {
        account("clever", "SF", "KEN");
        try {
            var reference = grant("Legal aid for survivors");
            publication.forget();

            assertThat(new PublicFiles(port).records("grants", "reference")).containsKey(reference);
            assertThat(new PublicFiles(port).activities()).containsKey(reference);
        } finally {
            identity.deleteUser("clever");
        }
    }

    private void account(String id, String firstName, String lastName) {
        var user = identity.newUser(id);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setPassword("thirty-two grey geese went south");
        identity.saveUser(user);
    }

    @Test
    void tableCannotPublishWhatItsDatasetDoesNotAllow() throws IOException {
        var reference = grant("Legal aid for survivors");
        recommendations("CCPR/C/KEN/CO/93", "The State party should ensure that detainees see a lawyer.");
        var everything = Stream.of(NEVER.stream(), Arrays.stream(GrantField.values()).map(PublicField::id), Arrays.stream(RecommendationField.values()).map(PublicField::id),
            Arrays.stream(FollowUpField.values()).map(PublicField::id)).flatMap(each -> each).distinct().toList();
        try (var table = PublishedTable.with(repository, everything)) {
            publication.forget();

            var record = new PublicFiles(port).records("grants", "reference").get(reference);
            assertThat(record.path("objective").asText()).startsWith("Survivors bring their complaints").contains(PERSON + " is paid").doesNotContain(KNOWN, ADDRESS);
            assertThat(record.path("requestedAmount").asText()).isEqualTo("40000.00");
            assertThat(record.fieldNames()).toIterable().doesNotContainAnyElementsOf(NEVER);
            everyFile().forEach(file -> assertThat(file.replace(PERSON + " is paid", "")).doesNotContain("Quartermaine", "quartermaine", KNOWN, "example.net", "ken-focal-point", "ken-rc"));
        } finally {
            publication.forget();
        }
    }

    @Test
    void titleIsPublishedOnlyWhereTheTableSaysSo() throws IOException {
        var reference = grant("Titles of a quiet kind");
        try (var table = PublishedTable.without(repository, "grants", "title")) {
            publication.forget();

            assertThat(new PublicFiles(port).records("grants", "reference").get(reference).has("title")).isFalse();
            everyFile().forEach(file -> assertThat(file).doesNotContain("of a quiet kind"));
        } finally {
            publication.forget();
        }
    }

    /** A grant that was closed, into whose every text somebody wrote a name and an address. */
    private String grant(String title) {
        var written = PERSON + ", " + KNOWN + ", " + ADDRESS;
        var request = new GrantOnItsWay(driver, jdbc, written, Map.of("title", title,
            "objective", "Survivors bring their complaints to court; " + PERSON + " is paid by " + KNOWN + " (" + ADDRESS + ").",
            "memberStateAuthority", "Ministry of " + PERSON, "memberStateRequestReference", "By " + written, "contactEmail", ADDRESS,
            "budget", ModelDriver.json("[{\"line\": \"contracts\", \"description\": \"" + written + "\", \"amount\": \"40000.00\"}]")));
        request.steps().forEach(step -> step.step().run());
        return request.reference();
    }

    private void recommendations(String symbol, String text) {
        var register = new SampleRegister(jdbc, symbol, PERSON + ", " + KNOWN + ", " + ADDRESS);
        register.recommendation("1", "closed", register.followUp(symbol.substring(symbol.length() - 2) + "01", "closed"), text);
    }

    private List<String> everyFile() {
        var files = new PublicFiles(port);
        return Stream.concat(PublicFiles.RECORDS.stream(), Stream.of("grants.schema.json", "recommendations.schema.json", "follow-ups.schema.json"))
            .map(name -> new String(files.bytes(name), StandardCharsets.UTF_8)).toList();
    }
}
