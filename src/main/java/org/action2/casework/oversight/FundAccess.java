package org.action2.casework.oversight;

import java.util.List;
import org.action2.casework.engine.GroupIds;

/** Which groups know how much money the fund has. */
public final class FundAccess {

    public static final List<String> KNOW_THE_FUND = List.of(GroupIds.SECRETARIAT, GroupIds.TASK_FORCE, GroupIds.FINANCE, GroupIds.MANAGERS);

    private FundAccess() {
    }
}
