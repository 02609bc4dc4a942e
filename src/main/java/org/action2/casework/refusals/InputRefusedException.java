package org.action2.casework.refusals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a person submitted is refused; nothing of it was kept. Carries every fault, each by the label of its field. */
public class InputRefusedException extends RefusedException {

    private static final int BAD_REQUEST = 400;

    private final transient List<Fault> faults;

    /** @param faults at least one */
    public InputRefusedException(List<Fault> faults) {
        super(sentences(faults, Locale.ENGLISH));
        this.faults = List.copyOf(faults);
    }

    @Override
    public int status() {
        return BAD_REQUEST;
    }

    @Override
    public Refusal refusal(Locale language) {
        return new Refusal(message(language), faults(language));
    }

    /** Every fault found. */
    public List<Fault> faults() {
        return faults;
    }

    /** Every fault found, for a reader of a language. */
    public List<Fault> faults(Locale language) {
        return faults.stream().map(fault -> fault.in(language)).toList();
    }

    /** The faults as sentences, for a reader of a language. */
    public String message(Locale language) {
        return sentences(faults, language);
    }

    private static String sentences(List<Fault> faults, Locale language) {
        return faults.stream().map(fault -> fault.sentence(language)).collect(Collectors.joining(" "));
    }
}
