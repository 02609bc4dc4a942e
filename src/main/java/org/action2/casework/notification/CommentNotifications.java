package org.action2.casework.notification;

import java.util.List;
import java.util.Map;
import org.action2.casework.clarification.ClarificationAnswered;
import org.action2.casework.comments.PersonMentioned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells people that they are mentioned in a comment, and those who asked a country team that it has answered. The thread is
 * one of its own, so that the story of a case does not name among its mails who reviews it. No deputy is told instead: they
 * may not see the comment.
 */
@Component
class CommentNotifications {

    private static final Map<String, String> NO_DEPUTIES = Map.of();

    private final Outbox outbox;

    CommentNotifications(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(PersonMentioned mentioned) {
        outbox.tell(new Notice(MailEvent.PERSON_MENTIONED, mentioned.comment().toString(), thread(mentioned.caseKey()), mentioned.caseKey(), mentioned.title(),
            null, null, mentioned.country()), mentioned.people(), NO_DEPUTIES);
    }

    @EventListener
    void on(ClarificationAnswered answered) {
        outbox.tell(new Notice(MailEvent.CLARIFICATION_ANSWERED, answered.id().toString(), thread(answered.caseKey()), answered.caseKey(), answered.title(),
            null, null, answered.country()), List.of(answered.asker()), NO_DEPUTIES);
    }

    private static String thread(String caseKey) {
        return caseKey + "/comments";
    }
}
