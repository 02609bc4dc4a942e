package org.action2.casework.oversight;

import static org.action2.casework.oversight.Programme.encoded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every figure of the programme, counted a second time from the engine's own history, for the cases of Nepal. */
@OwnProgram
class ProgrammeFiguresTest extends ProgrammeCases {

    private static final String COUNTRY = "NPL";

    /** Where a request stands, by the last of these that its history shows. */
    private static final Map<String, String> STAGE_BY_ACTIVITY = Map.of("endorse-request", "endorsement", "screen-request", "screening",
        "obtain-reviews", "review", "decide-request", "decision", "accept-terms", "terms", "record-disbursement", "disbursement",
        "collect-reports", "reporting", "close-grant", "closing", "grant-closed", "closed");

    @Autowired
    private NewDocuments documents;

    @BeforeEach
    void createPeople() {
        person("npl-focal-point", "country-team");
        person("npl-rc", "resident-coordinator");
    }

    @Test
    void everyFigureIsWhatTheHistorySays() {
        var closed = programme.paid(COUNTRY, "Figures: a grant to its end", "30000.00");
        later(Duration.ofDays(40));
        programme.close(closed, COUNTRY, "28000.50", "1999.50");
        programme.paid(COUNTRY, "Figures: a running grant", "20000.00");
        later(Duration.ofDays(3));
        programme.inReview(COUNTRY, "Figures: in review");
        programme.endorsed(COUNTRY, "Figures: to be screened");
        later(Duration.ofDays(9));
        programme.endorsed(COUNTRY, "Figures: to be screened too");
        programme.submit(COUNTRY, "Figures: to be endorsed");
        var recommendations = documents.register(COUNTRY, "CERD/C/NPL/CO/17", 3);
        documents.register(COUNTRY, "CEDAW/C/NPL/CO/6", 1);
        later(Duration.ofDays(200));
        var followUps = programme.triage("CERD/C/NPL/CO/17", List.of(recommendations.subList(0, 2), recommendations.subList(2, 3)));
        programme.planned(followUps.get(1), COUNTRY);

        requestsAgree();
        moneyAgrees();
        stageDaysAgree();
        recommendationsAgree();
        deadlinesAgree();
        tasksAgree();
    }

    @Test
    void everyNumberIsTheLengthOfTheListBehindIt() {
        programme.inReview(COUNTRY, "Figures: a list behind each");
        var keys = documents.register("PER", "CAT/C/PER/CO/7", 3);
        programme.triage("CAT/C/PER/CO/7", List.of(keys.subList(0, 2), keys.subList(2, 3)));
        var checked = new ArrayList<String>();
        for (var offer : programme.get("manager", "/api/programme").body().path("figures")) {
            var answer = programme.get("manager", "/api/programme/figures/" + offer.path("id").asText());
            assertThat(answer.status()).as(offer.path("id").asText()).isEqualTo(200);
            var figure = answer.body();
            for (var row : figure.path("rows")) {
                for (var i = 0; i < row.path("values").size(); i++) {
                    if (row.path("links").get(i).isObject()) {
                        agree(figure, row, i);
                        checked.add(offer.path("id").asText());
                    }
                }
            }
        }
        assertThat(checked).contains("requests-by-stage", "requests-by-support-kind", "tasks-by-team", "fund", "annual", "money", "documents-by-stage", "documents-by-body",
            "follow-ups-by-stage", "follow-ups-by-country", "recommendations-by-stage", "recommendations-by-assessment", "deadlines", "document-days");
    }

