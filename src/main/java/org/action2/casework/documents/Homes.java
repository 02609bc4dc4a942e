package org.action2.casework.documents;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.action2.casework.oversight.story.VisibleCases;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds where a document belongs, for the person who asks; what they may not see is not there. */
@Component
class Homes {

    private final VisibleCases cases;

    Homes(VisibleCases cases) {
        this.cases = cases;
    }

    /** Exactly one of them says which. @param process the key of a process whose start form is filled in */
    Home of(@Nullable String key, @Nullable String task, @Nullable String process) {
        if (Stream.of(Optional.ofNullable(key), Optional.ofNullable(task), Optional.ofNullable(process)).filter(Optional::isPresent).count() != 1) {
            throw new InputRefusedException(List.of(Fault.of("case", "Case", "forms.is-required")));
        }
        return process != null ? Home.ofStart(process)
            : home(key != null ? cases.ofKey(key) : cases.ofTask(task)).orElseThrow(() -> FileRefusedException.notThere("documents.no-such-case"));
    }

    /** The case of a document that is there. */
    Optional<Home> ofCase(String caseId) {
        return home(cases.ofInstance(caseId));
    }

    private static Optional<Home> home(Optional<VisibleCases.VisibleCase> found) {
        return found.map(each -> new Home(each.id(), each.roots(), each.process(), each.country()));
    }
}
