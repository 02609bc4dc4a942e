package org.action2.casework.deadlines;

import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Cases that are on hold: what opens in them meanwhile counts its days from the end of the hold. Answered by those who keep them. */
public interface Holds {

    /** The day on which the hold of an execution's case ends; empty where it is not on hold. */
    Optional<LocalDate> heldUntil(DelegateExecution execution);
}
