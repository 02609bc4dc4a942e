package org.action2.casework.oversight;

import static org.action2.casework.oversight.Programme.encoded;
import static org.action2.casework.oversight.Programme.values;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.action2.casework.access.Caller;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The start page over HTTP: to each what waits for them, what happened, and where their cases stand; to nobody what is another's. */
@OwnProgram
class HomeTest extends ProgrammeCases {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @Autowired
    private TaskService tasks;

    @Test
    void countryTeamSeesWhatWaitsForItAndWhereItsCasesStand() {
        var reference = programme.submit("KEN", "Home of a new request");

        var coordinator = home("ken-rc");
        assertThat(coordinator.path("person").path("name").asText()).isEqualTo("Daniel Mwangi");
        var task = with(coordinator.path("team").path("items"), "reference", reference);
        assertThat(task.path("name").asText()).isEqualTo("Endorse request");
        assertThat(task.path("title").asText()).isEqualTo("Home of a new request");
        assertThat(task.path("country").asText()).isEqualTo("KEN");
        assertThat(task.path("cents").asLong()).isPositive();
        assertThat(Instant.parse(task.path("due").asText())).isAfter(Instant.now());
        assertThat(task.path("late").asBoolean()).isFalse();

        var of = with(home("ken-focal-point").path("cases").path("items"), "reference", reference);
        assertThat(of.path("stage").asText()).isEqualTo("endorsement");
        assertThat(of.path("next").asText()).isEqualTo("screening");
        assertThat(texts(of.path("line"), "stage")).contains("endorsement", "screening", "review", "decision", "terms", "disbursement", "reporting", "closing");
        assertThat(with(of.path("line"), "state", "now").path("stage").asText()).isEqualTo("endorsement");
        assertThat(of.path("waitsFor").get(0).path("task").asText()).isEqualTo("Endorse request");
        assertThat(of.path("waitsFor").get(0).path("who").get(0).asText()).isEqualTo("Resident Coordinator");

        assertThat(programme.get("svn-rc", "/api/home").text()).doesNotContain(reference, "Home of a new request");
        assertThat(programme.get("svn-rc", "/api/home/cases?size=200").text()).doesNotContain(reference);
    }

    @Test
    void claimedTaskIsOnesOwnAndAColleaguesTaskSaysWhoHasIt() {
        var reference = programme.submit("KEN", "Home of a claimed task");
        var task = programme.task(reference, "endorse-request", "ken-rc");
        programme.post("ken-rc", "/engine-rest/task/" + task + "/claim", Map.of("userId", "ken-rc"));

        var mine = home("ken-rc");

        assertThat(texts(mine.path("mine").path("items"), "id")).contains(task);
        assertThat(texts(mine.path("team").path("items"), "id")).doesNotContain(task);
        assertThat(with(home("ken-focal-point").path("cases").path("items"), "reference", reference).path("waitsFor").get(0).path("who").get(0).asText()).isEqualTo("Daniel Mwangi");
    }

    @Test
    void managersSeeWhatIsLateAndWhyAndOnlyThoseWhoMayKnowHowMuchMoneyIsLeft() {
        var reference = programme.submit("KEN", "Home of a late request");
        ClockUtil.setCurrentTime(Date.from(Instant.now().plus(Duration.ofDays(60))));

        assertThat(texts(home("ken-rc").path("late").path("items"), "reference")).contains(reference);
        var manager = home("manager");
        var stuck = manager.path("manager");
        assertThat(stuck.path("total").asLong()).isPositive();
        var late = stuck.path("items").get(0);
        assertThat(late.path("reason").asText()).isEqualTo("waiting");
        assertThat(late.path("who").get(0).asText()).isNotEmpty();
        programme.work(reference, "endorse-request", "ken-rc", values("endorsed", true, "endorsementComment", "In line with our plan."));
        tasks.setDueDate(programme.task(reference, "screen-request", "secretariat"), Date.from(LONG_AGO)); // those of other tests come after it
        var screening = with(home("manager").path("manager").path("items"), "reference", reference);
        assertThat(screening.path("reason").asText()).as("the secretariat belongs to the country by its group").isEqualTo("waiting");
        assertThat(screening.path("who").get(0).asText()).contains("secretariat");
        assertThat(manager.path("funds").get(0).path("cents").asLong()).isPositive();
        for (var person : List.of("secretariat", "task-force", "finance")) {
            assertThat(home(person).path("funds")).as(person).isNotEmpty();
        }
        for (var person : List.of("ken-focal-point", "ken-rc", "undp", "ohchr-desk")) {
            assertThat(home(person).path("funds")).as(person).isEmpty();
            assertThat(home(person).path("manager").isNull()).as(person).isTrue();
        }
    }

