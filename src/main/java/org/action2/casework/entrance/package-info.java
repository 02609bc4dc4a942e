/** What every request passes first: sizes, sign-in attempts, redirects, and the headers and cookies of answers. */
package org.action2.casework.entrance;
