/** Where the cases of a process wait, and for how long: what the history says of each activity of a model. */
@NullMarked
package org.action2.casework.oversight.history;

import org.jspecify.annotations.NullMarked;
