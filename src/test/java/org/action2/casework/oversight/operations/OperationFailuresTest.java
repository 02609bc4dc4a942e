package org.action2.casework.oversight.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.action2.casework.directory.Viewer;
import org.action2.casework.engine.NotAllowedException;
import org.action2.casework.engine.PrivilegedExecution;
import org.action2.casework.refusals.Fault;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.junit.jupiter.api.Test;

/** What a manager is told of a thing at which the engine stops an operation. */
class OperationFailuresTest {

    @Test
    void clashIsToldAsOne() {
        assertThat(refusalAfter(new OptimisticLockingException("Entity was updated by another transaction"))).startsWith("Somebody else changed this at the same time");
    }

    @Test
    void caseOnHoldIsToldAsThat() {
        assertThat(refusalAfter(new SuspendedEntityInteractionException("task is suspended"))).contains("on hold");
    }

    @Test
    void whatTheManagerMayNotDoIsToldWithItsReason() {
        assertThat(refusalAfter(new NotAllowedException("engine.for-administrators")))
            .isEqualTo(new NotAllowedException("engine.for-administrators").getMessage());
    }

    @Test
    void anyOtherFailureOfTheEngineIsNotCalledAClash() {
        var failure = new ProcessEngineException("The engine is at a loss.");

        assertThatThrownBy(() -> refusalAfter(failure)).isSameAs(failure);
    }

    private static String refusalAfter(RuntimeException failure) {
        PrivilegedExecution privileged = mock();
        when(privileged.act(any())).thenAnswer(call -> call.<Supplier<?>>getArgument(0).get());
        Viewer manager = mock();
        when(manager.isManager()).thenReturn(true);
        var controller = new OperationController(List.of(new Failing(failure)), privileged, mock(), manager, Clock.systemUTC());

        return controller.carryOut("fail", () -> new OperationRequest(List.of("one"), null, null, "As it is needed.")).effects().get(0).refusal();
    }

    private record Failing(RuntimeException failure) implements Operation {

        @Override
        public String name() {
            return "fail";
        }

        @Override
        public List<Fault> faults(OperationRequest order) {
            return List.of();
        }

        @Override
        public OperationEffect preview(String id, OperationRequest order) {
            return OperationEffect.of(id, id, "open", "done");
        }

        @Override
        public void carryOut(String id, OperationRequest order) {
            throw failure;
        }
    }
}
