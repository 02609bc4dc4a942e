package org.action2.casework.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.action2.casework.deputies.DeputyRequests;
import org.action2.casework.engine.BatchScope;
import org.action2.casework.engine.PrivilegedExecution;
import org.action2.casework.handover.Belongings.Thing;
import org.action2.casework.handover.HandOverItem.Kind;
import org.action2.casework.handover.HandOverItem.Outcome;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;

/** What becomes of a thing whose hand-over the engine stops. */
class HandOverClashesTest {

    private static final HandOverItem STAND_IN = new HandOverItem(Kind.STAND_IN, null, null, null, "Amina", null, null, Outcome.ENDED, "amina", null);

    @Test
    void whatSomebodyElseChangedAtTheSameTimeIsKept() {
        var item = itemAfter(new OptimisticLockingException("Entity was updated by another transaction"));

        assertThat(item.outcome()).isEqualTo(Outcome.KEPT);
        assertThat(item.refusal().inEnglish()).startsWith("Somebody else changed this at the same time");
    }

    @Test
    void anyOtherFailureOfTheEngineIsNotCalledAClash() {
        var failure = new ProcessEngineException("The engine is at a loss.");

        assertThatThrownBy(() -> itemAfter(failure)).isSameAs(failure);
    }

    private static HandOverItem itemAfter(RuntimeException failure) {
        PrivilegedExecution privileged = mock();
        when(privileged.act(any())).thenAnswer(call -> call.<Supplier<?>>getArgument(0).get());
        BatchScope batch = mock();
        when(batch.run(any())).thenAnswer(call -> call.<Supplier<?>>getArgument(0).get());
        Belongings belongings = mock();
        when(belongings.of("joan")).thenReturn(List.of(new Thing(Kind.STAND_IN, "amina", null)));
        when(belongings.fate(any(), any(), any())).thenReturn(Optional.of(STAND_IN));
        DeputyRequests deputies = mock();
        doThrow(failure).when(deputies).end("joan", "amina");
        var handOver = new HandOver(belongings, mock(), deputies, mock(), mock(), privileged, batch, mock(), mock(), mock(), Clock.systemUTC());

        return handOver.carryOut(new HandOverRequest("joan", null, "She leaves.", null)).items().get(0);
    }
}
