package org.action2.casework.deadlines;

/** Names of the process {@code escalation}: its key, elements, variables and messages. */
public final class EscalationProcess {

    public static final String KEY = "escalation";

    public static final String HANDLE_ESCALATION = "handle-escalation";
    static final String HANDLE_ESCALATION_LATE = "handle-escalation-late";
    static final String TASK_STILL_LATE = "task-still-late";

    static final String LATE_TASK_DONE = "late-task-done";
    static final String DECIDED_WITH_OTHERS = "decided-with-others";
    static final String HANDLED_NO_LONGER = "handled-no-longer";

    static final String LATE_TASK = "lateTask";
    static final String LATE_TASK_ID = "lateTaskId";
    static final String LATE_TASK_NAME = "lateTaskName";
    static final String LATE_TASK_WITH = "lateTaskWith";
    static final String LATE_TASK_OPEN_SINCE = "lateTaskOpenSince";
    static final String LATE_TASK_DUE = "lateTaskDue";
    static final String LATE_REFERENCE = "lateReference";
    static final String SUPERVISOR_GROUP = "supervisorGroup";
    static final String ESCALATION_STEP = "escalationStep";
    static final String ESCALATION_PRIORITY = "escalationPriority";
    static final String ESCALATION_ACTIONS = "escalationActions";
    static final String ASSIGNEE_OPTIONS = "assigneeOptions";
    static final String LATE_TASKS = "lateTasks";
    static final String LATE_TASK_COUNT = "lateTaskCount";
    static final String LATE_TASKS_NOT_SHOWN = "lateTasksNotShown";
    static final String LATE_TASK_OPTIONS = "lateTaskOptions";

    static final String LIKE_TASK_HANDLED = "likeTaskHandled";
    static final String DECIDED_FOR_THIS_TASK = "decidedForThisTask";
    static final String DECIDED_BY = "decidedBy";
    static final String DECIDED_WITH = "decidedWith";

    static final String ESCALATION_ACTION = "escalationAction";
    static final String NEW_ASSIGNEE = "newAssignee";
    static final String NEW_DUE_DATE = "newDueDate";
    static final String REASON = "reason";
    static final String DECISION_FOR = "decisionFor";
    static final String CHOSEN_TASKS = "chosenTasks";

    private EscalationProcess() {
    }
}
