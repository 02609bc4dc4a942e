package org.action2.casework.engine;

import java.util.List;
import org.action2.casework.language.Sentence;

/** Refuses what people may not make of accounts, in the form that all refusals have. */
public interface AccountRules {

    /**
     * Refuses a new password.
     *
     * @param faults what is wrong with it, each to be read after "Password"; at least one
     */
    void refusePassword(List<Sentence> faults);

    /** Refuses a name by which somebody could be taken for another account's owner. The names may be null. */
    void checkName(String account, String firstName, String lastName);
}
