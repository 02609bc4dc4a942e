package org.action2.casework.entrance;

import java.io.IOException;

/** A body is longer than what is taken. */
public class TooLongException extends IOException {

    TooLongException() {
        super("This is larger than what is taken.");
    }
}
