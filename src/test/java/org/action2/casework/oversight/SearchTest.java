package org.action2.casework.oversight;

import static org.action2.casework.oversight.Programme.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The search of everything over HTTP: what is found, by what, and by whom. */
@OwnProgram
class SearchTest extends ProgrammeCases {

    @Autowired
    private NewDocuments documents;

    @Autowired
    private IdentityService people;

    @Test
    void requestIsFoundByItsReferenceItsBeginningAndInManyWaysOfWritingIt() {
        var reference = programme.submit("KEN", "Legal aid in Mombasa");
        var parts = reference.split("-");
        var number = Integer.parseInt(parts[3]);

        for (var typed : List.of(reference, reference.toLowerCase(), reference.substring(0, reference.length() - 1), "  " + reference + " ",
                "sf ken " + parts[2] + " " + number, "KEN-" + parts[2] + "-" + parts[3], "ken " + parts[2] + " " + number, "SF–KEN–" + parts[2] + "–" + parts[3])) {
            assertThat(keys("secretariat", typed, "request")).as(typed).contains(reference);
        }
        assertThat(keys("secretariat", reference, "request")).containsExactly(reference);
        assertThat(keys("secretariat", "SF-KEN", "request")).contains(reference).allSatisfy(key -> assertThat(key).startsWith("SF-KEN-"));
        assertThat(keys("secretariat", "FU-KEN-" + parts[2] + "-" + parts[3], "request")).isEmpty();
        var first = search("secretariat", reference).path("results").get(0);
        assertThat(first.path("title").asText()).isEqualTo("Legal aid in Mombasa");
        assertThat(first.path("status").asText()).isEqualTo("Endorsement");
        assertThat(first.path("country").asText()).isEqualTo("KEN");
        assertThat(first.path("href").asText()).isEqualTo("/casework/case/?key=" + reference);
    }

    @Test
    void requestIsFoundByWordsOfItsTitleWithoutAccentsByTheirBeginningAndByItsAgency() {
        var reference = programme.submit("KEN", "Accès à la justice des réfugiés: éducation juridique");

        for (var typed : List.of("refugies", "réfugiés", "JURIDIQUE", "juridi", "education juridique", "acces justice", "UN Women juridique", "claiming rights juridique")) {
            assertThat(keys("ken-focal-point", typed, "request")).as(typed).contains(reference);
        }
        assertThat(keys("ken-focal-point", "juridique -refugies", "request")).doesNotContain(reference);
    }

    @Test
    void recommendationsAndDocumentsAreFoundBySymbolsHoweverTheyAreSpaced() {
        var key = documents.register("KEN", "CEDAW/C/KEN/CO/98", 2).get(0);
        var paragraph = key.substring(key.indexOf('#') + 1);

        for (var typed : List.of("CEDAW/C/KEN/CO/98", "cedaw c ken co 98", "cedaw/c/ken/co/98", "CEDAW / C / KEN / CO / 98", "CEDAWCKENCO98", "cedaw-c-ken-co-98")) {
            assertThat(keys("ohchr-desk", typed, "recommendation")).as(typed).contains(key);
            assertThat(keys("ohchr-desk", typed, "document")).as(typed).containsExactly("CEDAW/C/KEN/CO/98");
        }
        for (var typed : List.of(key, "cedaw c ken co 98 #" + paragraph, "cedaw c ken co 98 para " + paragraph, "cedaw c ken co 98 " + paragraph, "#" + paragraph)) {
            assertThat(keys("ohchr-desk", typed, "recommendation")).as(typed).containsExactly(key);
        }
        assertThat(keys("ohchr-desk", "cedaw/c/ken", "recommendation")).contains(key);
    }

