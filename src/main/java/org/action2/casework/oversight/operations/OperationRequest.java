package org.action2.casework.oversight.operations;

import java.util.List;

/**
 * What a manager wants done, to many things at once.
 *
 * @param ids      of tasks, of incidents, or business keys of cases
 * @param assignee the account that tasks are given to
 * @param dueDate  ISO date that tasks are due on, at the close of business where each is done
 * @param reason   why; needed but for retries
 */
record OperationRequest(List<String> ids, String assignee, String dueDate, String reason) {
}
