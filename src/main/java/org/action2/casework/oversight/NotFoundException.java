package org.action2.casework.oversight;

/** What was asked for is not there, or not for the person who asked; the two look alike from outside. */
public class NotFoundException extends RuntimeException {

    /** @param message a sentence for people */
    public NotFoundException(String message) {
        super(message);
    }
}
