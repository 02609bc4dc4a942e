/** All that one person has, handed over to another or back to the teams, when somebody leaves; with what became of it since. */
package org.action2.casework.handover;
