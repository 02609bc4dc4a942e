package org.action2.casework.comments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.action2.casework.comments.CaseReaders.Sight;
import org.action2.casework.directory.Directory;
import org.action2.casework.directory.Person;
import org.action2.casework.directory.Viewer;
import org.action2.casework.engine.ChangeRecorder;
import org.action2.casework.engine.ChangeRecorder.Change;
import org.action2.casework.engine.PrivilegedExecution;
import org.action2.casework.oversight.NotFoundException;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes, edits and removes comments, each with its entry in the audit trail, and tells those who are mentioned. */
@Component
class CommentBook {

    /** How long after writing it an author may edit or remove a comment. */
    static final Duration WHILE_FRESH = Duration.ofMinutes(15);

    private static final int LONGEST = 4000;
    private static final int MOST_MENTIONS = 20;
    private static final String TEXT = "text";
    static final String COMMENT = "Comment";

    private final Comments comments;
    private final CaseReaders readers;
    private final Directory directory;
    private final PrivilegedExecution privileged;
    private final ChangeRecorder changes;
    private final ApplicationEventPublisher events;
    private final Viewer viewer;
    private final Clock clock;

    CommentBook(Comments comments, CaseReaders readers, Directory directory, PrivilegedExecution privileged, ChangeRecorder changes,
                ApplicationEventPublisher events, Viewer viewer, Clock clock) {
        this.comments = comments;
        this.readers = readers;
        this.directory = directory;
        this.privileged = privileged;
        this.changes = changes;
        this.events = events;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** For whom somebody may write; the first unless they say otherwise. @param task that they write at, null for none */
    List<Audience> audiences(Sight sight, @Nullable String task) {
        var possible = new ArrayList<Audience>();
        if (sight.whole()) {
            possible.add(Audience.EVERYONE);
        }
        if (sight.atHeadquarters()) {
            possible.add(Audience.HEADQUARTERS);
        }
        if (!sight.agencies().isEmpty()) {
            possible.add(task != null && readers.isReview(task) ? 0 : possible.size(), Audience.AGENCY);
        }
        return possible;
    }

    Comment write(KnownCase known, Sight sight, @Nullable String given, @Nullable String audience, @Nullable String task) {
        var faults = new ArrayList<Fault>();
        var text = checked(given, faults);
        var possible = audiences(sight, task);
        var chosen = audience == null ? possible.get(0) : Audience.of(audience).filter(possible::contains).orElse(null);
        if (chosen == null) {
            faults.add(Fault.of("audience", "For", "comments.one-of", possible.stream().map(Audience::id).collect(Collectors.joining(", "))));
        }
        if (!faults.isEmpty() || chosen == null) {
            throw new InputRefusedException(faults);
        }
        var agency = chosen == Audience.AGENCY ? sight.agencies().get(0) : null;
        var comment = new Comment(UUID.randomUUID(), known.key(), known.country(), viewer.id(), now(), null, null, text, chosen, agency, task,
            task == null ? null : readers.taskName(task), mentioned(text));
        checkMentioned(comment, known, sight);
        return privileged.act(() -> {
            comments.add(comment);
            record("AddComment", comment, known, null, comment.text());
            tell(comment, known, comment.mentions());
            return comment;
        });
    }

    Comment edit(UUID id, @Nullable String given) {
        return privileged.act(() -> {
            var comment = own(id);
            var known = readers.find(comment.caseKey()).orElseThrow(CommentBook::noSuch);
            var sight = readers.sightOf(viewer.id(), known);
            var faults = new ArrayList<Fault>();
            var text = checked(given, faults);
            if (!faults.isEmpty()) {
                throw new InputRefusedException(faults);
            }
            var edited = comment.edited(text, mentioned(text), now());
            checkMentioned(edited, known, sight);
            comments.change(edited);
            record("EditComment", comment, known, comment.text(), text);
            tell(edited, known, edited.mentions().stream().filter(person -> !comment.mentions().contains(person)).toList());
            return edited;
        });
    }

    void remove(UUID id) {
        privileged.act(() -> {
            var comment = own(id);
            var known = readers.find(comment.caseKey()).orElseThrow(CommentBook::noSuch);
            comments.change(comment.removed(now()));
            record("RemoveComment", comment, known, comment.text(), null);
            return comment;
        });
    }

    /** Whether the viewer may still change a comment. */
    boolean isFresh(Comment comment) {
        return comment.author().equals(viewer.id()) && comment.removedAt() == null && until(comment).isAfter(clock.instant());
    }

    static Instant until(Comment comment) {
        return comment.writtenAt().plus(WHILE_FRESH);
    }

    /** Whether somebody may be mentioned: they read the comment, and the author may know that they do. */
    static boolean isMentionable(Sight person, Comment comment, Sight author) {
        return person.reads(comment) && (person.whole() || author.knowsReviewers() || !Collections.disjoint(person.agencies(), author.agencies()));
    }

    private Comment own(UUID id) {
        var comment = comments.find(id).filter(each -> readers.find(each.caseKey()).filter(known -> readers.sightOf(viewer.id(), known).reads(each)).isPresent())
            .orElseThrow(CommentBook::noSuch);
        if (!isFresh(comment)) {
            throw new TooLateException();
        }
        return comment;
    }

    private static NotFoundException noSuch() {
        return new NotFoundException("comments.no-such");
    }

    private static String checked(@Nullable String given, List<Fault> faults) {
        var text = given == null ? "" : given.strip().replace("\r\n", "\n").replace('\r', '\n');
        if (text.isEmpty() || text.length() > LONGEST) {
            faults.add(Fault.of(TEXT, COMMENT, "comments.length", LONGEST));
        }
        return text;
    }

    private List<String> mentioned(String text) {
        return Mentions.in(text, directory::isPerson);
    }

    private void checkMentioned(Comment comment, KnownCase known, Sight sight) {
        if (comment.mentions().size() > MOST_MENTIONS) {
            throw new InputRefusedException(List.of(Fault.of(TEXT, COMMENT, "comments.too-many-mentions", MOST_MENTIONS)));
        }
        var blind = comment.mentions().stream().filter(person -> !isMentionable(readers.sightOf(person, known), comment, sight)).toList();
        if (!blind.isEmpty()) {
            throw new InputRefusedException(List.of(Fault.of(TEXT, COMMENT, "comments.mentions-blind", blind.stream().map(this::name).collect(Collectors.joining(", ")))));
        }
    }

    private String name(String person) {
        return directory.person(person).map(Person::name).filter(name -> !name.equals(person)).map(name -> name + " (" + person + ")").orElse(person);
    }

    private void record(String what, Comment comment, KnownCase known, @Nullable String from, @Nullable String to) {
        changes.record(List.of(new Change(clock.instant(), viewer.id(), what, COMMENT, comment.id().toString(), known.caseId(), known.country(), TEXT, from, to, null)));
    }

    private void tell(Comment comment, KnownCase known, List<String> people) {
        var others = people.stream().filter(person -> !person.equals(comment.author())).toList();
        if (!others.isEmpty()) {
            var by = directory.person(comment.author()).map(Person::name).orElse(comment.author());
            events.publishEvent(new PersonMentioned(comment.id(), known.key(), known.title(), known.country(), by, others));
        }
    }

    /** As exactly as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
