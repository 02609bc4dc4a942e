/** Figures for machines that watch the program. */
package org.action2.casework.oversight.metrics;
