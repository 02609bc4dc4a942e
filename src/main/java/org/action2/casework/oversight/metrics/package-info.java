/** Figures for machines that watch the program. */
@NullMarked
package org.action2.casework.oversight.metrics;

import org.jspecify.annotations.NullMarked;
