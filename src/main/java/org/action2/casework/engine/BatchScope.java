package org.action2.casework.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Work on many cases at once, such as the start of a hundred follow-ups: what is asked for each of them is asked once.
 * Lasts no longer than one transaction, as its memory holds what that did.
 */
@Component
public class BatchScope {

    private final ThreadLocal<Map<Object, Object>> answers = new ThreadLocal<>();

    /** Does the work; all that it causes in this thread belongs to it. Within other such work it is part of that. */
    public <T> T run(Supplier<T> work) {
        if (isGoingOn()) {
            return work.get();
        }
        answers.set(new HashMap<>());
        try {
            return work.get();
        } finally {
            answers.remove();
        }
    }

    private boolean isGoingOn() {
        return answers.get() != null;
    }

    /**
     * The answer to a question that does not change while the work goes on; asked once during such work or within one
     * command of the engine, else each time.
     *
     * @param question a record that names it with all that the answer depends on
     */
    @SuppressWarnings("unchecked")
    public <T> T once(Object question, Supplier<T> answer) {
        var known = isGoingOn() ? answers.get() : CommandCache.current();
        if (known == null) {
            return answer.get();
        }
        if (!known.containsKey(question)) {
            known.put(question, answer.get());
        }
        return (T) known.get(question);
    }
}
