package org.action2.casework.comments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.action2.casework.comments.CaseReaders.Sight;
import org.action2.casework.directory.Directory;
import org.action2.casework.directory.Person;
import org.action2.casework.directory.Viewer;
import org.action2.casework.input.Body;
import org.action2.casework.oversight.NotFoundException;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Comments of a case, for whoever sees the case. What one may not see is not there. */
@RestController
@RequestMapping("/api/comments")
class CommentController {

    private static final int MOST_PEOPLE = 10;
    /** How many are asked at most whether they see the case, so that an answer takes no longer in a large directory. */
    private static final int MOST_ASKED = 200;

    private final CommentBook book;
    private final Comments comments;
    private final CaseReaders readers;
    private final Directory directory;
    private final Viewer viewer;

    CommentController(CommentBook book, Comments comments, CaseReaders readers, Directory directory, Viewer viewer) {
        this.book = book;
        this.comments = comments;
        this.readers = readers;
        this.directory = directory;
        this.viewer = viewer;
    }

    /** Somebody by account and name. @param name the account where nobody has it any more */
    record Named(String id, String name) {
    }

    /** @param editableUntil null where the reader may not change it */
    record Shown(UUID id, Named author, Instant at, @Nullable Instant editedAt, boolean removed, String text, String audience, @Nullable String agency,
                 @Nullable String task, List<Named> mentions, @Nullable Instant editableUntil) {
    }

    /** @param audiences for whom the reader may write, by default for the first */
    record Page(String caseKey, String title, List<String> audiences, List<Shown> comments) {
    }

    /** @param caseKey may be left out where a task is named */
    record Written(@Nullable String caseKey, @Nullable String task, @Nullable String text, @Nullable String audience) {
    }

    record Edited(@Nullable String text) {
    }

    /** The comments of a case, named by its key or by one of its tasks, the oldest first. */
    @GetMapping
    Page list(@RequestParam(name = "case", required = false) @Nullable String key, @RequestParam(required = false) @Nullable String task) {
        var known = found(key, task);
        var sight = sight(known);
        return new Page(known.key(), known.title(), book.audiences(sight, task).stream().map(Audience::id).toList(),
            comments.of(known.key()).stream().filter(sight::reads).map(this::shown).toList());
    }

    /** Those who may be mentioned, by a part of their name or account. @param audience for whom the comment is to be */
    @GetMapping("/people")
    List<Named> people(@RequestParam(name = "case", required = false) @Nullable String key, @RequestParam(required = false) @Nullable String task,
                       @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String audience) {
        var known = found(key, task);
        var sight = sight(known);
        var draft = draft(known, sight, audience, task);
        var part = q.strip().toLowerCase(Locale.ROOT);
        var found = new ArrayList<Named>();
        directory.people().stream().filter(person -> matches(person, part)).limit(MOST_ASKED).forEach(person -> {
            if (found.size() < MOST_PEOPLE && CommentBook.isMentionable(readers.sightOf(person.id(), known), draft, sight)) {
                found.add(new Named(person.id(), person.name()));
            }
        });
        return found;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Shown write(Body<Written> body) {
        var written = body.read();
        var known = found(written.caseKey(), written.task());
        return shown(book.write(known, sight(known), written.text(), written.audience(), written.task()));
    }

    @PutMapping("/{id}")
    Shown edit(@PathVariable UUID id, Body<Edited> body) {
        return shown(book.edit(id, body.read().text()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        book.remove(id);
    }

    /** The case that is named, if the viewer sees anything of it. */
    private KnownCase found(@Nullable String key, @Nullable String task) {
        if (key == null && task == null) {
            throw new InputRefusedException(List.of(Fault.of("case", "Case", "forms.is-required")));
        }
        var byTask = Optional.ofNullable(task).flatMap(readers::ofTask);
        var known = key == null ? byTask : readers.find(key).filter(each -> task == null || byTask.filter(each::equals).isPresent());
        return known.filter(each -> readers.sightOf(viewer.id(), each).any()).orElseThrow(() -> new NotFoundException("comments.no-such-case"));
    }

    private Sight sight(KnownCase known) {
        return readers.sightOf(viewer.id(), known);
    }

    private Comment draft(KnownCase known, Sight sight, @Nullable String audience, @Nullable String task) {
        var possible = book.audiences(sight, task);
        var chosen = Optional.ofNullable(audience).flatMap(Audience::of).filter(possible::contains).orElse(possible.get(0));
        return new Comment(new UUID(0, 0), known.key(), known.country(), viewer.id(), Instant.EPOCH, null, null, "", chosen,
            chosen == Audience.AGENCY ? sight.agencies().get(0) : null, task, null, List.of());
    }

    private static boolean matches(Person person, String part) {
        return person.id().toLowerCase(Locale.ROOT).contains(part) || person.name().toLowerCase(Locale.ROOT).contains(part);
    }

    private Shown shown(Comment comment) {
        return new Shown(comment.id(), named(comment.author()), comment.writtenAt(), comment.editedAt(), comment.removedAt() != null, comment.text(),
            comment.audience().id(), comment.agency() == null ? null : directory.groupName(comment.agency()), comment.taskName(),
            comment.mentions().stream().map(this::named).toList(), book.isFresh(comment) ? CommentBook.until(comment) : null);
    }

    private Named named(String account) {
        return new Named(account, directory.nameOf(account));
    }
}