    @Test
    void recommendationsAreFoundByWordsInSixLanguages() {
        var symbol = "CAT/C/SVN/CO/97";
        var keys = documents.register("SVN", symbol, 6);
        var texts = List.of("Improve the conditions of detention of juveniles.", "Améliorer les conditions de détention des mineurs à la frontière.",
            "Mejorar las condiciones de detención de los menores en la frontera.", "Улучшить условия содержания несовершеннолетних под стражей.",
            "تحسين ظروف احتجاز الأحداث في السجون.", "改善未成年人的拘留条件。");
        for (var i = 0; i < texts.size(); i++) {
            documents.correct(keys.get(i), "SVN", symbol, texts.get(i));
        }

        var typed = List.of("juvenile detention", "frontiere mineurs", "menores frontera", "несовершеннолетних", "احتجاز الاحداث", "未成年人");
        for (var i = 0; i < typed.size(); i++) {
            assertThat(keys("svn-focal-point", typed.get(i), "recommendation")).as(typed.get(i)).contains(keys.get(i));
        }
    }

    @Test
    void followUpIsFoundByItsKeyByItsDocumentAndWhenItIsOver() {
        var symbol = "CERD/C/SVN/CO/96";
        var key = documents.register("SVN", symbol, 1).get(0);
        var followUp = programme.triage(symbol, List.of(List.of(key))).get(0);

        assertThat(keys("svn-rc", followUp, "follow-up")).containsExactly(followUp);
        assertThat(keys("svn-rc", followUp.substring(0, 6), "follow-up")).contains(followUp);
        assertThat(keys("undp", symbol, "follow-up")).containsExactly(followUp);
        assertThat(groups(search("svn-rc", symbol))).containsEntry("document", 1L).containsEntry("recommendation", 1L).containsEntry("follow-up", 1L);
    }

    @Test
    void finishedCasesAreFoundAndToldApart() {
        var reference = programme.paid("KEN", "Finished grant for mediators", "30000.00");
        programme.close(reference, "KEN", "29000.00", "1000.00");
        programme.submit("KEN", "Another grant for mediators");

        var found = hits(search("finance", "mediators"));
        assertThat(found).filteredOn(hit -> hit.path("key").asText().equals(reference)).singleElement()
            .satisfies(hit -> assertThat(hit.path("ended").asBoolean()).isTrue()).satisfies(hit -> assertThat(hit.path("stage").asText()).isEqualTo("closed"));
        assertThat(results("finance", "q=mediators&state=ended")).containsExactly(reference);
        assertThat(results("finance", "q=mediators&state=open")).hasSize(1).doesNotContain(reference);
        assertThat(results("finance", "q=mediators&stage=closed")).containsExactly(reference);
    }

    @Test
    void openTasksAreFoundByTheirNameAndTheirCaseByThoseWhoMayTakeThemAlone() {
        var reference = programme.submit("KEN", "Task of the coordinator for radios");
        var task = programme.task(reference, "endorse-request", "ken-rc");

        for (var typed : List.of("Endorse request", "endorse", reference, "radios")) {
            assertThat(keys("ken-rc", typed, "task")).as(typed).contains(task);
        }
        assertThat(hits(search("ken-rc", reference))).filteredOn(hit -> hit.path("kind").asText().equals("task")).singleElement()
            .satisfies(hit -> assertThat(hit.path("case").asText()).isEqualTo(reference))
            .satisfies(hit -> assertThat(hit.path("status").asText()).isEqualTo("Task of your team"))
            .satisfies(hit -> assertThat(hit.path("href").asText()).isEqualTo("/camunda/app/tasklist/default/#/?task=" + task));
        assertThat(keys("secretariat", "radios", "task")).isEmpty();
        assertThat(keys("svn-rc", "endorse", "task")).doesNotContain(task);
        programme.post("ken-rc", "/engine-rest/task/" + task + "/claim", Map.of("userId", "ken-rc"));
        assertThat(hits(search("ken-rc", "radios"))).filteredOn(hit -> hit.path("key").asText().equals(task)).singleElement()
            .satisfies(hit -> assertThat(hit.path("status").asText()).isEqualTo("Your task"));
    }

