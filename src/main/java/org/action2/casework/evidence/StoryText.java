package org.action2.casework.evidence;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.action2.casework.oversight.story.FilledForm;
import org.action2.casework.oversight.story.Story;
import org.action2.casework.oversight.story.ToldCases.ToldCase;
import org.jspecify.annotations.Nullable;

/** Writes a case as plain text for people, in English and in UTC. */
final class StoryText {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String FURTHER = "\n                       ";

    private final Appendable out;

    StoryText(Appendable out) {
        this.out = out;
    }

    void story(ToldCase told) throws IOException {
        var story = told.story();
        line(told.key() + ": " + story.title());
        line(story.process() + (story.country() == null ? "" : ", " + story.country()) + (story.stage() == null ? "" : ", stage " + story.stage()));
        line("began " + moment(story.startedAt()) + (story.endedAt() == null ? "" : ", ended " + moment(story.endedAt())) + " (all times are UTC)");
        if (!told.whole()) {
            line("Only the part of the case that whoever took this may see.");
        }
        line("");
        for (var event : story.events()) {
            event(event);
        }
        if (!story.reviews().isEmpty()) {
            line("\nReviews");
        }
        for (var review : story.reviews()) {
            line("- " + review.agency() + ": " + review.status() + (review.average() == null ? "" : ", average " + review.average())
                + (review.recommendation() == null ? "" : ", " + review.recommendation()) + (review.comment() == null ? "" : ": " + review.comment()));
        }
        if (!story.links().isEmpty()) {
            line("\nLinked cases");
        }
        for (var link : story.links()) {
            line("- " + link.relation() + " " + link.businessKey() + ": " + link.title());
        }
    }

    private void event(Story.Event event) throws IOException {
        line(moment(event.at()) + "    " + event.what() + person(event.person(), event.personName()) + (event.state() == null ? "" : ", " + event.state())
            + (event.until() == null ? "" : " until " + moment(event.until())) + (event.due() == null ? "" : ", due " + moment(event.due())) + (event.late() ? ", late" : ""));
        for (var detail : event.details()) {
            line("                       " + detail.label() + ": " + detail.value().replace("\n", FURTHER));
        }
    }

    void forms(ToldCase told) throws IOException {
        for (FilledForm form : told.forms()) {
            line(moment(form.at()) + "    " + form.title() + " [" + form.form() + ", " + form.process() + "]" + person(form.person(), form.personName()));
            for (var answer : form.answers()) {
                line("                       " + answer.label() + " [" + answer.field() + "]: " + answer.words().replace("\n", FURTHER));
            }
            line("");
        }
    }

    private static String person(@Nullable String account, @Nullable String name) {
        return account == null ? "" : " by " + (name == null || name.equals(account) ? account : name + " (" + account + ")");
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }
}
