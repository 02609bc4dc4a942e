package org.action2.casework.oversight.programme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;

/** What an address asks for: the filters that all lists share, and those of one list. Empty ones ask for nothing. */
record Filter(Map<String, Object> values) {

    private static final Map<String, String> DATES = Map.of("from", "From", "to", "To", "endedFrom", "Ended from", "endedTo", "Ended until");
    private static final int LONGEST = 200;

    /** @param given the parameters of an address; those that no list knows are left to the list */
    static Filter of(Map<String, String> given) {
        var values = new LinkedHashMap<String, Object>();
        var faults = new ArrayList<Fault>();
        given.forEach((name, value) -> {
            var text = value == null ? "" : value.strip();
            if (text.length() > LONGEST) {
                faults.add(Fault.of(name, name, "forms.at-most-characters", LONGEST));
            } else if (!text.isEmpty()) {
                values.put(name, DATES.containsKey(name) ? date(name, text, faults) : text);
            }
        });
        if (faults.isEmpty() && values.get("from") instanceof LocalDate from && values.get("to") instanceof LocalDate to && to.isBefore(from)) {
            faults.add(Fault.of("to", "To", "oversight.not-before-the-first-day"));
        }
        if (!faults.isEmpty()) {
            throw new InputRefusedException(faults);
        }
        return new Filter(values);
    }

    private static Object date(String name, String text, List<Fault> faults) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            faults.add(Fault.of(name, DATES.get(name), "forms.is-date"));
            return text;
        }
    }
}
