package org.action2.casework.letters;

import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the letter that the step of the model names by its input {@code letter}. */
@Component
class SendLetter implements JavaDelegate {

    private final WriteLetter writing;

    SendLetter(WriteLetter writing) {
        this.writing = writing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var kind = LetterKind.of(data.text(LetterProcess.LETTER)).orElseThrow(() -> new IllegalStateException("The step "
            + execution.getCurrentActivityId() + " names no letter that there is: " + data.text(LetterProcess.LETTER)));
        var title = data.text(CaseVariables.TITLE);
        writing.write(kind, new WriteLetter.About(data.text(CaseVariables.REFERENCE), execution.getProcessInstanceId(), data.text(CaseVariables.COUNTRY),
            title == null ? "" : title), new CaseFacts(execution::getVariable));
    }
}
