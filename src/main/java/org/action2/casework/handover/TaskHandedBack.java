package org.action2.casework.handover;

import java.util.UUID;

/** A task that somebody had is its team's again; published in the engine's transaction. @param from the name of who had it */
public record TaskHandedBack(UUID handOver, String taskId, String from) {
}
