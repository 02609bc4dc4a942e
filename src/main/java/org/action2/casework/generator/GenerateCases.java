package org.action2.casework.generator;

import org.action2.casework.engine.SystemIdentity;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Generates cases at the start where {@code casework.demo.cases} is a number: so many running ones, and two finished ones to five of them. */
@Component
@ConditionalOnProperty("casework.demo.cases")
class GenerateCases {

    private final CaseGenerator generator;
    private final String wanted;
    private final SystemIdentity system;

    GenerateCases(CaseGenerator generator, @Value("${casework.demo.cases}") String wanted, SystemIdentity system) {
        this.generator = generator;
        this.wanted = wanted;
        this.system = system;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(200)
    void generate() {
        if (wanted.matches("\\d{1,7}")) {
            var running = Integer.parseInt(wanted);
            system.run(() -> generator.generate(running, running * 2 / 5));
        }
    }
}
