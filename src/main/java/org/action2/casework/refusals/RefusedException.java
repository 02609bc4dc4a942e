package org.action2.casework.refusals;

/** What the program refuses itself; nothing of what was asked has been done. */
public abstract class RefusedException extends RuntimeException implements Refused {

    protected RefusedException(String messageInEnglish) {
        super(messageInEnglish);
    }
}
