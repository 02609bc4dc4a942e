/** What a program in production needs to be told before it starts. */
package org.action2.casework.production;