    @Test
    void nothingOfAnotherCountryIsFoundInAnyWay() {
        var reference = programme.submit("KEN", "Paralegals for Turkana alone");
        var key = documents.register("KEN", "CRC/C/KEN/CO/95", 1).get(0);

        for (var typed : List.of(reference, "SF-KEN", "turkana", "Paralegals for Turkana alone", key, "CRC/C/KEN/CO/95", "crc c ken co 95", "ken")) {
            for (var query : List.of("", "&country=KEN", "&kind=request", "&kind=document&country=KEN", "&kind=recommendation", "&stage=endorsement", "&state=open")) {
                assertThat(programme.get("svn-focal-point", "/api/search?q=" + encoded(typed) + query).body().path("results").toString()).as(typed + query)
                    .doesNotContain(reference, "Turkana", "CRC/C/KEN/CO/95");
                assertThat(results("svn-rc", "q=" + encoded(typed) + query)).as(typed + query).noneMatch(found -> found.contains("KEN"));
            }
        }
        assertThat(results("svn-rc", "country=KEN")).isEmpty();
        assertThat(keys("ohchr-desk", reference, "request")).as("the desk takes no part in seed funding").isEmpty();
        assertThat(keys("secretariat", key, "recommendation")).as("the secretariat takes no part in follow-ups").isEmpty();
        assertThat(programme.get(null, "/api/search?q=" + reference).status()).isEqualTo(401);
    }

    @Test
    void agencyFindsTheRequestsThatItReviewsWithoutTheirStage() {
        var reviewed = programme.inReview("KEN", "Reviewed by two agencies for kiosks");
        var other = programme.submit("KEN", "Not yet under review for kiosks");

        assertThat(keys("undp", "kiosks", "request")).containsExactly(reviewed).doesNotContain(other);
        assertThat(hits(search("undp", reviewed)).get(0).path("stage").isNull()).isTrue();
        assertThat(keys("ilo", "kiosks", "request")).isEmpty();
        assertThat(results("undp", "q=kiosks&stage=review")).isEmpty();
        assertThat(results("undp", "q=kiosks&kind=task")).hasSize(1);
    }

    @Test
    void whoHasLeftACountryFindsNothingOfItAtOnce() {
        var reference = programme.submit("KEN", "Stale right to see lanterns");
        people.saveUser(newUser("ken-guest"));
        people.createMembership("ken-guest", "country-team");
        people.createTenantUserMembership("KEN", "ken-guest");
        assertThat(keys("ken-guest", "lanterns", "request")).containsExactly(reference);

        people.deleteTenantUserMembership("KEN", "ken-guest");
        assertThat(keys("ken-guest", "lanterns", "request")).isEmpty();
        people.createTenantUserMembership("KEN", "ken-guest");
        people.deleteMembership("ken-guest", "country-team");
        assertThat(keys("ken-guest", "lanterns", "request")).isEmpty();
        people.deleteUser("ken-guest");
        assertThat(programme.get("ken-guest", "/api/search?q=lanterns").status()).isEqualTo(401);
    }

    @Test
    void whateverIsTypedIsAnswered() {
        for (var typed : List.of("", " ", "%", "_", "%%%", "'; drop table saved_search; --", "\\", "\"", "\"\"\"", "(((", "a & b | !c", "<script>alert(1)</script>",
                "\ud83d\ude00", "\u202e\u200f", "#", "#0", "/", "////", "-", "- -", ":*", "SF-%-____-____", "sf-___-2027", "\\%", "x".repeat(5_000), "\"a".repeat(300), "the", "of the", "é")) {
            var answer = programme.get("secretariat", "/api/search?q=" + encoded(typed));
            assertThat(answer.status()).as(typed + " " + answer.text()).isEqualTo(200);
            assertThat(answer.body().path("results").isArray()).isTrue();
        }
        assertThat(programme.get("secretariat", "/api/search?q=a%00b").status()).isEqualTo(400);
        assertThat(search("secretariat", "").path("total").asLong()).isZero();
        programme.submit("KEN", "Wells");
        assertThat(keys("ken-rc", "Wells", "task")).isNotEmpty();
        assertThat(keys("ken-rc", "W%lls", "task")).isEmpty();
        assertThat(keys("ken-rc", "Wel_s", "task")).isEmpty();
        assertThat(programme.get("secretariat", "/api/search").status()).isEqualTo(200);
        assertThat(programme.get("secretariat", "/api/search?q=a&kind=dragon").status()).isEqualTo(400);
        assertThat(programme.get("secretariat", "/api/search?q=a&state=lost").body().path("faults").get(0).path("field").asText()).isEqualTo("state");
        assertThat(programme.get("secretariat", "/api/search?q=a&page=-4&size=1000000").body().path("size").asInt()).isEqualTo(200);
        assertThat(programme.get("secretariat", "/api/search?q=a&page=2147483647&size=200").body().path("results")).isEmpty();
        assertThat(results("secretariat", "q=legal&country=KEN%27")).isEmpty();
    }

