package org.action2.casework.handover;

import java.util.Set;

/** Knows for whom a person stands in, and ends it. */
public interface StandingIn {

    /** Those whom the person stands in for, or is asked to, now or later. */
    Set<String> of(String deputy);

    /** The deputy stands in for the person no longer; tasks that were handed to them for that return, and the person is told. */
    void end(String deputy, String person);
}
