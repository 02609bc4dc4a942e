package org.action2.casework.notification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.action2.casework.directory.Person;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Words mails in the reader's language and zone: the reference, the task and the title of the case, what a committee published, and nothing more. */
@Component
class MailTexts {

    private static final int MOST_ITEMS = 50;

    private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
    private final SpringTemplateEngine templates = new SpringTemplateEngine();
    private final String baseUrl;

    MailTexts(@Value("${casework.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
        this.baseUrl = baseUrl.replaceAll("/+$", "");
        bundles.setBasename("notification/messages");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        templates.setTemplateEngineMessageSource(bundles);
        templates.addTemplateResolver(resolver("html", TemplateMode.HTML));
        templates.addTemplateResolver(resolver("txt", TemplateMode.TEXT));
    }

    record Text(String subject, String plain, String html) {
    }

    /** One thing to tell. @param due null where nothing is due @param opens what the link leads to */
    record Item(String sentence, List<String> details, String reference, String title, String task, String due, String inPlaceOf, String opens, String link) {
    }

    Text write(OutboxMessage message, List<OutboxMessage> items, Person reader, Locale language, ZoneId zone) {
        var subject = message.kind().gathers()
            ? say("subject." + message.event(), language, items.size())
            : subject(message, language);
        var context = new Context(language);
        context.setVariable("subject", subject);
        context.setVariable("language", language.getLanguage());
        context.setVariable("reader", OneLine.of(reader.name()));
        context.setVariable("items", items.stream().limit(MOST_ITEMS).map(item -> item(item, language, zone)).toList());
        context.setVariable("more", Math.max(0, items.size() - MOST_ITEMS));
        context.setVariable("preferences", baseUrl + "/casework/preferences/");
        return new Text(subject, templates.process("mail.txt", context), templates.process("mail.html", context));
    }

    private String subject(OutboxMessage message, Locale language) {
        var named = message.about() != null && message.kind() == MailEvent.REPORT_DUE;
        var words = say("subject." + message.event() + (named ? ".named" : ""), language, named ? report(message, language) : task(message, language),
            OneLine.of(message.title())).replaceAll("[\\s:]+$", "");
        return message.reference().isEmpty() ? words : OneLine.of(message.reference()) + ": " + words;
    }

    private Item item(OutboxMessage message, Locale language, ZoneId zone) {
        var due = message.dueAt() == null ? null : DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm zzz", language)
            .format(message.dueAt().atZoneSameInstant(zone));
        return new Item(say("sentence." + message.event(), language, task(message, language), OneLine.of(message.title())),
            details(message, language).limit(MOST_ITEMS).map(OneLine::of).toList(), OneLine.of(message.reference()),
            message.kind().saysTitle() ? "" : OneLine.of(message.title()), task(message, language), due,
            message.inPlaceOf() == null ? null : OneLine.of(message.inPlaceOf()), say(message.kind().leadsToStory() ? "label.open-story" : "label.open", language),
            link(message));
    }

    private String link(OutboxMessage message) {
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
            case INTAKE_FINISHED -> PublicFacts.parse(message.about()).stream().map(older -> say("detail.older-rows", language, Integer.valueOf(older.get(0))));
            case TASK_ESCALATED -> !isOfJoined(message) ? Stream.empty()
                : PublicFacts.parse(message.about()).stream().map(joined -> say("detail.late-tasks-joined", language, Integer.valueOf(joined.get(0))));
            default -> Stream.empty();
        };
    }

    /** Whether the mail says how many late tasks have joined those that are to be decided on. */
    private static boolean isOfJoined(OutboxMessage message) {
        return message.about() != null && "handle-escalation".equals(message.taskKey());
    }

    /** A letter stands for itself: what it means depends on the body. */
    private String grade(String grade, Locale language) {
        return bundles.getMessage("grade." + grade, null, grade, language);
    }

    private String day(String key, String day, Locale language) {
        return day.isEmpty() ? say(key + ".none", language) : say(key, language, ReportInHand.day(LocalDate.parse(day), language));
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
        var report = ReportInHand.parse(message.about());
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
