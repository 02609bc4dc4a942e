package org.action2.casework.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the browser of a test class with its first test, and stops it after the last. */
class InChromium implements ExecutionCondition, ParameterResolver {

    private static final Namespace OWN = Namespace.create(InChromium.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Chromium.installed().isPresent() || "true".equals(System.getenv("CI")) ? ConditionEvaluationResult.enabled("Chromium is there or must be.")
            : ConditionEvaluationResult.disabled("No Chromium is installed.");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(OWN).getOrComputeIfAbsent(context.getRequiredTestClass(), key -> new Started(new Chromium()), Started.class).chromium();
    }

    private record Started(Chromium chromium) implements CloseableResource {

        @Override
        public void close() {
            chromium.close();
        }
    }
}
