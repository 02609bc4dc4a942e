/** Bounds what people send, whatever it is for: how much, how deep, how slowly, and of which characters. */
package org.action2.casework.input;
