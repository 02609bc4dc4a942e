package org.action2.casework.forms;

import java.util.Optional;
import java.util.UUID;
import org.action2.casework.engine.StartedByForm;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * A draft that became a case goes in the transaction of the start, so that neither is there without the other. The request
 * that starts says which draft it sends; an id that is none of the person's own for that form means nothing. A draft that was
 * sent before, by a second press of the button, another window or an answer that got lost, starts no second case.
 */
@Component
class StartedDraft {

    private static final String DRAFT = "X-Casework-Draft";

    private final StartDrafts drafts;

    StartedDraft(StartDrafts drafts) {
        this.drafts = drafts;
    }

    @EventListener
    void on(StartedByForm start) {
        sent().filter(id -> !drafts.send(id, start.person(), start.process())).ifPresent(id -> {
            throw new DraftRefusedException(DraftRefusal.SENT);
        });
    }

    private static Optional<UUID> sent() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
            ? StartDrafts.id(attributes.getRequest().getHeader(DRAFT)) : Optional.empty();
    }
}
