package org.action2.casework.fundreports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;

/** For whom a report is made. */
enum View {

    /** For those who work in the programme. */
    INTERNAL(Sentence.of("fundreports.internal")),

    /** For those who give the money: without reviews and without names of people. */
    DONORS(Sentence.of("fundreports.donors"));

    private final Text name;

    View(Text name) {
        this.name = name;
    }

    static Optional<View> named(String id) {
        return Arrays.stream(values()).filter(view -> view.id().equals(id)).findFirst();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Text inWords() {
        return name;
    }
}
