package org.action2.casework.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.action2.casework.access.Caller;

/**
 * People at work on whichever node answers, each signed in once for the whole time: they submit requests and do the tasks
 * they find, as behind a proxy that sends them elsewhere when a node is gone.
 */
class People implements AutoCloseable {

    private static final String REST = "/camunda/api/engine/engine/default";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, Map<String, Map<String, Object>>> WORK = new TreeMap<>(Map.of(
        "ken-rc", Map.of(
            "endorse-request", Map.of("endorsed", true, "endorsementComment", "Agreed."),
            "accept-terms", Map.of("termsAccepted", true, "termsComment", "")),
        "secretariat", Map.of("screen-request", Map.of("screeningOutcome", "eligible", "screeningComment", "")),
        "unwomen", Map.of("review-request", review()),
        "unicef", Map.of("review-request", review()),
        "task-force", Map.of("decide-request", Map.of("decision", "approved", "approvedAmount", "40000.00", "decisionComment", "Strong.")),
        "finance", Map.of("record-disbursement", Map.of("disbursedAmount", "40000.00", "disbursementDate", LocalDate.now().toString(),
            "disbursementReference", "TR-1"))));

    private final Supplier<List<Integer>> ports;
    private final Duration pause;
    private final Map<String, Caller> signedIn = new ConcurrentHashMap<>();
    private final Map<String, Caller> callers = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicBoolean working = new AtomicBoolean(true);

    private final Set<String> submitted = Collections.synchronizedSet(new TreeSet<>());
    private final Set<String> accepted = Collections.synchronizedSet(new TreeSet<>());
    private final Set<String> done = Collections.synchronizedSet(new TreeSet<>());
    private final Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger timers = new AtomicInteger();

    /**
     * @param ports of the nodes that are up at the moment, or of what stands before them
     * @param pause of each person between two rounds
     */
    People(Supplier<List<Integer>> ports, Duration pause) {
        this.ports = ports;
        this.pause = pause;
    }

    void signIn() {
        Stream.concat(WORK.keySet().stream(), Stream.of("ken-focal-point", "admin"))
            .forEach(person -> signedIn.put(person, Caller.signedIn(ports.get().get(0), person)));
    }

    void begin() {
        repeat(this::submit);
        WORK.forEach((person, tasks) -> repeat(() -> tasks.forEach((task, form) -> work(person, task, form))));
    }

    /** From now on the administrator lets timers fall due, which takes tasks from people who are about to do them. */
    void hurryTimers() {
        repeat(this::letATimerFallDue);
    }

    /** The requests that were refused, failed or had no answer. */
    List<String> failures() {
        return failures;
    }

    /** How many timers were made due. */
    int timers() {
        return timers.get();
    }

    /** The titles of requests for which the program said that it has them. */
    Set<String> accepted() {
        return accepted;
    }

    /** The titles of all requests that were sent, answered or not. */
    Set<String> submitted() {
        return submitted;
    }

    /** The ids of tasks for which the program said that they are done. */
    Set<String> done() {
        return done;
    }

    String summary() {
        return submitted.size() + " requests sent, " + accepted.size() + " accepted, " + done.size() + " tasks done, "
            + timers.get() + " timers set due; answers: " + answers.entrySet().stream().sorted(Map.Entry.comparingByKey())
            .map(each -> each.getKey() + " x" + each.getValue()).collect(Collectors.joining(", "));
    }

    private void submit() {
        var title = "Legal aid desks, number " + (submitted.size() + 1);
        submitted.add(title);
        var answer = ask("ken-focal-point", caller -> caller.post(REST + "/process-definition/key/seed-funding-request/submit-form",
            Map.of("variables", variables(request(title)))));
        if (answer != null && answer.status() == 200) {
            accepted.add(title);
        }
    }

