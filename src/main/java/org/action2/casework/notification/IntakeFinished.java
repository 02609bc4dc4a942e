package org.action2.casework.notification;

/** An upload of recommendations was taken in; published in the engine's transaction. @param started how many cases were started */
public record IntakeFinished(String processInstanceId, String startedBy, int started) {
}
