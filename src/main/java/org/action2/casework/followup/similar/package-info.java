/** Proposes which recommendations belong together, by their texts and tags, and says why; plain records in, plain records out. */
package org.action2.casework.followup.similar;
