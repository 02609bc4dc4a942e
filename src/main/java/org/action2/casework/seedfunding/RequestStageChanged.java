package org.action2.casework.seedfunding;

/**
 * A request reached another stage; published in the engine's transaction.
 *
 * @param requester who submitted the request
 * @param stage     the register's stage, such as {@code terms} or {@code declined}
 * @param deferred  whether the request is back at the decision because that was deferred
 * @param ended     whether that is the end of the case
 */
public record RequestStageChanged(String reference, String country, String title, String requester, String activityInstanceId,
                                  String stage, boolean deferred, boolean ended) {
}