    @Test
    void newsIsWhatHappenedSinceThePersonLooked() {
        var reference = programme.submit("KEN", "Home with news");
        look("ken-focal-point", true);
        assertThat(texts(home("ken-focal-point").path("news").path("items"), "reference")).doesNotContain(reference);

        programme.work(reference, "endorse-request", "ken-rc", values("endorsed", true, "endorsementComment", "In line with our plan."));

        var news = home("ken-focal-point").path("news").path("items");
        var done = StreamSupport.stream(news.spliterator(), false).filter(each -> each.path("kind").asText().equals("task") && each.path("reference").asText().equals(reference)).findFirst().orElseThrow();
        assertThat(done.path("what").asText()).isEqualTo("Endorse request");
        assertThat(done.path("who").asText()).isEqualTo("Daniel Mwangi");
        assertThat(StreamSupport.stream(news.spliterator(), false).filter(each -> each.path("kind").asText().equals("stage")).map(each -> each.path("what").asText())).contains("screening");
        look("ken-focal-point", false);
        assertThat(texts(home("ken-focal-point").path("news").path("items"), "reference")).as("within the same sitting").contains(reference);
        assertThat(programme.get("svn-focal-point", "/api/home").text()).doesNotContain(reference);
    }

    @Test
    void whoReviewsIsToldToNobodyElse() {
        var reference = programme.inReview("KEN", "Home of a review");
        programme.review(reference, "undp", "Secret of UNDP.");

        for (var person : List.of("ken-focal-point", "ken-rc")) {
            var home = home(person);
            assertThat(with(home.path("cases").path("items"), "reference", reference).path("waitsFor")).as(person).isEmpty();
            assertThat(texts(home.path("news").path("items"), "what")).as(person).doesNotContain("Review request");
        }
        assertThat(texts(home("unicef").path("team").path("items"), "reference")).contains(reference);
        assertThat(home("unicef").path("team").toString()).doesNotContain("UNDP", "undp");
        assertThat(with(home("secretariat").path("cases").path("items"), "reference", reference).path("waitsFor").get(0).path("who").get(0).asText()).isEqualTo("UNICEF");
    }

    @Test
    void whoHasNoTeamSeesNothingAndWhoHasLeftDoesNotComeIn() {
        programme.submit("KEN", "Home of nobody");
        var nobody = identity.newUser("home-without-team");
        nobody.setPassword("action2");
        identity.saveUser(nobody);

        var home = home("home-without-team");
        assertThat(home.path("person").path("groups")).isEmpty();
        for (var section : List.of("mine", "team", "late", "news", "cases", "deadlines")) {
            assertThat(home.path(section).path("items")).as(section).isEmpty();
        }
        look("home-without-team", true);
        identity.deleteUser("home-without-team");

        assertThat(programme.get("home-without-team", "/api/home").status()).isEqualTo(401);
        assertThat(jdbc.sql("select count(*) from home_visit where person = 'home-without-team'").query(Long.class).single()).isZero();
    }

