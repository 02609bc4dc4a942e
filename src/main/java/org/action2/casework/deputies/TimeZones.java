package org.action2.casework.deputies;

import java.time.ZoneId;

/** Knows in which zone people read the time. */
public interface TimeZones {

    /** The zone in which a person reads the time. */
    ZoneId zoneOf(String person);
}