    @Test
    void documentsAndFollowUpsAreListedWithWhatBelongsToThem() {
        var keys = documents.register("IRQ", "CRC/C/IRQ/CO/4", 5);
        var followUps = programme.triage("CRC/C/IRQ/CO/4", List.of(keys.subList(0, 4), keys.subList(4, 5)));

        var document = programme.get("ohchr-desk", "/api/programme/lists/documents?country=IRQ&body=CRC").body().path("items").get(0);
        var followUp = programme.get("manager", "/api/programme/lists/follow-ups?stage=planning&q=" + followUps.get(0)).body().path("items").get(0);
        var ofIt = programme.get("manager", "/api/programme/lists/recommendations?followUp=" + followUps.get(0)).body();

        assertThat(document.path("document").asText()).isEqualTo("CRC/C/IRQ/CO/4");
        assertThat(document.path("stage").asText()).isEqualTo("awaiting-report");
        assertThat(document.path("recommendations").asInt()).isEqualTo(5);
        assertThat(document.path("followUps").asInt()).isEqualTo(2);
        assertThat(document.path("nextReview").asText()).isNotEmpty();
        assertThat(followUp.path("recommendations").asInt()).isEqualTo(4);
        assertThat(followUp.path("title").asText()).startsWith("Investigate domestic violence.");
        assertThat(ofIt.path("items").findValuesAsText("document")).containsOnly("CRC/C/IRQ/CO/4").hasSize(4);
        assertThat(programme.get("svn-rc", "/api/programme/lists/follow-ups").text()).doesNotContain("IRQ");
        assertThat(programme.get("finance", "/api/programme/lists/documents").status()).isEqualTo(403);
        assertThat(programme.get("ohchr-desk", "/api/programme/lists/follow-ups.csv?q=" + followUps.get(1)).text()).contains(followUps.get(1), "On hold until");
    }

    @Test
    void kindsOfSupportAreCountedAndThoseOfEarlierReleasesAreNotStated() {
        programme.submit(COUNTRY, "Figures: builds capacity");
        var earlier = programme.submit(COUNTRY, "Figures: of an earlier release");
        jdbc.sql("update funding_request set support_kind = null where reference = :reference").param("reference", earlier).update();

        var figure = programme.get("manager", "/api/programme/figures/requests-by-support-kind?country=" + COUNTRY).body();
        var notStated = programme.get("manager", "/api/programme/lists/requests?supportKind=not%20stated&country=" + COUNTRY).body();
        var file = programme.get("manager", "/api/programme/lists/requests.csv?supportKind=capacity-building&country=" + COUNTRY).text();

        assertThat(figure.path("rows").findValuesAsText("key")).contains("capacity-building", "not stated");
        assertThat(notStated.path("items").findValuesAsText("reference")).contains(earlier);
        assertThat(notStated.path("items").findValuesAsText("supportKind")).containsOnly("not stated");
        assertThat(file).contains("Kind of support", "capacity-building").doesNotContain(earlier);
    }

    @Test
    void eachSeesTheirOwnPart() {
        programme.submit(COUNTRY, "Figures: whose part");
        programme.submit("SVN", "Figures: Slovenia's part");

        var ofSlovenia = programme.get("svn-focal-point", "/api/programme/figures/requests-by-country").body().path("rows");
        assertThat(ofSlovenia).hasSize(1);
        assertThat(ofSlovenia.get(0).path("key").asText()).isEqualTo("SVN");
        assertThat(programme.get("svn-focal-point", "/api/programme/figures/requests-by-country?country=NPL").body().path("rows")).isEmpty();
        assertThat(programme.get("svn-focal-point", "/api/programme").body().path("countries").toString()).isEqualTo("[\"SVN\"]");
        assertThat(programme.get("svn-focal-point", "/api/programme/lists/tasks").text()).doesNotContain("\"NPL\"", "\"KEN\"");
        assertThat(programme.get("svn-focal-point", "/api/programme/lists/ledger").text()).doesNotContain("allocation");
        assertThat(programme.get("svn-focal-point", "/api/programme/lists/incidents").status()).isEqualTo(403);
        assertThat(programme.get("manager", "/api/programme/figures/requests-by-country").body().path("rows").findValuesAsText("key")).contains("SVN", "NPL");
        assertThat(programme.get("undp", "/api/programme/lists/requests").status()).isEqualTo(403);
        assertThat(programme.get(null, "/api/programme").status()).isEqualTo(401);
        assertThat(programme.get(null, "/api/programme/lists/requests.csv").status()).isEqualTo(401);
        assertThat(programme.get("manager", "/api/programme/lists/passwords").status()).isEqualTo(404);
        assertThat(programme.get("manager", "/api/programme/lists/requests?from=yesterday").body().path("faults").get(0).path("label").asText()).isEqualTo("From");
    }

