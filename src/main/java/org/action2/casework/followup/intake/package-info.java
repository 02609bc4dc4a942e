/** Takes exports of recommendations in, row by row with reasons, and starts a follow-up for each that is taken on. */
package org.action2.casework.followup.intake;
