package org.action2.casework.oversight.operations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.action2.casework.directory.Viewer;
import org.action2.casework.engine.ChangeRecorder;
import org.action2.casework.engine.NotAllowedException;
import org.action2.casework.engine.PrivilegedExecution;
import org.action2.casework.input.Body;
import org.action2.casework.language.ReaderLanguage;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;
import org.action2.casework.oversight.NotFoundException;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What managers and administrators do about what they see. {@code /preview} tells what an order would change and changes
 * nothing; pages show that before they send the order itself. Each thing is a transaction of its own.
 */
@RestController
class OperationController {

    private static final int MOST = 200;
    private static final int LONGEST_REASON = 2000;

    private final Map<String, Operation> operations;
    private final PrivilegedExecution privileged;
    private final ChangeRecorder changes;
    private final Viewer viewer;
    private final Clock clock;

    OperationController(List<Operation> operations, PrivilegedExecution privileged, ChangeRecorder changes, Viewer viewer, Clock clock) {
        this.operations = operations.stream().collect(Collectors.toMap(Operation::name, Function.identity()));
        this.privileged = privileged;
        this.changes = changes;
        this.viewer = viewer;
        this.clock = clock;
    }

    record Effects(long done, long refused, List<OperationEffect> effects) {

        static Effects of(List<OperationEffect> effects) {
            var done = effects.stream().filter(OperationEffect::isDone).count();
            return new Effects(done, effects.size() - done, effects);
        }
    }

    @PostMapping("/api/operations/{name}/preview")
    Effects preview(@PathVariable String name, Body<OperationRequest> body) {
        var operation = operation(name);
        var order = checked(operation, body.read());
        return Effects.of(ids(order).stream().map(id -> operation.preview(id, order)).toList());
    }

    @PostMapping("/api/operations/{name}")
    Effects carryOut(@PathVariable String name, Body<OperationRequest> body) {
        var operation = operation(name);
        var order = checked(operation, body.read());
        var effects = new ArrayList<OperationEffect>();
        ids(order).forEach(id -> effects.add(one(operation, id, order)));
        return Effects.of(effects);
    }

    private OperationEffect one(Operation operation, String id, OperationRequest order) {
        try {
            return privileged.act(() -> {
                var effect = operation.preview(id, order);
                if (effect.isDone()) {
                    operation.carryOut(id, order);
                    changes.record(List.of(new ChangeRecorder.Change(clock.instant(), viewer.id(), "Managed", operation.name(), id, null, null,
                        null, effect.from(), effect.to(), order.reason())));
                }
                return effect;
            });
        } catch (SuspendedEntityInteractionException onHold) {
            return OperationEffect.refused(id, id, Sentence.of("forms.on-hold"));
        } catch (NotAllowedException refusal) {
            return OperationEffect.refused(id, id, Text.same(refusal.reason(ReaderLanguage.current())));
        } catch (AuthorizationException refusal) {
            return OperationEffect.refused(id, id, Sentence.of("forms.not-allowed"));
        } catch (OptimisticLockingException conflict) {
            return OperationEffect.refused(id, id, Sentence.of("oversight.changed-at-once"));
        }
    }

    private Operation operation(String name) {
        if (!viewer.isManager()) {
            throw new NotAllowedException("engine.for-managers");
        }
        var operation = operations.get(name);
        if (operation == null) {
            throw new NotFoundException("oversight.no-such-operation");
        }
        return operation;
    }

    private static OperationRequest checked(Operation operation, OperationRequest order) {
        var faults = new ArrayList<Fault>();
        if (order.ids() == null || order.ids().isEmpty() || order.ids().size() > MOST || order.ids().stream().anyMatch(Objects::isNull)) {
            faults.add(Fault.of("ids", "Chosen", "oversight.one-to-most", MOST));
        }
        var reason = order.reason() == null ? "" : order.reason().strip();
        if (reason.length() > LONGEST_REASON || reason.isEmpty() && !operation.name().equals("retry")) {
            faults.add(Fault.of("reason", "Reason", "oversight.length", LONGEST_REASON));
        }
        faults.addAll(operation.faults(order));
        if (!faults.isEmpty()) {
            throw new InputRefusedException(faults);
        }
        return order;
    }

    private static LinkedHashSet<String> ids(OperationRequest order) {
        return new LinkedHashSet<>(order.ids());
    }
}