    @Test
    void balanceOfTheFundIsWhatItsEntriesLeaveAndForThoseWhoKnowTheFund() {
        programme.paid(COUNTRY, "Figures: the balance", "12000.00");

        var rows = programme.get("manager", "/api/programme/figures/fund").body().path("rows");
        var sums = new HashMap<String, Long>();
        rows.forEach(row -> sums.put(row.path("key").asText(), row.path("values").get(1).asLong()));
        assertThat(sums.get("balance now")).isEqualTo(sums.get("allocation") - sums.get("reservation")
            + sums.getOrDefault("release", 0L) + sums.getOrDefault("refund", 0L));
        assertThat(programme.get("npl-rc", "/api/programme/figures/fund").text()).doesNotContain("balance now", "allocation");
        assertThat(programme.get("npl-rc", "/api/programme/lists/ledger").body().path("items").get(0).path("balanceAfter").isNull()).isTrue();
    }

    @Test
    void agenciesSeeNoOtherAgencysReviewInTheLists() {
        programme.inReview("KEN", "Figures: reviews apart");

        assertThat(programme.get("unicef", "/api/programme/lists/tasks?task=review-request&size=200").text()).contains("agency-unicef").doesNotContain("agency-undp");
        assertThat(programme.get("secretariat", "/api/programme/lists/tasks?task=review-request&size=200").text()).contains("agency-unicef", "agency-undp");
    }

    private void requestsAgree() {
        var requests = instances("seed-funding-request");
        var byStage = requests.stream().collect(Collectors.groupingBy(this::stage, Collectors.counting()));
        assertThat(counts("requests-by-stage", 0)).isEqualTo(byStage).containsEntry("closed", 1L).containsEntry("screening", 2L);
        var asked = requests.stream().collect(Collectors.groupingBy(this::stage, Collectors.summingLong(each -> cents(each, "requestedAmount"))));
        assertThat(counts("requests-by-stage", 1)).isEqualTo(asked);
        assertThat(counts("requests-by-country", 0)).isEqualTo(Map.of(COUNTRY, (long) requests.size()));
        assertThat(counts("requests-by-month", 0)).isEqualTo(requests.stream().collect(Collectors.groupingBy(
            each -> YearMonth.from(each.getStartTime().toInstant().atZone(ZoneOffset.UTC)).toString(), Collectors.counting())));
    }

    private void moneyAgrees() {
        var requests = instances("seed-funding-request");
        var money = figure("money").path("rows").get(0).path("values");
        var variables = List.of("requestedAmount", "approvedAmount", "disbursedAmount", "spentAmount", "refundAmount");
        for (var i = 0; i < variables.size(); i++) {
            var variable = variables.get(i);
            var expected = requests.stream().mapToLong(each -> variable.equals("spentAmount") ? spent(each) : cents(each, variable)).sum();
            assertThat(money.get(i).asLong()).as(variable).isEqualTo(expected);
        }
        var fund = counts("fund", 1);
        assertThat(fund.get("disbursement")).isEqualTo(requests.stream().mapToLong(each -> cents(each, "disbursedAmount")).sum());
        assertThat(fund.get("refund")).isEqualTo(requests.stream().mapToLong(each -> cents(each, "refundAmount")).sum());
        var transfers = 0L;
        var expenditure = 0L;
        var refunds = 0L;
        var rate = 0.0;
        for (var year : figure("annual").path("rows")) {
            transfers += year.path("values").get(1).asLong();
            expenditure += year.path("values").get(2).asLong();
            refunds += year.path("values").get(3).asLong();
            rate = year.path("values").get(4).asDouble();
        }
        assertThat(transfers).isEqualTo(fund.get("disbursement"));
        assertThat(refunds).isEqualTo(fund.get("refund"));
        assertThat(expenditure).isEqualTo(requests.stream().mapToLong(this::spent).sum());
        assertThat(rate).isCloseTo(100.0 * expenditure / (transfers - refunds), within(0.001));
    }

    private void stageDaysAgree() {
        for (var pair : Map.of("endorsement", "endorse-request", "screening", "screen-request", "decision", "decide-request").entrySet()) {
            var days = instances("seed-funding-request").stream()
                .flatMap(each -> history.createHistoricActivityInstanceQuery().processInstanceId(each.getId()).activityId(pair.getValue()).finished().list().stream())
                .map(activity -> activity.getDurationInMillis() / 86_400_000.0).sorted().toList();
            var row = row("request-days", pair.getKey());
            assertThat(row.path("values").get(0).asInt()).as(pair.getKey()).isEqualTo(days.size());
            assertThat(row.path("values").get(1).asDouble()).isCloseTo(percentile(days, 0.5), within(0.01));
            assertThat(row.path("values").get(2).asDouble()).isCloseTo(percentile(days, 0.9), within(0.01));
            assertThat(row.path("values").get(3).isInt()).isTrue();
        }
        var triage = row("document-days", "triage");
        assertThat(triage.path("values").get(1).asDouble()).isCloseTo(200, within(0.1));
        assertThat(triage.path("values").get(3).isInt()).as("the policy has days for triage").isTrue();
        assertThat(row("follow-up-days", "endorsement").path("values").get(3).isInt()).isTrue();
    }

