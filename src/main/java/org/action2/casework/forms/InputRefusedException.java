package org.action2.casework.forms;

import java.util.List;
import java.util.stream.Collectors;

/** What a person submitted is refused; nothing of it was kept. Carries every fault, each by the label of its field. */
public class InputRefusedException extends RuntimeException {

    private final transient List<Fault> faults;

    /** @param faults at least one */
    public InputRefusedException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining(" ")));
        this.faults = List.copyOf(faults);
    }

    /** Every fault found. */
    public List<Fault> faults() {
        return faults;
    }
}
