package org.action2.casework.notification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.action2.casework.accounts.PasswordLinks;
import org.action2.casework.deadlines.EscalationProcess;
import org.action2.casework.directory.Directory;
import org.action2.casework.directory.Person;
import org.action2.casework.language.CountryName;
import org.action2.casework.language.DayInWords;
import org.action2.casework.language.ReaderLanguage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Words mails in the reader's language and zone: the reference, the task and the title of the case, until when and for whom
 * it is, what was decided, what a committee published, and nothing more.
 */
@Component
class MailTexts {

    private static final int MOST_DETAILS = 50;
    private static final int MOST_ROWS = 20;
    private static final int MOST_DETAILS_OF_ROW = 5;

    private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
    private final SpringTemplateEngine templates = new SpringTemplateEngine();
    private final String baseUrl;
    private final Directory directory;
    private final PasswordLinks passwords;

    MailTexts(@Value("${casework.base-url:http://localhost:${server.port:8080}}") String baseUrl, Directory directory,
              PasswordLinks passwords) {
        this.passwords = passwords;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
        this.directory = directory;
        bundles.setBasename("notification/messages");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        templates.setTemplateEngineMessageSource(bundles);
        templates.addTemplateResolver(resolver("html", TemplateMode.HTML));
        templates.addTemplateResolver(resolver("txt", TemplateMode.TEXT));
    }

    record Text(String subject, String plain, String html) {
    }

    /** The only thing to tell. @param due null where nothing is due @param opens what the link leads to */
    record Item(String sentence, List<String> details, String reference, String title, String task, String due, String forWhom, String opens, String link) {
    }

    /** One of several things to tell. */
    record Row(String what, List<String> details, String reference, String title, String due, String forWhom, String link) {

        List<String> cells() {
            return List.of(what, reference, title, due, forWhom);
        }
    }

    /** @param message what is told, or the mail in which the items were gathered @param last whether nothing more comes today */
    Text write(OutboxMessage message, List<OutboxMessage> items, Person reader, Locale spoken, ZoneId zone, boolean last) {
        var language = DayInWords.withPlainDigits(spoken);
        var sorted = items.stream().sorted(OutboxMessage.MOST_URGENT).toList();
        var several = message.kind().gathers();
        var subject = several ? say("subject." + message.event(), language, items.size(), subject(sorted.get(0), "", language, zone))
            : subject(message, OneLine.of(message.title()), language, zone);
        var context = new Context(language);
        context.setVariable("subject", subject);
        context.setVariable("language", language.getLanguage());
        context.setVariable("direction", ReaderLanguage.direction(language));
        context.setVariable("reader", OneLine.of(reader.name()));
        context.setVariable("item", several ? null : item(message, language, zone));
        var rows = sorted.stream().limit(several ? MOST_ROWS : 0).map(each -> row(each, language, zone)).toList();
        context.setVariable("rows", rows);
        context.setVariable("table", PlainTable.of(heads(language), rows));
        context.setVariable("number", items.size());
        context.setVariable("more", several && sorted.size() > MOST_ROWS ? more(sorted.subList(MOST_ROWS, sorted.size()), language) : null);
        context.setVariable("last", last);
        context.setVariable("preferences", baseUrl + "/casework/preferences/");
        return new Text(subject, templates.process("mail.txt", context), templates.process("mail.html", context));
    }

    private String subject(OutboxMessage message, String title, Locale language, ZoneId zone) {
        var event = message.isBornLate() ? "born-late" : message.event();
        var words = say("subject." + event, language, whatIsDue(message, language), title, until(message, language, zone), forClause(message, language),
            day(message.dueAt(), language, zone)).replaceAll("[\\s:]+$", "");
        return message.reference().isEmpty() ? words : OneLine.of(message.reference()) + ": " + words;
    }

    /** A report tells itself from others by its kind and its days. */
    private String whatIsDue(OutboxMessage message, Locale language) {
        return message.about() != null && message.kind() == MailEvent.REPORT_DUE ? report(message, language) : task(message, language);
    }

