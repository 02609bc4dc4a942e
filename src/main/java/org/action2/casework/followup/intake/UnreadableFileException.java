package org.action2.casework.followup.intake;

import java.util.List;
import java.util.Locale;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;

/** A file is no export that can be taken in; nothing of it was kept. */
class UnreadableFileException extends RuntimeException {

    private final transient Text said;
    private final transient List<FileFault> faults;

    /** @param key of the sentence @param arguments for its placeholders */
    UnreadableFileException(String key, Object... arguments) {
        this(Sentence.of(key, arguments));
    }

    private UnreadableFileException(Text said) {
        this(said, List.of(new FileFault(null, null, said)));
    }

    UnreadableFileException(Text said, List<FileFault> faults) {
        super(said.inEnglish());
        this.said = said;
        this.faults = List.copyOf(faults);
    }

    Text said() {
        return said;
    }

    List<FileFault> faults() {
        return faults;
    }

    /** The same for a reader of a language. */
    FileRefusal in(Locale language) {
        return new FileRefusal(said.in(language), faults.stream().map(fault -> fault.in(language)).toList());
    }
}
