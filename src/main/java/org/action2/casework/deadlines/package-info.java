/** When tasks fall due, escalate and end, by the decision table of deadlines. */
package org.action2.casework.deadlines;
