package org.action2.casework.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.action2.casework.documents.CaseDocuments;
import org.springframework.stereotype.Component;

/** The letters that a mail tells of, which it takes along as they were sent. Where they are too much for one mail, its links lead to the rest. */
@Component
class LettersOfMail {

    private static final long MOST_BYTES = 8L * 1024 * 1024;

    private final CaseDocuments files;

    LettersOfMail(CaseDocuments files) {
        this.files = files;
    }

    List<CaseDocuments.Content> of(List<OutboxMessage> items) {
        var letters = new ArrayList<CaseDocuments.Content>();
        var left = MOST_BYTES;
        for (var item : items) {
            if (item.kind() == MailEvent.LETTER_SENT) {
                var letter = files.content(UUID.fromString(PublicFacts.parse(item.about()).get(0).get(2)), left);
                left -= letter.map(each -> (long) each.content().length).orElse(0L);
                letter.ifPresent(letters::add);
            }
        }
        return letters;
    }
}
