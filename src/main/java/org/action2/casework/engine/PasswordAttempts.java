package org.action2.casework.engine;

/** Counts every check of a password, whatever the way it came, and holds up who guesses. */
public interface PasswordAttempts {

    /**
     * Looks at an account before its password is checked.
     *
     * @param account as it was typed; need not exist
     * @return how its password is stored, by which a remembered password is known to be the current one; null if there is none
     * @throws TooManyAttemptsException if the account, or the address, is held
     */
    String look(String account, RequestOrigin origin);

    /**
     * Notes an attempt before the password is hashed, so that attempts made at once count as well.
     *
     * @return its number
     * @throws TooManyAttemptsException if too many are on record
     */
    long begin(String account, RequestOrigin origin);

    /** Takes the attempt back, as the password was right, and knows the account at this address from now on. */
    void right(long attempt, String account, RequestOrigin origin);

    /** Leaves the attempt on record. */
    void wrong(long attempt, String account, RequestOrigin origin);

    /** Lets the account be tried again at once from everywhere. */
    void release(String account);
}
