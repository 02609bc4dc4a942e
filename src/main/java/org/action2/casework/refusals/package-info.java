/** What is answered when something is refused or fails: one body, one mapping of failures to answers and one way to write them. */
package org.action2.casework.refusals;
