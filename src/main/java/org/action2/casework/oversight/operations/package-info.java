/** What managers do about what they see: retry, reassign, move due dates, cancel; each checked, told beforehand, on record. */
@NullMarked
package org.action2.casework.oversight.operations;

import org.jspecify.annotations.NullMarked;
