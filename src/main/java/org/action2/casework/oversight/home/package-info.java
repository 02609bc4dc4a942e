/** The start page of each person: what waits for them and their team, what happened, and where their cases stand. */
@NullMarked
package org.action2.casework.oversight.home;

import org.jspecify.annotations.NullMarked;