    private void recommendationsAgree() {
        var reviews = instances("document-review");
        assertThat(counts("documents-by-body", 0)).isEqualTo(grouped(reviews, each -> String.valueOf(variable(each, "body"))));
        assertThat(counts("documents-by-stage", 0)).isEqualTo(grouped(reviews, each ->
            tasks.createTaskQuery().processInstanceId(each.getId()).taskDefinitionKey("triage-document").count() == 1 ? "triage" : "awaiting-report"));
        var followUps = instances("recommendation-follow-up");
        assertThat(counts("follow-ups-by-country", 0)).isEqualTo(grouped(followUps, HistoricProcessInstance::getTenantId)).isEqualTo(Map.of(COUNTRY, 2L));
        assertThat(counts("follow-ups-by-stage", 0)).isEqualTo(grouped(followUps, each ->
            tasks.createTaskQuery().processInstanceId(each.getId()).taskDefinitionKey("plan-follow-up").count() == 1 ? "planning" : "implementation"));
        assertThat(counts("recommendations-by-body", 0)).isEqualTo(Map.of("CERD", 3L, "CEDAW", 1L));
        assertThat(counts("recommendations-by-country", 0)).isEqualTo(Map.of(COUNTRY, 4L));
        assertThat(counts("recommendations-by-theme", 0)).isEqualTo(Map.of("Violence against women", 4L));
        assertThat(counts("recommendations-by-assessment", 0)).isEqualTo(Map.of("not assessed", 4L));
        assertThat(counts("recommendations-by-grade", 0)).isEqualTo(Map.of("not graded", 4L));
        assertThat(counts("recommendations-by-stage", 0)).isEqualTo(Map.of("triage", 1L, "planning", 2L, "implementation", 1L));
    }

    private void deadlinesAgree() {
        var today = ClockUtil.getCurrentTime().toInstant().atZone(ZoneOffset.UTC).toLocalDate();
        var expected = new TreeMap<String, Long>();
        dates("document-review", "stateReportDue").forEach(due -> expected.merge(when(today, due), 1L, Long::sum));
        dates("document-review", "nextReviewDue").forEach(due -> expected.merge(when(today, due), 1L, Long::sum));
        dates("recommendation-follow-up", "periodEnd").forEach(due -> expected.merge(when(today, due), 1L, Long::sum));
        dates("partner-action", "actionDueDate").forEach(due -> expected.merge(when(today, due), 1L, Long::sum));
        tasks.createTaskQuery().processDefinitionKey("seed-funding-report").taskDefinitionKey("submit-report").tenantIdIn(COUNTRY).list().forEach(task ->
            expected.merge(when(today, LocalDate.parse(String.valueOf(tasks.getVariable(task.getId(), "reportDue")))), 1L, Long::sum));
        assertThat(counts("deadlines", 0)).isEqualTo(expected);
    }

