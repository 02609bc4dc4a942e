package org.action2.casework.letters;

import java.util.UUID;
import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The letter that an instance of the process {@code letter} is about. */
@Component
class SentLetter {

    private final Letters letters;

    SentLetter(Letters letters) {
        this.letters = letters;
    }

    Letter of(DelegateExecution execution) {
        var id = new CaseVariables(execution).text(LetterProcess.LETTER_ID);
        return letters.find(UUID.fromString(id)).orElseThrow(() -> new IllegalStateException("There is no letter " + id + "."));
    }
}
