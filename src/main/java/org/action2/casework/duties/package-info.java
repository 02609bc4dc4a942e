/** Who did what in a case, and which acts exclude each other: one person does not wear two hats. */
package org.action2.casework.duties;