    private String until(OutboxMessage message, Locale language, ZoneId zone) {
        return message.dueAt() == null ? "" : say(message.isLate() ? "subject.since" : "subject.until", language, day(message.dueAt(), language, zone));
    }

    private String forClause(OutboxMessage message, Locale language) {
        var whom = forWhom(message, language);
        return whom.isEmpty() ? "" : say("subject.for", language, whom);
    }

    private static String day(OffsetDateTime due, Locale language, ZoneId zone) {
        return due == null ? "" : DayInWords.of(due.atZoneSameInstant(zone).toLocalDate(), language);
    }

    /** Whose the task is: the reader's, that of somebody they stand in for, or their team's; empty for what is no task. */
    private String forWhom(OutboxMessage message, Locale language) {
        if (message.taskKey() == null) {
            return "";
        }
        if (message.inPlaceOf() != null) {
            return say("for.in-place", language, OneLine.of(directory.person(message.inPlaceOf()).map(Person::name).orElse(message.inPlaceOf())));
        }
        if (message.team() == null) {
            return say("for.you", language);
        }
        var team = Arrays.stream(message.team().split(",")).map(group -> bundles.getMessage("group." + group, null, directory.groupName(group), language))
            .collect(Collectors.joining(", "));
        return message.country() == null ? team : say("for.team.of", language, team, new CountryName(message.country()).in(language));
    }

    private Item item(OutboxMessage message, Locale language, ZoneId zone) {
        var due = message.dueAt() == null ? null : DayInWords.moment(language)
            .format(message.dueAt().atZoneSameInstant(zone));
        return new Item(sentence(message, language, zone), details(message, language).limit(MOST_DETAILS).map(OneLine::of).toList(),
            OneLine.of(message.reference()), message.kind().saysTitle() ? "" : OneLine.of(message.title()), task(message, language), due,
            forWhom(message, language), say(opens(message.kind()), language), link(message));
    }

    private Row row(OutboxMessage message, Locale language, ZoneId zone) {
        var what = message.taskKey() == null ? sentence(message, language, zone)
            : say("kind." + (message.isBornLate() ? "born-late" : message.event()), language) + ": " + task(message, language);
        return new Row(what, details(message, language).limit(MOST_DETAILS_OF_ROW).map(OneLine::of).toList(), OneLine.of(message.reference()),
            message.kind().saysTitle() ? "" : OneLine.of(message.title()), day(message.dueAt(), language, zone), forWhom(message, language), link(message));
    }

    private String sentence(OutboxMessage message, Locale language, ZoneId zone) {
        return say("sentence." + (message.isBornLate() ? "born-late" : message.event()), language, task(message, language), OneLine.of(message.title()),
            day(message.dueAt(), language, zone));
    }

    private List<String> heads(Locale language) {
        return Stream.of("label.what", "label.reference", "label.title", "label.due", "label.for").map(key -> say(key, language)).toList();
    }

    /** How many of each kind there are besides. */
    private String more(List<OutboxMessage> rest, Locale language) {
        var kinds = rest.stream().collect(Collectors.groupingBy(OutboxMessage::kind, TreeMap::new, Collectors.counting()));
        return say("more", language, rest.size(), kinds.entrySet().stream()
            .map(kind -> say("more.of-kind", language, say("kind." + kind.getKey().id(), language), kind.getValue())).collect(Collectors.joining(", ")));
    }

    private static String opens(MailEvent event) {
        return event.leadsToCase() ? "label.open-case" : event.leadsToStory() ? "label.open-story" : event.leadsToHandOver() ? "label.open-hand-over"
            : event.leadsToPassword() ? "label.open-password" : "label.open";
    }

