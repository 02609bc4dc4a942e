package org.action2.casework.forms;

import java.util.List;

/**
 * The body of every refusal.
 *
 * @param message one or more sentences for people
 * @param faults what is wrong, field by field
 */
public record Refusal(String message, List<Fault> faults) {

    static Refusal of(InputRefusedException refusal) {
        return new Refusal(refusal.getMessage(), refusal.faults());
    }
}
