package org.action2.casework.engine;

/**
 * A case was cancelled from outside its model, by whichever way; told in the same transaction.
 *
 * @param processInstanceId the outermost instance, by which registers know it
 * @param process     the key of its process
 * @param by          who cancelled it, or {@code casework} for the program
 */
public record CaseCancelled(String processInstanceId, String process, String country, String by, String reason) {
}