    private void work(String person, String task, Map<String, Object> form) {
        var group = Map.of("unwomen", "agency-unwomen", "unicef", "agency-unicef").get(person);
        var list = ask(person, caller -> caller.get(REST + "/task?sortBy=created&sortOrder=asc&maxResults=4&taskDefinitionKey=" + task
            + (group == null ? "" : "&candidateGroup=" + group)));
        if (list != null && list.status() == 200) {
            list.json().forEach(open -> {
                var id = open.path("id").asText();
                var answer = ask(person, caller -> caller.post(REST + "/task/" + id + "/submit-form", Map.of("variables", variables(form))));
                if (answer != null && answer.status() < 300) {
                    done.add(id);
                }
            });
        }
    }

    private void letATimerFallDue() {
        var jobs = ask("admin", caller -> caller.get(REST + "/job?timers=true&sortBy=jobDueDate&sortOrder=desc&maxResults=50"));
        if (jobs != null && jobs.status() == 200 && !jobs.json().isEmpty()) {
            JsonNode job = jobs.json().get(ThreadLocalRandom.current().nextInt(jobs.json().size()));
            var answer = ask("admin", caller -> caller.put(REST + "/job/" + job.path("id").asText() + "/duedate",
                Map.of("duedate", "2026-01-01T00:00:00.000+0000")));
            if (answer != null && answer.status() < 300) {
                timers.incrementAndGet();
            }
        }
    }

    /** @return null if no node answered */
    private Caller.Answer ask(String person, Function<Caller, Caller.Answer> question) {
        var up = ports.get();
        var port = up.get(ThreadLocalRandom.current().nextInt(up.size()));
        try {
            var answer = question.apply(callers.computeIfAbsent(person + "@" + port, at -> signedIn.get(person).at(port)));
            count(String.valueOf(answer.status()));
            if (answer.status() >= 400) {
                failures.add(person + ": " + answer.response().request() + " " + answer);
            }
            return answer;
        } catch (AssertionError e) {
            count("no answer");
            failures.add(person + ": " + e.getMessage());
            return null;
        }
    }

    private void count(String what) {
        answers.computeIfAbsent(what, key -> new AtomicInteger()).incrementAndGet();
    }

    private void repeat(Runnable act) {
        threads.submit(() -> {
            while (working.get()) {
                act.run();
                try {
                    Thread.sleep(pause.toMillis());
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
    }

    private static Map<String, Object> review() {
        var form = new TreeMap<String, Object>(Map.of("conflictOfInterest", false, "reviewComment", "Well founded.", "reviewRecommendation", "approve"));
        List.of("scoreRelevance", "scoreRightsBased", "scoreOwnership", "scoreFeasibility", "scoreValue", "scoreSustainability")
            .forEach(score -> form.put(score, 4));
        return form;
    }

    private static Map<String, Object> request(String title) {
        var start = LocalDate.now().plusMonths(2);
        var request = new TreeMap<String, Object>(Map.of("title", title,
            "objective", "Survivors bring their complaints to court with the help of legal aid desks.", "country", "KEN",
            "leadAgency", "agency-undp", "requestedAmount", "40000.00", "startDate", start.toString(),
            "endDate", start.plusMonths(10).toString(), "memberStateRequest", true, "recommendation", "",
            "contactEmail", "ken-focal-point@example.org"));
        request.put("supportKind", "capacity-building");
        request.put("memberStateAuthority", "Ministry of Justice");
        request.put("memberStateRequestDate", LocalDate.now().minusMonths(1).toString());
        request.put("memberStateRequestReference", "MOJ/2026/114");
        request.put("partnerAgencies", List.of("agency-unfpa"));
        request.put("themes", List.of("claiming-rights"));
        request.put("budget", List.of(Map.of("line", "contracts", "description", "Legal aid", "amount", "40000.00")));
        return request;
    }

    private static Map<String, Object> variables(Map<String, Object> form) {
        return form.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, field ->
            field.getValue() instanceof List<?> list ? Map.of("value", JSON.valueToTree(list).toString(), "type", "Json") : Map.of("value", field.getValue())));
    }

    /** Ends the working day; what was asked is still answered. */
    @Override
    public void close() throws InterruptedException {
        working.set(false);
        threads.shutdown();
        threads.awaitTermination(60, TimeUnit.SECONDS);
    }
}
