package org.action2.casework.letters;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter is filed and goes to its readers.
 *
 * @param id of the letter, and of the document that it is
 * @param recipients groups whose people of the country get it
 * @param sentBy the person whose act sent it, or {@code casework} for the program
 */
public record LetterSent(UUID id, String number, String kind, String reference, String title, @Nullable String country, String subject,
                         List<String> recipients, String sentBy) {
}
