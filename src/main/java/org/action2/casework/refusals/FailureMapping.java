package org.action2.casework.refusals;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.action2.casework.language.ReaderLanguage;
import org.camunda.spin.SpinRuntimeException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * What is answered to a failure, wherever it shows: what the program refuses itself ({@link Refused}), what passes, and
 * what can't be read. All else is the program's own fault, or the engine's to word.
 */
public final class FailureMapping {

    private static final int BAD_REQUEST = 400;
    private static final int MOST_CAUSES = 20;

    private FailureMapping() {
    }

    /** For whoever reads the answer of this thread. */
    public static Optional<RefusalAnswer> of(Throwable failure) {
        return of(failure, ReaderLanguage::current, ReaderLanguage::asked);
    }

    /** For a reader of a language, where no person is known. */
    public static Optional<RefusalAnswer> of(Throwable failure, Locale language) {
        return of(failure, () -> language, () -> language);
    }

    /** The same at an endpoint, to which what it was sent may be unreadable. */
    public static Optional<RefusalAnswer> atEndpoint(Throwable failure) {
        return of(failure).or(() -> unreadable(failure).map(refusal -> RefusalAnswer.of(BAD_REQUEST, refusal)));
    }

    /** @param ofTheRequest where nothing can be looked up, as the person's own language is in the database */
    private static Optional<RefusalAnswer> of(Throwable failure, Supplier<Locale> ofThePerson, Supplier<Locale> ofTheRequest) {
        return refused(failure).map(each -> RefusalAnswer.of(each, ofThePerson.get()))
            .or(() -> TransientFailure.behind(failure).map(each -> each.answer((each.isOfTheDatabase() ? ofTheRequest : ofThePerson).get())));
    }

    /** However it was wrapped on its way. */
    private static Optional<Refused> refused(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(MOST_CAUSES)
            .filter(Refused.class::isInstance).map(Refused.class::cast).findFirst();
    }

    private static Optional<Refusal> unreadable(Throwable failure) {
        if (failure instanceof SpinRuntimeException) {
            return Optional.of(Refusal.of("forms.value-is-no-json"));
        }
        if (failure instanceof JsonParseException) {
            return Optional.of(Refusal.of("forms.broken-json"));
        }
        if (failure instanceof JsonMappingException json) {
            return Optional.of(json.getPath().stream().map(Reference::getFieldName).filter(Objects::nonNull).reduce((outer, inner) -> inner)
                .map(FailureMapping::unreadableField).orElseGet(() -> Refusal.of("forms.unexpected-json")));
        }
        if (failure instanceof HttpMessageNotReadableException) {
            return Optional.of(Refusal.of("forms.unexpected-json"));
        }
        if (failure instanceof MethodArgumentTypeMismatchException parameter) {
            return Optional.of(unreadableField(parameter.getName()));
        }
        if (failure instanceof MissingServletRequestParameterException missing) {
            var name = missing.getParameterName();
            return Optional.of(Refusal.of(List.of(Fault.of(name, name, "forms.is-required")), "forms.parameter-required", name));
        }
        return Optional.empty();
    }

    private static Refusal unreadableField(String name) {
        return Refusal.of(List.of(Fault.of(name, name, "forms.unreadable")), "forms.parameter-unreadable", name);
    }
}
