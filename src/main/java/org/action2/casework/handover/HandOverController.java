package org.action2.casework.handover;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.action2.casework.directory.Directory;
import org.action2.casework.directory.Viewer;
import org.action2.casework.engine.NotAllowedException;
import org.action2.casework.engine.TaskHolders;
import org.action2.casework.handover.HandOvers.Summary;
import org.action2.casework.input.Body;
import org.action2.casework.input.Page;
import org.action2.casework.input.PageRequest;
import org.action2.casework.language.FormText;
import org.action2.casework.language.ReaderLanguage;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.action2.casework.refusals.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Handing over is for managers and administrators, in their countries. Afterwards they see all hand-overs, and everybody
 * those from and to themselves.
 */
@RestController
@RequestMapping("/api/handovers")
class HandOverController {

    private static final int LONGEST_ID = 255;
    private static final int LONGEST_REASON = 2000;

    private final HandOver handOver;
    private final HandOvers handOvers;
    private final WhereItStands whereItStands;
    private final TaskHolders holders;
    private final Directory directory;
    private final Viewer viewer;

    HandOverController(HandOver handOver, HandOvers handOvers, WhereItStands whereItStands, TaskHolders holders, Directory directory, Viewer viewer) {
        this.handOver = handOver;
        this.handOvers = handOvers;
        this.whereItStands = whereItStands;
        this.holders = holders;
        this.directory = directory;
        this.viewer = viewer;
    }

    /** @param refusal why it is not with the one it was meant for; null if it is */
    record Effect(String kind, String taskId, String what, String reference, String country, String outcome, String holder, String refusal) {

        static Effect of(HandOverItem item) {
            var language = ReaderLanguage.current();
            var what = item.what() == null || item.taskId() == null ? item.what() : new FormText(item.what()).in(language);
            return new Effect(item.kind().id(), item.taskId(), what, item.reference(), item.country(), item.outcome().id(), item.holder(),
                item.refusal() == null ? null : item.refusal().in(language));
        }
    }

    /** @param id of the hand-over; null where nothing is written @param kept how many stay where they are @param left how many wait for another time */
    record Effects(UUID id, long done, long kept, int left, List<Effect> items) {

        static Effects of(HandOver.Result result) {
            var done = result.items().stream().filter(HandOverItem::isDone).count();
            return new Effects(result.id(), done, result.items().size() - done, result.left(), result.items().stream().map(Effect::of).toList());
        }
    }

    /** Somebody with an account, or an id that open tasks still know. */
    record Holder(String id, String name, long tasks, boolean hasAccount) {
    }

    /** A hand-over. @param to null for back to the teams */
    record Entry(UUID id, String from, String fromName, String to, String toName, String byName, String reason, OffsetDateTime at,
                 long things, long done) {
    }

    record Opened(Entry handOver, List<WhereItStands.Now> items) {
    }

    @PostMapping("/preview")
    Effects preview(Body<HandOverRequest> body) {
        managersOnly();
        return Effects.of(handOver.preview(checked(body.read())));
    }

    @PostMapping
    Effects carryOut(Body<HandOverRequest> body) {
        managersOnly();
        return Effects.of(handOver.carryOut(checked(body.read())));
    }

    /** Everybody who has an account or holds an open task in the viewer's countries, the most tasks first. */
    @GetMapping("/people")
    List<Holder> people() {
        managersOnly();
        var held = holders.in(viewer.countries());
        var people = new ArrayList<Holder>();
        directory.people().forEach(person -> people.add(new Holder(person.id(), person.name(), held.getOrDefault(person.id(), 0L), true)));
        var known = people.stream().map(Holder::id).collect(Collectors.toSet());
        held.forEach((id, tasks) -> {
            if (!known.contains(id)) {
                people.add(new Holder(id, id, tasks, false));
            }
        });
        people.sort(Comparator.comparing(Holder::tasks).reversed().thenComparing(Holder::id));
        return people;
    }

    @GetMapping
    Page<Entry> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        var asked = PageRequest.of(page, size);
        var entries = handOvers.page(viewer.id(), viewer.isManager(), viewer.countries(), asked.offset(), asked.size()).stream()
            .map(this::entry).toList();
        return asked.of(entries, handOvers.count(viewer.id(), viewer.isManager()));
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> one(@PathVariable UUID id) {
        var found = handOvers.find(id, viewer.id(), viewer.isManager(), viewer.countries());
        return found.isEmpty() ? ResponseEntity.status(HttpStatus.NOT_FOUND).body(Refusal.of("handover.no-such"))
            : ResponseEntity.ok(new Opened(entry(found.get()), whereItStands.of(found.get())));
    }

    private Entry entry(Summary each) {
        return new Entry(each.id(), each.fromPerson(), directory.nameOf(each.fromPerson()), each.toPerson(), directory.nameOf(each.toPerson()),
            directory.nameOf(each.byPerson()), each.reason(), each.at(), each.things(), each.done());
    }

    private void managersOnly() {
        if (!viewer.isManager()) {
            throw new NotAllowedException("engine.for-managers");
        }
    }

    private HandOverRequest checked(HandOverRequest given) {
        var order = new HandOverRequest(stripped(given.from()), stripped(given.to()), stripped(given.reason()), given.otherwise());
        var faults = new ArrayList<Fault>();
        if (order.from() == null || order.from().length() > LONGEST_ID || !directory.isPerson(order.from()) && !holders.holds(order.from())) {
            faults.add(Fault.of("from", "From", "handover.has-something"));
        }
        if (order.to() != null && (order.to().length() > LONGEST_ID || !directory.isPerson(order.to()))) {
            faults.add(Fault.of("to", "To", "handover.works-here"));
        } else if (order.to() != null && order.to().equals(order.from())) {
            faults.add(Fault.of("to", "To", "handover.somebody-else"));
        }
        if (order.reason() == null || order.reason().length() > LONGEST_REASON) {
            faults.add(Fault.of("reason", "Reason", "handover.length", LONGEST_REASON));
        }
        if (order.otherwise() != null && !List.of(HandOverRequest.TEAM, HandOverRequest.KEEP).contains(order.otherwise())) {
            faults.add(Fault.of("otherwise", "Otherwise", "handover.team-or-keep"));
        }
        if (!faults.isEmpty()) {
            throw new InputRefusedException(faults);
        }
        return order;
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
