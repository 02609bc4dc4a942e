package org.action2.casework.engine;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Says that what follows is done by the program itself: a job, a step of its start, or a question whose answer does not
 * depend on who asks. Nobody else says it: whoever is not signed in is a stranger, to whom the engine does nothing.
 */
@Component
public class SystemIdentity {

    private final EngineCallbacks callbacks;
    private final ThreadLocal<Acting> now = new ThreadLocal<>();

    SystemIdentity(EngineCallbacks callbacks) {
        this.callbacks = callbacks;
    }

    /** Lasts until it is closed, in the thread that began it; who was signed in there before is so again afterwards. */
    public interface Acting extends AutoCloseable {

        @Override
        void close();
    }

    /** Begins what the program does itself. */
    public Acting begin() {
        var person = callbacks.identity().getCurrentAuthentication();
        var around = now.get();
        Acting acting = () -> {
            now.set(around);
            if (around == null) {
                now.remove();
            }
            callbacks.identity().setAuthentication(person);
        };
        callbacks.identity().clearAuthentication();
        now.set(acting);
        return acting;
    }

    /** Does the work as the program itself. */
    public <T> T act(Supplier<T> work) {
        try (var acting = begin()) {
            return work.get();
        }
    }

    /** Does the work as the program itself. */
    public void run(Runnable work) {
        try (var acting = begin()) {
            work.run();
        }
    }

    /** Whether what this thread does, as long as nobody is signed in there, is done by the program itself. */
    public boolean isActing() {
        return now.get() != null;
    }
}
