/** What managers do about what they see: retry, reassign, move due dates, cancel; each checked, told beforehand, on record. */
package org.action2.casework.oversight.operations;
