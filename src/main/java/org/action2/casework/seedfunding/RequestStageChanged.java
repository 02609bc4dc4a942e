package org.action2.casework.seedfunding;

/**
 * A request reached another stage; published in the engine's transaction.
 *
 * @param requester who submitted the request
 * @param decided   whether the stage is what follows from a decision on the request
 */
public record RequestStageChanged(String reference, String country, String title, String requester, String activityInstanceId,
                                  RequestStage stage, boolean decided) {
}