    private String link(OutboxMessage message) {
        if (message.kind().leadsToPassword()) {
            return baseUrl + "/casework/password/?token=" + passwords.token(UUID.fromString(message.subject())).orElse("");
        }
        if (message.kind().leadsToHandOver()) {
            return baseUrl + "/casework/hand-over/?id=" + PublicFacts.parse(message.about()).get(0).get(0);
        }
        if (message.kind().leadsToCase()) {
            return baseUrl + "/casework/case/?key=" + URLEncoder.encode(message.reference(), StandardCharsets.UTF_8);
        }
        if (message.kind().leadsToStory()) {
            return baseUrl + "/casework/story/?case=" + URLEncoder.encode(message.reference(), StandardCharsets.UTF_8);
        }
        return message.taskId() == null ? baseUrl + "/camunda/app/tasklist/" : baseUrl + "/camunda/app/tasklist/default/#/?task=" + message.taskId();
    }

    private Stream<String> details(OutboxMessage message, Locale language) {
        return switch (message.kind()) {
            case EVALUATION_PUBLISHED -> PublicFacts.parse(message.about()).stream()
                .map(graded -> say("detail.grade", language, (graded.get(0) + " " + graded.get(1)).strip(), grade(graded.get(2), language)));
            case RECOMMENDATIONS_JOINED -> PublicFacts.parse(message.about()).stream().map(joined -> joined.get(0));
            case DOCUMENT_DATES_CORRECTED -> PublicFacts.parse(message.about()).stream().flatMap(dates ->
                Stream.of(day("detail.state-report", dates.get(0), language), day("detail.next-review", dates.get(1), language)));
            case TASK_RELEASED -> Stream.of(say("detail.formerly", language, message.formerly()));
            case INTAKE_FINISHED -> PublicFacts.parse(message.about()).stream().map(older -> say("detail.older-rows", language, Integer.valueOf(older.get(0))));
            case TASK_ESCALATED -> !isOfJoined(message) ? Stream.empty()
                : PublicFacts.parse(message.about()).stream().map(joined -> say("detail.late-tasks-joined", language, Integer.valueOf(joined.get(0))));
            case REQUEST_DECIDED, CASE_CLOSED, AMENDMENT_DECIDED -> PublicFacts.parse(message.about()).stream()
                .map(outcome -> bundles.getMessage("outcome." + outcome.get(0), null, "", language)).filter(outcome -> !outcome.isEmpty());
            case LETTER_SENT -> PublicFacts.parse(message.about()).stream().map(letter -> say("detail.letter", language, letter.get(0), letter.get(1)));
            case REPORT_ACCEPTED -> PublicFacts.parse(message.about()).stream().map(report -> report(report.get(0), language));
            default -> Stream.empty();
        };
    }

    /** Whether the mail says how many late tasks have joined those that are to be decided on. */
    private static boolean isOfJoined(OutboxMessage message) {
        return message.about() != null && EscalationProcess.HANDLE_ESCALATION.equals(message.taskKey());
    }

    /** A letter stands for itself: what it means depends on the body. */
    private String grade(String grade, Locale language) {
        return bundles.getMessage("grade." + grade, null, grade, language);
    }

    private String day(String key, String day, Locale language) {
        return day.isEmpty() ? say(key + ".none", language) : say(key, language, DayInWords.of(LocalDate.parse(day), language));
    }

    /** What is to be done, with the report that it is about where there are several. */
    private String task(OutboxMessage message, Locale language) {
        if (message.taskKey() == null) {
            return "";
        }
        var name = OneLine.of(bundles.getMessage("task." + message.taskKey(), null, message.taskName(), language));
        return message.about() == null || isOfJoined(message) ? name : say("task.about", language, name, report(message, language));
    }

    private String report(OutboxMessage message, Locale language) {
        return report(message.about(), language);
    }

    private String report(String written, Locale language) {
        var report = ReportInHand.parse(written);
        var kind = bundles.getMessage("report." + report.kind(), new Object[] {report.number()}, report.kind(), language);
        return say("report.of-days", language, kind, report.firstDay(language), report.lastDay(language));
    }

    private String say(String key, Locale language, Object... facts) {
        return bundles.getMessage(key, facts, language);
    }

    private static ClassLoaderTemplateResolver resolver(String kind, TemplateMode mode) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("notification/");
        resolver.setResolvablePatterns(Set.of("*." + kind));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(true);
        return resolver;
    }
}
