package org.action2.casework.oversight;

import java.util.List;
import org.action2.casework.engine.GroupIds;

/** Which groups see more of agencies' reviews than those agencies do. */
public final class ReviewAccess {

    /** Who sees which agencies have been asked, and have not answered. */
    public static final List<String> CHASE_REVIEWS = List.of(GroupIds.SECRETARIAT, GroupIds.MANAGERS);

    /** Who reads reviews of others once all are in. */
    public static final List<String> READ_REVIEWS = List.of(GroupIds.SECRETARIAT, GroupIds.TASK_FORCE, GroupIds.MANAGERS);

    private ReviewAccess() {
    }
}
