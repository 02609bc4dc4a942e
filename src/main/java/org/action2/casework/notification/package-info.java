/** Who hears what, when and in which language: the outbox, the mail that leaves it, and what people prefer. */
package org.action2.casework.notification;
