/** The follow-up of recommendations: rules of each body, plan, partner actions, progress, assessment, and the register. */
package org.action2.casework.followup;
