package org.action2.casework.followup;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.action2.casework.CaseDriver;
import org.action2.casework.PeopleOfTheDirectory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Drives documents and follow-ups, known by their keys, through the engine's services as the people of the demo directory. */
@Component
public class FollowUpDriver extends CaseDriver {

    private static final AtomicInteger NUMBER = new AtomicInteger(10);

    private final DocumentRegistration registration;
    private final RecommendationRegister register;
    private final TransactionTemplate transaction;

    FollowUpDriver(ProcessEngine engine, PeopleOfTheDirectory people, DocumentRegistration registration,
                   RecommendationRegister register, TransactionTemplate transaction) {
        super(engine, people);
        this.registration = registration;
        this.register = register;
        this.transaction = transaction;
    }

    /** In Kenya, whose cases these are. */
    static LocalDate today() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.of("Africa/Nairobi"));
    }

    /** A symbol of the Human Rights Committee for Kenya that no test has used. */
    public static String newSymbol() {
        return "CCPR/C/KEN/CO/" + NUMBER.incrementAndGet();
    }

    /** Recommendations of a document of the Human Rights Committee to Kenya, published a month ago: paragraphs 10, 11, 12 and so on. */
    public static List<NewRecommendation> recommendations(String symbol, int number) {
        return IntStream.range(0, number).mapToObj(i -> recommendation(symbol, String.valueOf(10 + i), today().minusMonths(1))).toList();
    }

    /** @param published null where the date is not known */
    public static NewRecommendation recommendation(String symbol, String paragraph, LocalDate published) {
        var text = paragraph + ". The State party should: (a) investigate all allegations of domestic violence; (b) train the police.";
        return new NewRecommendation(new NewRecommendation.Document(symbol, "KEN", "treaty-body", "CCPR", null, published),
            new NewRecommendation.Wording(paragraph, List.of("a", "b"), "Violence against women", text, text, "digest of " + symbol + paragraph),
            new NewRecommendation.Tags(List.of("Violence against women", "Administration of justice & fair trial"), List.of("Women & girls"), List.of("5 - GENDER EQUALITY")),
            new NewRecommendation.Origin(UUID.randomUUID(), null, null, null, null), NewRecommendation.Upr.NONE);
    }

    /** A recommendation of a treaty body, published a month ago. */
    public static NewRecommendation recommendation(String country, String symbol, String paragraph, String text) {
        return recommendation(country, symbol, paragraph, text, List.of());
    }

    /** The same with sub-paragraphs. */
    static NewRecommendation recommendation(String country, String symbol, String paragraph, String text, List<String> subParagraphs) {
        return new NewRecommendation(new NewRecommendation.Document(symbol, country, "treaty-body", symbol.startsWith("E/C.12") ? "CESCR" : symbol.substring(0, symbol.indexOf('/')), null, today().minusMonths(1)),
            new NewRecommendation.Wording(paragraph, subParagraphs, null, text, text, "digest of " + symbol + paragraph),
            new NewRecommendation.Tags(List.of("Violence against women"), List.of("Women & girls"), List.of()),
            new NewRecommendation.Origin(UUID.randomUUID(), null, null, null, null), NewRecommendation.Upr.NONE);
    }

    /** Registers recommendations and gives their documents to the desk. @return the keys of the documents */
    public List<String> register(List<NewRecommendation> recommendations) {
        return transaction.execute(status -> {
            var documents = registration.register(recommendations).stream().map(DocumentRegistration.Registered::document).distinct().toList();
            registration.review(documents);
            return documents;
        });
    }

    /** A new document of so many recommendations that waits for triage. @return its key */
    public String document(int recommendations) {
        return register(recommendations(newSymbol(), recommendations)).get(0);
    }

    /** Triages a document whose recommendations all go into one follow-up. @return its key */
    public String followedUp(String document) {
        triage(document, register.ofDocument(document).stream().map(each -> row(each.key(), "A")).toArray(String[]::new));
        return followUpsOf(document).get(0);
    }

    /** The keys of what a document or, if it is none, a follow-up holds. */
    public List<String> keysOf(String documentOrFollowUp) {
        var ofDocument = register.ofDocument(documentOrFollowUp);
        return (ofDocument.isEmpty() ? register.ofFollowUp(documentOrFollowUp) : ofDocument).stream().map(Recommendation::key).toList();
    }

    /** A row of triage that follows a recommendation up. @param followUp a label, or the key of a follow-up that runs */
    public static String row(String key, String followUp) {
        return row(key, followUp, false, "");
    }

    static String row(String key, String followUp, boolean selected, String supersedes) {
        return "{\"key\": \"%s\", \"outcome\": \"follow-up\", \"priority\": \"high\", \"selected\": %s, \"followUp\": \"%s\", \"supersedes\": \"%s\"}"
            .formatted(key, selected, followUp, supersedes);
    }

    /** Triage of a document with a report due in two years and a review in seven. */
    public void triage(String document, String... rows) {
        complete(document, DocumentReviewProcess.TRIAGE_DOCUMENT, "ohchr-desk", "adoptionDate", today().minusMonths(1).toString(),
            "stateReportDue", today().plusMonths(24).toString(), "nextReviewDue", today().plusMonths(84).toString(),
            "recommendations", json("[" + String.join(", ", rows) + "]"));
    }

    /** A follow-up of so many recommendations of one document that is to be planned. @return its key */
    public String followUp(int recommendations) {
        var document = document(recommendations);
        triage(document, register.ofDocument(document).stream().map(each -> row(each.key(), "A", each.paragraph().equals("10"), "")).toArray(String[]::new));
        return followUpsOf(document).get(0);
    }

    /** The keys of the follow-ups of a document's recommendations, in the order of the paragraphs. */
    public List<String> followUpsOf(String document) {
        return register.ofDocument(document).stream().map(each -> each.standing().followUp()).filter(Objects::nonNull).distinct().toList();
    }

    /** The rows of a report or an assessment: the same said of every recommendation of the follow-up. */
    public Object rows(String followUp, String... namesAndValues) {
        return json(register.ofFollowUp(followUp).stream().map(each -> {
            var row = new StringBuilder("{\"key\": \"" + each.key() + "\"");
            for (var i = 0; i < namesAndValues.length; i += 2) {
                row.append(", \"").append(namesAndValues[i]).append("\": \"").append(namesAndValues[i + 1]).append("\"");
            }
            return row.append("}").toString();
        }).collect(Collectors.joining(", ", "[", "]")));
    }

    /** The last value of a variable of the follow-up itself; fails where there is none. */
    Object variable(String followUp, String name) {
        var instance = history.createHistoricProcessInstanceQuery().processDefinitionKey(FollowUpProcess.KEY)
            .processInstanceBusinessKey(followUp).singleResult();
        return history.createHistoricVariableInstanceQuery().processInstanceId(instance.getId()).variableName(name).singleResult().getValue();
    }

    /** Runs the timer at an activity as if its moment had come; others stay as they are. */
    public void passTimer(String followUp, String activity) {
        management.executeJob(timer(followUp, activity).getId());
        runJobs();
    }

    /** Moves the engine's clock just behind the timer at an activity and runs it. */
    void moveToTimer(String followUp, String activity) {
        moveTo(timer(followUp, activity));
    }

    void change(String followUp, String by, String kind, Object... more) {
        var variables = variables(more);
        variables.put("followUp", followUp);
        variables.put("changeKind", kind);
        people.as(by, () -> runtime.startProcessInstanceByKey(FollowUpChangeProcess.KEY, variables));
    }

    /** Has the desk say that an evaluation was published before it is asked for one. */
    public void announceEvaluation(String document) {
        changeDocument(document, "evaluation-published");
    }

    void changeDocument(String document, String kind, Object... more) {
        var variables = variables(more);
        variables.put("document", document);
        variables.put("documentChange", kind);
        people.as("ohchr-desk", () -> runtime.startProcessInstanceByKey(DocumentChangeProcess.KEY, variables));
    }
}
