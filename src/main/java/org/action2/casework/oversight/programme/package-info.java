/** The figures of the whole programme, the list behind each, and both as files. */
package org.action2.casework.oversight.programme;
