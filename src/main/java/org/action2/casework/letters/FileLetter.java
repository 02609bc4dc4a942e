package org.action2.casework.letters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.action2.casework.paper.PdfPapers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes the PDF of a letter and puts it with the documents of its case. */
@Component
class FileLetter implements JavaDelegate {

    private final SentLetter sent;
    private final PdfPapers papers;
    private final ApplicationEventPublisher events;

    FileLetter(SentLetter sent, PdfPapers papers, ApplicationEventPublisher events) {
        this.sent = sent;
        this.papers = papers;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var letter = sent.of(execution);
        var out = new ByteArrayOutputStream();
        try {
            papers.write(LetterPaper.of(letter), out);
        } catch (IOException e) {
            throw new UncheckedIOException("The letter " + letter.number() + " can't be made.", e);
        }
        events.publishEvent(new LetterMade(letter.id(), letter.caseInstance(), letter.fileName(), out.toByteArray(), letter.sentBy(), letter.sentAt()));
    }
}
