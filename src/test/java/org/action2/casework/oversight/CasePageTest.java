package org.action2.casework.oversight;

import static org.action2.casework.oversight.Programme.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of a case over HTTP: where it stands, who has it, what comes next, its money, and what belongs to it. */
@OwnProgram
class CasePageTest extends ProgrammeCases {

    @Autowired
    private NewDocuments documents;

    @Test
    void requestUnderReviewSaysWhereItStandsWhoHasItAndWhatComesNext() {
        var reference = programme.inReview("KEN", "Page of a request under review");

        var page = page("secretariat", reference);

        assertThat(page.path("kind").asText()).isEqualTo("request");
        assertThat(page.path("title").asText()).isEqualTo("Page of a request under review");
        assertThat(page.path("stage").asText()).isEqualTo("review");
        assertThat(texts(page.path("stages"), "stage")).containsExactly("endorsement", "screening", "review", "decision", "terms", "disbursement", "reporting", "closing", "closed");
        assertThat(texts(page.path("stages"), "state")).startsWith("done", "done", "now", "ahead");
        assertThat(page.path("next").asText()).isEqualTo("Decision");
        assertThat(texts(page.path("tasks"), "name")).hasSize(2).containsOnly("Review request");
        assertThat(page.path("tasks").get(0).path("since").asText()).isNotEmpty();
        assertThat(page.path("money").path("asked").asText()).isEqualTo("40000.00");
        assertThat(page.path("money").path("balance").isNull()).isTrue();
        assertThat(fact(page, "leadAgency")).containsExactly("agency-unwomen");
        assertThat(fact(page, "themes")).containsExactly("Claiming rights");
        assertThat(page.path("diagram").isNull()).isTrue();
        assertThat(page("manager", reference).path("diagram").asText()).contains("/cockpit/");
    }

    @Test
    void taskOfTheReaderLeadsToItAndOfOthersDoesNot() {
        var reference = programme.submit("KEN", "Page with a task of the coordinator");
        var task = programme.task(reference, "endorse-request", "ken-rc");

        assertThat(page("ken-rc", reference).path("tasks").get(0).path("taskId").asText()).isEqualTo(task);
        var others = page("ken-focal-point", reference).path("tasks").get(0);
        assertThat(others.path("taskId").isNull()).isTrue();
        assertThat(others.path("who").get(0).asText()).isEqualTo("Resident Coordinator");
    }

    @Test
    void closedGrantSaysWhatBecameOfItsMoney() {
        var reference = programme.paid("KEN", "Page of a closed grant", "30000.00");
        var running = page("finance", reference);
        assertThat(running.path("money").path("balance").asText()).isEqualTo("30000.00");
        assertThat(running.path("reports")).isNotEmpty();
        programme.close(reference, "KEN", "29000.00", "1000.00");

        var page = page("finance", reference);

        assertThat(page.path("endedAt").isNull()).isFalse();
        assertThat(page.path("tasks")).isEmpty();
        assertThat(page.path("next").isNull()).isTrue();
        var money = page.path("money");
        assertThat(List.of(money.path("approved").asText(), money.path("paid").asText(), money.path("spent").asText(), money.path("refunded").asText(),
            money.path("balance").asText())).containsExactly("30000.00", "30000.00", "29000.00", "1000.00", "0.00");
        assertThat(texts(page.path("stages"), "state")).containsOnly("done");
    }

    @Test
    void followUpDocumentAndRecommendationLeadToEachOther() {
        var symbol = "CAT/C/SVN/CO/88";
        var keys = documents.register("SVN", symbol, 2);
        var followUp = programme.triage(symbol, List.of(keys)).get(0);
        programme.planned(followUp, "SVN");

        var page = page("svn-rc", followUp);
        assertThat(page.path("kind").asText()).isEqualTo("follow-up");
        assertThat(texts(page.path("recommendations"), "key")).containsExactlyElementsOf(keys);
        assertThat(page.path("recommendationCount").asInt()).isEqualTo(2);
        assertThat(texts(page.path("actions"), "agency")).containsExactly("agency-undp");
        assertThat(texts(page.path("links"), "key")).contains(symbol, keys.get(0));
        assertThat(texts(page.path("stages"), "stage")).contains("planning", "endorsement", "implementation");

        var document = page("ohchr-desk", symbol);
        assertThat(document.path("kind").asText()).isEqualTo("document");
        assertThat(texts(document.path("links"), "key")).contains(followUp);
        assertThat(document.path("next").asText()).isNotEmpty();

        var recommendation = page("undp", keys.get(0));
        assertThat(recommendation.path("kind").asText()).isEqualTo("recommendation");
        assertThat(recommendation.path("statement").asText()).isEqualTo("Investigate domestic violence.");
        assertThat(texts(recommendation.path("links"), "key")).contains(symbol, followUp);
        assertThat(fact(recommendation, "followUp")).containsExactly(followUp);
        assertThat(recommendation.path("recommendations").get(0).path("status").asText()).isEqualTo("Implementation");
        assertThat(texts(page("ohchr-desk", keys.get(0)).path("tasks"), "name")).isNotEmpty()
            .containsExactlyElementsOf(texts(page("ohchr-desk", followUp).path("tasks"), "name"));
    }

    @Test
    void othersSeeNothingAndAReviewerTheirPartAlone() {
        var reference = programme.inReview("KEN", "Page for those who are concerned");
        var key = documents.register("KEN", "CRC/C/KEN/CO/87", 1).get(0);

        for (var person : List.of("svn-rc", "svn-focal-point", "ohchr-desk", "ilo")) {
            assertThat(programme.get(person, address(reference)).status()).as(person).isEqualTo(404);
        }
        assertThat(programme.get("svn-rc", address(key)).text()).isEqualTo(programme.get("svn-rc", address("CRC/C/KEN/CO/1#1")).text());
        assertThat(programme.get("secretariat", address(key)).status()).isEqualTo(404);
        assertThat(programme.get("svn-rc", "/api/cases/page").status()).isEqualTo(404);
        assertThat(programme.get("svn-rc", "/api/cases/page?key=%27").status()).isEqualTo(404);
        assertThat(programme.get("svn-rc", "/api/cases/page?key=%00%27").status()).isEqualTo(400);
        assertThat(programme.get(null, address(reference)).status()).isEqualTo(401);

        var part = page("undp", reference);
        assertThat(part.path("whole").asBoolean()).isFalse();
        assertThat(part.path("stage").isNull()).isTrue();
        assertThat(part.path("money").isNull()).isTrue();
        assertThat(part.path("facts")).isEmpty();
        assertThat(part.path("tasks")).singleElement().satisfies(task -> assertThat(task.path("taskId").isNull()).isFalse());
    }

    private JsonNode page(String person, String key) {
        var answer = programme.get(person, address(key));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private static String address(String key) {
        return "/api/cases/page?key=" + encoded(key);
    }

    private static List<String> fact(JsonNode page, String name) {
        return StreamSupport.stream(page.path("facts").spliterator(), false).filter(fact -> fact.path("name").asText().equals(name))
            .flatMap(fact -> StreamSupport.stream(fact.path("values").spliterator(), false)).map(JsonNode::asText).toList();
    }

    private static List<String> texts(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> row.path(field).asText()).toList();
    }
}
