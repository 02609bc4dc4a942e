package org.action2.casework.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.action2.casework.paper.Paper.Block;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it was sent.
 *
 * @param number that it is cited by, such as {@code SF-KEN-2027-0001-L02}
 * @param caseInstance the process instance that sent it
 * @param version of the text it was written from
 * @param sentBy the person whose act sent it, or {@code casework} for the program
 */
record Letter(UUID id, String number, LetterKind kind, String reference, String caseInstance, @Nullable String country, String title, Locale language, int version,
              LocalDate dated, String subject, List<Block> blocks, List<String> recipients, String sentBy, Instant sentAt) {

    /** What the file is called. */
    String fileName() {
        return number.replace('/', '-') + " " + subject.replaceAll("[\\\\/:*?\"<>|\\p{Cc}]", "-").strip() + ".pdf";
    }
}
