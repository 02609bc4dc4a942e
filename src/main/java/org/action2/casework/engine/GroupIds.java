package org.action2.casework.engine;

import org.camunda.bpm.engine.authorization.Groups;

/** The groups that the program itself knows; the directory has them, with the agencies and what each may do. */
public final class GroupIds {

    public static final String ADMINISTRATORS = Groups.CAMUNDA_ADMIN;

    /** Who may do, with a reason, what nobody else may, and supervises what no other group does. */
    public static final String MANAGERS = "manager";

    public static final String COUNTRY_TEAM = "country-team";
    public static final String RESIDENT_COORDINATOR = "resident-coordinator";
    public static final String OHCHR_DESK = "ohchr-desk";
    public static final String SECRETARIAT = "secretariat";
    public static final String TASK_FORCE = "task-force";
    public static final String FINANCE = "finance";

    private GroupIds() {
    }
}
