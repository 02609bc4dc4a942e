package org.action2.casework.duties;

import org.jspecify.annotations.Nullable;

/** An act on record. @param act as the table of incompatible acts names it @param forWhom whom the person stood in for; null for nobody */
record Act(String act, String person, @Nullable String forWhom) {
}
