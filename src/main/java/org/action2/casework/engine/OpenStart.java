package org.action2.casework.engine;

/**
 * A process without a start form that people with the right to start it may start. A bean of this type opens it; all other
 * processes without a start form are started by the program only.
 *
 * @param process the key of the process
 * @param form the schema of what may come with a start, as a resource of the class path; it is not deployed
 */
public record OpenStart(String process, String form) {
}