    @Test
    void pagesHaveTheBestOfEachKindFirstAndLeaveNothingOut() {
        for (var i = 0; i < 5; i++) {
            programme.submit("SVN", "Wells for villages, part " + i);
        }

        var all = results("svn-rc", "q=wells&size=200");
        var first = results("svn-rc", "q=wells&size=4");
        var rest = results("svn-rc", "q=wells&size=4&page=1");
        assertThat(first).hasSize(4).doesNotContainAnyElementsOf(rest);
        assertThat(all).startsWith(first.toArray(String[]::new)).hasSize(10).doesNotHaveDuplicates();
        assertThat(search("svn-rc", "wells").path("groups")).hasSize(6);
        assertThat(groups(search("svn-rc", "wells"))).containsEntry("request", 5L).containsEntry("task", 5L);
        assertThat(first).anyMatch(key -> key.startsWith("SF-SVN")).anyMatch(key -> !key.startsWith("SF-SVN"));
    }

    @Test
    void searchesAreKeptForTheirOwnerAlone() {
        var kept = programme.post("ken-rc", "/api/search/views", Map.of("name", "Kenya under review", "q", "legal aid", "kind", "request", "country", "KEN", "state", "open"));
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        var id = kept.body().path("id").asText();

        assertThat(programme.get("ken-rc", "/api/search/views").body()).singleElement().satisfies(saved -> assertThat(saved.path("name").asText()).isEqualTo("Kenya under review"));
        assertThat(programme.get("svn-rc", "/api/search/views").body()).isEmpty();
        assertThat(programme.delete("svn-rc", "/api/search/views/" + id).status()).isEqualTo(404);
        var again = programme.post("ken-rc", "/api/search/views", Map.of("name", "KENYA under review", "q", "mediation"));
        assertThat(again.body().path("id").asText()).isEqualTo(id);
        assertThat(programme.get("ken-rc", "/api/search/views").body()).hasSize(1);
        assertThat(programme.post("ken-rc", "/api/search/views", Map.of("name", " ", "q", "x")).status()).isEqualTo(400);
        assertThat(programme.post("ken-rc", "/api/search/views", Map.of("name", "n".repeat(101), "q", "x")).status()).isEqualTo(400);
        assertThat(programme.delete("ken-rc", "/api/search/views/" + id).status()).isEqualTo(204);
        assertThat(programme.get("ken-rc", "/api/search/views").body()).isEmpty();
    }

    private User newUser(String id) {
        var user = people.newUser(id);
        user.setPassword("action2");
        user.setEmail(id + "@example.org");
        return user;
    }

    private JsonNode search(String person, String typed) {
        var answer = programme.get(person, "/api/search?size=200&q=" + encoded(typed));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private List<String> keys(String person, String typed, String kind) {
        return hits(search(person, typed)).stream().filter(hit -> hit.path("kind").asText().equals(kind)).map(hit -> hit.path("key").asText()).toList();
    }

    private List<String> results(String person, String query) {
        return hits(programme.get(person, "/api/search?" + query).body()).stream().map(hit -> hit.path("key").asText()).toList();
    }

    private static List<JsonNode> hits(JsonNode answer) {
        return StreamSupport.stream(answer.path("results").spliterator(), false).toList();
    }

    private static Map<String, Long> groups(JsonNode answer) {
        return StreamSupport.stream(answer.path("groups").spliterator(), false)
            .collect(Collectors.toMap(group -> group.path("kind").asText(), group -> group.path("total").asLong()));
    }
}
