package org.action2.casework.refusals;

import java.util.List;
import java.util.Locale;
import org.action2.casework.language.ReaderLanguage;
import org.action2.casework.language.Sentence;
import org.camunda.bpm.engine.AuthorizationException;
import org.jspecify.annotations.Nullable;

/**
 * The body of every refusal.
 *
 * @param message one or more sentences for people
 * @param faults what is wrong, field by field
 */
public record Refusal(@Nullable String message, List<Fault> faults) {

    /** A sentence for whoever reads the answer of this thread. @param key of the sentence @param arguments for its placeholders */
    public static Refusal of(String key, Object... arguments) {
        return in(ReaderLanguage.current(), key, arguments);
    }

    /** A sentence for a reader of a language. */
    public static Refusal in(Locale language, String key, Object... arguments) {
        return new Refusal(Sentence.of(key, arguments).in(language), List.of());
    }

    /** A sentence with what is wrong with each field, for whoever reads the answer of this thread. */
    public static Refusal of(List<Fault> faults, String key, Object... arguments) {
        var language = ReaderLanguage.current();
        return new Refusal(Sentence.of(key, arguments).in(language), faults.stream().map(fault -> fault.in(language)).toList());
    }

    /** What somebody may not do, for whoever reads the answer of this thread. */
    public static Refusal of(AuthorizationException refusal) {
        return new Refusal(refusal instanceof ReasonedRefusal reasoned ? reasoned.reason(ReaderLanguage.current()) : refusal.getMessage(), List.of());
    }
}
