/** When tasks fall due, are reminded of, escalate and end: by the decision table of deadlines and the duty station's calendar. */
package org.action2.casework.deadlines;