    private void tasksAgree() {
        var now = ClockUtil.getCurrentTime();
        var byTeam = new HashMap<String, List<Long>>();
        tasks.createTaskQuery().tenantIdIn(COUNTRY).list().forEach(task -> {
            var team = tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).filter(group -> group != null)
                .min(Comparator.naturalOrder()).orElse("no team");
            byTeam.merge(team, List.of(1L, task.getDueDate() != null && task.getDueDate().before(now) ? 1L : 0L),
                (a, b) -> List.of(a.get(0) + b.get(0), a.get(1) + b.get(1)));
        });
        assertThat(byTeam).isNotEmpty();
        assertThat(counts("tasks-by-team", 0)).isEqualTo(byTeam.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().get(0))));
        assertThat(counts("tasks-by-team", 1)).isEqualTo(byTeam.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().get(1))));
    }

    private void agree(JsonNode figure, JsonNode row, int measure) {
        var query = new StringBuilder("?size=1");
        row.path("links").get(measure).fields().forEachRemaining(each -> query.append('&').append(each.getKey()).append('=').append(encoded(each.getValue().asText())));
        var list = programme.get("manager", "/api/programme/lists/" + figure.path("list").asText() + query).body();
        var what = figure.path("id").asText() + " " + row.path("key").asText() + " " + figure.path("columns").get(measure).path("name").asText();
        if (figure.path("columns").get(measure).path("kind").asText().equals("NUMBER")) {
            assertThat(list.path("total").asLong()).as(what).isEqualTo(row.path("values").get(measure).asLong());
        } else {
            assertThat(list.path("total").asLong() > 0 || row.path("values").get(measure).asDouble() == 0).as(what).isTrue();
        }
    }

    private List<LocalDate> dates(String process, String variable) {
        return instances(process).stream().map(each -> variable(each, variable)).filter(date -> date != null && !date.toString().isBlank())
            .map(date -> LocalDate.parse(date.toString())).toList();
    }

    private static String when(LocalDate today, LocalDate due) {
        return due.isBefore(today) ? "overdue" : !due.isAfter(today.plusDays(30)) ? "30" : !due.isAfter(today.plusDays(60)) ? "60"
            : !due.isAfter(today.plusDays(90)) ? "90" : "later";
    }

    private String stage(HistoricProcessInstance request) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(request.getId()).list().stream()
            .filter(each -> STAGE_BY_ACTIVITY.containsKey(each.getActivityId())).max(Comparator.comparing(HistoricActivityInstance::getStartTime)
                .thenComparing(each -> List.of("endorse-request", "screen-request", "obtain-reviews", "decide-request", "accept-terms", "record-disbursement",
                    "collect-reports", "close-grant", "grant-closed").indexOf(each.getActivityId())))
            .map(each -> STAGE_BY_ACTIVITY.get(each.getActivityId())).orElseThrow();
    }

    /** The last amount that a report of the grant gave. */
    private long spent(HistoricProcessInstance request) {
        return history.createHistoricProcessInstanceQuery().processDefinitionKey("seed-funding-report").superProcessInstanceId(request.getId()).list().stream()
            .mapToLong(report -> cents(report, "spentAmount")).max().orElse(0);
    }

    private long cents(HistoricProcessInstance instance, String variable) {
        var value = variable(instance, variable);
        return value == null || value.toString().isBlank() ? 0 : new BigDecimal(value.toString()).movePointRight(2).longValueExact();
    }

    private Object variable(HistoricProcessInstance instance, String name) {
        var found = history.createHistoricVariableInstanceQuery().processInstanceId(instance.getId()).variableName(name).list();
        return found.isEmpty() ? null : found.get(found.size() - 1).getValue();
    }

    private List<HistoricProcessInstance> instances(String process) {
        return history.createHistoricProcessInstanceQuery().processDefinitionKey(process).tenantIdIn(COUNTRY).list();
    }

    private static Map<String, Long> grouped(List<HistoricProcessInstance> instances, Function<HistoricProcessInstance, String> by) {
        return instances.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }

    private static double percentile(List<Double> sorted, double share) {
        var place = share * (sorted.size() - 1);
        var below = sorted.get((int) Math.floor(place));
        return below + (sorted.get((int) Math.ceil(place)) - below) * (place - Math.floor(place));
    }

    private JsonNode figure(String id) {
        return programme.get("manager", "/api/programme/figures/" + id + "?country=" + COUNTRY).body();
    }

    private JsonNode row(String figure, String key) {
        for (var row : figure(figure).path("rows")) {
            if (row.path("key").asText().equals(key)) {
                return row;
            }
        }
        throw new AssertionError("No " + key + " in " + figure(figure));
    }

    private Map<String, Long> counts(String figure, int measure) {
        var counts = new HashMap<String, Long>();
        figure(figure).path("rows").forEach(row -> counts.put(row.path("key").asText(), row.path("values").get(measure).asLong()));
        return counts;
    }

    private static void later(Duration time) {
        ClockUtil.setCurrentTime(Date.from(Instant.ofEpochMilli(ClockUtil.getCurrentTime().getTime()).plus(time)));
    }

    private void person(String account, String group) {
        if (identity.createUserQuery().userId(account).count() == 0) {
            var user = identity.newUser(account);
            user.setFirstName("N");
            user.setLastName("Thapa");
            user.setPassword("action2");
            identity.saveUser(user);
            identity.createMembership(account, group);
            identity.createTenantUserMembership(COUNTRY, account);
        }
    }
}
