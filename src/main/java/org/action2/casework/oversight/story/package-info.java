/** The story of a case: what happened, who did it, when, and how long it took. */
@NamedInterface("story")
package org.action2.casework.oversight.story;

import org.springframework.modulith.NamedInterface;
