package org.action2.casework.engine;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * What the engine calls while it works, each found when it is first called. The engine is built with this class, and
 * whoever it calls is built with the engine's services, so that this is the one place where the circle is open.
 */
@Component
class EngineCallbacks {

    private final Supplier<ProcessEngine> engine;
    private final Supplier<IdentityService> identity;
    private final Supplier<SubmissionGuard> submissions;
    private final Supplier<ShownValues> shownValues;
    private final Supplier<ActGuard> acts;
    private final ObjectProvider<OpenMessage> openMessages;

    EngineCallbacks(ObjectProvider<ProcessEngine> engine, ObjectProvider<IdentityService> identity, ObjectProvider<SubmissionGuard> submissions,
                    ObjectProvider<ShownValues> shownValues, ObjectProvider<ActGuard> acts,
                    ObjectProvider<OpenMessage> openMessages) {
        this.engine = once(engine);
        this.identity = once(identity);
        this.submissions = once(submissions);
        this.shownValues = once(shownValues);
        this.acts = once(acts);
        this.openMessages = openMessages;
    }

    private static <T> Supplier<T> once(ObjectProvider<T> bean) {
        return SingletonSupplier.of(bean::getObject);
    }

    ProcessEngine engine() {
        return engine.get();
    }

    IdentityService identity() {
        return identity.get();
    }

    SubmissionGuard submissions() {
        return submissions.get();
    }

    ShownValues shownValues() {
        return shownValues.get();
    }

    ActGuard acts() {
        return acts.get();
    }

    Stream<OpenMessage> openMessages() {
        return openMessages.stream();
    }
}
