package org.action2.casework.engine;

import java.util.List;
import java.util.Optional;
import org.action2.casework.language.Sentence;

/** What accounts, groups and countries may be called, and who is meant by a name; refuses in the form that all refusals have. */
public interface AccountRules {

    /** What has an id of its own. */
    enum Kind { ACCOUNT, GROUP, COUNTRY }

    /** Refuses an id that nothing of the kind may have, and says what it may be. The id may be null. */
    void checkId(Kind kind, String id);

    /**
     * Refuses a new id that is taken, be it in other case. Whoever makes the same at the same time waits until the transaction
     * ends.
     */
    void checkFree(Kind kind, String id);

    /** What is wrong with an id by which nothing is known. */
    RuntimeException unknown(Kind kind, String id);

    /**
     * The account that somebody means by its name: just that one, else the only one that differs by nothing but case, blanks
     * around it and the way in which Unicode writes its letters.
     *
     * @param name as it was typed, or as another directory has it
     */
    Optional<String> accountNamed(String name);

    /**
     * Refuses a new password.
     *
     * @param faults what is wrong with it, each to be read after "Password"; at least one
     */
    void refusePassword(List<Sentence> faults);

    /** Refuses a name by which somebody could be taken for another account's owner. The names may be null. */
    void checkName(String account, String firstName, String lastName);
}
