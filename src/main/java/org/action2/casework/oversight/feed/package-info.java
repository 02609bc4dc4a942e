/** Deadlines of a person for their own calendar, by an address that only they know and can take back. */
@NullMarked
package org.action2.casework.oversight.feed;

import org.jspecify.annotations.NullMarked;
