package org.action2.casework.followup.intake;

import java.util.List;

/** What is wrong with a file, place by place, in the words of one language. */
record FileRefusal(String message, List<RowFault> faults) {
}
