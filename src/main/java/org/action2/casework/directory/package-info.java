/** The people, groups, country teams and agencies of the programme, and what each may do. */
package org.action2.casework.directory;
