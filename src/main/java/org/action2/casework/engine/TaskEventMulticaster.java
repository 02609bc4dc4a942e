package org.action2.casework.engine;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Tells all {@link TaskEvents}, in their order. They are looked up with the first event: most of them need the engine that tells them. */
@Component
class TaskEventMulticaster {

    private final Supplier<List<TaskEvents>> listeners;

    TaskEventMulticaster(ObjectProvider<TaskEvents> listeners) {
        this.listeners = SingletonSupplier.of(() -> listeners.orderedStream().toList());
    }

    void tell(Consumer<TaskEvents> event) {
        listeners.get().forEach(event);
    }
}
