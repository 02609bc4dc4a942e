package org.action2.casework.directory;

/** Somebody who works here. @param email where mail reaches them; may be null */
public record Person(String id, String name, String email) {
}
