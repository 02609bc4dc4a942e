/** What managers see of the whole programme, and what everybody sees of the story of a case. */
package org.action2.casework.oversight;