    @Test
    void ofATaskEachLearnsWhetherTheyMayClaimItAndWhatBecameOfIt() {
        var reference = programme.submit("KEN", "Home of one task");
        var task = programme.task(reference, "endorse-request", "ken-rc");

        assertThat(state("ken-rc", task).path("mayClaim").asBoolean()).isTrue();
        var another = state("ken-focal-point", task);
        assertThat(another.path("open").asBoolean()).isTrue();
        assertThat(another.path("mayClaim").asBoolean()).isFalse();
        assertThat(another.path("reason").asText()).isEqualTo("This task is for: Resident Coordinator.");
        assertThat(state("admin", task).path("reason").asText()).contains("do not work on them");
        assertThat(programme.get("svn-rc", "/api/home/tasks/" + task).status()).isEqualTo(404);

        programme.work(reference, "endorse-request", "ken-rc", values("endorsed", true, "endorsementComment", "In line with our plan."));

        var finished = state("ken-rc", task);
        assertThat(finished.path("open").asBoolean()).isFalse();
        assertThat(finished.path("done").asBoolean()).isTrue();
        assertThat(finished.path("finishedBy").asText()).isEqualTo("Daniel Mwangi");
        assertThat(Instant.parse(finished.path("finishedAt").asText())).isBeforeOrEqualTo(Instant.now().plusSeconds(1));
        assertThat(finished.path("reference").asText()).isEqualTo(reference);
        assertThat(programme.get("svn-rc", "/api/home/tasks/" + task).status()).isEqualTo(404);
        assertThat(programme.get("ken-rc", "/api/home/tasks/none").status()).isEqualTo(404);
    }

    @Test
    void tasksAreFoundByTitleReferenceAndNameWithinOnesOwnCountries() {
        var reference = programme.submit("KEN", "Water & 100% of the wells");
        var task = programme.task(reference, "endorse-request", "ken-rc");

        for (var text : List.of("100% of the WELLS", reference.toLowerCase(), "water &")) {
            assertThat(found("ken-rc", text)).as(text).containsExactly(task);
        }
        assertThat(found("ken-rc", "endorse req")).contains(task);
        assertThat(found("ken-rc", "100_ of the wells")).isEmpty();
        assertThat(found("svn-rc", reference)).isEmpty();
        assertThat(programme.get("ken-rc", "/api/home/tasks?q=").status()).isEqualTo(400);
    }

    @Test
    void teamsFilterShowsTasksThatSomebodyOfTheTeamHas() {
        var reference = programme.submit("KEN", "Filter of a deputy's task");
        var task = programme.task(reference, "endorse-request", "ken-rc");
        programme.post("ken-rc", "/engine-rest/task/" + task + "/claim", Map.of("userId", "ken-rc"));
        var filters = programme.get("ken-rc", "/engine-rest/filter").body();

        assertThat(texts(filters, "name")).contains("My tasks", "My team's open tasks", "Overdue", "Escalated", "All of my country's open tasks")
            .doesNotContain("All of my country's cases");
        var team = with(filters, "name", "My team's open tasks").path("id").asText();
        assertThat(texts(programme.get("ken-rc", "/engine-rest/filter/" + team + "/list?maxResults=500").body(), "id")).contains(task);
    }

    private JsonNode home(String person) {
        var answer = programme.get(person, "/api/home");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private JsonNode state(String person, String task) {
        return programme.get(person, "/api/home/tasks/" + task).body();
    }

    private List<String> found(String person, String text) {
        var answer = programme.get(person, "/api/home/tasks?q=" + encoded(text));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return StreamSupport.stream(answer.body().path("ids").spliterator(), false).map(JsonNode::asText).toList();
    }

    private void look(String person, boolean all) {
        assertThat(Caller.basic(port, person).put("/api/home/look", Map.of("all", all)).status()).isEqualTo(204);
    }

    private static JsonNode with(JsonNode items, String field, String value) {
        return StreamSupport.stream(items.spliterator(), false).filter(each -> each.path(field).asText().equals(value)).findFirst()
            .orElseThrow(() -> new AssertionError("No " + field + " " + value + " in " + items));
    }

    private static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false).map(each -> each.path(field).asText()).toList();
    }
}
