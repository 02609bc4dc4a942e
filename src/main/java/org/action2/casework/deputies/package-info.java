/**
 * Who has the tasks of people who are away or gone: absences, deputies, and what leavers had. Not part of the directory, which
 * knows no tasks and which duties and deadlines rest on, while this rests on all three. It says what it did, and mails nobody.
 */
@NullMarked
package org.action2.casework.deputies;

import org.jspecify.annotations.NullMarked;
