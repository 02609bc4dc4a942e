package org.action2.casework.notification;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.action2.casework.directory.Directory;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends one message of the outbox, if there is still something to say, and notes that it was sent. */
@Component
class MailDelivery {

    private final OutboxMessages messages;
    private final MailWriter writer;
    private final MailTransport transport;
    private final Directory directory;
    private final TaskService tasks;

    MailDelivery(OutboxMessages messages, MailWriter writer, MailTransport transport, Directory directory, @Lazy TaskService tasks) {
        this.messages = messages;
        this.writer = writer;
        this.transport = transport;
        this.directory = directory;
        this.tasks = tasks;
    }

    /** @return false if all lines to the mail server are taken and it is to be tried again soon */
    @Transactional
    boolean deliver(UUID id) {
        var message = messages.lock(id).orElseThrow(() -> new IllegalStateException("The outbox has no message " + id + "."));
        if (!message.isPending()) {
            return true;
        }
        var items = message.kind().gathers() ? messages.lockGathered(message.recipient(), message.kind() == MailEvent.BUNDLE) : List.of(message);
        var byUse = items.stream().collect(Collectors.partitioningBy(this::isOfUse));
        byUse.get(false).forEach(item -> messages.obsolete(item.id()));
        var useful = byUse.get(true);
        var reader = directory.person(message.recipient()).filter(person -> person.email() != null && !person.email().isBlank());
        if (useful.isEmpty() || reader.isEmpty()) {
            messages.obsolete(id);
            return true;
        }
        if (!transport.send(writer.write(message, useful, reader.get()))) {
            return false;
        }
        useful.forEach(item -> messages.sent(item.id()));
        messages.sent(id);
        return true;
    }

    private boolean isOfUse(OutboxMessage message) {
        if (!message.kind().needsOpenTask()) {
            return true;
        }
        var task = tasks.createTaskQuery().taskId(message.taskId()).singleResult();
        return task != null && switch (message.kind()) {
            case TASK_OFFERED, REPORT_DUE -> task.getAssignee() == null;
            case TASK_ASSIGNED -> message.recipient().equals(task.getAssignee());
            default -> true;
        };
    }
}
